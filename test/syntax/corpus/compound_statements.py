if a: b
if a: b; c
if a:
    b
if a:
    b
else:
    c
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if a: b
elif c: d
else: e
if (a := b): c
if a := b: c
if a:
    if b:
        c
    else:
        d
if a:
    b
else:
    if c:
        d
while a: b
while a:
    b
else:
    c
while (a := b):
    pass
while a := b: pass
for a in b: c
for a in b:
    c
else:
    d
for a, b in c: pass
for a, in b: pass
for (a, b) in c: pass
for [a, b] in c: pass
for a, (b, c) in d: pass
for *a, b in c: pass
for a.b in c: pass
for a[b] in c: pass
for a in b, c: pass
for a in *b, c: pass
for a in (b): pass
for (a) in b: pass
for a in b if c else d: pass
for a().b in c: pass
for (a in b)[c] in d: pass
with a: b
with a as b: c
with a as b, c as d: e
with a, b: c
with a, b as c: d
with (a): b
with (a, b): c
with (a, b,): c
with (a as b): c
with (a as b,): c
with (a as b, c as d): e
with (
    a as b,
    c as d,
): e
with (a, b) as c: d
with (a).b: c
with (a)(b) as c: d
with (a) as b: c
with (a), (b): c
with (a), b as c: d
with (a, b)[c]: d
with (a or b): c
with (a := b): c
with (a := b, c): d
with (a, (b := c)): d
with (*a, b): c
with (a for b in c): d
with (yield_): a
with (): a
with ((a)): b
with ((a, b)): c
with a as (b, c): d
with a as [b, c]: d
with a as (b): c
with a as b.c: d
with a as b[c]: d
with (a if b else c) as d: e
with (lambda: a): b
with (a) + (b): c
with (a, b) + c as d: e
with (a.b(c) as d, e): f
try: a
except: b
try:
    a
except b:
    c
except d as e:
    f
except (g, h):
    i
except (j, k) as l:
    m
except n.o:
    p
except:
    q
else:
    r
finally:
    s
try:
    a
finally:
    b
try:
    a
except* b:
    c
except* d as e:
    f
except *(g, h):
    i
else:
    j
finally:
    k
def f():
    with (yield): a
    with (yield a) as b: c
    for a in (yield): b
    if (yield): a
    while (yield a): b
async def f():
    async for a in b: c
    async for a, b in c:
        d
    else:
        e
    async with a: b
    async with a as b, c as d: e
    async with (a as b, c as d): e
    async with (a, b): c
    await a
    for b in await c: d
    with await a as b: c
