# Trees as sources.
import ast

STATEMENTS = r'''
import os.path as path, sys
from ..pkg import a as b, c
from . import d
x: int = 1
(y): str
(z.w): int
x += 2; del x, y[0]
a = b = *c, d
a, b = 1, 2
[a, *b] = c
type Pair[T: int, *Ts, **P] = tuple[T, T]
@decorate(1, *args, key=2, **kw)
@other
async def f(a, /, b: int = 1, *c: tuple, d, e=2, **g) -> None:
    """Doc "quoted" and \\ back."""
    global x, y
    async for i in f(): await g
    async with a as b, c: pass
    return [i async for i in x if i if not i]
def g(*, a): pass
def h(a, b=(1, 2), /): return
class C[T](Base, metaclass=M):
    'Text.'
    def m(self):
        nonlocal z
        yield
        x = yield 1, 2
        yield from (lambda *a, k=1: (yield))()
class D: pass
for i, j in x, y:
    break
else:
    pass
while not x: continue
else: 1
if a: b
elif c: d
elif e: f
else: g
with open(f) as g, h: pass
try:
    raise X from Y
except A as e: raise
except (B, C): ...
except: 0
else: 1
finally: 2
try: 1
except* A: 2
assert a, 'text'
match x, y:
    case [1, -2.5, *rest] | {'k': None, **more}: 1
    case C(a, b=1 + 2j, c=[]) as d if d: 2
    case 'x' | a.b | True | (None as k): 3
    case [*_], {}, {**r}, D(): 4
    case _: 5
return_ = lambda: 0
'''
EXPRESSIONS = r'''
lst[1:2, ::3, ..., 1:2:3]
lst[a,], lst[()], lst[(a, b)], lst[*a], lst[:]
{**a, 'b': 1}, {1, 2}, {a: b for a, b in c}, {i for i in j if k}
(n := 10) if (a if b else c) else (d if e else f)
a < b <= c is not d not in (e < f)
a and b or c and not d
a and (b and c) and d and not e and f
not (a or b) and (not c)
-1 ** ~x @ y // z % w << 1 >> 2 & 3 ^ 4 | 5
(-1) ** (-2) ** 3, (a ** b) ** c, a - (b - c), a - b - c, -(-x), ~(+x), not not x, -(a + b), (not a) + b
(a, b), (a,), (), [a, b], [a], *c
f(a, *b, c=1, **d), f(x for x in y), f((x for x in y), 1)
(lambda: 1)(), (lambda a, /, b, *c, d=1, **e: a)(1), lambda x: lambda y: (x, y)
(yield), (await a).b, (await a) ** 2, await (a ** 2), -(await b)
3 .real, 3.0.real, 1j.imag, 1e400, -1e400, 1e400j, 10**30, 0x10, 1_000
"a'b", 'a"b', 'a\'b"c', 'a\nb\tc\\d\x00\x7f', 'é€😀', b'\x00a"', r'\d', u'u', ''
f'a{x!r}b{y=}c{z:>{w}f}' 'd'
f"{x}'", f'{x}"', f"{'a'}", f'{x["k"]}', f"{{{x}}}", f'{ {1: 2}[1] }', f'{(lambda: 1)}', f'{x:%H:%M}', f'{a, b}', f'{(yield)}', f''
f'line\n{x}', f'tab\t{x}', f"""{x}
'"{y}""", f'{x!s:{a}{b}c}', f'\\{x}', f'{f"{y}"}'
x.y.z[0](1).w, (a + b).c, (a, b)[0], 'x'.join(y), {}.get, [].b, (1).c
[i for i in (a if b else c) if (d if e else f)], [a for a, b in c for d in e], [(a, b) for c in d]
print((a := 1), [b := 2]), x[a:=1], (a := (b := 1))
True, False, None, ...
'''

for tree in ast.parse(STATEMENTS).body:
    text = ast.unparse(tree)
    print(text)
    assert ast.dump(ast.parse(text)) == ast.dump(ast.Module([tree], [])), text
whole = ast.parse('"""Module\n\ndoc."""\n' + STATEMENTS)
print(ast.unparse(whole) == ast.unparse(ast.parse(ast.unparse(whole))), ast.unparse(whole)[:60])
for line in EXPRESSIONS.replace('""', '""').strip().split('\n'):
    if line.endswith('f"""{x}'):
        pending = line
        continue
    if line.startswith('\'"{y}'):
        line = pending + '\n' + line
    tree = ast.parse(f'({line}\n)', mode='eval') if '\n' not in line else ast.parse(f'({line})', mode='eval')
    text = ast.unparse(tree)
    print(text)
    again = ast.dump(ast.parse(text, mode='eval'))
    print(again == ast.dump(tree) or 'differs')

print(ast.unparse(ast.Set([])), ast.unparse(ast.Constant((1, 'a'))), ast.unparse(ast.Constant((1,))))
print(ast.unparse(ast.FunctionType([ast.Name('int')], ast.Name('str'))))
print(ast.unparse(ast.Interactive([ast.Expr(ast.Name('x'))])))
print(ast.unparse([ast.Pass(), ast.Break()]), ast.unparse(ast.arg('a', ast.Name('int'))))
print(ast.unparse(ast.Assign([ast.Name('x')], ast.Constant(1), 'int', lineno=1)))
print(ast.unparse(ast.Constant('a\'"\n\\')), ast.unparse(ast.JoinedStr([ast.Constant('\'"\n"""'), ast.FormattedValue(ast.Name('x'), -1)])))
try:
    ast.unparse(ast.Raise(None, ast.Name('x')))
except ValueError as e:
    print(e)
