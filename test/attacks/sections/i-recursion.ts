// I: recursion, of scripts and of what built-ins do to deep values.
import {
  ConversionError,
  fn,
  LimitError,
  RunError,
  ScriptError,
  type ScriptlingOptions,
  scriptLibrary,
} from '../../../src/index.ts';
import type { MakeInstance, Probe, Row } from '../probe.ts';
import { hostProbe, laborious, probe, untilDeadline } from '../probe.ts';
import { withHost } from './values.ts';

/** Iterators that ask another one, as what they are made of. */
const nestedIterators = [
  'map(lambda x: x, it)',
  'zip(it)',
  'filter(None, it)',
  'enumerate(it)',
  'map(next, [it])',
  'map(functools.partial(next, it), [1])',
  'map(list, [it])',
  'iter(it.__next__, None)',
  'itertools.chain(it)',
  'itertools.chain.from_iterable([it])',
  'itertools.islice(it, 5)',
  'itertools.accumulate(it)',
  'itertools.takewhile(lambda x: True, it)',
  'itertools.groupby(it)',
  'map(lambda x: x, itertools.tee(it)[0])',
  'itertools.zip_longest(it)',
  'itertools.starmap(next, [(it,)])',
];

/** One probe for each of the scripts: its `run` has to end in RecursionError, and a wait for the host has to work afterwards. */
const recursive = (scripts: Readonly<Record<string, string>>, before = ''): Probe[] =>
  Object.entries(scripts).map(([title, source]) =>
    probe(
      title,
      `${before}\n${source}\nrefuses((RecursionError,), run)\nrefuses((RecursionError,), run)\nsame(later(5), 5)\n`,
      {
        options: withHost,
      },
    ),
  );

/** A class whose special method does what needs the method again. */
const special = (method: string, parameters: string, body: string, start: string): string =>
  `class C:\n    def ${method}(${parameters}): ${body}\nrun = lambda: ${start}`;

const plain: Readonly<Record<string, string>> = {
  'a function': 'def run(): return run()',
  'with work after the call': 'def run(n=0): return 1 + run(n + 1)',
  'two functions': 'def run(): return other()\ndef other(): return run()',
  'a lambda': 'run = lambda: run()',
  'a lambda given to itself': 'f = lambda g: g(g)\nrun = lambda: f(f)',
  'keywords and stars': 'def run(*args, **kwargs): return run(*args, x=1, *kwargs)',
  'a default argument': 'def run():\n    def inner(x=run()): pass',
  'a decorator':
    'def decorate(f):\n    @decorate\n    def inner(): pass\n    return inner\nrun = lambda: decorate(len)',
  'a wrapped function':
    'import functools\ndef decorate(f):\n    @functools.wraps(f)\n    def inner(): return inner()\n    return inner\n@decorate\ndef run(): pass',
  'a method': 'class C:\n    def m(self): return self.m()\nrun = C().m',
  super: 'class A:\n    def m(self): return self.m()\nclass B(A):\n    def m(self): return super().m()\nrun = B().m',
  'a static and a class method':
    'class C:\n    @staticmethod\n    def s(): return C.c()\n    @classmethod\n    def c(cls): return cls.s()\nrun = C.s',
  'a property': 'class C:\n    @property\n    def x(self): return self.x\nrun = lambda: C().x',
  'a setter':
    'class C:\n    x = property(None, lambda self, v: setattr(self, "x", v))\nrun = lambda: setattr(C(), "x", 1)',
  'a cached property':
    'import functools\nclass C:\n    @functools.cached_property\n    def x(self): return self.x\nrun = lambda: C().x',
  __getattr__: special('__getattr__', 'self, name', 'return self.y', 'C().x'),
  __getattribute__: special('__getattribute__', 'self, name', 'return self.y', 'C().x'),
  __setattr__: special('__setattr__', 'self, name, value', 'self.x = value', 'setattr(C(), "x", 1)'),
  __delattr__: special('__delattr__', 'self, name', 'del self.x', 'delattr(C(), "x")'),
  'a descriptor': 'class D:\n    def __get__(self, obj, cls): return obj.x\nclass C: x = D()\nrun = lambda: C().x',
  'a class body': 'def run():\n    class C: x = run()',
  __init__: special('__init__', 'self', 'C()', 'C()'),
  __new__: special('__new__', 'cls', 'return cls()', 'C()'),
  'a metaclass': 'class M(type):\n    def __call__(cls): return cls()\nclass C(metaclass=M): pass\nrun = C',
  __init_subclass__:
    'class C:\n    def __init_subclass__(cls):\n        class D(cls): pass\ndef run():\n    class D(C): pass',
  __set_name__:
    'class N:\n    def __set_name__(self, owner, name): type("C", (), {"x": N()})\nrun = lambda: type("C", (), {"x": N()})',
  __instancecheck__:
    'class M(type):\n    def __instancecheck__(cls, x): return isinstance(x, cls)\nclass C(metaclass=M): pass\nrun = lambda: isinstance(1, C)',
  __subclasscheck__:
    'class M(type):\n    def __subclasscheck__(cls, x): return issubclass(x, cls)\nclass C(metaclass=M): pass\nrun = lambda: issubclass(int, C)',
  'a comprehension': 'run = lambda: [run() for _ in range(2)]',
  'an f-string': "run = lambda: f'{run()}'",
  'a match': 'def run():\n    match run():\n        case _: pass',
  'a class pattern':
    'class C:\n    @property\n    def x(self):\n        match self:\n            case C(x=1): pass\nrun = lambda: C().x',
  'an assert': 'def run(): assert False, run()',
  'a raise': 'def run(): raise run()',
  'an except clause': 'def run():\n    try: raise ValueError\n    except run(): pass',
  'a finally': 'def run():\n    try: pass\n    finally: run()',
  'try in every call': 'def run():\n    try: return run()\n    finally: pass',
  'a with statement':
    'class C:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *args): pass\ndef run():\n    with C(): pass',
  __exit__:
    'class C:\n    def __enter__(self): pass\n    def __exit__(self, *args):\n        with self: pass\ndef run():\n    with C(): pass',
  'a context manager':
    'from contextlib import contextmanager\n@contextmanager\ndef m():\n    with m(): yield\ndef run():\n    with m(): pass',
  'a generator': 'def g():\n    for x in g(): yield x\nrun = lambda: next(g())',
  'yield from': 'def g(): yield from g()\nrun = lambda: list(g())',
  'generator expressions': 'g = lambda: (x for x in g())\nrun = lambda: list(g())',
  send: 'def g(): yield g().send(None)\nrun = lambda: next(g())',
  awaiting: 'import asyncio\nasync def f(): await f()\nrun = lambda: asyncio.run(f())',
  'asynchronous generators':
    'import asyncio\nasync def g():\n    async for x in g(): yield x\nasync def main():\n    async for x in g(): pass\nrun = lambda: asyncio.run(main())',
  'an asynchronous with':
    'import asyncio\nclass C:\n    async def __aenter__(self):\n        async with self: pass\n    async def __aexit__(self, *args): pass\nasync def main():\n    async with C(): pass\nrun = lambda: asyncio.run(main())',
  __await__:
    'import asyncio\nclass C:\n    def __await__(self): return (yield from C().__await__())\nasync def main(): await C()\nrun = lambda: asyncio.run(main())',
  "an exception's text": 'class E(Exception):\n    def __str__(self): return str(self)\nrun = lambda: str(E())',
  'a function of many names': `def run(): ${Array.from({ length: 300 }, (_, i) => `a${i} = ${i}`).join('; ')}; run()`,
  'a function of many arguments': `def run(${Array.from({ length: 200 }, (_, i) => `a${i}=0`).join(', ')}): run(*range(200))`,
  'a long expression': `def run(): return ${'('.repeat(80)}run()${')'.repeat(80)}`,
  'a deep display': `def run(): return ${'['.repeat(80)}run()${']'.repeat(80)}`,
};

