# `__class__` is a variable that methods share: they may say so, and set it.
class A:
    def name(self):
        nonlocal __class__
        return __class__.__name__

    def change(self):
        nonlocal __class__
        __class__ = 42

    def look(self):
        return __class__


a = A()
print(a.name(), a.look() is A)
a.change()
print(a.look())


def outer():
    class B:
        def f(self):
            def g():
                nonlocal __class__
                return __class__

            return g()

    return B().f().__qualname__


print(outer())
