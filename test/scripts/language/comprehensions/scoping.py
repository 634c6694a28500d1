x = "global x"
y = "global y"

def in_function():
    x = "function x"
    inside = [x for x in range(3)]
    reads = [(x, y, n) for n in range(1)]
    return x, inside, reads

print(in_function())

class Body:
    x = [1, 2]
    limit = 1
    first_iterable_sees_class = [n for n in x]
    try:
        condition = [n for n in (1, 2) if n > limit]
    except NameError as e:
        condition = f"NameError: {e}"
    try:
        element = [x for n in (1,)]
    except NameError as e:
        element = str(e)
    try:
        second = [n for _ in (1,) for n in limit]
    except NameError as e:
        second = str(e)
    gen = list(n * 2 for n in x)
    by_lambda = (lambda values=x: [v + 1 for v in values])()

    def method(self):
        return [self.limit + n for n in self.x], x

print({k: v for k, v in vars(Body).items() if not k.startswith("__") and k != "method"})
print(Body().method())

def closures():
    fns = [lambda: (i, j) for i in range(2) for j in range(2)]
    return [f() for f in fns]

print(closures())

def nested_functions():
    offset = 10

    def add(values):
        nonlocal offset
        result = [v + offset for v in values]
        offset += 1
        return result

    return add([1]), add([1])

print(nested_functions())

def walrus():
    hits = [last := n for n in range(4)]
    nested = [[deep := (a, b) for b in range(2)] for a in range(2)]
    return hits, last, nested, deep

print(walrus())

def walrus_as_accumulator(values):
    total = 0
    running = [total := total + v for v in values]
    best = None
    [best := v for v in values if best is None or v > best]
    return running, total, best

print(walrus_as_accumulator([3, 1, 4]))

def global_walrus():
    global top
    print([top := n for n in "ab"])

global_walrus()
print(top)
print([module_level := n for n in range(3)], module_level)
print([x for x in [x, y]], x)
print([[x for x in range(y)] for y in range(3)], y)
print([n for n in range(3) if (lambda n: n)(n)], [(lambda: n)() for n in "ab"])

def parameters(a, *args, k=3, **kw):
    return [(a, arg, k, sorted(kw)) for arg in args]

print(parameters(1, 2, 3, z=0))

def deleted():
    names = [1]
    result = [n for n in names]
    del names
    try:
        [n for n in names]
    except UnboundLocalError as e:
        return result, str(e)

print(deleted())

def same_name_everywhere(x):
    return [x for x in [x for x in x if x] if x > 1], x

print(same_name_everywhere([0, 1, 2]))

def in_default(n, values=[i for i in range(2)]):
    return [n + v for v in values]

print(in_default(1), sorted(k for k in globals() if k in ("i", "n", "v", "deep", "last")))
loc = (lambda: [sorted(locals()) for q in (1,)])()
print(loc)
