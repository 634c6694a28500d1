# With `from __future__ import annotations` an annotation is kept as text, which is written anew from what was read.
from __future__ import annotations


def plain(
    a: list[int,str],
    b: dict[ str , 'int' ],
    c: "already text",
    d: (int),
    e: ( int , str ),
    f: (),
    g: (int,),
    *args: int|None,
    h: Callable [ [int, str] , None ],
    i: x . y . z = None,
    **kwargs: 1+2*3,
) -> list [ int ]:
    pass


def operators(
    a: (1+2)*3,
    b: 1+(2*3),
    c: (1-2)-3,
    d: 1-(2-3),
    e: 2**3**4,
    f: (2**3)**4,
    g: -2**2,
    h: (-2)**2,
    i: not a and b or c,
    j: not (a and b) or c and (d or e),
    k: a < b <= c,
    l: (a < b) < c,
    m: a if b else c if d else e,
    n: (a if b else c) if d else e,
    o: a if b else (c if d else e),
    p: ~a & b | c ^ d << 2 >> 1,
    q: a @ b // c % d,
    r: a is not b,
    s: a not in b,
    t: - - a,
    u: not not a,
    v: -(a + b),
    w: (a and b) and c,
    x: a and (b and c),
    y: (not a) in b,
    z: not (a in b),
):
    pass


def values(
    a: 1_000,
    b: 0xff,
    c: 1e400,
    d: -1e400,
    e: 1e400j,
    f: 1.50,
    g: 2J,
    h: "double",
    i: 'sin''gle',
    j: """it's
two lines""",
    k: b"bytes",
    l: r'\n',
    m: ...,
    n: None,
    o: True,
    p: 10**100,
    q: 123456789012345678901234567890,
    r: 1 .real,
    s: 1.5.real,
    t: 'a'.upper(),
    u: "ü\x00\U0001f600",
    v: u'u',
):
    pass


def displays(
    a: [1,2 , 3],
    b: { 1 , 2 },
    c: { 'a' : 1 , ** b , 2:3 },
    d: {},
    e: [],
    f: [ x for x in y if x if not y ],
    g: { x : y for x , y in z for a in b },
    h: { x for x in (a if b else c) },
    i: ( x for x in y ),
    j: f ( x for x in y ),
    k: f((x for x in y), 1),
    l: f ( a , * b , c = 1 , ** d ),
    m: f(),
    n: [ * a , b ],
    o: x [ 1 : 2 ],
    p: x [ : ],
    q: x [ 1 : 2 : 3 , 4 ],
    r: x [ ::2 ],
    s: x [ ( 1 , 2 ) ],
    t: x [ 1 , ],
    u: x [ * a , b ],
    w: x[()],
    x: (x for x in y if (lambda: x)),
    y: ((a, b), c),
    z: [(a, b), (c,)],
):
    pass


def functions(
    a: lambda: 1,
    b: lambda x , y = 2 , * z , k , w = 3 , ** q : x + y,
    c: lambda x , / , y: ( x , y ),
    d: lambda * , k : k,
    e: (lambda: 1)(),
    f: lambda: (yield),
    g: [lambda: 1, lambda x: x],
    h: (lambda: 1) if x else lambda: 2,
    i: lambda: (a := 1),
    j: lambda: f(a := 1),
    k: lambda: f(a=(b := 1), c=[d := 2]),
    l: f'{x}',
    m: f'{x!r:>{width}} and {{ {y}',
    n: f"{x = }",
    o: f'{ {1: 2} }' 'more' f"{'it'}",
    p: f'',
    q: f'{x:{y}.{z}}',
):
    pass


class Fields:
    a: list[int,str] = None
    b: "text"
    __c: __d
    (e): int


for function in (plain, operators, values, displays, functions):
    for name, text in function.__annotations__.items():
        print(name, repr(text))
print(Fields.__annotations__)
number: int|str = 3
print(__annotations__)


def variadic(*args: *Ts, **kwargs: Unpack[ Ts ]): pass


async def waiting(x: (1,2)[ 0 ]) -> None: pass


print(variadic.__annotations__, waiting.__annotations__)
