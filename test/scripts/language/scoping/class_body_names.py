class SelfReference:
    try:
        me = SelfReference
    except NameError as e:
        message = str(e)

    def later(self):
        return SelfReference is type(self), __class__ is type(self)

print(SelfReference.message, SelfReference().later())

def make(n):
    class Local:
        value = n

        def get(self, n=n):
            return n, self.value

    return Local

print([make(i)().get() for i in range(2)], make(5)().get("given"))

class Decorated:
    def deco(fn):
        return lambda self: f"decorated {fn(self)}"

    @deco
    def hello(self):
        return "hello"

    alias = hello
    hello_twice = deco(deco(hello))
    del deco

print(Decorated().hello(), Decorated().alias(), Decorated().hello_twice(), hasattr(Decorated, "deco"))

class Order:
    log = []
    log.append("first")
    def f(self, tag=log.append("default evaluated")): ...
    log.append("second")
    class Inner: pass
    log.append(__qualname__ + " " + Inner.__qualname__ + " " + __module__)

print(Order.log)
x: int = 5
class Annot:
    x: str = "class x"
    def read(self): return x
print(Annot().read(), Annot.x, Annot.__annotations__)
