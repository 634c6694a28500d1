def collect(*args, **kwargs):
    return args, kwargs


print(collect(), collect(1, 2), collect(a=1, b=2), collect(1, a=2), collect(*[1, 2], *(3,), **{"k": 1}, j=2))
print(type(collect()[0]).__name__, type(collect()[1]).__name__)


def first_rest(first, *rest, sep="-", **extra):
    return f"{first}{sep}{sep.join(map(str, rest))}" + (f" {extra}" if extra else "")


print(first_rest("a"), first_rest("a", 1, 2), first_rest("a", 1, sep="+"), first_rest("a", x=1))


# kwargs is a fresh dict: changing it does not change the caller's.
def consume(**options):
    options.pop("a", None)
    options["added"] = True
    return options


original = {"a": 1, "b": 2}
print(consume(**original), original)


def change_args(*items):
    items += (99,)
    return items


values = (1, 2)
print(change_args(*values), values, collect(*values)[0] == values)


# Wrappers pass everything on.
def logged(fn):
    def wrapper(*args, **kwargs):
        shown = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
        print(f"{fn.__name__}({shown})", end=" -> ")
        return fn(*args, **kwargs)

    return wrapper


@logged
def volume(w, h=2, *, d=3):
    return w * h * d


print(volume(1))
print(volume(1, 5, d=7))
print(volume(w=4))
print(list(collect(**{"c": 3, "a": 1, "b": 2})[1]), collect(**dict(z=1), **{"y": 2}))
# Any string can be a keyword when it comes from a dict.
print(collect(**{"not an identifier": 1, "class": 2, "": 3}))
print((lambda *a, k=1, **kw: (a, k, kw))(*"xy", **{"k": 5, "m": 6}))
print(max(*[3, 9, 4]), print(*["p", "q"], sep="+", end="|\n"), dict(**{"a": 1}, b=2), "{}{x}".format(*"1", **{"x": 2}))


def forward(method, /, *args, **kwargs):
    return method(*args, **kwargs)


print(forward(str.upper, "loud"), forward(sorted, [3, 1], reverse=True), forward(dict, method="kept as keyword"))


def total(*numbers, scale: int = 1, **_ignored) -> int:
    return sum(numbers) * scale


print(total(1, 2, 3), total(1, 2, scale=10), total(scale=5), total(*range(5), unknown=0))


def nested(*args):
    def inner(*args2):
        return args + args2

    return inner


print(nested(1, 2)(3), nested()(), nested(*"ab")(*"cd"))


def count_down(n, *acc):
    return acc if n == 0 else count_down(n - 1, *acc, n)


print(count_down(5))


def merge(defaults, /, **overrides):
    return {**defaults, **overrides}


print(merge({"defaults": 1, "x": 2}, defaults=3, y=4))
gen_args = collect(*(i * i for i in range(3)), *map(str, [7]))
print(gen_args)