const throughBuiltins: Readonly<Record<string, string>> = {
  sorted: 'run = lambda: sorted([1, 2], key=lambda x: run())',
  'list.sort': 'run = lambda: [1, 2].sort(key=lambda x: run())',
  map: 'run = lambda: list(map(lambda x: run(), [1]))',
  filter: 'run = lambda: list(filter(lambda x: run(), [1]))',
  reduce: 'import functools\nrun = lambda: functools.reduce(lambda a, b: run(), [1, 2])',
  min: 'run = lambda: min([1, 2], key=lambda x: run())',
  max: 'run = lambda: max(1, 2, key=lambda x: run())',
  sum: 'run = lambda: sum(run() for _ in [1])',
  any: 'run = lambda: any(run() for _ in [1])',
  all: 'run = lambda: all(run() for _ in [1])',
  zip: 'run = lambda: list(zip(run() for _ in [1]))',
  enumerate: 'run = lambda: list(enumerate(run() for _ in [1]))',
  dict: 'run = lambda: dict((run(), 1) for _ in [1])',
  'set and frozenset': 'run = lambda: frozenset({run() for _ in [1]})',
  'str.join': "run = lambda: ''.join(run() for _ in [1])",
  'a starred argument': 'run = lambda: print(*(run() for _ in [1]))',
  unpacking: 'def run(): a, b = (run() for _ in [1])',
  iter: 'run = lambda: next(iter(lambda: run(), 1))',
  print: 'class C:\n    def __str__(self): print(self); return ""\nrun = lambda: print(C())',
  getattr: 'class C:\n    def __getattr__(self, name): return getattr(self, name)\nrun = lambda: getattr(C(), "x", 1)',
  'functools.partial': 'import functools\np = functools.partial(lambda: p())\nrun = p',
  'functools.lru_cache': 'import functools\n@functools.lru_cache\ndef run(): return run()',
  'functools.cmp_to_key':
    'import functools\nrun = lambda: sorted([1, 2], key=functools.cmp_to_key(lambda a, b: run()))',
  'functools.singledispatch': 'import functools\n@functools.singledispatch\ndef f(x): return f(x)\nrun = lambda: f(1)',
  'itertools.accumulate': 'import itertools\nrun = lambda: list(itertools.accumulate([1, 2], lambda a, b: run()))',
  'itertools.groupby': 'import itertools\nrun = lambda: next(itertools.groupby([1], lambda x: run()))',
  'itertools.takewhile': 'import itertools\nrun = lambda: list(itertools.takewhile(lambda x: run(), [1]))',
  'itertools.starmap': 'import itertools\nrun = lambda: list(itertools.starmap(lambda x: run(), [(1,)]))',
  'heapq.nsmallest': 'import heapq\nrun = lambda: heapq.nsmallest(2, [1, 2, 3], key=lambda x: run())',
  bisect: 'import bisect\nrun = lambda: bisect.bisect([1, 2], 1, key=lambda x: run())',
  defaultdict: 'from collections import defaultdict\nd = defaultdict(lambda: d[1])\nrun = lambda: d[1]',
  __missing__: 'class D(dict):\n    def __missing__(self, key): return self[key]\nrun = lambda: D()[1]',
  'Counter.update': 'from collections import Counter\nrun = lambda: Counter(run() for _ in [1])',
  're.sub': "import re\nrun = lambda: re.sub('a', lambda m: run(), 'a')",
  'json default': 'import json\nrun = lambda: json.dumps({1}, default=lambda x: run())',
  'json default that answers itself':
    'import json\nrun = lambda: json.dumps({1}, default=lambda x: [x], check_circular=False)',
  'json object_hook': 'import json\nrun = lambda: json.loads(\'{"a": 1}\', object_hook=lambda x: run())',
  'json parse_float': "import json\nrun = lambda: json.loads('1.5', parse_float=lambda x: run())",
  'copy.deepcopy':
    'import copy\nclass C:\n    def __deepcopy__(self, memo): return copy.deepcopy(C())\nrun = lambda: copy.deepcopy(C())',
  'copy.copy': 'import copy\nclass C:\n    def __copy__(self): return copy.copy(self)\nrun = lambda: copy.copy(C())',
  'contextlib.ExitStack': 'from contextlib import ExitStack\ndef run():\n    with ExitStack() as s: s.callback(run)',
  'string.Formatter':
    "import string\nclass F(string.Formatter):\n    def get_value(self, key, args, kwargs): return self.format('{0}', 1)\nrun = lambda: F().format('{0}', 1)",
  'string.Template':
    "import string\nclass M(dict):\n    def __missing__(self, key): return string.Template('$a').substitute(self)\nrun = lambda: string.Template('$a').substitute(M())",
  format_map:
    "class M(dict):\n    def __missing__(self, key): return '{a}'.format_map(self)\nrun = lambda: '{a}'.format_map(M())",
  'str.translate':
    "class M:\n    def __getitem__(self, key): return 'a'.translate(self)\nrun = lambda: 'a'.translate(M())",
  'an Enum':
    'import enum\nclass E(enum.Enum):\n    A = 1\n    @classmethod\n    def _missing_(cls, value): return cls(value)\nrun = lambda: E(2)',
  'a dataclass': 'from dataclasses import dataclass\n@dataclass\nclass C:\n    def __post_init__(self): C()\nrun = C',
  'a default factory':
    'from dataclasses import dataclass, field\n@dataclass\nclass C:\n    x: object = field(default_factory=lambda: C())\nrun = C',
  'a namedtuple':
    'from collections import namedtuple\nclass C(namedtuple("N", "a")):\n    def __new__(cls, a): return cls(a)\nrun = lambda: C(1)',
  'an abstract class':
    'from abc import ABC\nclass C(ABC):\n    @classmethod\n    def __subclasshook__(cls, x): return issubclass(x, C)\nrun = lambda: issubclass(int, C)',
  logging:
    "import logging\nclass H(logging.Handler):\n    def emit(self, record): logging.getLogger('x').error('again')\nlogging.getLogger('x').addHandler(H())\nrun = lambda: logging.getLogger('x').error('first')",
  'warnings.showwarning':
    "import warnings\nwarnings.simplefilter('always')\nwarnings.showwarning = lambda *args, **kwargs: warnings.warn('again')\nrun = lambda: warnings.warn('first')",
  'unittest.mock': 'from unittest.mock import Mock\nm = Mock(side_effect=lambda: m())\nrun = m',
  'io.TextIOBase':
    'import io\nclass S(io.StringIO):\n    def write(self, text): return self.write(text)\nrun = lambda: print(1, file=S())',
  csv: 'import csv\nclass W:\n    def write(self, text): csv.writer(self).writerow([1])\nrun = lambda: csv.writer(W()).writerow([1])',
  'argparse types':
    "import argparse\ndef kind(text):\n    p = argparse.ArgumentParser()\n    p.add_argument('x', type=kind)\n    return p.parse_args(['1'])\nrun = lambda: kind('1')",
  statistics: 'import statistics\nrun = lambda: statistics.mean(run() for _ in [1])',
  random:
    'import random\nclass R(random.Random):\n    def random(self): return self.uniform(0, 1)\nrun = lambda: R().random()',
  'html.parser':
    "from html.parser import HTMLParser\nclass P(HTMLParser):\n    def handle_starttag(self, tag, attrs): P().feed('<a>')\nrun = lambda: P().feed('<a>')",
  'xml builders':
    "import xml.etree.ElementTree as E\nclass B(E.TreeBuilder):\n    def start(self, tag, attrs): E.fromstring('<a/>', E.XMLParser(target=B()))\nrun = lambda: E.fromstring('<a/>', E.XMLParser(target=B()))",
  difflib: "import difflib\nrun = lambda: list(difflib.ndiff(['a'], ['b'], linejunk=lambda line: run()))",
  'a context variable': 'import contextvars\nrun = lambda: contextvars.copy_context().run(run)',
};

