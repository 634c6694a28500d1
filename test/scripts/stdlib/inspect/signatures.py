import inspect
from inspect import signature, Parameter, Signature


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, "|", e)


def f(a, /, b: int, c: "str" = "x", *args: float, d, e=3, **kw) -> bool:
    """Doc."""


class Base:
    """Base doc."""

    def __init__(self, x, y=2):
        pass

    def method(self, p, *, q=None):
        """Method doc."""

    @classmethod
    def make(cls, z):
        pass

    @staticmethod
    def stat(w):
        pass


class Child(Base):
    def method(self, p, *, q=None):
        pass


class Caller:
    def __call__(self, one, two=2):
        pass


class Meta(type):
    def __call__(cls, m):
        return super().__call__()


class WithMeta(metaclass=Meta):
    pass


class New:
    def __new__(cls, n):
        return super().__new__(cls)


class Plain:
    pass


for obj in (f, Base, Base.method, Base(1).method, Base.make, Base.stat, Child, Caller(), WithMeta, New, Plain, lambda: 0, lambda x, *y: x, len, [].append, str.join, abs, divmod):
    attempt(lambda: signature(obj))
for wrong in (3, "x", int, dict, None):
    attempt(lambda: signature(wrong))
s = signature(f)
print(list(s.parameters), s.return_annotation, s.parameters["a"].kind, repr(s.parameters["a"].kind), s.parameters["e"].default, s.parameters["a"].default is Parameter.empty)
for p in s.parameters.values():
    print(p, repr(p), p.kind.description, p.name, p.annotation)
print(repr(s), s == signature(f), hash(s) == hash(signature(f)), s != signature(len))
b = s.bind(1, 2, d=4, z=5)
print(b, b.args, b.kwargs, b.arguments)
b.apply_defaults()
print(b, b.args, b.kwargs)
print(s.bind(1, 2, "c", 4, 5, d=6))
print(s.bind_partial(1), s.bind_partial())
for call in (
    lambda: s.bind(),
    lambda: s.bind(1),
    lambda: s.bind(1, 2),
    lambda: s.bind(1, 2, b=3, d=1),
    lambda: signature(lambda x: 0).bind(1, 2),
    lambda: signature(lambda x: 0).bind(1, y=2),
    lambda: signature(lambda x, /: 0).bind(x=2),
    lambda: signature(lambda *, k: 0).bind(),
    lambda: signature(lambda *, k: 0).bind(1, k=1),
    lambda: Parameter("x", 9),
    lambda: Parameter("1x", Parameter.KEYWORD_ONLY),
    lambda: Parameter(3, Parameter.KEYWORD_ONLY),
    lambda: Parameter("x", Parameter.VAR_KEYWORD, default=3),
    lambda: Signature([Parameter("x", Parameter.KEYWORD_ONLY), Parameter("y", Parameter.POSITIONAL_ONLY)]),
    lambda: Signature([Parameter("x", 1), Parameter("x", 1)]),
    lambda: Signature([Parameter("x", 1, default=1), Parameter("y", 1)]),
):
    attempt(call)
made = Signature([Parameter("x", Parameter.POSITIONAL_OR_KEYWORD, annotation=int), Parameter("y", Parameter.KEYWORD_ONLY, default=[])], return_annotation=list[int])
print(made, made.replace(return_annotation=Signature.empty), made.replace(parameters=[]))
print(Parameter("x", 1, default=3).replace(name="z", default=Parameter.empty, annotation="A"), Parameter("x", 1) == Parameter("x", 1))
f.__signature__ = made
print(signature(f))
del f.__signature__


def wrapper(*args, **kw):
    pass


wrapper.__wrapped__ = f
print(signature(wrapper), signature(wrapper, follow_wrapped=False), inspect.unwrap(wrapper) is f)
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(Base.method).args, inspect.getfullargspec(Base(1).method).args, inspect.getfullargspec(Base).args)
print(inspect.getcallargs(lambda a, b=2, *c, **d: 0, 1, 3, 4, e=5))
attempt(lambda: inspect.getfullargspec(3))
print(inspect.get_annotations(f), inspect.get_annotations(f, eval_str=True), inspect.get_annotations(Plain))
attempt(lambda: inspect.get_annotations(3))
from typing import Optional, List
from dataclasses import dataclass


@dataclass
class Data:
    x: int
    y: Optional[List[int]] = None


print(signature(Data), signature(Data(1).__eq__))


def typed(a: Optional[int], b: "Data", c: list[int] | None = None, d: Data = None) -> Optional["Data"]: ...


print(signature(typed))
