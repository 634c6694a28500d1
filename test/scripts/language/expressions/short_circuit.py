def trace(value):
    print(f"<{value!r}>", end=" ")
    return value


print(trace(0) and trace(1))
print(trace(1) and trace(0) and trace(2))
print(trace("") or trace([]) or trace("x") or trace("y"))
print(trace(None) or trace(0))
print(trace(0) or trace(1) and trace(2) or trace(3))
print(not trace([]) and trace("t"))

# The operands themselves come back, not booleans.
print([] or {}, {} or (), 0 or None, "a" and "b", "a" and "", 1 and 2.5, None and 1)
print(0 or 0.0, 0.0 or 0, False or 0, 0 or False, True and 1, 1 and True)

default = None
settings = {"depth": 0}
print(settings.get("depth") or 5, settings.get("width") or 10, settings.get("depth", 7))
print(default or "fallback", default and default.missing)

# Guards keep the second half from being evaluated.
values = []
print(bool(values and values[0] > 3))
record = {"owner": None}
print(record.get("owner") and record["owner"]["name"])
print(not values or values[0])


class Flag:
    calls = 0

    def __init__(self, on):
        self.on = on

    def __bool__(self):
        Flag.calls += 1
        return self.on

    def __repr__(self):
        return f"Flag({self.on})"


print(Flag(False) and Flag(True), Flag.calls)
print(Flag(False) or Flag(True), Flag.calls)
print(Flag(True) or Flag(False), Flag.calls)
print(not Flag(False), Flag.calls)
Flag.calls = 0
if Flag(True) and Flag(True) or Flag(True):
    print("branch taken after", Flag.calls)
Flag.calls = 0
while Flag(False) or Flag(False):
    print("never")
print("loop test used", Flag.calls)

print(any(trace(v) for v in (0, "", 5, 6)))
print(all(trace(v) for v in (1, 0, 5)))
print(any([]), all([]), any([[]]), all([[]]))

# xor through !=, and the difference between `and` and `&`.
for p in (False, True):
    for q in (False, True):
        print(p, q, p and q, p & q, p or q, p | q, p != q, p ^ q)

count = 0


def bump():
    global count
    count += 1
    return count


result = bump() > 5 or bump() > 1 or bump() > 0
print(result, count)
print(bump() and bump() and bump(), count)
