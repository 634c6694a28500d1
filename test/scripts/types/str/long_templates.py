# Templates that are longer than what is filled in in one go.
class Told:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        asked.append(self.name)
        return f"<{self.name}>"

    def __format__(self, spec):
        asked.append(spec)
        return f"[{self.name}:{spec}]"

    def __index__(self):
        asked.append("index " + self.name)
        return 7


asked = []
print("%s, %5d%% of %-8s|%*d|%.*f and %r; %x" % (Told("a"), 12, Told("b"), 6, 42, 2, 3.14159, [1, {"k": (2, "x")}], Told("c")))
print(asked)
print("%(one)s and %(two)r, %(one)5s, %(two)s %%" % {"one": Told("d"), "two": {"a": [1, 2, [3]]}})
print(asked)
print("%s " * 9 % tuple(range(9)), "%c%c" % ("é", 128512), b"%s and %d, %a" % (b"bytes", 5, "é"))
print("{} and {:>5} of {!r:}, {:{}} {{}}{{x}} {:x}".format(Told("e"), 5, [1, (2,)], Told("f"), ">9", 255))
print("{a[0][k]} {a[1]!s} {b.name} {b:long spec}".format(a=[{"k": 1}, Told("g")], b=Told("h")), asked)
for template, values in (("%s and %s of three", (1,)), ("%s of three, or more", (1, 2)), ("what is %y in it", (1,)), ("%(a)s and %(b)s", {"a": 1}), ("not ended %", (1,)), ("%d of text as number", ("x",))):
    try:
        print(template % values)
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
