class Account:
    __count = 0

    def __init__(self, balance):
        self.__balance = balance
        Account.__count += 1

    def __audit(self):
        return f"audit {self.__balance}"

    def report(self):
        return self.__audit(), Account.__count

    def __dunder__(self):
        return "dunder names are left alone"

    def __trailing_(self):
        return "mangled, one trailing underscore"

    def __(self):
        return "two underscores only"

    def ___(self):
        return "three underscores"

    def compare(self, other):
        return self.__balance == other.__balance

    def local_names(self, __arg=1):
        __local = __arg + 1
        return sorted(locals()), __local

    def comprehension(self):
        return [__x for __x in range(2)], (lambda __y: __y)(5)

class Savings(Account):
    def __audit(self):
        return "not an override"

    def own(self):
        return self.__audit(), hasattr(self, "__balance"), hasattr(self, "_Account__balance")

a, s = Account(10), Savings(20)
print(a.report(), s.report(), s.own(), a.compare(s), a.compare(Account(10)))
print(vars(s), a._Account__balance, Account._Account__count, s._Savings__audit(), s._Account__audit())
print(a.__dunder__(), a._Account__trailing_(), a.__(), a._Account___() if hasattr(a, "_Account___") else a.___())
print(a.local_names(), a.comprehension())
for bad in (lambda: a.__balance, lambda: Account.__count, lambda: s.__audit()):
    try:
        bad()
    except AttributeError as e:
        print(e)

class _Private:
    __x = "leading underscores of the class are dropped"

class __Dunder:
    __y = 2

class ___:
    __z = "a class of underscores does not mangle"

print(_Private._Private__x, __Dunder._Dunder__y, ___.__z)

class Outer:
    __secret = "outer"

    class Inner:
        __secret = "inner"

        def get(self):
            return self.__secret

        def outer(self):
            return Outer._Outer__secret

    def function_inside(self):
        def nested(obj):
            return obj.__secret

        return nested(self)

print(Outer.Inner().get(), Outer.Inner().outer(), Outer().function_inside(), Outer.Inner._Inner__secret)

# getattr, dict keys, keywords in calls: which are mangled and which are not.
__module_level = "module names are not mangled here"

class Details:
    def __init__(self):
        self.__v = 1
        setattr(self, "__w", 2)

    def check(self):
        return getattr(self, "__v", "not found"), getattr(self, "__w"), {"__k": 3}

    def kw(self, **kwargs):
        return kwargs

    def call(self):
        return self.kw(__key=1), f"{self.__v}"

    def module(self):
        return __module_level

d = Details()
print(d.check(), d.call(), vars(d))
try:
    d.module()
except NameError as e:
    print(e)
globals()["_Details__module_level"] = "found under the mangled name"
print(d.module())
