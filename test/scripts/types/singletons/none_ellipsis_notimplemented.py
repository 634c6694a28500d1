# None, Ellipsis and NotImplemented: their types, printing, truth, comparison and use as keys.
print(None, ..., Ellipsis, NotImplemented, repr(None), str(Ellipsis), [None, ...], f'{None} {...!r}', '%s' % None)
print(type(None), type(...), type(NotImplemented), type(None).__name__, type(...).__name__)
print(type(NotImplemented).__name__)
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented, None is None)
print(... is Ellipsis, bool(None), bool(...))
print(None == None, None == False, None == 0, None != 0, None == '', ... == ..., None is not False, None in [0, None])
print({None: 'n', ...: 'e'}[...], {None: 1}.get(None))
print(isinstance(None, type(None)), isinstance(None, object), isinstance(..., type(...)), None.__class__.__name__)
print(None.__eq__(None), None.__eq__(1), None.__bool__(), hash(None) == hash(None), None.__repr__())


def nothing():
    pass


def early(x):
    if x:
        return
    return None


def placeholder(): ...


print(nothing(), early(1), early(0), placeholder(), [].append(1), print('inner'), (lambda: None)())


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


nil = None
dots = ...
attempt(lambda: nil())
attempt(lambda: nil[0])
attempt(lambda: nil + 1)
attempt(lambda: 1 + nil)
attempt(lambda: nil + nil)
attempt(lambda: nil < 1)
attempt(lambda: nil < nil)
attempt(lambda: nil.x)
attempt(lambda: setattr(nil, 'x', 1))
attempt(lambda: len(nil))
attempt(lambda: iter(nil))
attempt(lambda: [*nil])
attempt(lambda: 1 in nil)
attempt(lambda: -nil)
attempt(lambda: type(nil)(1))
attempt(lambda: type('N', (type(None),), {}))
attempt(lambda: dots())
attempt(lambda: dots.x)
attempt(lambda: dots + 1)
attempt(lambda: dots < dots)
attempt(lambda: sorted([None, 1]))
attempt(lambda: max(None, 1))
attempt(lambda: sum([1, None]))
attempt(lambda: int(None))
attempt(lambda: format(None, 'd'))
attempt(lambda: NotImplemented())
attempt(lambda: NotImplemented + 1)
attempt(lambda: None.__init__(1))
try:
    a, b = None
except TypeError as e:
    print(e)
try:
    for x in None:
        pass
except TypeError as e:
    print(e)
try:
    with None:
        pass
except TypeError as e:
    print(e)
try:
    raise None
except TypeError as e:
    print(e)
match None:
    case None:
        print('matched None')


class Default:
    def get(self, key, default=...):
        return 'no default given' if default is ... else default


print(Default().get('k'), Default().get('k', None))
