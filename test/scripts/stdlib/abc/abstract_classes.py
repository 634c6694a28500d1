# Abstract classes: what is abstract in them, who counts as theirs, and the messages.
import abc

from abc import ABC, ABCMeta, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    def ok(self): return 1
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 'f'
try: B()
except TypeError as e: print(e)
class C(B):
    p = 3
    @classmethod
    def c(cls): return cls
print(C().f(), C().p, C.c() is C, sorted(A.__abstractmethods__), C.__abstractmethods__)
@A.register
class V: pass
print(isinstance(V(), A), issubclass(V, A), issubclass(V, B))
A.register(int); print(isinstance(3, A), isinstance(True, A), isinstance('', A))
t = abc.get_cache_token(); A.register(str); print(abc.get_cache_token() - t, isinstance('', A))
try: C.register(A)
except RuntimeError as e: print(e)
try: A.register(3)
except TypeError as e: print(e)
try: issubclass(3, A)
except TypeError as e: print(e)
class H(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is H: return hasattr(other, 'quack')
        return NotImplemented
class D: 
    def quack(self): pass
print(isinstance(D(), H), issubclass(int, H))
class M(ABCMeta):
    def __new__(m, name, bases, ns, **kw):
        c = super().__new__(m, name, bases, ns)
        c.kw = kw
        return c
    def __instancecheck__(cls, o): return o == 5 or super().__instancecheck__(o)
class N(metaclass=M, a=1): pass
print(N.kw, isinstance(5, N), isinstance(6, N), isinstance(N(), N), type(N))
class S(ABC):
    @abstractmethod
    def z(self): ...
S.z = lambda self: 1
try: S()
except TypeError as e: print(e)
abc.update_abstractmethods(S); S()
try: type.__abstractmethods__
except AttributeError as e: print(e)
try: D.__abstractmethods__
except AttributeError as e: print(e)
class P(ABC):
    @abc.abstractproperty
    def x(self): return 1
    @abc.abstractclassmethod
    def cm(cls): return 2
    @abc.abstractstaticmethod
    def sm(): return 2
print(sorted(P.__abstractmethods__))
try: P()
except TypeError as e: print(e)
class L(list, ABC):
    @abstractmethod
    def q(self): ...
print(L([1]))
print(ABC, ABCMeta, type(ABC), ABC.__mro__)
print(A.__subclasses__())
