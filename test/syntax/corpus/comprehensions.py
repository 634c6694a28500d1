[a for b in c]
[a for b in c if d]
[a for b in c if d if e for f in g]
[a for b, c in d]
[a for b, in d]
[a for (b, c) in d]
[a for [b, c] in d]
[a for b.c in d]
[a for b[c] in d]
[a for *b, c in d]
{a for b in c}
{a: b for c in d}
{a: b for c, d in e.items() if f}
(a for b in c)
(a, b) if c else [d for e in f]
[[a for b in c] for d in e]
[a for a in b or c]
[a for a in b if c or d]
[lambda: a for b in c]
[a if b else c for d in e]
[(a := b) for c in d]
[a for b in c if (d := e)]
{a: b if c else d for e in f}
[a for b in c if not d]
[a for b in c if lambda_]
[
    a
    for b in c
    if d
]
sum(a * b for a, b in zip(c, d))
(a for b in (c for d in e))
async def f():
    [a async for b in c]
    {a async for b in c if d}
    {a: b async for c in d}
    (a async for b in c)
    [a for b in c async for d in e]
    [await a for b in await c if await d]
    await a
    await a.b(c)
    await a ** b
    -await a
    await (a)
    return await a, await b
