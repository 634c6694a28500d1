class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.tags = ["a", "b"]
        self.meta = {"unit": "cm", "1": "string one", 1: "int one"}

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(3, 4.5)
print("{} {}".format(1, "two"), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0}{k}".format(1, k=2))
print("{0.x} {0.y:.2f} {0.tags[1]} {0.meta[unit]} {0.meta[1]} {p.tags}".format(p, p=p))
print("{[0]} {[1]}".format("ab", [1, 2]), "{.x}".format(p), "{0[k][0]}".format({"k": ["deep"]}), "{0[-1]}".format({"-1": "neg is str"}))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|{0!s:<4}|".format("ab"), "{!r:.3}".format("abc"))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:.2}".format(1, "a", "b", "c", "dropped"), "{:,} {:+.1e} {:%}".format(10**6, 12345.0, 0.5))
print("{{}} {{{}}} }}{{".format(1), "{{0}}".format(), "{}".format("{}"), "".format(), "plain".format(1, 2, x=3))
print("{:{}}|{:{}{}}|{:{w}.{p}f}".format("a", 5, "b", ">", 4, 2.0 / 3, w=8, p=3), "{0:{1}}{0:{1}}".format(7, 3))
print("{:{fill}{align}{width}}".format("mid", fill="~", align="^", width=9), "{0:{0}}".format(4))
print("{x[a]} {x[b c]}".format(x={"a": 1, "b c": 2}))
print("{0.__class__.__name__} {0.x.real}".format(p), "{0.real} {0.imag}".format(3 + 4j), "{}".format(p), "{:}".format(p))
print("{a.b[c].d}".format(a=type("A", (), {"b": {"c": type("C", (), {"d": "chain"})}})))
print("{} {}".format(*"ab"), "{k}-{v}".format(**{"k": 1, "v": 2}), "{}{}{}".format(*range(3)), "{0} {0!r}".format(""))
print("{:{}}".format("x", ""), "{:s}".format("y"), "{:d}".format(True), "{!s:5}|".format(None), "{}".format(None))
fmt = "{:>{w}}".format
print(fmt("p", w=4), list(map("<{}>".format, [1, 2])), "{:-^{n}}".format("", n=6))
print("{.tags[0]}{.tags[1]}".format(p, p), "{0:a{1}b}".format(type("E", (), {"__format__": lambda s, f: f"[{f}]"})(), 5))

templates = [
    ("{} {}", (1,), {}), ("{2}", (1,), {}), ("{k}", (), {}), ("{} {0}", (1,), {}), ("{0} {}", (1,), {}), ("{", (), {}),
    ("}", (), {}), ("{}}", (1,), {}), ("{0", (1,), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}), ("{!rr}", (1,), {}), ("{0.nope}", (1,), {}),
    ("{0[k]}", ({},), {}), ("{0[5]}", ([],), {}), ("{0[a]}", ([1],), {}), ("{0[}", ([1],), {}), ("{0[]}", ([1],), {}), ("{0.}", (1,), {}),
    ("{0[0]x}", ([1],), {}), ("{:d}", ("s",), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{-1}", (1,), {}), ("{a b}", (), {"a b": 1}), ("{ }", (1,), {}),
    ("{0!r:d}", (1,), {}), ("{:>5", (1,), {}), ("{99999999999999999999}", (), {}), ("{:{}}", (1,), {}),
]
for template, args, kwargs in templates:
    try:
        print(repr(template.format(*args, **kwargs)))
    except Exception as e:
        print(f"{template!r}: {type(e).__name__}: {e}")

print("{a} {b[0]}".format_map({"a": 1, "b": "xy"}))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{known} {unknown}".format_map(Default(known=1)))
try:
    "{} {a}".format_map({"a": 1})
except ValueError as e:
    print(e)
