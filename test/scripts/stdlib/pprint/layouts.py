from pprint import pprint, pformat, pp, saferepr, isreadable, isrecursive, PrettyPrinter
from collections import OrderedDict, defaultdict, Counter, deque, ChainMap, namedtuple
from dataclasses import dataclass, field
import sys

data = {
    "name": "a rather long name for a thing", "tags": ["one", "two", "three", "four"] * 4, "nested": {"x": list(range(30)), "y": {"z": (1, 2, 3), "w": {"deep": [["deeper"] * 3] * 3}}},
    3: None, "set": {1, 2, 3}, "fs": frozenset([4, 5]), "t": (1,), "e": [], "d": {}, "b": b"bytes" * 20, "s": "word " * 30,
}
pprint(data)
pprint(data, width=40, indent=4)
pprint(data, compact=True, width=60)
pprint(data, depth=2)
pp({"z": 1, "a": 2, "m": [1, 2]})
pprint({"z": 1, "a": 2}, sort_dicts=False)
pprint([1234567, {"k": 7654321}], underscore_numbers=True)
print(pformat("short"), pformat("x" * 100), pformat(3), pformat(None), pformat(()))
pprint("line one\nline two is longer\n" * 4, width=30)
pprint(["The quick brown fox jumps over the lazy dog and runs away into the forest for ever"], width=30)
pprint({"key": "The quick brown fox jumps over the lazy dog and runs away"}, width=30)
pprint(b"0123456789" * 8, width=30)
pprint(bytearray(b"0123456789" * 4), width=30)
pprint([b"0123456789" * 4], width=30)
pprint(OrderedDict([("b", list(range(10))), ("a", list(range(10)))]), width=40)
pprint(defaultdict(list, {"b": list(range(10)), "a": list(range(10))}), width=40)
pprint(Counter("mississippi river bank"), width=30)
pprint(deque(range(30)), width=40)
pprint(deque(range(30), maxlen=40), width=40)
pprint(ChainMap({"a": 1, "b": list(range(10))}, {"c": 3}), width=30)
pprint([OrderedDict(), defaultdict(int), Counter(), deque(), set(), frozenset()], width=20)
P = namedtuple("P", "first second")
pprint([P("a" * 30, "b" * 30), P(1, 2)], width=40)


@dataclass
class Item:
    name: str
    values: list
    hidden: int = field(default=3, repr=False)
    me: object = None


item = Item("x" * 20, list(range(20)))
pprint(item, width=40)
pprint([item, Item("y", [])], width=60)
item.me = item
print(pformat(item, width=40))


class Mine:
    def __repr__(self):
        return "<Mine " + "m" * 90 + ">"


class MyList(list):
    pass


class MyDict(dict):
    def __repr__(self):
        return "MyDict!" * 20


pprint([Mine(), MyList(range(40)), MyDict(a=1)])
pprint({1: "a", "b": 2, None: 3, (1, 2): 4} if False else {"a": 1})
pprint({2: "b", 1: "a", 10: "c"})
pprint({"mixed": 1, 2: "two"})
pprint({frozenset([i]) for i in range(2)} if False else {1, 2})
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isrecursive([1]), isreadable([1, "a"]), isreadable([Mine()]))
print(saferepr(loop).split("id=")[0], saferepr({"b": 1, "a": [1, 2]}))


class Out:
    text = ""

    def write(self, s):
        self.text += s


out = Out()
PrettyPrinter(indent=2, width=20, stream=out).pprint({"a": [1, 2, 3], "b": [4, 5, 6]})
print(out.text)
pprint([[[[[["deep"]]]]]], depth=3)
pprint({"set": set(range(40))}, width=50)
pprint([True, False, 1.5, 2j, ..., NotImplemented, int, len])
for wrong in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0)):
    try:
        wrong()
    except ValueError as e:
        print(e)
