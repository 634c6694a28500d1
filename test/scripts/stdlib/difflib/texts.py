import difflib
from difflib import Differ, context_diff, diff_bytes, ndiff, restore, unified_diff


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


A = """  1. Beautiful is better than ugly.
  2. Explicit is better than implicit.
  3. Simple is better than complex.
  4. Complex is better than complicated.
\ttabbed line here
last
""".splitlines(True)
B = """  1. Beautiful is better than ugly.
  3.   Simple is better than complex.
  4. Complicated is better than complex.
  5. Flat is better than nested.
\ttabbed  line there
last
""".splitlines(True)
CASES = [(A, B), (B, A), ([], A), (A, []), (A, A), ([], []), (["a\n"], ["b\n"]), (["x"], ["x\n"]), (A * 3, A + B + A), ([f"{i}\n" for i in range(30)], [f"{i}\n" for i in range(30) if i % 13])]
for a, b in CASES:
    print("".join(ndiff(a, b)))
    print("".join(unified_diff(a, b)))
    print("".join(context_diff(a, b)))
    assert list(restore(ndiff(a, b), 1)) == a and list(restore(ndiff(a, b), 2)) == b
print("\n".join(unified_diff(["a", "b"], ["a", "c"], "from", "to", "2020-01-01", "2021-01-01", n=0, lineterm="")))
print("\n".join(context_diff(["a", "b"], ["a", "c"], fromfile="from", tofile="to", fromfiledate="d", n=1, lineterm="")))
print(list(Differ(charjunk=lambda c: c == " ").compare(["a b c\n"], ["a  b d\n"])), list(Differ(linejunk=lambda x: x == "\n").compare(["x\n", "\n", "y\n"], ["\n", "y\n"])))
print(list(diff_bytes(unified_diff, [b"caf\xe9\n", b"x"], [b"caf\xe8\n", b"x"], b"a\xff", b"b")), list(diff_bytes(context_diff, [b"1"], [b"2"], lineterm=b"")))
show(lambda: list(unified_diff([1], ["a"])))
show(lambda: list(unified_diff(["a"], [b"a"])))
show(lambda: list(context_diff(["a"], ["b"], fromfile=b"x")))
show(lambda: list(diff_bytes(unified_diff, ["a"], [b"b"])))
show(lambda: list(restore([], 3)))
show(lambda: list(restore([], 0)))
show(lambda: list(ndiff("ab\n", "abc\n")))
