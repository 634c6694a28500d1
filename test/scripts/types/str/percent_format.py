# The % operator: conversions, flags, widths, precisions and mappings.
print('%s %r %a' % ('é', 'é', 'é'), '%d %i %u' % (1, -2, 3.99), '%x %X %o' % (255, 255, 8))
print('%c%c%c' % (65, 'b', 0x1F600), '%%' % (), '100%%' % ())
print('%5d|%-5d|%05d|%+d|% d|%+5d|%-+5d|% 05d' % (42, 42, 42, 42, 42, 42, 42, 42), '%05d %+05d %5d' % (-42, 42, -42))
print('%d' % True, '%s' % True, '%d' % 10 ** 1)
print('%#x %#X %#o %#5x|%-#8x|%#08x' % (255, 255, 8, 10, 10, 10), '%x %#x %o' % (-255, -255, -8))
print('%.5d %8.5d %-8.3d| %.0d' % (42, 42, 7, 0), '%#.6x' % 255, '%x' % 2 ** 70)
print('%f %.2f %.0f %#.0f %10.3f|%-10.1f|%010.2f %+.1f % .1f' % (
    3.14159, 2.675, 2.5, 3.0, 3.14159, 2.25, -3.14159, 1.0, 1.0,
))
print('%F %f' % (float('inf'), float('nan')), '%5.1f|%-8f|' % (float('-inf'), float('inf')))
print('%e %.2E %.0e %#.0e %g %G %.3g %#g %g %g %g' % (
    12345.678, 0.00012, 5e10, 5e10, 1e-5, 1e20, 123456, 1.5, 100000, 1000000, 1e-4,
))
print('%05.1e' % 1.25, '%.10g' % 0.1, '%g' % 0.0, '%g' % -0.0)
print('%s' % 'x', '%5s|%-5s|%.2s|%5.1s|%-5.1s|' % ('ab', 'ab', 'abc', 'xyz', 'xyz'), '%r' % [1, 'a'])
print('%.3r' % 'abcdef', '%8r|' % 'ab', '%s' % None, '%s %s' % ('a', (1, 2)), '%s' % ((1, 2),), '%05s' % 'ab')
print('%*d|%-*d|%.*f|%*.*f' % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828), '%*s|' % (-5, 'x'), '%+*d' % (6, 3))
print('%(a)s %(b)05.1f %(a)r' % {'a': 'x', 'b': 2.25}, '%(long name)s %(x)d%%' % {'long name': 1, 'x': 50})
print('none' % {'a': 1}, '%(a(b))s' % {'a(b)': 'paren'}, '%()s' % {'': 'empty'}, '%s' % {'a': 1})
print('%ld %hd %Lf' % (1, 2, 3.0), '%d' % 3.99, '%d' % -3.99, '%d' % 1e20, '%i' % 2.5, '%s' % b'x', '%d' % 10 ** 20)
print('%s' % 1e16, '%s|%s' % (1.0, -0.0))


class Index:
    def __index__(self):
        return 26


class Int:
    def __int__(self):
        return 7


print('%d %x %o' % (Index(), Index(), Index()), '%d' % Int(), '%c' % Index() == '\x1a', 'abc' % [], 'abc' % {})
print('%s' % [], 'x' % ())


def attempt(fmt, args):
    try:
        print(repr(fmt % args))
    except Exception as e:
        print(repr(fmt), type(e).__name__, e)


attempt('%s %s', 'a')
attempt('%s', ('a', 'b'))
attempt('abc', 1)
attempt('abc', (1,))
attempt('%d', 'x')
attempt('%d', None)
attempt('%x', 1.5)
attempt('%x', '1')
attempt('%o', Int())
attempt('%f', 'x')
attempt('%e', None)
attempt('%c', 'ab')
attempt('%c', '')
attempt('%c', 1.5)
attempt('%c', 0x110000)
attempt('%c', -1)
attempt('%q', 1)
attempt('abc %y', 1)
attempt('%', 1)
attempt('%5', 1)
attempt('%.', 1)
attempt('%(a', {'a': 1})
attempt('%(a)', {'a': 1})
attempt('%(a)s', 1)
attempt('%(a)s', ('x',))
attempt('%(b)s', {'a': 1})
attempt('%(a)s %s', {'a': 1})
attempt('%*d', ('x', 1))
attempt('%*d', (1,))
attempt('%.*f', (1.5, 1))
attempt('%d', float('nan'))
attempt('%d', float('inf'))
attempt('%d', 1j)
attempt('%s %d', ('a',))
attempt('%z', ())
