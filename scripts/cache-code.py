"""What many scripts do: their code is in the command's cache (see cache-code.cjs). What it prints is of no use to anyone."""
import abc
import argparse
import asyncio
import base64
import collections
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import enum
import functools
import hashlib
import html
import io
import itertools
import json
import logging
import math
import operator
import random
import re
import statistics
import string
import sys
import textwrap
import time
import traceback
import types
import typing
import uuid


@dataclasses.dataclass(order=True)
class Order:
    number: int
    region: str
    price: float
    tags: list = dataclasses.field(default_factory=list)


class State(enum.Enum):
    OPEN = enum.auto()
    CLOSED = enum.auto()


class Shape(abc.ABC):
    def __init__(self, name, **options):
        self.name = name
        self._options = {**options}

    @property
    def label(self):
        return f"{self.name!r:>10}|{len(self._options):03d}"

    @abc.abstractmethod
    def area(self): ...


class Square(Shape):
    sides = 4

    def __init__(self, size):
        super().__init__("square", size=size)
        self.size = size

    def area(self):
        return self.size**2

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def is_valid(size):
        return size > 0

    def __eq__(self, other):
        return isinstance(other, Square) and self.size == other.size

    def __lt__(self, other):
        return self.size < other.size

    def __repr__(self):
        return f"Square({self.size})"


def numbers(count):
    for i in range(count):
        yield i
    return count


@contextlib.contextmanager
def block(name):
    try:
        yield name
    finally:
        print("end of", name)


@functools.lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


async def waiting():
    await asyncio.sleep(0)
    return await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))


def report(lines):
    counts = collections.Counter()
    groups = collections.defaultdict(list)
    for line in lines:
        match = re.match(r"(?P<key>\w+)=(?P<value>\d+)", line.strip())
        if not match:
            continue
        counts[match["key"]] += int(match["value"])
        groups[match.group("key")].append(line.split("=", 1)[1])
    return sorted(counts.items(), key=lambda item: (-item[1], item[0])), {key: ",".join(each) for key, each in groups.items()}


orders = [Order(i, "north" if i % 2 else "south", i * 1.5) for i in range(5)]
print(sorted(orders, reverse=True)[0], dataclasses.asdict(orders[0]), State.OPEN, State(2), list(State))
print(Square.unit().label, sorted([Square(3), Square(1)]), Square(2) == Square(2), Square.is_valid(1), max(Square(1), Square(2)).area())
print(sum(numbers(10)), [x * y for x in range(3) for y in range(3) if x != y], {x: x**2 for x in range(3)}, {*"abc"} & {*"bcd"})
print(report(["a=1", "b=2", "a=3", "?"]), fibonacci(20), asyncio.run(waiting()))
with block("a"), io.StringIO() as out:
    print("text", file=out, end="")
    print(out.getvalue().upper().replace("T", "x").center(20, "*"), out.getvalue()[::-1], out.getvalue().find("x"))
print(json.dumps(json.loads('{"a": [1, 2.5, null, true, "x"], "b": {"c": -1e3}}'), indent=2, sort_keys=True))
print(list(csv.DictReader(["a,b", '1,"2,3"'])), datetime.datetime(2024, 2, 29, 12).isoformat(), datetime.timedelta(hours=5))
print(f"{3.14159:.2f} {1234567:,} {'x':<5}| {255:#x} {0.5:.1%}", "%s %d %.2f" % ("a", 1, 2.0), "{} {b}".format(1, b=2))
print(decimal.Decimal("1.10") + 1, statistics.mean([1, 2, 3]), math.sqrt(2), random.Random(1).random(), 2**100, -7 // 2, 7 % -3)
print(hashlib.sha256(b"x").hexdigest(), base64.b64encode(b"abc"), html.escape("<a>"), textwrap.fill("some words " * 10, 30))
print(list(itertools.chain([1], [2])), list(itertools.groupby("aab")), operator.itemgetter(1)([1, 2]), string.ascii_letters, copy.deepcopy([[1]]))
parser = argparse.ArgumentParser()
parser.add_argument("--count", type=int, default=1)
print(parser.parse_args(["--count", "2"]), type(sys), types.SimpleNamespace(a=1), typing.Optional[int], uuid.UUID(int=1), time.time() > 0)
logging.basicConfig(stream=sys.stdout, level=logging.INFO)
logging.getLogger("a").info("message %d", 1)
for attempt in (lambda: 1 / 0, lambda: {}["key"], lambda: [].pop(), lambda: int("x"), lambda: None.name):
    try:
        attempt()
    except (ZeroDivisionError, LookupError) as e:
        print(repr(e))
    except Exception as e:
        print(traceback.format_exc())
match ["go", {"x": 1, "y": (2, 3)}]:
    case ["stop"]:
        print("no")
    case [word, {"x": int(x), **rest}] if x:
        print(word, x, rest)
first, *others = "a b c".split()
while others:
    others.pop()
    if not others:
        break
else:
    print("never")
text = ""
for i in range(1000):
    text += chr(97 + i % 26)
print(len(text), text.count("a"), text[5:10], "xyz" in text, text.startswith("abc"), [*zip("ab", [1, 2])], dict(enumerate("ab")))
raise ValueError("the last words, with a traceback")
