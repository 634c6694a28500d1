# super() in all its forms.
class A:
    label = 'A'

    def __init__(self):
        self.trace = ['A']

    def who(self):
        return 'A.who'

    @classmethod
    def make(cls):
        return f'A.make for {cls.__name__}'

    @staticmethod
    def tool():
        return 'A.tool'

    @property
    def prop(self):
        return 'A.prop'


class B(A):
    label = 'B'

    def __init__(self):
        super().__init__()
        self.trace.append('B')

    def who(self):
        return 'B.who > ' + super().who()

    @classmethod
    def make(cls):
        return 'B.make > ' + super().make()

    @property
    def prop(self):
        return 'B.prop > ' + super().prop


class C(A):
    def __init__(self):
        super(C, self).__init__()
        self.trace.append('C')

    def who(self):
        return 'C.who > ' + super(C, self).who()


class D(B, C):
    def __init__(self):
        super().__init__()
        self.trace.append('D')

    def who(self):
        return 'D.who > ' + super().who()

    def skip(self):
        return super(B, self).who(), super(C, self).who(), super().label, super().tool()

    def nested(self):
        def inner():
            return super(D, self).who()
        return inner(), [super(D, self).label for _ in 'x'], (lambda: super(D, self).prop)()


d = D()
print(d.trace, d.who(), d.skip(), d.nested(), D.make(), d.prop, [c.__name__ for c in D.__mro__])
print(super(B, d).who(), super(D, D).make(), super(A, d).__init__.__qualname__, super(D, d).__self__ is d)
print(super(D, d).__thisclass__, super(D, d).__self_class__, super(B, D).make(), isinstance(super(D, d), super))
print(type(super(D, d)).__name__, str(super(D, d)))


class E(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            return super().__getattribute__(name)


e = E()
e['x'] = 5
print(e, e.x)
