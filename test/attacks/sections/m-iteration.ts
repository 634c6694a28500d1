// M: iteration, mutation, comparison, hashing.
import type { Row } from '../probe.ts';
import { probe, refused } from '../probe.ts';

const growing = { ends: 'limit', options: () => ({ limits: { steps: 3_000_000 } }) };
/** As in CPython these take quadratic time, which is worth a second. */
const flood = { ends: '?', options: () => ({ limits: { runningMs: 1000 } }) };

export const iteration: readonly Row[] = [
  {
    id: 'M1',
    title: 'changes during iteration',
    probes: [
      probe(
        'of dicts and sets',
        `
def drain(make, change):
    container = make()
    for item in container if not isinstance(container, tuple) else container[0]: change(container)
for change in (lambda d: d.update({len(d) + 100: 1}), lambda d: d.pop(next(iter(d))), lambda d: d.clear()):
    for look in (lambda d: d, dict.items, dict.keys, dict.values, reversed):
        d = {i: i for i in range(10)}
        def run():
            for item in look(d): change(d)
        assert 'changed' in refuses((RuntimeError,), run)
for change in (lambda s: s.add(len(s) + 100), lambda s: s.pop(), lambda s: s.clear()):
    s = set(range(10))
    def run():
        for item in s: change(s)
    assert 'changed size' in refuses((RuntimeError,), run)
d = {i: i for i in range(10)}
for key in d: d[key] += 1
same(list(d.values()), list(range(1, 11)))
try: from collections import deque
except ImportError: pass
else:
    q = deque(range(5))
    def run():
        for item in q: q.append(item)
    refuses((RuntimeError,), run)
`,
      ),
      probe(
        'nested',
        `
d = {i: i for i in range(10)}
def run():
    for a in d.items():
        for b in d.items():
            del d[b[0]]
assert 'changed size' in refuses((RuntimeError,), run)
a = iter(d); next(a); d['new'] = 1
refuses((RuntimeError,), lambda: next(a))
refuses((RuntimeError,), lambda: next(a))
`,
      ),
    ],
  },
  {
    id: 'M2',
    title: 'lists that grow under their own iteration',
    probes: [
      probe('append', 'l = [1]\nfor x in l: l.append(x)', growing),
      probe('extend by a generator over it', 'l = [1]\nl.extend(x for x in l)', growing),
      probe('insert', 'l = [1]\nfor x in l: l.insert(0, x)', growing),
      probe(
        'results of CPython',
        `
l = [1, 2]; l.extend(l); same(l, [1, 2, 1, 2])
l = [1, 2, 3]; l += l; same(l, [1, 2, 3] * 2)
l = list(range(6)); l.extend(l.pop() for _ in range(3)); same(l, [0, 1, 2, 3, 4, 5])
l = [3, 1, 2]; l[:] = (x for x in l); same(l, [3, 1, 2])
l = list(range(4)); l[1:3] = l; same(l, [0, 0, 1, 2, 3, 3])
l = list(range(5))
for x in l: l.remove(x)
same(l, [1, 3])
`,
      ),
    ],
  },
  {
    id: 'M3',
    title: 'sorting that changes the list',
    probes: [
      ...refused(
        'ValueError',
        ['sorting(lambda x: l.append(1))', 'sorting(lambda x: l.insert(0, 1))', 'comparing()'],
        `
l = []
def sorting(key):
    l[:] = [3, 1, 2] * 20
    l.sort(key=lambda x: (key(x), x)[1])
class C:
    def __init__(self, x): self.x = x
    def __lt__(self, other): l.append(other); return self.x < other.x
def comparing():
    l[:] = [C(i) for i in (3, 1, 2)]
    l.sort()
`,
      ),
      probe(
        'sorted again in the key, failing keys, orders that lie',
        `
l = [3, 1, 2]
def key(x): same(l, []); l.sort(); return x
l.sort(key=key); same(l, [1, 2, 3])
l = [3, 1, 2]
def fails(x): raise KeyError(x)
refuses((KeyError,), lambda: l.sort(key=fails)); same(l, [3, 1, 2])
class Liar:
    def __lt__(self, other): return True
class Random:
    state = 1
    def __lt__(self, other): Random.state = Random.state * 16807 % 2147483647; return Random.state % 2 == 0
for cls in (Liar, Random):
    l = [cls() for _ in range(500)]
    before = set(map(id, l)); l.sort(); same(set(map(id, l)), before)
`,
      ),
    ],
  },
  {
    id: 'M5',
    title: 'keys that lie',
    probes: [
      probe(
        'look-ups that change the table',
        `
class Key:
    def __init__(self, action=None): self.action = action
    def __hash__(self): return 1
    def __eq__(self, other):
        if self.action is not None: self.action()
        return self is other
d = {}
def clear(): d.clear()
def grow():
    for i in range(20): d[Key()] = i
for action in (clear, grow):
    d = {Key(action): 1, Key(): 2, Key(action): 3}
    try:
        d.get(Key(action)); d[Key(action)] = 4; Key() in d; d.pop(Key(), None); dict(d) == d
    except RuntimeError: pass
    len(d), list(d)
s = set()
def shrink(): s.clear()
s = {Key(shrink), Key(), Key(shrink)}
try: s.add(Key(shrink)); s & {Key()}; s == {Key(shrink), Key()}
except RuntimeError: pass
len(s), list(s)
`,
      ),
      probe(
        'hashes that change or fail',
        `
class K:
    h = 1
    def __hash__(self): return self.h
k = K(); d = {k: 1}; k.h = 2
same((k in d, len(d), list(d) == [k]), (False, 1, True))
for bad in ('text', 1.5, None):
    class B:
        def __hash__(self): return bad
    assert '__hash__ method should return an integer' in refuses((TypeError,), lambda: {B(): 1})
class Big:
    def __hash__(self): return 10**1000
    def __eq__(self, other): return True
same(hash(Big()), hash(10**1000)); same({Big(): 1}[Big()], 1)
class N:
    def __hash__(self): return -1
same(hash(N()), -2)
class Raises:
    def __hash__(self): raise KeyError('in hash')
refuses((KeyError,), lambda: {Raises()})
refuses((KeyError,), lambda: Raises() in {})
class E:
    def __hash__(self): return 1
    def __eq__(self, other): raise ValueError('in eq')
refuses((ValueError,), lambda: {E(): 1, E(): 2})
`,
      ),
      probe(
        'an __eq__ that never answers',
        'class E:\n    def __hash__(self): return 1\n    def __eq__(self, other):\n        while True: pass\n{E(): 1, E(): 2}',
        {
          ends: 'limit',
          options: () => ({ limits: { runningMs: 300 } }),
        },
      ),
      ...['"é".encode("ascii", "stays")', 'b"\\xff".decode("utf-8", "stays")'].map((action) =>
        probe(
          `an error handler that goes nowhere: ${action}`,
          `import codecs\ncodecs.register_error("stays", lambda error: ("", error.start))\n${action}`,
          { ends: 'limit', options: () => ({ limits: { runningMs: 300 } }) },
        ),
      ),
      probe(
        'a coding that looks for itself',
        `
import codecs
codecs.register(lambda name: codecs.lookup(name))
refuses((RecursionError,), lambda: "a".encode("nowhere"))
`,
      ),
    ],
  },
  {
    id: 'M6',
    title: 'hash flooding',
    probes: [
      probe(
        'ints that are equal modulo 2**61 - 1',
        'd = {k * (2**61 - 1): k for k in range(30_000)}\nsame(len(d), 30_000)',
        flood,
      ),
      probe('floats', 'd = {k * 2.0**60 for k in range(20_000)}\nsame(len(d), 20_000)', flood),
      probe('tuples', 'd = {(k * (2**61 - 1), 0): k for k in range(10_000)}\nsame(len(d), 10_000)', flood),
      probe(
        'a constant hash',
        `
class K:
    def __init__(self, x): self.x = x
    def __hash__(self): return 1
    def __eq__(self, other): return self.x == other.x
d = {K(i): i for i in range(100_000)}
`,
        { ends: 'limit', options: () => ({ limits: { runningMs: 500 } }) },
      ),
      probe(
        'frozensets and bytes',
        'd = {frozenset([i]) for i in range(20_000)} | {bytes([i % 256, i // 256]) for i in range(20_000)}\nsame(len(d), 40_000)',
        {
          ends: '?',
        },
      ),
    ],
  },
  {
    id: 'M7',
    title: 'generators driven wrongly',
    probes: [
      probe(
        'errors of CPython',
        `
def inside():
    yield next(g)
g = inside()
same(refuses((ValueError,), lambda: next(g)), 'ValueError: generator already executing')
def plain():
    x = yield 1
    return x
g = plain()
same(refuses((TypeError,), lambda: g.send(1)), "TypeError: can't send non-None value to a just-started generator")
next(g)
try: g.send(5)
except StopIteration as stop: same(stop.value, 5)
g = plain(); next(g); g.close(); g.close()
refuses((StopIteration,), lambda: next(g))
refuses((ValueError,), lambda: g.throw(ValueError('x')))
def stops():
    yield 1
    raise StopIteration
g = stops(); next(g)
same(refuses((RuntimeError,), lambda: next(g)), 'RuntimeError: generator raised StopIteration')
g = plain(); refuses((KeyError,), lambda: g.throw(KeyError))
refuses((StopIteration,), lambda: next(g))
refuses((TypeError,), lambda: plain().throw(5))
def itself(): yield from g2
g2 = itself()
refuses((ValueError,), lambda: next(g2))
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = stubborn(); next(g)
same(refuses((RuntimeError,), g.close), 'RuntimeError: generator ignored GeneratorExit')
`,
      ),
    ],
  },
  {
    id: 'M9',
    title: 'protocols that lie',
    probes: [
      probe(
        'lengths and hints',
        `
class L:
    def __init__(self, answer): self.answer = answer
    def __len__(self): return self.answer
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i
    def __length_hint__(self): return self.answer
for size in (10**15, 10**17, 2**62, 10**30):
    for make in (list, tuple, sorted, lambda x: [*x]):
        # CPython believes it and gives up.
        try: same(list(make(L(size))), [0, 1, 2])
        except (MemoryError, OverflowError): pass
refuses((OverflowError,), lambda: len(L(10**30)))
refuses((ValueError,), lambda: len(L(-1)))
refuses((TypeError,), lambda: len(L(1.5)))
refuses((TypeError,), lambda: len(L('x')))
same(list(reversed(L(3))), [2, 1, 0])
class Hint:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return 10**18
same(list(Hint()), [])
`,
      ),
      probe(
        'index, iter, next, bool',
        `
class I:
    def __init__(self, answer): self.answer = answer
    def __index__(self): return self.answer() if callable(self.answer) else self.answer
l = [1, 2, 3]
refuses((IndexError,), lambda: l[I(10**30)])
refuses((TypeError,), lambda: l[I('x')])
refuses((OverflowError, MemoryError), lambda: l * I(10**30))
refuses((OverflowError,), lambda: 'x'.center(I(10**30)))
refuses((IndexError,), lambda: l[I(lambda: l.clear() or 2)])
l = [1, 2, 3]
same(l[I(lambda: l.clear() or 0):], [])
refuses((TypeError,), lambda: iter(type('N', (), {'__iter__': lambda self: 5})()))
class Itself:
    def __iter__(self): return self
    def __next__(self): return self
it = Itself(); assert next(it) is it
class B:
    def __bool__(self): return 5
assert '__bool__ should return bool' in refuses((TypeError,), lambda: not B())
class Bl:
    def __len__(self): return -5
refuses((ValueError,), lambda: bool(Bl()))
`,
      ),
      probe(
        'a __next__ without end',
        'class Itself:\n    def __iter__(self): return self\n    def __next__(self): return self\nlist(Itself())',
        {
          ends: 'limit',
          options: () => ({ limits: { runningMs: 500 } }),
        },
      ),
      probe('a __getitem__ that never raises', 'class G:\n    def __getitem__(self, i): return 0\n5 in G()', {
        ends: 'limit',
        options: () => ({ limits: { runningMs: 500 } }),
      }),
    ],
  },
  {
    id: 'M10',
    title: 'slice assignments',
    probes: [
      probe(
        'results of CPython',
        `
a = list(range(6))
class Evil:
    def __iter__(self):
        a.clear()
        return iter([7, 8])
a[1:3] = Evil()
same(a, [7, 8])
a = list(range(6))
class Stepper:
    def __iter__(self):
        a.append(9)
        return iter([1, 2, 3])
try: a[::2] = Stepper()
except ValueError: pass
assert len(a) in (6, 7), a
same(refuses((ValueError,), lambda: a[::0]), 'ValueError: slice step cannot be zero')
same([1, 2, 3][::10**30], [1]); same([1, 2, 3][::-10**30], [3]); same([1, 2, 3][-10**30:10**30], [1, 2, 3])
a = list(range(10))
for x in a: del a[::2]
same(a, [3, 7])
a = list(range(4)); a[5:2] = [9]; same(a, [0, 1, 2, 3, 9])
def wrong(): a[::2] = [1]
assert 'attempt to assign sequence of size 1 to extended slice of size' in refuses((ValueError,), wrong)
a = [1]; a[2**40:] = [2]; same(a, [1, 2])
`,
      ),
    ],
  },
  {
    id: 'M11',
    title: 'context managers that misbehave',
    probes: [
      probe(
        'swallowing, raising, recursing',
        `
class S:
    def __init__(self, answer): self.answer = answer
    def __enter__(self): return self
    def __exit__(self, *args):
        if isinstance(self.answer, Exception): raise self.answer
        return self.answer
with S(True): raise ValueError('swallowed')
def raises():
    with S(KeyError('in exit')): raise ValueError('first')
try: raises()
except KeyError as error: same(repr(error.__context__), "ValueError('first')")
class R:
    def __enter__(self):
        with R(): pass
    def __exit__(self, *args): pass
def recurse():
    with R(): pass
refuses((RecursionError,), recurse)
`,
      ),
      probe(
        'an __exit__ that loops',
        'class L:\n    def __enter__(self): pass\n    def __exit__(self, *args):\n        while True: pass\nwith L(): while_ = 1',
        { ends: 'limit', options: () => ({ limits: { runningMs: 300 } }) },
      ),
      probe(
        'a hundred thousand exits',
        `
try: from contextlib import ExitStack
except ImportError: pass
else:
    closed = []
    with ExitStack() as stack:
        for i in range(100_000): stack.callback(closed.append, i)
    same(len(closed), 100_000)
`,
        { ends: '?' },
      ),
    ],
  },
];