const specials: Readonly<Record<string, string>> = {
  __repr__: special('__repr__', 'self', 'return repr(self)', 'repr(C())'),
  '__repr__ in a list': special('__repr__', 'self', 'return repr([self])', 'repr([C()])'),
  __str__: special('__str__', 'self', 'return str(self)', 'str(C())'),
  __format__: special('__format__', 'self, spec', "return f'{self}'", "f'{C()}'"),
  '__format__ by a method': special('__format__', 'self, spec', "return '{}'.format(self)", "'{}'.format(C())"),
  '__str__ by percent': special('__str__', 'self', "return '%s' % self", "'%s' % C()"),
  __bytes__: special('__bytes__', 'self', 'return bytes(self)', 'bytes(C())'),
  __eq__: special('__eq__', 'self, other', 'return self == other', 'C() == C()'),
  '__eq__ in lists': special('__eq__', 'self, other', 'return [self] == [other]', '[C()] == [C()]'),
  '__eq__ by a search': special('__eq__', 'self, other', 'return self in [other]', '[C()].index(C())'),
  __ne__: special('__ne__', 'self, other', 'return self != other', 'C() != C()'),
  __hash__: special('__hash__', 'self', 'return hash(self)', 'hash(C())'),
  '__hash__ in tuples': special('__hash__', 'self', 'return hash((self,))', 'hash((C(),))'),
  '__hash__ of a key': special('__hash__', 'self', 'return len({self: 1})', '{C(): 1}'),
  __lt__: special('__lt__', 'self, other', 'return self < other', 'C() < C()'),
  '__lt__ by sorting': special('__lt__', 'self, other', 'return sorted([self, other])', 'sorted([C(), C()])'),
  __ge__: special('__ge__', 'self, other', 'return self >= other', 'max([C(), C()]) if C() >= C() else 0'),
  __iter__: special('__iter__', 'self', 'return iter(self)', 'list(C())'),
  __next__:
    'class C:\n    def __iter__(self): return self\n    def __next__(self): return next(self)\nrun = lambda: list(C())',
  __contains__: special('__contains__', 'self, item', 'return item in self', '1 in C()'),
  __len__: special('__len__', 'self', 'return len(self)', 'len(C())'),
  __length_hint__:
    'import operator\nclass C:\n    def __length_hint__(self): return operator.length_hint(self)\nrun = lambda: operator.length_hint(C())',
  __bool__: special('__bool__', 'self', 'return not self', 'bool(C())'),
  __call__: special('__call__', 'self', 'return self()', 'C()()'),
  __index__: special('__index__', 'self', 'return [1][self]', '[1][C()]'),
  __int__: special('__int__', 'self', 'return int(self)', 'int(C())'),
  __float__: special('__float__', 'self', 'return float(self)', 'float(C())'),
  __complex__: special('__complex__', 'self', 'return complex(self)', 'complex(C())'),
  __round__: special('__round__', 'self', 'return round(self)', 'round(C())'),
  __add__: special('__add__', 'self, other', 'return self + other', 'C() + 1'),
  __radd__: special('__radd__', 'self, other', 'return other + self', '1 + C()'),
  '__radd__ by sum': special('__radd__', 'self, other', 'return sum([self])', 'sum([C()])'),
  __iadd__: special('__iadd__', 'self, other', 'self += other', 'C().__iadd__(1)'),
  __mul__: special('__mul__', 'self, other', 'return self * other', 'C() * 1'),
  __pow__: special('__pow__', 'self, other', 'return self ** other', 'C() ** 1'),
  __neg__: special('__neg__', 'self', 'return -self', '-C()'),
  __getitem__: special('__getitem__', 'self, key', 'return self[key]', 'C()[0]'),
  '__getitem__ by iteration': special('__getitem__', 'self, key', 'return list(self)', 'list(C())'),
  __setitem__: special('__setitem__', 'self, key, value', 'self[key] = value', 'C().__setitem__(0, 0)'),
  __delitem__: special('__delitem__', 'self, key', 'del self[key]', 'C().__delitem__(0)'),
  __reversed__: special('__reversed__', 'self', 'return reversed(self)', 'reversed(C())'),
  __dir__: special('__dir__', 'self', 'return dir(self)', 'dir(C())'),
  __class_getitem__: special('__class_getitem__', 'cls, item', 'return cls[item]', 'C[1]'),
  __prepare__:
    'class M(type):\n    @classmethod\n    def __prepare__(cls, *args): return M("C", (), {}) and run()\ndef run():\n    class C(metaclass=M): pass',
  __fspath__: 'class C:\n    def __fspath__(self): return self.__fspath__()\nrun = lambda: C().__fspath__()',
  __reduce__: 'import copy\nclass C:\n    def __reduce__(self): return copy.copy(self)\nrun = lambda: copy.copy(C())',
};

