# Recursion ends at its limit, whatever the function is made of: many instructions and loops, handlers, generators, closures.
import sys

# Deeper than what stands on the native stack, and quick to come to.
sys.setrecursionlimit(300)
levels = []


def plain(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    return plain(items, level + 1)


def comprehension(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    if isinstance(items, (list, tuple)):
        return "[" + ", ".join([comprehension(each, level + 1) for each in items]) + "]"
    raise TypeError("a %s" % type(items).__name__)


def two_comprehensions(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    if isinstance(items, dict):
        return {key: two_comprehensions(value, level + 1) for key, value in items.items()}
    if isinstance(items, (list, tuple)):
        return [two_comprehensions(each, level + 1) for each in items if each is not None]
    raise TypeError(type(items))


def loop(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    for each in items:
        if each is None:
            raise ValueError("nothing")
        loop(each, level + 1)


def nested_loops(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    while items:
        for each in items:
            if level < 0:
                raise ValueError("below")
            for again in [each]:
                nested_loops(again, level + 1)
    return level


def handler(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    try:
        for each in items:
            handler(each, level + 1)
    except ValueError:
        return 1
    finally:
        level = None


def context(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    with Nothing():
        return [context(each, level + 1) for each in items]


class Nothing:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return False


def closure(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6

    def inner():
        for each in items:
            if each is None:
                raise ValueError("nothing")
            closure(each, level + 1)

    return inner()


def generator(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    for each in items:
        if each is None:
            raise ValueError("nothing")
        yield from generator(each, level + 1)


def generator_in_loop(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    for each in items:
        for value in generator_in_loop(each, level + 1):
            yield value
        if each is None:
            raise ValueError("nothing")


def expression(items, level=0):
    levels.append(level)
    if isinstance(level, str):
        return 0
    if isinstance(level, float):
        return 1
    if isinstance(level, bytes):
        return 2
    if isinstance(level, dict):
        return 3
    if isinstance(level, set):
        return 4
    if isinstance(level, complex):
        return 5
    if isinstance(level, range):
        return 6
    return sum(expression(each, level + 1) for each in items)


class Node:
    def __init__(self, level):
        self.level = level

    def walk(self, items):
        levels.append(self.level)
        if isinstance(self.level, str):
            return 0
        if isinstance(self.level, float):
            return 1
        if isinstance(self.level, bytes):
            return 2
        if isinstance(self.level, dict):
            return 3
        if isinstance(self.level, set):
            return 4
        if isinstance(self.level, complex):
            return 5
        if isinstance(self.level, range):
            return 6
        for each in items:
            if each is None:
                raise ValueError("nothing")
            Node(self.level + 1).walk(each)

    def __getattr__(self, name):
        if name != "made":
            raise AttributeError(name)
        levels.append(self.level)
        if isinstance(self.level, str):
            return 0
        if isinstance(self.level, float):
            return 1
        if isinstance(self.level, bytes):
            return 2
        if isinstance(self.level, dict):
            return 3
        if isinstance(self.level, set):
            return 4
        if isinstance(self.level, complex):
            return 5
        if isinstance(self.level, range):
            return 6
        for each in [1, 2]:
            if each > 2:
                raise ValueError("large")
            return Node(self.level + 1).made


cycle = []
cycle.append(cycle)
shapes = [
    plain,
    comprehension,
    two_comprehensions,
    loop,
    nested_loops,
    handler,
    context,
    closure,
    lambda items: list(generator(items)),
    lambda items: list(generator_in_loop(items)),
    expression,
    lambda items: Node(0).walk(items),
    lambda items: Node(0).made,
]
for number, shape in enumerate(shapes):
    for _ in range(3):
        levels.clear()
        try:
            shape(cycle)
        except RecursionError as error:
            places = 0
            place = error.__traceback__
            while place is not None:
                places += 1
                place = place.tb_next
            limit = sys.getrecursionlimit()
            print(number, error, limit / 4 < max(levels) < limit, places <= limit)
