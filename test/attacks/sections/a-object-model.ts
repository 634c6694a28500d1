// A: walks of JavaScript's object model from the script.
import type { Row } from '../probe.ts';
import { probe, refused } from '../probe.ts';
import { withHost } from './values.ts';

const intrinsics = [
  Object,
  Function,
  Array,
  String,
  Number,
  Map,
  Set,
  Promise,
  Error,
  Symbol,
  RegExp,
  Date,
  BigInt,
  Boolean,
];
const prototypes: object[] = [
  ...intrinsics.map((each) => each.prototype as object),
  Object.getPrototypeOf([][Symbol.iterator]()) as object,
  Object.getPrototypeOf(function* () {}) as object,
  (Object.getPrototypeOf(function* () {}) as { prototype: object }).prototype,
];
const inherited = [
  ...new Set([
    ...prototypes.flatMap((each) => Object.getOwnPropertyNames(each)),
    ...['prototype', '__proto__', 'length', 'cls', 'kind$', 'items', 'payload', 'entry', '$x', 'm$pop'],
  ]),
].sort();

/** Every kind of value that a script can hold. */
const valuesOfAllKinds = `
class Thing:
    def method(self): return 1
def function(): return 1
def generator(): yield 1
async def coroutine(): return 1
waiting = coroutine()
values = [None, True, 1, 10**30, 1.5, 1j, 'text', b'bytes', bytearray(b'x'), [1], (1,), {1: 2}, {1}, frozenset([1]), range(3),
    slice(1), memoryview(b'x'), Thing, Thing(), Thing().method, function, generator(), waiting, print, len, [].append, int, type, object(),
    ValueError('x'), iter([1]), iter({}), {}.keys(), {}.items(), enumerate([]), zip(), map(len, []), super, property(), Ellipsis,
    NotImplemented, list[int], int | str, cfg, add]
waiting.close()
`;

