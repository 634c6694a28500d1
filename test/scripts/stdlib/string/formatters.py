from string import Formatter


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


f = Formatter()
for template in ("a{}b{}", "{0}{1}{0}", "{x!r:>5} {y[0]} {z.real}", "{{}} {{{}}}", "{:{}}", "{:{w}.{p}f}", "{!s}", "{!a}", "", "plain", "{0[key]}", "{x[a b]}", "{:%Y}"):
    show(lambda: f.format(template, 3.14159, "é", w=8, p=2, x={"a b": 1}, y="q", z=3 + 0j))
for template in ("{", "}", "{a", "{!", "{!x}", "{0!x}", "{a.}", "{a[}", "{a[]}", "{a]}", "{a}x", "{0}{}", "{}{0}", "{0!rr}", "{:{:{}}}", "{:{:{:{}}}}", "a}b", "{b[0]c}", "{5}", "{missing}"):
    show(lambda: f.format(template, 1, 2, a=5, b=[1]))
show(lambda: f.vformat("{a} {0}", (1,), {"a": 2}))
show(lambda: f.vformat("{} {}", ["x", "y"], {}))
show(lambda: f.format())
show(lambda: Formatter.format())
print(f.format("{format_string} {self}", format_string=1, self=2))
print(list(f.parse("a{b!r:c}d{{e}}f{}{0[x].y:{z}}")))
print(list(f.parse("")), list(f.parse("x")), list(f.parse("{")) if 0 else "")
pieces = f.parse("ok{a}}")
print(next(pieces))
show(lambda: next(pieces))
show(lambda: list(f.parse(5)))
print(f.get_field("a.b[0]", (), {"a": type("T", (), {"b": [7]})}), f.get_value(0, [9], {}), f.get_value("k", [], {"k": 8}))
print(f.convert_field(5, None), f.convert_field("x", "r"), f.convert_field("é", "a"), f.convert_field(5, "s"))
show(lambda: f.convert_field(5, "z"))
print(f.format_field(3.5, "08.2f"))


class Defaults(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used_args, args, kwargs):
        for i in range(len(args)):
            if i not in used_args:
                raise ValueError(f"unused argument {i}")

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return "[" + super().format_field(value, spec) + "]"


d = Defaults()
print(d.format("{a} {b} {0!u:>4}", "x", a=1))
show(lambda: d.format("{0}", 1, 2))
