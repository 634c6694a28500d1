name, n, price = "Ada", 3, 19.989
items = ["x", "y"]
d = {"key": "value", 2: "two"}

print(f"plain", f"", f"{name}", f"{n}{n}", f"a{name}b", F"{n}")
print(f"{n + 1} {n * 2:>5}| {name.upper()} {items[0]} {d['key']} {d[2]} {len(items)}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {items!r} {items!s} {name!r:>8}|{n!r:03}")
print(f"{{}} {{{n}}} {{n}} }}{{ {{{{{n}}}}}")
print(f"{price:.2f} {price:8.1f}| {price:<8.1f}| {price:^+9.2f}| {price:e} {price:g} {price:%}")
print(f"{n:d} {n:b} {n:#x} {n:05} {n:+} {1000000:,} {1000000:_} {255:X} {255:#o} {n:c}{65:c}")
print(f"{name:>6}|{name:<6}|{name:^6}|{name:*^7}|{name:.2}|{name:.>5.1}|{'':3}|")
print(f"{True} {True:d} {True:5} {None} {...} {1j} {b'x'}")
print(f"{name if n > 2 else 'other'} {n == 3} {not n} {-n} {n and name}")
print(f"{(lambda x: x * 2)(4)} {[i for i in range(3)]} { {'a': 1}['a'] } { {1, 1} } {(1, 2)} {1, 2}")
print(f"{'nested quotes'} {"same quotes"} {"a" "b"} {'it''s'}")
print(f'{d["key"]}' f"{n}" "{n}" r"\{n}" rf"\{n}\n" fR'{n}\t')
print(f"{n:{5}}|{n:{n}}|{name:{'>'}{n * 2}}|{price:{n + 4}.{n - 1}f}|{name:{''}}|")
print(f"{ n }", f"{n }", f"{ n:3}", f"{ n !r}", f"{	n	}")
print(f"""multi
  {n} and {
    name
    + "!"
} end
""")
print(f"{n}\n\t{name}\x41\u0042\N{BULLET}{n}")
print(f"{(y := 5)} {y:=+4} {y}")
print(f"{'a' 'b':>4}|{'%s' % n}|{'{}'.format(n)}|{f'{n}'}")
print(f"{3.0} {1e16} {1e-5} {10**20} {-0.0} {float('nan')} {float('inf'):5}")
print(f"{'x' * 3:-^9}", f"{items[-1]:>3}", f"{d.get('none', 'dflt')}", f"{'a,b'.split(',')[1]}")
print(f"a" f"b" == "ab", f"{1}" == "1", type(f"{1}").__name__, f"{''}" == "")
print(*(f"{i}:{v}" for i, v in enumerate(items)), sep=f"{n}")


class Temp:
    def __init__(self, deg):
        self.deg = deg

    def __repr__(self):
        return f"Temp({self.deg})"

    def __str__(self):
        return f"{self.deg}°"

    def __format__(self, spec):
        return f"<{spec}>" if spec else str(self)


t = Temp(21)
print(f"{t} {t!s} {t!r} {t:spec here} {t!r:>10} {t!s:*<5} {t:%Y-%m {n}} {t.deg}")
for bad in (lambda: f"{missing}", lambda: f"{n:s}", lambda: f"{name:d}", lambda: f"{items:>5}", lambda: f"{None:3}"):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
