# The % operator of bytes and bytearray.
print(b'%s %b' % (b'a', bytearray(b'b')), b'%d %i %u' % (1, -2, 3), b'%x %X %o' % (255, 255, 8), b'%c%c' % (65, b'B'))
print(b'%a %r' % ('é', 'é'), b'%%' % (), b'%5d|%-5d|%05d' % (4, 5, 6))
print(b'%.2f %e %g %8.3f' % (3.14159, 12345.678, 0.0001, 2.5), b'%5s|%-5s|%.1s' % (b'a', b'b', b'cd'))
print(b'%(k)s %(n)d' % {b'k': b'v', b'n': 1}, b'%#x %+d % d' % (255, 1, 2), b'%*d' % (4, 7))
print(b'%s' % memoryview(b'mv'))


class HasBytes:
    def __bytes__(self):
        return b'<hb>'


print(b'[%s] [%b]' % (HasBytes(), HasBytes()), type(b'%d' % 1).__name__, type(bytearray(b'%d') % 1).__name__)
print(bytearray(b'%s!') % b'x')


def attempt(fmt, args):
    try:
        print(fmt % args)
    except Exception as e:
        print(fmt, type(e).__name__, e)


attempt(b'%s', 'text')
attempt(b'%b', 1)
attempt(b'%s', None)
attempt(b'%d', 'x')
attempt(b'%d', b'1')
attempt(b'%c', b'ab')
attempt(b'%c', 256)
attempt(b'%c', 'a')
attempt(b'%x', 1.5)
attempt(b'%f', 'x')
attempt(b'%s %s', b'a')
attempt(b'%s', (b'a', b'b'))
attempt(b'x', (1,))
attempt(b'%q', 1)
attempt(b'%', 1)
attempt(b'%(k)s', {'k': b'v'})
attempt(b'%(k)s', b'v')
attempt(b'%(k', {b'k': 1})
attempt(b'%s', (b'x',))
attempt(b'%a', [1, 'é'])
