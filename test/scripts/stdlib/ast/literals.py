import ast
from ast import literal_eval

for text in (
    "1", "-1", "+3", "1.5", "-2e10", "1+2j", "-1-2j", "3j", "'text'", '"a" "b"', "b'x\\xff'", "True", "False", "None", "...", "[1, 2, [3]]", "(1, 'a')", "()", "(1,)", "{1, 2}", "set()",
    "{'a': [1, {'b': (2.5, None)}]}", "{}", "  42", "[1,\n 2,\n]", "0x1f", "1_000", "10**2" if False else "0b11", "'\\u00e9\\n'", "r'\\d'", "123456789012345678901234567890", "{**{}}" if False else "{1: 2, 1: 3}",
):  # fmt: skip
    print(repr(literal_eval(text)), type(literal_eval(text)).__name__)
for text in (
    "a", "f'x'", "-True", "1+2", "--1", "{**{}}", "set(1)", "[1, *[2]]", "lambda: 1", "1j+1", "~1", "not 1", "x.y", "1 if 2 else 3", "2**3", "print('hi')", "__import__('os')", "[x for x in y]", "'a' + 'b'", "1 < 2",
):  # fmt: skip
    try:
        print(literal_eval(text))
    except ValueError as e:
        print(text, "|", str(e).split(" at 0x")[0])
for text in ("1+", "1;2", "a=1", "[1, 2", "'abc", "1 2", "{[]}", "{[1]: 2}", "import os", "\n\n1 +"):
    try:
        print(literal_eval(text))
    except (SyntaxError, TypeError) as e:
        print(text.strip(), "|", type(e).__name__)
try:
    literal_eval(3)
except ValueError as e:
    print(e)
data = literal_eval(repr({"k": [(i, str(i), i / 3) for i in range(200)], "s": {1, 2}}))
print(len(data["k"]), data["k"][199], data["s"])