const nesting = `
class Node:
    __slots__ = 'next',
    def __init__(self, next): self.next = next
class Open:
    def __init__(self, next): self.next = next
def nest(wrap, times=100_000, value=None):
    for _ in range(times): value = wrap(value)
    return value
`;
/** What is put around a value, again and again. */
const wraps: Readonly<Record<string, string>> = {
  lists: 'lambda x: [x]',
  tuples: 'lambda x: (x,)',
  dicts: 'lambda x: {1: x}',
  'dicts and lists': 'lambda x: {1: [x]}',
  'ordered dicts': 'lambda x: OrderedDict({1: x})',
  deques: 'lambda x: deque([x])',
  frozensets: 'lambda x: frozenset([x])',
  slices: 'lambda x: slice(x)',
  'named tuples': 'lambda x: Point(x)',
  'data classes': 'lambda x: Data(x)',
  objects: 'Node',
  'objects with a dict': 'Open',
  'partial functions': 'lambda x: functools.partial(x or print)',
  'bound methods': 'lambda x: (x or print).__call__',
  exceptions: 'lambda x: ValueError(x)',
  'generic types': 'lambda x: list[x or int]',
  'mapping proxies': 'lambda x: types.MappingProxyType(x or {})',
  'chain maps': 'lambda x: ChainMap(x or {})',
  'user lists': 'lambda x: UserList([x])',
  'elements of XML': 'lambda x: element(x)',
  'exceptions and their causes': 'lambda x: chained(x)',
  iterators: 'lambda x: iter([x])',
  'reversed maps': 'lambda x: map(str, x or [])',
  'memory views': 'lambda x: memoryview(x or b"abc")',
  'weak references': 'lambda x: weakref.ref(x or Node)',
  'dict views': 'lambda x: {1: x}.values()',
  'range-like slices of islice': 'lambda x: itertools.islice(x or [], 5)',
  chains: 'lambda x: itertools.chain(x or [1])',
  'groups of exceptions': "lambda x: ExceptionGroup('g', [x or ValueError()])",
  unions: 'lambda x: list[x] | None if x else int',
  'decorated functions': 'lambda x: functools.wraps(x or print)(lambda: x and x())',
};

