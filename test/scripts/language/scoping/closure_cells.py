def make():
    shared = []

    def first():
        shared.append("first")
        return list(shared)

    def second():
        nonlocal shared
        shared = shared + ["second"]
        return shared

    return first, second

f, g = make()
print(f(), g(), f(), g())
f2, _ = make()
print(f2())

def parameter_modified(a, *rest, **kw):
    def show():
        return a, rest, kw

    a += 1
    rest += ("added",)
    kw["new"] = 1
    return show

print(parameter_modified(1, 2, k=3)())

def cell_in_generator():
    x = 0

    def bump():
        nonlocal x
        x += 1

    while x < 3:
        yield x, bump()
    yield "end", x

print(list(cell_in_generator()))

def unassigned_branch(flag):
    if flag:
        v = "set"

    def read():
        return v

    try:
        return read()
    except NameError as e:
        return str(e)

print(unassigned_branch(True), "|", unassigned_branch(False))

def deep(a):
    def l1(b):
        def l2(c):
            def l3(d):
                nonlocal a, b
                a, b = a + d, b + a
                return a, b, c, d

            return l3

        return l2

    return l1

h = deep(1)(10)(100)
print(h(1000), h(1), deep(0)(0)(0)(0))

def in_except_and_with():
    handlers = []
    for n in range(2):
        try:
            raise ValueError(n)
        except ValueError as e:
            handlers.append(lambda msg=str(e): msg)
            late = lambda: e
    try:
        late()
    except NameError as err:
        return [h() for h in handlers], str(err)

print(in_except_and_with())

def class_closure(n):
    class K:
        def get(self):
            return n

        def set(self, v):
            nonlocal n
            n = v

    return K(), K()

k1, k2 = class_closure("start")
k1.set("changed through k1")
print(k2.get(), f.__closure__ is not None, len(h.__closure__), sorted(str(c.cell_contents) for c in h.__closure__), (lambda: 0).__closure__)

def self_recursive():
    fact = lambda n: 1 if n < 2 else n * fact(n - 1)
    other = fact
    fact = lambda n: -1
    return other(5)

print(self_recursive())
