def look(value):
    match value:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}:
            return f"rect {w}x{h} rest {rest}"
        case {"name": str(name), "tags": [first, *_]}:
            return f"{name} tagged {first}"
        case {"nested": {"deep": {"value": v}}}:
            return f"deep {v}"
        case {1: one, None: nothing}:
            return f"odd keys {one} {nothing}"
        case {-1: minus, "k": None}:
            return f"minus {minus}"
        case {"error": str() | int() as err}:
            return f"error {err}"
        case {**rest} if len(rest) > 2:
            return f"large {len(rest)}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


class Custom(dict):
    pass


class Missing(dict):
    def __missing__(self, key):
        return "made up"


for v in (
    {"type": "circle", "r": 5, "extra": 1}, {"type": "rect", "w": 1, "h": 2}, {"type": "rect", "w": 1, "h": 2, "color": "red", "id": 9}, {"type": "rect", "w": 1},
    {"name": "n", "tags": ["a", "b"]}, {"name": "n", "tags": []}, {"nested": {"deep": {"value": [1]}}}, {1: "x", None: "y"}, {-1: 1, "k": None}, {"error": 404}, {"error": None},
    {"a": 1, "b": 2, "c": 3}, {}, {"a": 1}, [("a", 1)], "text", None, Custom(type="circle", r=1), Missing(), {1.0: "float key", None: 0}, {True: "bool key", None: 0},
):
    print(v, "->", look(v))


# Keys may be values; a missing key is never invented; get() is what is asked.
class Key:
    ID = "id"
    KIND = "kind"


match {"id": 7, "kind": "k", "x": 0}:
    case {Key.ID: ident, Key.KIND: "k", **others}:
        print(ident, others)


class Traced(dict):
    def get(self, key, default=None):
        print("get", key, end="; ")
        return super().get(key, default)

    def __getitem__(self, key):
        print("getitem", key, end="; ")
        return super().__getitem__(key)


match Traced(a=1, b=2):
    case {"a": 1, "b": x}:
        print("x =", x)
match Missing(present=1):
    case {"absent": _}:
        print("never")
    case {"present": p}:
        print("present", p)

config = {"db": {"host": "h", "ports": [1, 2]}, "debug": True}
match config:
    case {"db": {"host": host, "ports": [*ports]}, "debug": True | False as debug}:
        print(host, ports, debug)
rest = None
match {"only": 1}:
    case {"only": 1, **rest}:
        print("rest is an empty dict:", rest, type(rest).__name__)
original = {"a": 1, "b": 2}
match original:
    case {"a": _, **copy}:
        copy["new"] = 1
print(original)


class DuckMapping:
    def keys(self):
        return ["a"]

    def __getitem__(self, k):
        return 1


match DuckMapping():
    case {"a": 1}:
        print("never")
    case _:
        print("a duck is no mapping")
events = [{"e": "key", "code": 13}, {"e": "click", "pos": (1, 2)}, {"e": "click", "pos": [3]}, {"e": "x"}]
for event in events:
    match event:
        case {"e": "key", "code": 13 | 32 as code}:
            print("key", code)
        case {"e": "click", "pos": (x, y)}:
            print("click", x, y)
        case {"e": kind, **extra}:
            print("other", kind, extra)
try:
    match {"a": 1}:
        case {Key.ID: 1, "id": 2}:
            pass
    match {"id": 1, "other": 2}:
        case {Key.ID: x, "id": y}:
            print("never")
except ValueError as e:
    print(e)
