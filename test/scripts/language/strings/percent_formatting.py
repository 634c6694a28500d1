print("%s and %s" % ("a", "b"), "%s" % "single", "%s" % 5, "%s" % [1, 2], "%s" % ((1, 2),), "%%" % ())
print("%d %i %u" % (1, 2, 3), "%d" % 3.99, "%d" % -3.99, "%d" % True, "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%x %X %#x %#X %o %#o" % (255, 255, 255, 255, 8, 8), "%08x" % 48879, "%-#8x|" % 255, "%x" % -255)
print("%f %.2f %8.3f|%-8.1f|%+.1f %08.2f" % (1.5, 2.345, 3.14159, 2.5, 1.25, -3.14159))
print("%e %.2e %E %g %G %.3g %#g %#.0f" % (12345.678, 0.00012, 1e10, 1e-5, 1e-10, 1234.5, 1.0, 3.0))
print("%c%c%c" % ("x", 121, "€"), "%5c|%-5c|" % ("a", "b"))
print("%r %s %a" % ("é\n", "é", "é"), "%10r|%-10s|%.2s|%5.1s|" % ("ab", "ab", "abcdef", "xyz"))
print("%(name)s is %(age)d, %(name)r" % {"name": "Ada", "age": 36, "unused": 0})
print("%(a)5.1f|%(a)-8s|%%|%(b c)s" % {"a": 2.25, "b c": "spaced key"})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828), "%*s|" % (-6, "neg"))
print("%s %s" % ("tuple", "args"), "%s" % None, "%s" % {"k": 1}, "no args" % (), "no args" % {}, "x" % [])
print("%d" % 2**70, "%x" % 2**70, "%.3f" % 10**20, "%e" % 10**20, "%d" % 1e20, "%s" % 1e20)
print("%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%5.1f%%" % 45.678, "%g" % float("inf"), "%f" % float("nan"), "%05d" % -3)
print("%s" "%s" % (1, 2), "%s" * 3 % (1, 2, 3), "a%sb" % "-" * 2)
print("%5s|%-5s|%05s|%+s" % ("ab", "ab", "ab", "ab"), "%hd %ld %Lf" % (1, 2, 3))
print("%.3d %.5x %+.4d %#.6x" % (5, 255, 7, 255), "% 5d|%+5d|%-+5d|" % (3, 3, 3), "%+ d" % 3)


class P:
    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr!"

    def __int__(self):
        return 77

    def __float__(self):
        return 7.5

    def __index__(self):
        return 78

    def __getitem__(self, key):
        return f"item {key}"


p = P()
print("%s %r %d %x %.1f" % (p, p, p, p, p), "%(any key)s" % p, "%s" % (p,))

bad = [
    ("%d", "x"), ("%d", None), ("%f", "1.5"), ("%x", 1.5), ("%c", 1.5), ("%c", "ab"), ("%c", -1), ("%s %s", "one"),
    ("%s %s", ("one",)), ("%s", ("one", "two")), ("none", 1), ("none", ("a",)), ("%", 1), ("%z", 1), ("%5", 1),
    ("%(k)s", {}), ("%(k)s", "not a dict"), ("%(k", {"k": 1}), ("%*d", ("a", 1)), ("%d%%%d", (1,)), ("abc %q", 1),
    ("%(a)s %s", {"a": 1}), ("%.*f", (2,)), ("%s%", "a"), ("%d", [1]),
]
for template, args in bad:
    try:
        print(repr(template % args))
    except Exception as e:
        print(f"{template!r} % {args!r}: {type(e).__name__}: {e}")