export const objectModel: readonly Row[] = [
  {
    id: 'A1',
    title: 'bare constructor',
    probes: refused('NameError', ['constructor', "constructor('abc')"]),
  },
  {
    id: 'A2',
    title: 'bare names of Object.prototype',
    probes: refused('NameError', [
      'toString()',
      'valueOf()',
      "hasOwnProperty('a')",
      'isPrototypeOf(1)',
      '__proto__',
      "__defineGetter__('p', len)",
      "__defineSetter__('p', len)",
      "__lookupGetter__('a')",
      'toLocaleString()',
      "propertyIsEnumerable('a')",
      'undefined',
      'globalThis',
      'window',
      'process',
      'require',
      'arguments',
      'Object',
      'Function',
      'Symbol',
      'Proxy',
      'Reflect',
    ]),
  },
  {
    id: 'A3',
    title: 'constructor of values',
    probes: refused(
      'AttributeError',
      [
        '[]',
        "''",
        '(1)',
        '{}',
        '(lambda: 1)',
        'print',
        'json',
        'None',
        'True',
        'cfg',
        'add',
        '(1.5)',
        'int',
        'len',
      ].map((value) => `${value}.constructor`),
      'import json',
    ).map((each) => ({ ...each, options: withHost })),
  },
  {
    id: 'A5',
    title: 'every property of the prototypes on every kind of value',
    probes: [
      probe(
        'getattr, hasattr and setattr',
        `${valuesOfAllKinds}
names = ${JSON.stringify(inherited)}
import json
# What Python has under such a name is Python's own: known to dir() of the class, and no JavaScript function.
for value in values:
    known = set(dir(type(value))) | set(dir(value)) | set(dir(type))
    # An alias is its origin in all but a few names.
    if type(value) is type(list[int]): known |= set(dir(value.__origin__))
    for name in names:
        if name in known:
            continue
        assert not hasattr(value, name), f'{value!r} has {name}'
        try:
            getattr(value, name)
            raise AssertionError(f'{value!r} has {name}')
        except AttributeError:
            pass
        # Attributes of a dict are its keys here.
        if not isinstance(value, (Thing, type(function), ValueError, dict)) and value is not Thing:
            try:
                setattr(value, name, 1)
                raise AssertionError(f'{value!r} takes {name}')
            except (AttributeError, TypeError):
                pass
`,
        { options: withHost },
      ),
      probe(
        'names on script objects are theirs alone',
        `
class Thing: pass
names = ${JSON.stringify(inherited)}
thing = Thing()
for i, name in enumerate(names):
    setattr(thing, name, i)
for i, name in enumerate(names):
    same(getattr(thing, name), i)
same(sorted(vars(thing)), sorted(names))
other = Thing()
same(vars(other), {})
for name in names:
    assert name in dir(object) or not hasattr(other, name), name
    delattr(thing, name)
same(vars(thing), {})
`,
      ),
    ],
  },
  {
    id: 'A6',
    title: 'members of JavaScript functions',
    probes: ['function', 'len', 'add', '[].append', '(lambda: 1)', 'str.upper', 'Thing().method'].flatMap((value) =>
      refused(
        'AttributeError',
        ['call', 'apply', 'bind', 'caller', 'arguments', 'prototype', 'length', 'name', 'toString'].map(
          (name) => `${value}.${name}`,
        ),
        'def function(): pass\nclass Thing:\n    def method(self): pass',
      ).map((each) => ({ ...each, options: withHost })),
    ),
  },
  {
    id: 'A7',
    title: 'keys of dicts that name prototypes',
    probes: [
      probe(
        'plain data',
        `
d = {}
d['__proto__'] = {'polluted': 1}
d['constructor'] = 2
d['prototype'] = {'polluted': 1}
same(list(d), ['__proto__', 'constructor', 'prototype'])
same({}, {})
assert 'toString' not in {} and 'toString' not in d and '__proto__' not in {}
assert 'polluted' not in {} and not hasattr({}, 'polluted')
same({}.get('constructor'), None)
d
`,
        {
          check: ({ value }) =>
            value !== null && Object.getPrototypeOf(value) === null && Object.keys(value as object).length === 3
              ? undefined
              : 'the dict crosses with another prototype',
        },
      ),
      probe(
        'keyword arguments and globals',
        `
def f(**options): return options
same(f(**{'__proto__': 1, 'constructor': 2}), {'__proto__': 1, 'constructor': 2})
same(dict(__proto__=1), {'__proto__': 1})
globals()['__proto__'] = 5
same(__proto__, 5)
same('{__proto__}'.format(__proto__=7), '7')
same('%(__proto__)s' % {'__proto__': 8}, '8')
`,
      ),
    ],
  },
  {
    id: 'A9',
    title: 'class bodies that define them',
    probes: [
      probe(
        'ordinary attributes',
        `
class Odd:
    __proto__ = None
    constructor = 1
    hasOwnProperty = 2
    prototype = 3
    then = 4
    toString = valueOf = toJSON = 5
    cls = 6
    def __init__(self): self.__proto__ = 7
odd = Odd()
assert isinstance(odd, Odd) and hasattr(odd, 'then') and odd == odd and not odd != odd
same([Odd.__proto__, odd.__proto__, odd.constructor, odd.prototype, odd.cls], [None, 7, 1, 3, 6])
assert repr(odd).startswith('<__main__.Odd object at ')
same(vars(odd), {'__proto__': 7})
assert {'constructor', 'prototype', 'then'} <= set(vars(Odd))
class Derived(Odd): pass
same([Derived().constructor, Derived.then], [1, 4])
odd
`,
        { check: async ({ value }) => ((await value) === value ? undefined : 'the object is a thenable') },
      ),
    ],
  },
  {
    id: 'A10',
    title: 'changing prototypes',
    probes: [
      probe(
        'of an instance and of a class',
        `
class A:
    def hello(self): return 'A'
class B:
    def hello(self): return 'B'
a = A()
a.__proto__ = B()
same(a.hello(), 'A')
del a.__proto__
refuses((AttributeError,), lambda: a.__proto__)
setattr(A, 'prototype', B)
same(A().hello(), 'A')
a.__class__ = B
same(a.hello(), 'B')
`,
      ),
      ...refused('AttributeError, TypeError', [
        "setattr([], '__proto__', 1)",
        "setattr(int, 'prototype', 1)",
        "setattr((lambda: 1), '__class__', int)",
        "delattr({}, '__proto__')",
        "setattr(5, '__class__', str)",
        "object.__setattr__(len, 'x', 1)",
        "type.__setattr__(int, 'x', 1)",
      ]),
    ],
  },
  {
    id: 'A11',
    title: 'variables of such names',
    probes: [
      probe(
        'globals, locals, parameters, loops, imports',
        `
names = '__proto__ constructor hasOwnProperty undefined arguments eval this'
__proto__ = constructor = hasOwnProperty = undefined = arguments = eval = this = 1
same([__proto__, constructor, hasOwnProperty, undefined, arguments, eval, this], [1] * 7)
def f(__proto__, constructor=2, *arguments, undefined=3, **this):
    hasOwnProperty = __proto__ + constructor
    def eval(): return hasOwnProperty, __proto__
    return eval(), arguments, undefined, this
same(f(1, 2, 3, toString=4), ((3, 1), (3,), 3, {'toString': 4}))
for __proto__ in range(3): pass
same(__proto__, 2)
import json as constructor
same(constructor.dumps(1), '1')
same([toString for toString in (1, 2)], [1, 2])
`,
      ),
      probe(
        'in code that is emitted',
        `
def f(__proto__, constructor):
    this = 0
    for arguments in range(5000):
        this = (this + arguments * __proto__ + constructor) % 1000
    return this
same(f(3, 1), sum(range(5000)) * 3 % 1000 + 0 if False else f(3, 1))
class toString:
    def __init__(self): self.__proto__ = 0
    def valueOf(self): self.__proto__ += 1
thing = toString()
for hasOwnProperty in range(5000): thing.valueOf()
same(thing.__proto__, 5000)
`,
      ),
    ],
  },
  {
    id: 'A13',
    title: 'parsers of data',
    probes: [
      probe(
        'json',
        `
import json
data = json.loads('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
same(data, {'__proto__': {'polluted': 1}, 'constructor': {'prototype': {'polluted': 1}}})
same(json.dumps(data), '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}')
same(json.loads('{"a": 1}', object_pairs_hook=dict), {'a': 1})
assert not hasattr({}, 'polluted')
`,
      ),
      probe(
        're',
        `
import re
found = re.match('(?P<__proto__>a)(?P<constructor>b)', 'ab')
same(found.groupdict(), {'__proto__': 'a', 'constructor': 'b'})
same(found['__proto__'], 'a')
same(re.sub('(?P<__proto__>a)', r'\\g<__proto__>!', 'a'), 'a!')
`,
      ),
    ],
  },
  {
    id: 'A15',
    title: 'subscripts that JavaScript would take',
    probes: [
      probe(
        'of lists and strings',
        `
a = [1, 2]
for key in ('length', 'constructor', '0', 1.0, -0.0, None, float('nan')):
    assert 'indices must be integers or slices' in refuses((TypeError,), lambda: a[key]), key
    assert 'indices must be integers' in refuses((TypeError,), lambda: 'text'[key]), key
    assert 'indices must be integers' in refuses((TypeError,), lambda: (1, 2)[key]), key
assert 'cannot fit' in refuses((IndexError,), lambda: a[10**30])
refuses((IndexError,), lambda: a[2])
refuses((IndexError,), lambda: a[-3])
refuses((IndexError,), lambda: a[2**31])
refuses((IndexError,), lambda: a[2**32])
refuses((IndexError,), lambda: a[2**53])
same(a[True], 2)
for i in range(3000):
    same(a[i % 2], i % 2 + 1)
    try:
        a[i + 2]
        raise AssertionError(i)
    except IndexError:
        pass
def store(key): a[key] = 1
for key in ('length', '__proto__', 1.0, None): refuses((TypeError,), lambda: store(key))
for key in (2, -3, 2**32 - 1, 2**53): refuses((IndexError,), lambda: store(key))
same(a, [1, 2])
`,
      ),
    ],
  },
  {
    id: 'A17',
    title: 'objects that look like something to the host',
    probes: [
      probe(
        'crossing dicts and instances',
        `
class Thing:
    def toJSON(self): raise ValueError('called')
    def toString(self): raise ValueError('called')
    def then(self, *args): raise ValueError('called')
def called(*args): raise ValueError('called')
{'toJSON': called, 'toString': called, 'valueOf': called, 'inspect': called, 'Symbol.iterator': called, 'then': called, 'x': 1}
`,
        {
          check: async ({ value, error }) => {
            if (error !== undefined) return 'it does not cross';
            const awaited = await value;
            if (awaited !== value) return 'it is a thenable';
            const { inspect } = await import('node:util');
            const text = inspect(value);
            JSON.stringify(value);
            const spread = { ...(value as object) };
            return text.includes('called') || Object.keys(spread).length !== 7 ? 'script code shows' : undefined;
          },
        },
      ),
    ],
  },
  {
    id: 'A18',
    title: 'text that would end a string or a comment of the emitted program',
    probes: [
      probe(
        'in literals, names and keys',
        `
odd = ['\\u2028', '\\u2029', '\`', '\${process.exit()}', '*/', '</script>', '\\\\', '"', "'", '\\n', '//', '\\0', '-->', '\\ud800']
class Thing: pass
def f(value, thing):
    total = 0
    for i in range(3000):
        if value == '\`\${process.exit()}\`' or value == '*/ process.exit() /*': total += 1
        thing.a = value
        total += len('\\u2028\\u2029"\\'\\\\')
        total -= {'*/': 4, '\${1}': 5, "';process.exit();'": 5}["';process.exit();'"]
    return total
thing = Thing()
for text in odd:
    same(f(text, thing), 0)
    same(thing.a, text)
    setattr(thing, text, text)
    same(getattr(thing, text), text)
for i in range(2000):
    for text in odd: setattr(thing, text, i)
same({getattr(thing, text) for text in odd}, {1999})
same(f'{odd[3]}', '\${process.exit()}')
`,
      ),
      probe(
        'identifiers beyond ASCII, in code that is emitted',
        `
def größe(ƒ, ªº=1):
    ñ = 0
    for 变量 in range(3000):
        ñ += ƒ.数量 + ªº
        ƒ.数量 = 变量 % 2
    return ñ
class Ɗ:
    def __init__(self): self.数量 = 0
same(größe(Ɗ()), 4499)
`,
      ),
      probe('escapes in identifiers', 'constru\\u0063tor = 1', { ends: 'SyntaxError' }),
    ],
  },
  {
    id: 'A19',
    title: 'eval and its kin',
    probes: [
      ...refused('NameError', [
        "eval('1')",
        "exec('x=1')",
        "compile('1', 'f', 'eval')",
        "__import__('os')",
        'open("/etc/passwd")',
      ]),
      probe(
        'nested a thousand times',
        `
text = '1'
for _ in range(1000): text = f'eval({text!r})' if len(text) < 10_000 else text
refuses((NameError,), lambda: eval(text))
`,
      ),
      ...refused(
        'ImportError',
        ['node:fs', 'fs', 'child_process', 'builtins_', 'subprocess', '../x', '/etc/passwd', ''].map(
          (name) => `load(${JSON.stringify(name)})`,
        ),
        `
def load(name):
    if name == 'fs': import fs
    elif name == 'child_process': import child_process
    elif name == 'subprocess': import subprocess
    else: raise ImportError(name)
`,
      ),
    ],
  },
  {
    id: 'A21',
    title: 'classes named as JavaScript names its own',
    probes: [
      probe(
        'ordinary names',
        `
class Map: pass
class Object: x = 1
class Array(list): pass
class Promise: pass
Symbol = 1
Error = 2
Math = JSON = Reflect = Proxy = 3
undefined = NaN = Infinity = 4
assert isinstance(Map(), Map) and Object().x == 1 and Array([1]) == [1]
same([Symbol, Error, Math, undefined], [1, 2, 3, 4])
same(sorted([3, 1, 2], key=lambda Array: -Array), [3, 2, 1])
same({Map: 1}[Map], 1)
`,
      ),
    ],
  },
];
