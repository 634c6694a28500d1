// What CPython cannot record of collections, itertools, functools and their like: hostile input, limits, and what is extra here.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

const IMPORTS = 'import abc, bisect, collections, copy, functools, heapq, itertools, operator, weakref, array\n';

async function value(source: string): Promise<unknown> {
  return (await new Scriptling().run(IMPORTS + source)).value;
}

describe('depth that a script controls', () => {
  it.each([
    'itertools.chain(it)',
    'itertools.islice(it, 5)',
    'itertools.accumulate(it)',
    'itertools.groupby(it)',
    'itertools.takewhile(bool, it)',
    'itertools.compress(it, [1])',
  ])('is no matter to iterators: %s', { timeout: 30_000 }, async (make) => {
    expect(await value(`it = iter([1])\nfor _ in range(30000): it = ${make}\nnext(it) is not None`)).toBe(true);
  });
  it.each([
    'f = int\nfor _ in range(30000):\n  f = functools.partial(f); f.x = 1\ntry: f("5")\nexcept RecursionError: result = "refused"\nresult',
    'f = int\nfor _ in range(10000): f = functools.lru_cache(f)\ntry: f("5")\nexcept RecursionError: result = "refused"\nresult',
    'd = collections.deque()\nfor _ in range(30000): d = collections.deque([d])\ntry: repr(d)\nexcept RecursionError: result = "refused"\nresult',
    'o = p = collections.OrderedDict()\nfor _ in range(30000): o = collections.OrderedDict(a=o); p = collections.OrderedDict(a=p)\ntry: o == p\nexcept RecursionError: result = "refused"\nresult',
    'class B(abc.ABC): pass\nlast = B\ntry:\n  for _ in range(3000):\n    class C(abc.ABC): pass\n    C.register(last); last = C\nexcept RecursionError: result = "refused"\nresult',
  ])('is bounded: %s', { timeout: 30_000 }, async (source) => {
    expect(await value(source)).toBe('refused');
  });
});

describe('sizes that a script controls', () => {
  it.each([
    'itertools.product(range(1000), repeat=10**9)',
    'itertools.combinations(range(10), 10**12)',
    'itertools.combinations_with_replacement(range(10), 10**12)',
    'itertools.tee([1], 10**10)',
    'collections.deque(range(10)) * 10**10',
    'array.array("d", [1.5]) * 10**12',
  ])('are announced: %s', async (expression) => {
    expect(await value(`try: ${expression}\nexcept MemoryError: result = 'refused'\nresult`)).toBe('refused');
  });

  it.each([
    'sum(1 for _ in itertools.product(range(1000), repeat=8))',
    'next(itertools.filterfalse(lambda x: True, itertools.count()))',
    'next(itertools.dropwhile(lambda x: True, itertools.count()))',
    'next(itertools.islice(itertools.count(), 10**15, None))',
    'next(itertools.compress(itertools.count(), itertools.repeat(0)))',
    'next(itertools.chain.from_iterable(itertools.repeat(())))',
    'list(itertools.groupby(itertools.repeat(1)))',
    'collections.deque(itertools.count(), maxlen=1)',
    'collections.Counter(itertools.repeat(1))',
    'functools.reduce(lambda a, b: b, itertools.count())',
    'operator.countOf(itertools.repeat(1), 2)',
    'heapq.nsmallest(1, itertools.repeat(1))',
  ])('end at a limit: %s', { timeout: 30_000 }, async (expression) => {
    const scriptling = new Scriptling({ limits: { steps: 500_000, wallMs: Infinity, runningMs: Infinity } });
    await expect(scriptling.run(IMPORTS + expression)).rejects.toThrow();
  });
});

describe('two instances', () => {
  it('do not see each other register classes', async () => {
    const source =
      'import abc\nclass A(abc.ABC): pass\nbefore = abc.get_cache_token()\nA.register(int)\n(before, isinstance(1, A))';
    expect((await new Scriptling().run(source)).value).toEqual((await new Scriptling().run(source)).value);
  });
});

describe('what the original language has besides', () => {
  it.each([
    ['collections.namedtuple("P", "x y")(1, 2)["y"]', 2],
    ['collections.deque([1, 2]) == [1, 2]', true],
    ['list(collections.deque(range(5))[1:3])', [1, 2]],
    ['collections.DefaultDict("list")["k"]', []],
    ['d = collections.deque([1]); collections.deque_appendleft(d, 0); collections.deque_rotate(d, 1); list(d)', [1, 0]],
    ['d = [1, 2]; collections.deque_extendleft(d, [3]); collections.deque_popleft(d); d', [1, 2]],
    ['[list(p) for p in collections.most_common(collections.Counter("aab"), 1)]', [['a', 2]]],
    ['list(itertools.count(0, 10, 3))', [0, 3, 6, 9]],
    ['list(itertools.count(5, 0, -2))', [5, 3, 1]],
    ['list(itertools.cycle([1, 2], 2))', [1, 2, 1, 2]],
    ['functools.reduce(lambda a, b: a + b, [1, 2], initial=10)', 13],
  ])('%s', async (source, expected) => {
    expect(await value(source)).toEqual(expected);
  });
});

describe('weak references', () => {
  it('keep what they refer to', async () => {
    expect(
      await value(
        'class A: pass\nd = weakref.WeakValueDictionary()\nd["a"] = A()\nr = weakref.ref(A())\n[len(d), r() is not None]',
      ),
    ).toEqual([1, true]);
  });
});
