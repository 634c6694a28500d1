# Generators as objects: attributes, send, throw, close, return values and errors.
def count(n):
    """Counts."""
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            i = got
        else:
            i += 1
    return 'finished'


g = count(3)
print(type(g).__name__, g.__name__, g.__qualname__, g.gi_running)
print(g.gi_code.co_name, iter(g) is g, repr(g).split(' at ')[0], bool(g), hasattr(g, '__len__'), g == g)
print(g == count(3))
print(next(g), g.send(None), g.send(0), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print('stopped', e.value, e.args, repr(e))
print(next(g, 'default'), list(g))
try:
    next(g)
except StopIteration as e:
    print(repr(e), e.value)


def guarded():
    try:
        while True:
            try:
                x = yield 'ready'
                print('got', x)
            except ValueError as e:
                print('handled', e)
                yield 'after error'
    finally:
        print('cleanup')


g = guarded()
print(next(g), g.send('a'), g.throw(ValueError('v')), next(g))
g.close()
g.close()
print(list(g))
g = guarded()
next(g)
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('escaped', e)
try:
    g.throw(TypeError('late'))
except TypeError as e:
    print('dead generator raises', e)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def attempt(f):
    try:
        print(f())
    except (Exception, GeneratorExit) as e:
        print(type(e).__name__, e)


s = stubborn()
next(s)
attempt(s.close)
attempt(lambda: count(1).send(5))
attempt(lambda: count(1).throw(ValueError))
attempt(lambda: count(1).throw(ValueError('unstarted')))
attempt(lambda: count(1).throw('text'))
attempt(lambda: count(1).throw())
attempt(lambda: count(1).throw(5))
attempt(lambda: count(1).send())
attempt(lambda: count(1).close(1))
attempt(lambda: count(1)[0])
attempt(lambda: len(count(1)))
attempt(lambda: count(1).missing)
attempt(lambda: count(1)())
attempt(lambda: next(x for x in [StopIteration]))


def leaks():
    yield 1
    raise StopIteration('inside')


def again():
    yield next(me)


attempt(lambda: list(leaks()))
me = again()
attempt(lambda: next(me))
h = (x * 2 for x in 'ab')
print(h.__name__, type(h).__name__, next(h), list(h), sum(x for x in range(4)))
d = count(2)
d.__name__ = 'renamed'
print(d.__name__, d.__qualname__, count(1).close(), [*count(2)], dict(enumerate(count(2))), max(count(4)))
print(2 in count(5))
c = stubborn()
c.close()
print(list(c))