/** What is done with the values x and y. Any exception will do, but the process has to live. */
const operations = [
  'repr(x)',
  'str(x)',
  'ascii(x)',
  "f'{x!r:>10}'",
  "'%r' % [x]",
  'x == y',
  'x != y',
  'x < y',
  'sorted([x, y])',
  'max(x, y)',
  'min([x, y])',
  'hash(x)',
  '{x: 1}[y]',
  '{x, y}',
  'x in [y]',
  '[y].index(x)',
  '[y].count(x)',
  '[y].remove(x)',
  'x in {y: 1}.values()',
  '(1, x) == (1, y)',
  '{1: x} == {1: y}',
  'bool(x), len(x), iter(x), list(x)',
  'next(x)',
  'list(x)',
  'x()',
  'copy.copy(x)',
  'copy.deepcopy(x)',
  'json.dumps(x)',
  'json.dumps(x, indent=1)',
  'json.dumps(x, default=lambda x: x.next)',
  'pprint.pformat(x)',
  'reprlib.repr(x)',
  'isinstance(1, x)',
  'issubclass(int, x)',
  'msgpack.packb(x)',
  "toml.dumps({'a': x})",
  'sum(x, [])',
  "''.join(x)",
  'bytes(x)',
  "'a'.startswith(x)",
  "'a'.translate(x)",
  "'%s' % x",
  "'{0[1]}'.format(x)",
  'Counter(x)',
  'dict(x)',
  'set(x)',
  'functools.lru_cache(lambda x: x)(x)',
  'functools.reduce(max, [x, y])',
  'heapq.heapify([x, y, x])',
  'bisect.bisect([x], y)',
  'statistics.mode([x, y])',
  'operator.eq(x, y)',
  'math.fsum(x)',
  'array.array("i", x)',
  "struct.pack('i', x)",
  'inspect.signature(lambda a=x: 1).__str__()',
  'inspect.signature(x)',
  'dir(x), vars(x), hasattr(x, "a")',
  'dataclasses.asdict(x)',
  'dataclasses.astuple(x)',
  'dataclasses.replace(x)',
  'x | y, x + y',
  'x & y',
  'print(x, file=io.StringIO())',
  'csv.writer(io.StringIO()).writerow([x])',
  'E.tostring(x)',
  'list(x.iter())',
  'x.find(".//b")',
  'traceback.format_exception(x)',
  'x.split(ValueError), x.derive([x])',
  'urllib.parse.urlencode(x)',
  'string.Template("$a").substitute(x)',
  'logging.getLogger().warning("%s", x)',
  'warnings.warn(repr(x))',
  'type("C", (), {"x": x})',
  'raises(x)',
  'matches(x)',
  'unpacks(x)',
];

