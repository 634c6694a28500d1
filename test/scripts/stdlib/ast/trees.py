# Trees of sources, with and without places.
import ast

SOURCE = '''"""Doc."""
import os.path as path, sys
from ..pkg import (a as b, c)
x: int = 1
(y): str
x += 2; del x, y[0]
a = b = *c, d
type Pair[T: int, *Ts, **P] = tuple[T, T]

@decorate(1, *args, key=2, **kw)
async def f(a, /, b: int = 1, *c: tuple, d, e=2, **g) -> None:
    global x
    async for i in f(): await g
    async with a as b, c: pass
    return [i async for i in x if i if not i]

class C[T](Base, metaclass=M):
    """Text."""
    def m(self):
        nonlocal z
        yield
        yield from (lambda *a, k=1: (yield))()

for i, j in x:
    break
else:
    continue
while not x: pass
if a: b
elif c: d
else: e
with open(f) as g: pass
try:
    raise X from Y
except A as e: pass
except (B, C): ...
else: 1
finally: 2
try: 1
except* A: 2
assert a, 'text'
match x:
    case [1, -2.5, *rest] | {'k': None, **more}: 1
    case C(a, b=1 + 2j) as d if d: 2
    case 'x' | a.b | True: 3
    case [*_]: 4
    case _: 5
lst[1:2, ::3, ...] = {**a, 'b': 1}, {1, 2}, {a: b for a, b in c}, {i for i in j}
(n := 10) if a < b <= c is not d not in e else a and b or c and not d
-1 ** ~x @ y // z % w << 1 >> 2 & 3 ^ 4 | 5
u'marked' b'bytes' if 0 else 1.5 + 2j + 10**30
f'a{x!r}b{y=:>{w}}c' 'd' f"{{}}" 'é' 
x.y.z(*a)
'''.replace("u'marked' b'bytes' if", "u'marked' if b'bytes' if")
SOURCE = SOURCE.replace("if 0 else 1.5", "else 0 if 0 else 1.5").replace(":>{w}}c", ":>{w}f}c")

print(ast.dump(ast.parse(SOURCE), indent=1))
print(ast.dump(ast.parse(SOURCE), annotate_fields=False))
for line in ast.dump(ast.parse(SOURCE), include_attributes=True, indent=0).split('\n'):
    print(line, end=' ')
print()
print(ast.dump(ast.parse('a + é * "ü" # c\n', mode='eval'), include_attributes=True))
print(ast.dump(ast.parse('a; b', mode='single')))
print(ast.dump(ast.parse(b'x = 1\n', filename='file.py')))
print(ast.dump(ast.parse('')), ast.dump(ast.parse('', 'f', 'exec')))

for text, mode in [('x = ', 'exec'), ('x = 1', 'eval'), ('a\nb', 'single'), (' 1', 'eval'), ('(', 'exec'), ('1', 'other')]:
    try:
        ast.parse(text, mode=mode)
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, str(e)[:44] if mode != 'other' else '', getattr(e, 'lineno', None), getattr(e, 'filename', None))
for wrong in (3, None):
    try:
        ast.parse(wrong)
    except TypeError as e:
        print(e)
