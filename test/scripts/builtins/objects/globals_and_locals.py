# globals() and locals().
top = 'module level'
print(type(globals()).__name__, globals()['top'], 'print' in globals(), '__name__' in globals())
print(globals()['__name__'], __name__, locals() is globals(), globals() is globals())
globals()['made'] = 'through globals'
print(made, 'made' in globals(), globals().get('missing', 'no such global'))
del globals()['made']
try:
    made
except NameError as e:
    print(e)


def function(a, b=2, *args, c=3, **kwargs):
    d = a + b
    before = dict(locals())
    if a > 100:
        never = 1
    for i in range(2):
        pass
    return before, sorted(locals()), globals()['top'], 'd' in globals()


print(function(1, 5, 6, 7, z=8))


def closure(x):
    y = 10

    def inner(z):
        return sorted(locals().items()), y

    def no_free(z):
        return sorted(locals().items())

    return inner(1), no_free(2), sorted(k for k in locals() if k != 'closure')


print(closure(5))


class Body:
    attr = 1
    names = sorted(k for k in locals() if not k.startswith('__'))

    def method(self):
        return list(locals())


print(Body.names, Body().method())


def setter():
    global top, fresh
    top = 'changed'
    fresh = 'made by a function'


setter()
print(top, globals()['top'], fresh, globals()['fresh'])
print([locals() is not None for _ in range(1)], (lambda q: locals())(5), sorted((lambda q, w=2: locals())(1)))


def empty():
    return locals()


def changes():
    x = 1
    locals()['x'] = 99
    return x


print(empty(), changes())
for f in (lambda: globals(1), lambda: locals(1), lambda: globals()['absent']):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
saved = globals()
saved['later'] = 5
print(later, 'later' in globals())
