assert True
assert 1, "never evaluated"
assert [0]
assert (1, "a tuple in a variable is true") if 1 else 0


def check(value, *message):
    if message:
        assert value, message[0]
    else:
        assert value
    return "passed"


for args in ((1,), (0,), ("",), (None, "None is false"), ([], ["a", "list"]), (0, 5), (0, None), (0, ValueError("an exception")), (0, ("a", "tuple")), (0, "")):
    try:
        print(args, check(*args))
    except AssertionError as e:
        print(args, "->", repr(e), repr(str(e)), e.args)


def noisy(text):
    print("evaluating", text)
    return text


assert noisy("condition"), noisy("message")
try:
    assert not noisy("condition"), noisy("message")
except AssertionError as e:
    print("caught", e)
try:
    assert 1 / 0, "the condition itself fails"
except ZeroDivisionError as e:
    print(e)
try:
    assert False, 1 / 0
except ZeroDivisionError as e:
    print("the message fails:", e)
x = 5
try:
    assert x > 3 and x < 5, f"{x=} out of range"
except AssertionError as e:
    print(e)
try:
    assert x == 1 or x == 2, "multi-line " \
        "message"
except AssertionError as e:
    print(e)
try:
    assert (
        x
        == 6
    ), (
        "in parentheses"
    )
except AssertionError as e:
    print(e)


# pass and ... in every kind of block
class Empty: pass


def nothing(): pass


def dots(): ...


def doc_only():
    """Just a docstring."""


if x: pass
else: pass
for _ in range(2): pass
while False: pass
try: pass
except ValueError: pass
else: pass
finally: pass
with type("C", (), {"__enter__": lambda s: s, "__exit__": lambda *a: None})(): pass
match x:
    case 5: pass
    case _: ...
print(nothing(), dots(), doc_only(), Empty().__class__.__name__, _)
pass; pass
...
Ellipsis
"a string as a statement"
42
None
x
x == 3
[x, x]
lambda: 1 / 0
x if x else 1
print(..., Ellipsis is ..., type(...).__name__, [..., 1], bool(...))