const depthOf = (title: string): number => (/^(?:lists|tuples|dicts|objects)$/.test(title) ? 100_000 : 10_000);

const probeOfDepth = (title: string, wrap: string): Probe =>
  probe(
    title,
    `
import array, bisect, copy, csv, dataclasses, functools, heapq, inspect, io, itertools, json, logging, math, msgpack, operator, pprint, reprlib
import statistics, string, struct, toml, traceback, types, urllib.parse, warnings, weakref
import xml.etree.ElementTree as E
from collections import ChainMap, Counter, OrderedDict, UserList, deque, namedtuple
${nesting}
Point = namedtuple('Point', 'x')
@dataclasses.dataclass
class Data: x: object
def element(x):
    made = E.Element('a')
    if x is not None: made.append(x)
    return made
def chained(x):
    made = ValueError()
    made.__cause__ = made.__context__ = x
    return made
def raises(x):
    try: raise x
    except BaseException as error: raise KeyError(x) from error
def matches(x):
    match x:
        case [[[[*_]]]] | {1: {1: {1: _}}} | Open(next=Open(next=Open())): pass
def unpacks(x):
    # A generic type unpacks to itself without end.
    for _ in range(200_000): [x] = x
warnings.simplefilter('ignore')
try: x = nest(${wrap}, ${depthOf(title)}); y = nest(${wrap}, ${depthOf(title)})
except (RecursionError, TypeError) as error: x = y = None
for action in [
${operations.map((operation) => `    lambda: (${operation}),`).join('\n')}
]:
    try: action()
    except Exception as error:
        text = ''.join(traceback.format_exception_only(error)) if error is not x and not isinstance(error, KeyError) else ''
        assert 'call stack' not in text and 'RangeError' not in text, text
x = y = None
same(repr([1, (2,)]), '[1, (2,)]')
same(later(5), 5)
`,
    // Time is no matter here; a machine that is busy may take long.
    { ends: '?', options: () => ({ ...withHost(), limits: { wallMs: 20_000, runningMs: 20_000 } }) },
  );

/** Values that the host is given, or takes apart. */
const toTheHost = (title: string, wrap: string): Probe =>
  hostProbe(`to the host: ${title}`, async (make) => {
    const take = fn('take(value)', 'Takes it.', () => 1);
    for (const use of ['x', '[x]', 'take(x)', 'raise ValueError(x)']) {
      const instance = make({ globals: { take }, limits: { memoryBytes: 64 * 1024 ** 2, wallMs: 5000 } });
      const outcome = await errorOf(
        instance.run(`${nesting}\nfrom collections import deque\nx = nest(${wrap}, 20_000)\n${use}`),
      );
      if (outcome === undefined) continue;
      if (outcome instanceof ConversionError) continue;
      if (!(outcome instanceof RunError) || /call stack/.test(outcome.message) || outcome.name === 'InternalError') {
        return `${use}: ${String(outcome)}`;
      }
      for (const name of ['x', 'nest']) {
        try {
          instance.get(name);
        } catch (error) {
          if (!(error instanceof ConversionError)) return `get of ${name}: ${String(error)}`;
        }
      }
    }
    return undefined;
  });

/** What a promise is rejected with; undefined: it is not. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Modules that import each other. */
const circles = (): ScriptlingOptions => ({
  libraries: [
    scriptLibrary('first', "name = 'first'\nimport second"),
    scriptLibrary('second', "name = 'second'\nimport first"),
    scriptLibrary('eager', 'from eager_too import a\nb = 1'),
    scriptLibrary('eager_too', 'from eager import b\na = 1'),
    scriptLibrary('selfish', 'import selfish\nme = selfish'),
    scriptLibrary('endless', 'from endless import nothing'),
  ],
});

/** Calls `action` inside so many native calls, or as many as there is room for. */
function within<T>(levels: number, action: () => T): T {
  return levels === 0 ? action() : within(levels - 1, action);
}

async function insideHostFrames(make: MakeInstance): Promise<string | undefined> {
  const sources = [
    '1 + 1',
    'def f(n): return n and 1 + f(n - 1)\nf(150)',
    'def f(): return f()\nf()',
    'sorted([[3], [1]], key=lambda x: (x, [str(x)]))',
    `x = []\nfor _ in range(100_000): x = [x]\nrepr(x)`,
    'class C:\n    def __eq__(self, other): return [self] == [other]\nC() == C()',
    "import re, json\nre.match('(a|b)*', 'ab' * 1000), json.loads('[' * 200 + ']' * 200)",
    `${'('.repeat(90)}1${')'.repeat(90)}`,
  ];
  for (const levels of [1000, 4000, 6000, 7000, 8000, 8500, 9000, 9500, 10_000]) {
    for (const source of sources) {
      for (const isSync of [false, true]) {
        let error: unknown;
        try {
          const result: unknown = within(levels, () => {
            const instance = make();
            return isSync ? instance.runSync(source) : instance.run(source);
          });
          await result;
        } catch (failure) {
          error = failure;
        }
        // Where the host itself has no room left for its own calls, nothing of ours has been asked.
        if (error instanceof RangeError && /\bwithin\b/.test(error.stack?.split('\n')[1] ?? '')) break;
        if (error === undefined) continue;
        const isTyped =
          error instanceof LimitError || (error instanceof ScriptError && error.type === 'RecursionError');
        if (!isTyped) return `${levels} frames, ${source.slice(0, 40)}: ${String(error)}`;
      }
    }
  }
  return undefined;
}

