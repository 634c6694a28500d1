# Literals whose parts are literals, and which of two mistakes is found first.
import ast

text = """[1, -2.5, 'a' "b", b'c', {1: [2, {3, (4, 5)}], 'k': {'in': (), 'v': [None, True, ...]}, (1, 2): {}}, set(), (1,), -1+2j, [[[[]]]], {6, 7}]"""
value = ast.literal_eval(text)
print(value[:4], value[4][1][0], sorted(value[4][1][1], key=str), value[4]["k"], value[4][1, 2], value[5:9], sorted(value[9]))
print(ast.literal_eval(repr([{"a": i, "b": [i, {i: (i, {"c": [i]})}]} for i in range(30)])) == [{"a": i, "b": [i, {i: (i, {"c": [i]})}]} for i in range(30)])
print(ast.literal_eval("{" + ", ".join(f"{i}: [{i}, ({i}, {{{i}}})]" for i in range(20)) + "}"))
for wrong in ("[1, 2, {3: x}]", "{1: {2: [3, f()]}, **x}", "{**x, 1: y}", "{[1]: 2}", "{1, [2], x}", "[1, *x]", "(1, 2, {3: 4 + 5})", "{1: x, **y}", "[1, 2"):
    try:
        print(ast.literal_eval(wrong))
    except (ValueError, TypeError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
