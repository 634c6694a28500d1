y = "global y"
z = "global z"

def function():
    y = "function y"
    free = "free"

    class C:
        print(y, z)
        y = "class y"
        print(y)
        try:
            only_later
        except NameError as e:
            print(e)
        z = z + " copied"

        def method(self):
            return y, z, free

        nested = lambda: (y, z)
        comp = [y for _ in range(1)]
        comp_first = [c for c in y]
        gen = list(y for _ in range(1))
        dictcomp = {y: z for _ in range(1)}
        default = (lambda v=y: v)()
        del y
        after_del = y if "y" in locals() else "gone"

    return C

C = function()
print(C().method(), C.nested(), C.comp, C.comp_first[:2], C.gen, C.dictcomp, C.default, C.after_del, C.z)

class Counter:
    count = 0
    names = []

    def __init__(self):
        try:
            count += 1
        except UnboundLocalError as e:
            self.error = str(e)
        Counter.count += 1
        self.names.append(Counter.count)

a, b = Counter(), Counter()
print(a.error, Counter.count, a.names)

class Loop:
    for i in range(3):
        squares = i * i
    else:
        done = True
    total = 0
    while total < 5:
        total += 2

print(Loop.i, Loop.squares, Loop.done, Loop.total)

class WithGlobal:
    global made_here
    made_here = "a module variable"

    class Inner:
        global also_made
        also_made = made_here.upper()

print(made_here, also_made, hasattr(WithGlobal, "made_here"))

def with_nonlocal():
    total = 0

    class Adds:
        nonlocal total
        total += 1
        copied = total

        def add(self):
            nonlocal total
            total += 10
            return total

    return Adds().add(), Adds.copied, total, hasattr(Adds, "total")

print(with_nonlocal())
