# callable() on everything that can and cannot be called.
class Plain:
    def method(self):
        return 'm'

    @classmethod
    def cls_method(cls):
        return 'c'

    @staticmethod
    def static():
        return 's'

    @property
    def prop(self):
        return 'p'


class Callable:
    def __call__(self, *args, **kwargs):
        return 'called', args, kwargs


class NoneCall:
    __call__ = None


def function():
    pass


def generator():
    yield


instance = Plain()
instance.fake = lambda: 'attribute'
assigned = Plain()
assigned.__call__ = lambda: 'not looked up on instances'
for name, x in (
    ('int', 5), ('str', 's'), ('None', None), ('list', []), ('class', Plain), ('instance', instance),
    ('function', function), ('lambda', lambda: 0), ('builtin', len), ('type', int), ('bound', instance.method),
    ('unbound', Plain.method), ('classmethod', Plain.cls_method), ('static', Plain.static),
    ('property', instance.prop), ('callable instance', Callable()), ('callable class', Callable),
    ('NoneCall', NoneCall()), ('assigned', assigned), ('attribute', instance.fake), ('generator function', generator),
    ('generator', generator()), ('exception', ValueError), ('str method', ''.join), ('type itself', type),
    ('Ellipsis', ...), ('super', super), ('dict', {}.get), ('alias', list[int]), ('union', int | str),
    ('method object', [].append), ('NotImplemented', NotImplemented),
):
    print(name, callable(x))
print(Callable()(1, k=2), Callable()(*'ab', **{'x': 1}))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: NoneCall()())
attempt(lambda: assigned())
attempt(lambda: instance())
attempt(lambda: instance.prop())
attempt(lambda: callable())
attempt(lambda: callable(1, 2))
attempt(lambda: callable(obj=1))
attempt(lambda: Callable.__call__())
Callable.__call__ = lambda self: 'replaced on the class'
attempt(lambda: Callable()())
del Callable.__call__
attempt(lambda: Callable()())
print(callable(Callable()), callable(callable))
