// What tenants run: those who mean well, with what must come out, and those who do not.

export interface HonestScript {
  readonly name: string;
  readonly source: string;
  readonly expected: unknown;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Each makes a script of some size. */
export const honestScripts: readonly ((size: number) => HonestScript)[] = [
  (size) => ({
    name: 'arithmetic',
    source: `n = ${size}\ntotal = 0\nfor i in range(n * 100):\n    total += i * i % 7\ntotal`,
    expected: range(size * 100).reduce((sum, i) => sum + ((i * i) % 7), 0),
  }),
  (size) => ({
    name: 'rows of the host',
    source: `rows = [fetch_row(i) for i in range(5)]\nsum(row['price'] for row in rows) * ${size}`,
    expected: range(5).reduce((sum, i) => sum + ((i * 37) % 101), 0) * size,
  }),
  (size) => ({
    name: 'texts',
    source: `words = ['w%d' % (i % ${size}) for i in range(200)]\ncount = {}\nfor w in words:\n    count[w] = count.get(w, 0) + 1\nsorted(count.items())[0][1]`,
    expected: range(200).filter((i) => i % size === 0).length,
  }),
  (size) => ({
    name: 'classes',
    source: `class Account:\n    def __init__(self): self.balance = 0\n    def pay(self, n):\n        if n % 3 == 0: raise ValueError(n)\n        self.balance += n\na = Account()\nrefused = 0\nfor i in range(${size}):\n    try:\n        a.pay(i)\n    except ValueError:\n        refused += 1\n[a.balance, refused]`,
    expected: [
      range(size)
        .filter((i) => i % 3 !== 0)
        .reduce((sum, i) => sum + i, 0),
      range(size).filter((i) => i % 3 === 0).length,
    ],
  }),
  (size) => ({
    name: 'JSON',
    source: `import json\ndata = {'rows': [{'id': i, 'tags': ['a', 'b']} for i in range(${size})]}\nlen(json.loads(json.dumps(data))['rows'])`,
    expected: size,
  }),
  (size) => ({
    name: 'asyncio',
    source: `import asyncio\nasync def one(i):\n    await asyncio.sleep(0.003)\n    return i\nasync def main():\n    return sum(await asyncio.gather(*(one(i) for i in range(${size % 10}))))\nasyncio.run(main())`,
    expected: range(size % 10).reduce((sum, i) => sum + i, 0),
  }),
  (size) => ({
    name: 'generators',
    source: `def numbers(n):\n    for i in range(n):\n        yield i\n        yield from (i, i)\nsum(numbers(${size}))`,
    expected: 3 * range(size).reduce((sum, i) => sum + i, 0),
  }),
];

/** None of these ends well, or at all. */
export const hostileScripts: readonly string[] = [
  'while True: pass',
  'i = 0\nwhile True: i += 1',
  'try:\n    while True: pass\nfinally:\n    while True: pass',
  'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
  'rows = []\nwhile True: rows.append("x" * 1000 + str(len(rows)))',
  'd = {}\nwhile True: d[len(d)] = [len(d)]',
  'x = [0]\nwhile True: x = x + x',
  '"x" * 10 ** 9',
  '[[]] * 10 ** 8',
  'bytearray(10 ** 9)',
  '10 ** 10 ** 7',
  'n = 3\nwhile True: n = n * n',
  'def f(): return f()\nf()',
  'class A:\n    def __getattr__(self, name): return getattr(self, name + "x")\nA().a',
  'class A:\n    def __repr__(self): return repr(self)\nrepr(A())',
  'x = []\nfor i in range(100000): x = [x]\nrepr(x)',
  'x = []\nfor i in range(100000): x = [x]\nx == x[:]',
  'while True: print("x" * 1000)',
  'import re\nre.match("(a+)+$", "a" * 40 + "b")',
  'import re\nre.sub("(x?){30}" * 10, "", "x" * 50)',
  'sorted(range(10 ** 8))',
  'sum(range(10 ** 12))',
  'list(range(10 ** 9))',
  '"".join(str(i) for i in range(10 ** 9))',
  '(lambda f: f(f))(lambda f: f(f))',
  '"a" * 100000 in "a" * 200000 * 10',
  'max("a" * 100000 for i in range(10 ** 9))',
  'never()',
  'try:\n    never()\nfinally:\n    never()',
  'while True:\n    try:\n        fails()\n    except Exception: pass',
  'import threading\nwhile True: threading.Thread(target=never).start()',
  'import threading\ndef spin():\n    while True: pass\nfor i in range(50): threading.Thread(target=spin).start()',
  'import asyncio\nasync def spin():\n    while True: await asyncio.sleep(0)\nasync def main(): await asyncio.gather(*(spin() for i in range(50)))\nasyncio.run(main())',
  'import time\ntime.sleep(10 ** 6)',
  'def g():\n    while True:\n        try:\n            yield\n        finally:\n            continue\nfor x in g(): pass',
  'import itertools\nlist(itertools.permutations(range(20)))',
  'import itertools\nfor x in itertools.repeat(1): pass',
  'class K:\n    def __hash__(self): return 1\n    def __eq__(self, other): return False\nd = {K(): i for i in range(10 ** 5)}',
  'print((1).__class__.__mro__[1].__subclasses__())',
  'import os, sys, subprocess',
  'f = (lambda: 0)\nf.__globals__["__builtins__"]',
  'constructor.constructor("return process")()',
  'x = {"__proto__": {"polluted": 1}}\nx["__proto__"]',
  `${'('.repeat(5000)}1`,
  `x = ${'-'.repeat(10_000)}1`,
  `${'if 1:\n '.repeat(3)}pass`,
  'import json\njson.loads("[" * 100000)',
  'format(1, "1000000000")',
  '"%1000000000d" % 1',
  '"{:>{w}}".format(1, w=10 ** 9)',
  'import decimal\ndecimal.Decimal(2) ** 10 ** 9',
  'int("9" * 1000000)',
  'eval("1")',
];
