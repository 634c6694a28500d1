def yes():
    print("yes called")
    return "Y"


def no():
    print("no called")
    return "N"


print(yes() if True else no())
print(yes() if 0 else no())
print((yes if [] else no)())

for value in (0, 1, -1, 0.0, -0.0, 1e-300, "", " ", "0", [], [0], (), (None,), {}, {0: 0}, set(), {0}, None, range(0), range(1), b"", b"\0", 0j, ...):
    print(repr(value), "true" if value else "false")


def grade(score):
    return "A" if score >= 90 else "B" if score >= 80 else "C" if score >= 70 else "F"


print([grade(s) for s in (95, 90, 89.5, 80, 75, 12)])

# As an argument, a default, a subscript, a dict value, a return value.
def pick(seq, last=True if 1 else False):
    return seq[-1 if last else 0]


print(pick("abc"), pick("abc", False), pick("abc", last=0))
print({"k": 1 if None else 2, "j" if 1 else "x": 3})
print([1, 2, 3][0 if False else 1:None if True else 0])
print(*([1] if True else [2, 3]), *[] if True else [1])

# The tuple comma binds looser than the conditional.
print((1, 2 if False else 3, 4))
pair = 1, 2 if True else 3
print(pair)

# Nested in both arms, in parentheses.
def kind(n):
    return (
        "zero"
        if n == 0
        else ("positive even" if n % 2 == 0 else "positive odd")
        if n > 0
        else ("negative even" if n % 2 == 0 else "negative odd")
    )


print([kind(n) for n in (0, 1, 2, -1, -2)])

f = lambda x: "big" if x > 10 else "small"
print(f(11), f(9))
g = (lambda: "a") if False else (lambda: "b")
print(g())

try:
    print("never" if 1 / 0 else "never")
except ZeroDivisionError as e:
    print("condition failed first:", e)

try:
    result = undefined_one if False else undefined_two
except NameError as e:
    print(e)


class Moody:
    def __bool__(self):
        return "not a bool"


try:
    print(1 if Moody() else 2)
except TypeError as e:
    print("TypeError:", e)


class NegativeLen:
    def __len__(self):
        return -1


try:
    print(1 if NegativeLen() else 2)
except ValueError as e:
    print("ValueError:", e)
