class A:
    def who(self):
        return ["A"]

class B(A):
    def who(self):
        return ["B"] + super().who()

class C(A):
    def who(self):
        return ["C"] + super().who()

class D(B, C):
    def who(self):
        return ["D"] + super().who()

class E(C, B):
    pass

class F(D):
    def who(self):
        return ["F"] + super(D, self).who()

def names(cls):
    return " ".join(c.__name__ for c in cls.__mro__)

for cls in (A, B, C, D, E, F):
    print(f"{names(cls):<20}", cls().who())

# A larger lattice.
class O: ...
class K1(O): ...
class K2(O): ...
class K3(O): ...
class K4(O): ...
class K5(O): ...
class L1(K1, K2, K3): ...
class L2(K4, K2, K5): ...
class L3(K4, K1): ...
class Z(L1, L2, L3): ...

print(names(Z))

def conflict(make):
    try:
        print(names(make()))
    except TypeError as e:
        print(e)

conflict(lambda: type("X", (D, E), {}))
conflict(lambda: type("Y", (A, B), {}))
conflict(lambda: type("W", (object, A), {}))
conflict(lambda: type("V", (A, A), {}))
conflict(lambda: type("U", (B, A, C), {}))
conflict(lambda: type("T", (B, C, A), {}))
conflict(lambda: type("S", (B, C, A, object), {}))
try:
    class Bad(A, D):
        pass
except TypeError as e:
    print(e)

# Mixins: the first class in the order wins, super() goes on from there.
class Base:
    def save(self):
        return "base"

class JsonMixin:
    def save(self):
        return "json(" + super().save() + ")"

class LogMixin:
    def save(self):
        return "log(" + super().save() + ")"

class Model(LogMixin, JsonMixin, Base): ...
class Other(JsonMixin, LogMixin, Base): ...
class NoBase(JsonMixin): ...

print(Model().save(), Other().save())
try:
    NoBase().save()
except AttributeError as e:
    print(e)

x = D()
print(super(B, x).who(), super(C, x).who(), super(D, x).who())
try:
    super(A, x).who()
except AttributeError as e:
    print(e)
print([c.__name__ for c in Z.__bases__], Z.mro()[1].__name__, isinstance(Z(), K5), issubclass(L3, K2))

class Attr1: value = 1
class Attr2(Attr1): pass
class Attr3(Attr1): value = 3
class Attr4(Attr2, Attr3): pass

print(Attr4.value, Attr4().value)
Attr2.value = 2
print(Attr4.value)
del Attr2.value, Attr3.value
print(Attr4.value)