export const recursion: readonly Row[] = [
  { id: 'I1', title: 'functions that call themselves', probes: recursive(plain) },
  {
    id: 'I2',
    title: 'recursion through built-ins and special methods',
    probes: [
      ...recursive(throughBuiltins),
      ...recursive(specials),
      hostProbe('others have their turns after it', async (make) => {
        let turns = 0;
        let isOver = false;
        const turn = (): void => {
          turns++;
          if (!isOver) setTimeout(turn, 1);
        };
        turn();
        const deep = 'x = y = 0\nfor _ in range(2000): x = frozenset([x]); y = frozenset([y])';
        const error = await errorOf(
          make({ limits: { wallMs: 500 } }).run(`${deep}\ntry: x == y\nexcept RecursionError: pass\nwhile True: pass`),
        );
        isOver = true;
        if (!(error instanceof LimitError)) return String(error);
        return turns > 4 ? undefined : `${turns} turns`;
      }),
    ],
  },
  {
    id: 'I4',
    title: 'values that are nested up to 100,000 deep',
    probes: [
      ...Object.entries(wraps).map(([title, wrap]) => probeOfDepth(title, wrap)),
      ...['lists', 'tuples', 'dicts', 'dicts and lists', 'deques', 'objects'].map((title) =>
        toTheHost(title, wraps[title] ?? ''),
      ),
    ],
  },
  {
    id: 'I5',
    title: 'long chains of generators, closures, classes and decorators',
    probes: [
      ...recursive(
        {
          'a generator over a generator, 100,000 times':
            'def run():\n    g = iter([1])\n    for _ in range(100_000 // SCALE): g = (x for x in g)\n    next(g)',
          'functions of generators':
            'def wrap(g): yield from g\ndef run():\n    g = iter([1])\n    for _ in range(50_000 // SCALE): g = wrap(g)\n    next(g)',
          'decorators, 100,000 times':
            'f = lambda: 1\ndef decorate(f): return lambda: f()\nfor _ in range(100_000 // SCALE): f = decorate(f)\nrun = lambda: f()',
          coroutines:
            'import asyncio\nasync def leaf(): pass\nasync def wrap(c): await c\ndef run():\n    c = leaf()\n    for _ in range(20_000): c = wrap(c)\n    asyncio.run(c)',
          'super through a long chain': `
class C:
    def m(self): return 0
for _ in range(1500):
    class C(C):
        def m(self, C=C): return C.m(self)
run = lambda: C().m()`,
        },
        'SCALE = 4',
      ),
      ...nestedIterators.map((maker) =>
        probe(
          `20,000 times ${maker}`,
          `
import functools, itertools
it = iter([1])
ended = []
for _ in range(20_000): it = ${maker}
def look():
    try: next(it)
    finally: ended.append(1)
try: look()
except RecursionError: pass
same(ended, [1])
`,
        ),
      ),
      probe(
        'iterators between calls',
        `
began = ended = 0
def f(n, wide):
    global began, ended
    began += 1
    try:
        it = map(lambda x: f(n - 1, wide), [1])
        for i in range(wide): it = filter(None, map(lambda x: x, it))
        next(it)
    finally: ended += 1
for wide in 1, 14, 1, 14, 3:
    refuses((RecursionError,), lambda: f(10_000, wide))
    same(began, ended)
`,
      ),
      ...laborious(
        [
          'g = iter([1])\nfor _ in range(3000): g = map(int, g)\ntry: next(g)\nexcept RecursionError: pass',
          'g = [1]\nfor _ in range(100_000): g = itertools.chain(g)\ntry: next(g)\nexcept RecursionError: pass',
          'def nest(n):\n    return (lambda: nest(n - 1)) if n else 1\nf = nest(10_000)\nwhile callable(f): f = f()',
          'c = object\nfor i in range(10_000): c = type("C", (c,), {})',
          'c = object\nfor i in range(300): c = type("C", (c,), {})\nfor i in range(10**6): hasattr(c(), str(i))',
          'c = object\nfor i in range(300): c = type("C", (c,), {})\nassert isinstance(c(), object) and len(c.__mro__) == 301',
          "l, r = type('L', (), {}), type('R', (), {})\nfor i in range(200): l, r = type('L', (l, r), {}), type('R', (l, r), {})",
          "cs = [type(f'C{i}', (), {}) for i in range(300)]\nfor i in range(1, 300): type('D', tuple(cs[:i]), {})",
          "cs = [type('C', (), {})]\nfor i in range(60): cs.append(type('C', tuple(reversed(cs[-8:])), {}))",
          'f = abs\nfor _ in range(100_000): f = functools.partial(f)\nf(1)',
          'f = abs\nfor _ in range(1000): f = functools.lru_cache(f)\ntry: f(1)\nexcept RecursionError: pass',
          'f = abs\nfor _ in range(20_000): f = staticmethod(f)\ntry: f(1)\nexcept RecursionError: pass',
          'f = abs\nfor _ in range(2000): f = types.MethodType(f, 1)\ntry: f()\nexcept (RecursionError, TypeError): pass',
          "m = {}\nfor _ in range(20_000): m = collections.ChainMap({}, m)\ntry: m['a']\nexcept (KeyError, RecursionError): pass",
          'from contextlib import ExitStack\ns = ExitStack()\nfor _ in range(20_000):\n    t = ExitStack(); t.push(s.__exit__); s = t\ntry: s.close()\nexcept RecursionError: pass',
          'n = None\nclass N:\n    def __init__(self, n): self.n = n\n    def __iter__(self):\n        if self.n: yield from self.n\n        yield 1\nfor _ in range(20_000): n = N(n)\ntry: list(n)\nexcept RecursionError: pass',
          'class E(Exception): pass\ne = None\nfor _ in range(100_000):\n    try: raise E from e\n    except E as x: e = x\ntry: raise e\nexcept E: pass',
        ],
        'import collections, functools, itertools, types',
      ),
    ],
  },
  {
    id: 'I6',
    title: 'recursion that begins again where it is caught',
    probes: [
      ...[
        'def f():\n    try: f()\n    except RecursionError: f()\nf()',
        'def f():\n    try: f()\n    finally: f()\nf()',
        'def f():\n    try: f()\n    except BaseException: f()\n    finally: f()\nf()',
        'def f():\n    while True:\n        try: f()\n        except RecursionError: pass\nf()',
        'class C:\n    def __enter__(self): return self\n    def __exit__(self, *args): f(); return True\ndef f():\n    with C(): f()\nf()',
        'def g():\n    try: yield from g()\n    except RecursionError: yield from g()\nlist(g())',
        'def f(x):\n    try: sorted([1, 2], key=f)\n    except RecursionError: sorted([1, 2], key=f)\nf(1)',
        'class C:\n    def __eq__(self, other):\n        try: return self == other\n        except RecursionError: return self == other\nC() == C()',
        'class C:\n    def __repr__(self):\n        try: return repr(self)\n        except RecursionError: return repr(self)\nrepr(C())',
        'class C:\n    def __getattr__(self, name):\n        try: return self.x\n        except RecursionError: return self.x\nC().x',
        'class C:\n    def __hash__(self):\n        try: return hash((self,))\n        except RecursionError: return hash((self,))\nhash(C())',
        'import asyncio\nasync def f():\n    try: await f()\n    except RecursionError: await f()\nasyncio.run(f())',
      ].map((source) => untilDeadline(source, source, 'limit')),
    ],
  },
  {
    id: 'I8',
    title: 'a host that has used up its own stack',
    probes: [hostProbe('runs inside up to 10,000 calls of the host', insideHostFrames)],
  },
  {
    id: 'I9',
    title: 'modules, texts and templates that ask for themselves',
    probes: [
      probe(
        'a circle of modules, as in CPython',
        `
import first
same((first.name, first.second.name, first.second.first is first), ('first', 'second', True))
def wrong(): import eager
assert 'circular import' in refuses((ImportError,), wrong)
assert 'circular import' in refuses((ImportError,), wrong)
`,
        { options: circles },
      ),
      probe('itself', 'import selfish\nassert selfish.me is selfish', { options: circles }),
      probe('a module that imports without end', 'import endless', { ends: 'ImportError', options: circles }),
      probe('the script itself', 'import probe', { ends: 'ModuleNotFoundError' }),
      ...recursive({
        'string.Template of itself':
          "import string\nclass M(dict):\n    def __getitem__(self, key): return string.Template('$x').substitute(self)\nrun = lambda: string.Template('$x').substitute(M())",
        'a format of itself':
          "class F:\n    def __format__(self, spec): return '{0:{0}}'.format(self)\nrun = lambda: f'{F()}'",
        'timeit of itself': 'import timeit\nrun = lambda: timeit.timeit(run, number=1)',
        'doctest of itself': 'import doctest\ndef run():\n    doctest.run_docstring_examples\n    return run()',
      }),
      ...laborious(
        [
          "p = configparser.ConfigParser()\np.read_string('[a]\\nx = %(y)s\\ny = %(x)s')\nrefuses((configparser.Error, RecursionError), lambda: p['a']['x'])",
          "p = configparser.ConfigParser()\np.read_string('[a]\\nx0 = ab\\n' + ''.join(f'x{i + 1} = %(x{i})s%(x{i})s\\n' for i in range(100)))\nrefuses((configparser.Error, RecursionError), lambda: p['a']['x100'])",
        ],
        'import configparser',
      ),
    ],
  },
];
