def make_pipeline(*steps):
    def run(value):
        for number, step in enumerate(steps):
            value = step(value)
        return value

    return run


def apply_twice(fn):
    return lambda x: fn(fn(x))


clean = make_pipeline(str.strip, lambda s: s.split(","), lambda parts: [int(p) for p in parts])
inverse = make_pipeline(clean, lambda ns: list(map(lambda n: 1 / n, ns)))
print(clean(" 1,2,3 "))
print(inverse("1,2,4"))
print(apply_twice(lambda n: n - 1)(10))
try:
    apply_twice(lambda s: s.upper)("text")
except AttributeError as e:
    print(e)
print(inverse("5, 0, 1"))
