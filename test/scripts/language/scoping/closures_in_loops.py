# What a function made in a loop sees.
def loop_closures():
    by_for, by_comp, by_default, by_factory = [], [lambda: i for i in range(3)], [], []
    for i in range(3):
        by_for.append(lambda: i)
        by_default.append(lambda i=i: i)
        by_factory.append((lambda n: lambda: n)(i))
    i = 99
    return [[h() for h in hs] for hs in (by_for, by_comp, by_default, by_factory)]

print(loop_closures())

def while_closures():
    out, n = [], 0
    while n < 3:
        captured = n * n
        out.append(lambda: captured)
        n += 1
    return [h() for h in out]

print(while_closures())

def each_call_has_its_own(n):
    def get():
        return n

    return get

gets = [each_call_has_its_own(i) for i in range(3)]
print([h() for h in gets])


def try_loop():
    out = []
    for i in range(3):
        try:
            out.append(lambda: i * 10)
        finally:
            i = -i
    return [h() for h in out], i


print(try_loop())


def nested_loops():
    rows = [[(lambda: (a, b)) for b in "xy"] for a in range(2)]
    fixed = [[(lambda a=a, b=b: (a, b)) for b in "xy"] for a in range(2)]
    return [[h() for h in row] for row in rows], [[h() for h in row] for row in fixed]


print(nested_loops())
buttons = {}
for name in ("ok", "cancel"):
    def on_click(times=1, *, label=name):
        return f"{label} {times} {name}"

    buttons[name] = on_click
name = "rebound"
print([b() for b in buttons.values()], buttons["ok"](3, label="custom"))
gens = [(x * k for x in range(3)) for k in range(3)]
print([list(g) for g in gens])


def generators_in_loop():
    out = []
    for k in range(3):
        out.append(x * k for x in range(3))
    return [list(g) for g in out]


print(generators_in_loop())
