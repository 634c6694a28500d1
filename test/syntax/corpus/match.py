match a:
    case 1: pass
    case -1: pass
    case 1.5: pass
    case -1.5: pass
    case 1j: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case 1.5 + .5j: pass
    case 'a': pass
    case 'a' 'b': pass
    case b'a': pass
    case None: pass
    case True: pass
    case False: pass
    case a: pass
    case _: pass
match a, b:
    case a, b: pass
    case a,: pass
    case a, *b: pass
    case *a, b: pass
    case *_,: pass
    case (a, b): pass
    case (a,): pass
    case (a): pass
    case ((a)): pass
    case (): pass
    case []: pass
    case [a]: pass
    case [a, ]: pass
    case [a, b, *c]: pass
    case [*_]: pass
    case (*a, b): pass
    case [[a], (b, c), [d, [e]]]: pass
    case 1, 2, 3: pass
    case (1 | 2), 3: pass
match a:
    case a.b: pass
    case a.b.c: pass
    case a.b | c.d: pass
    case 1 | 2 | 3: pass
    case (1 | 2) | 3: pass
    case 1 | 2 as b: pass
    case (1 as b): pass
    case [1, 2] as b: pass
    case [1 as b, 2 as c]: pass
    case a as b: pass
    case _ as b: pass
match a:
    case {}: pass
    case {'a': 1}: pass
    case {'a': 1, }: pass
    case {'a': b, 'c': {'d': e}}: pass
    case {'a': 1, **rest}: pass
    case {**rest}: pass
    case {**rest, }: pass
    case {1: a, -1: b, a.b: c, None: d, True: e, 'a' 'b': f, 1 + 2j: g}: pass
    case {'a': 1 | 2 as b}: pass
match a:
    case A(): pass
    case A(b): pass
    case A(b, ): pass
    case A(b, c): pass
    case A(b=c): pass
    case A(b, c=d, e=f): pass
    case A(b=c, ): pass
    case a.B(c): pass
    case A(B(c), [d], e={'f': g}): pass
    case A(x=1 | 2): pass
    case A(1 as b): pass
match a:
    case b if c: pass
    case b if c := d: pass
    case b, c if d and e:
        pass
    case (b, c) if d:
        pass
        pass
match (a):
    case b: pass
match (a, b):
    case c: pass
match [a]:
    case b: pass
match -a:
    case b: pass
match *a, b:
    case c: pass
match *a,:
    case c: pass
match a,:
    case b: pass
match not a:
    case b: pass
match {a: b}:
    case c: pass
match lambda: a:
    case b: pass
match a := b:
    case c: pass
match (a)(b):
    case c: pass
match [a][b]:
    case c: pass
match(a):
    case b: pass
match a.b(c)[d]:
    case e:
        match f:
            case g:
                pass
    case h: pass
match match:
    case case: pass
match 'a':
    case b: pass
match f'{a}':
    case b: pass
match ...:
    case b: pass
match (yield_):
    case b: pass
match a if b else c:
    case d: pass
