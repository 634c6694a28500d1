// D: the bridge between host and script.
import { Buffer } from 'node:buffer';
import type { CallContext } from '../../../src/index.ts';
import {
  fn,
  HostFunction,
  hostObject,
  library,
  PythonError,
  RunError,
  ScriptError,
  type Scriptling,
  ScriptValue,
} from '../../../src/index.ts';
import { CANARIES } from '../oracle.ts';
import type { Row } from '../probe.ts';
import { hostProbe, probe, refused } from '../probe.ts';
import { withHost } from './values.ts';

class Getters {
  get secret(): string {
    return CANARIES.object;
  }
}
const trapped = (): object =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error(CANARIES.object);
      },
      getPrototypeOf: () => {
        throw new Error('trap');
      },
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
const endless: object = new Proxy({}, { get: () => endless, getPrototypeOf: () => endless, ownKeys: () => ['a'] });

/** What a host may hand over by mistake: a live object of its own must not come of any. */
const things: Readonly<Record<string, () => unknown>> = {
  process: () => process,
  globalThis: () => globalThis,
  Buffer: () => Buffer,
  function: () => () => CANARIES.object,
  class: () => Getters,
  getters: () => new Getters(),
  proxy: () => new Proxy({ a: 1 }, {}),
  trapped,
  endless: () => endless,
  symbol: () => Symbol(CANARIES.object),
  weakMap: () => new WeakMap(),
  regExp: () => /a/,
  error: () => new Error(CANARIES.object),
  url: () => new URL('http://example.org'),
  signal: () => new AbortController().signal,
  float32: () => new Float32Array(3),
  sharedBuffer: () => new SharedArrayBuffer(8),
  generator: () => (function* () {})(),
  Math: () => Math,
  date: () => new Date(Number.NaN),
  thenable: () => Object.create({ then: 5, x: 1 }) as object,
};
/** What has a counterpart: value and the repr it has in the script. */
const copied: readonly (readonly [string, () => unknown, string])[] = [
  [
    'map',
    () =>
      new Map<unknown, unknown>([
        [1, 'a'],
        ['b', [2]],
      ]),
    "{1: 'a', 'b': [2]}",
  ],
  ['set', () => new Set([1]), '{1}'],
  ['bytes', () => new Uint8Array([1, 2]), "b'\\x01\\x02'"],
  ['buffer', () => Buffer.from('ab'), "b'ab'"],
  ['bigint', () => 2n ** 70n, '1180591620717411303424'],
  ['undefined', () => undefined, 'None'],
  ['null', () => null, 'None'],
  ['holes', () => Object.assign([], { length: 2 }), '[None, None]'],
  [
    'own getter',
    () => Object.defineProperty({ a: 1 }, 'b', { get: () => CANARIES.object, enumerable: true }),
    "{'a': 1}",
  ],
  ['hidden property', () => Object.defineProperty({ a: 1 }, 'b', { value: CANARIES.object }), "{'a': 1}"],
  ['symbol keys', () => ({ a: 1, [Symbol('b')]: CANARIES.object }), "{'a': 1}"],
  ['promise', () => Promise.resolve({ a: Promise.resolve === undefined ? 1 : 2 }), "{'a': 2}"],
  ['prototype keys', () => JSON.parse('{"__proto__": {"x": 1}}') as unknown, "{'__proto__': {'x': 1}}"],
];

const give = (value: () => unknown) => () => ({ globals: { give: fn('give()', 'Gives it.', () => value()) } });

/** Answers what is wrong unless the promise is rejected with an error that `accepts` knows. */
async function rejects(promise: Promise<unknown>, accepts: (error: unknown) => boolean): Promise<string | undefined> {
  try {
    return `gave ${String(await promise)}`;
  } catch (error) {
    return accepts(error) ? undefined : `rejected with ${String(error)}`;
  }
}

export const hostBridge: readonly Row[] = [
  {
    id: 'D1',
    title: 'a host function returns anything',
    probes: [
      ...Object.entries(things).map(([name, value]) =>
        probe(
          name,
          `
try: found = give()
except (TypeError, RuntimeError, MemoryError) as error: print(type(error).__name__)
else:
    # A plain copy, if anything.
    assert type(found) in (dict, list, str, type(None)), type(found)
    assert not found or type(found) is dict and set(found) <= {'a'}, found
`,
          { options: give(value), ends: '?' },
        ),
      ),
      ...copied.map(([name, value, text]) =>
        probe(name, `same(repr(give()), ${JSON.stringify(text)})`, { options: give(value) }),
      ),
    ],
  },
  {
    id: 'D2',
    title: 'getters of what is returned',
    probes: [
      probe('are not run', 'same(give(), {})', {
        options: give(() => {
          const getter = (): never => {
            throw new Error('ran');
          };
          return Object.defineProperty({}, 'a', { get: getter, enumerable: true });
        }),
      }),
      probe('inside arrays', 'same(give(), [1, None])', {
        options: give(() => Object.defineProperty([1, 2], 1, { get: () => CANARIES.object, enumerable: true })),
      }),
    ],
  },
  {
    id: 'D3',
    title: 'proxies without end',
    probes: [
      probe('many keys', 'refuses((TypeError, RuntimeError, MemoryError), give)', {
        options: give(() => {
          const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}`);
          return new Proxy(
            {},
            {
              ownKeys: () => keys,
              getOwnPropertyDescriptor: () => ({ value: 'x'.repeat(1000), enumerable: true, configurable: true }),
            },
          );
        }),
        ends: '?',
      }),
      probe('itself for ever', 'refuses((TypeError, RuntimeError, MemoryError, RecursionError), give)', {
        options: give(() => {
          const deep = (): object =>
            new Proxy(
              {},
              {
                ownKeys: () => ['a'],
                getOwnPropertyDescriptor: () => ({ value: deep(), enumerable: true, configurable: true }),
              },
            );
          return deep();
        }),
      }),
      probe('an array of any length', 'refuses((TypeError, RuntimeError, MemoryError), give)', {
        options: give(() => Object.assign([], { length: 2 ** 32 - 1 })),
      }),
    ],
  },
  {
    id: 'D5',
    title: 'both sides change what crossed',
    probes: [
      hostProbe('copies', async (make) => {
        let kept: unknown[] = [];
        const keep = fn('keep(items: list)', 'Keeps it.', async (items: unknown[]) => {
          kept = items;
          items.push('host');
          await new Promise((resolve) => setTimeout(resolve, 2));
        });
        const instance = make({ globals: { keep } });
        const { value } = await instance.run('l = [1, [2]]\nkeep(l)\nl[1].append(3)\nl');
        kept.push('later');
        const after = instance.get('l');
        const text = JSON.stringify([value, after, kept]);
        return text === '[[1,[2,3]],[1,[2,3]],[1,[2],"host","later"]]' ? undefined : text;
      }),
    ],
  },
  {
    id: 'D6',
    title: 'the host calls functions of the script when it must not',
    probes: [
      hostProbe('after the run, twice at once, deep, from a timer', async (make) => {
        let late: (() => Promise<unknown>) | undefined;
        const keep = fn('keep(f: Callable)', 'Keeps it.', async (f: ScriptValue, context: CallContext) => {
          late = () => context.call(f);
          return Promise.all([context.call(f), context.call(f)]);
        });
        const again = fn('again(f: Callable, n: int)', 'Calls it.', (f: ScriptValue, n: number, context: CallContext) =>
          context.callSync(f, [n + 1]),
        );
        const instance = make({ globals: { keep, again } });
        const { value } = await instance.run('n = 0\ndef f():\n    global n\n    n += 1\n    return n\nkeep(f)');
        if (JSON.stringify(value) !== '[1,2]') return `at once: ${JSON.stringify(value)}`;
        const wrong = await rejects(late?.() ?? Promise.resolve(), (error) => /the run is over/.test(String(error)));
        if (wrong !== undefined) return `after the run: ${wrong}`;
        const deep = instance.run('def g(n): return again(g, n)\ng(0)');
        return rejects(deep, (error) => error instanceof ScriptError && error.type === 'RecursionError');
      }),
      hostProbe('in another instance', async (make) => {
        const one = make();
        const handle = (await one.run('lambda: 1')).value;
        const two = make();
        return rejects(two.call(handle as ScriptValue), (error) => /another instance/.test(String(error)));
      }),
    ],
  },
  {
    id: 'D7',
    title: 'callbacks that loop, raise, or return generators',
    probes: [
      hostProbe('loop for ever', async (make) => {
        const each = fn('each(f: Callable)', 'Calls it.', async (f: ScriptValue, context: CallContext) =>
          context.call(f),
        );
        const start = performance.now();
        const instance = make({ globals: { each }, limits: { wallMs: 150 } });
        const run = instance.run('def f():\n    while True: pass\neach(f)');
        const wrong = await rejects(run, (error) => error instanceof RunError);
        return wrong ?? (performance.now() - start < 3000 ? undefined : 'late');
      }),
      hostProbe('raise, return generators', async (make) => {
        const each = fn('each(f: Callable)', 'Calls it.', async (f: ScriptValue, context: CallContext) =>
          context.call(f),
        );
        const instance = make({ globals: { each } });
        const { value } = await instance.run(
          "def f(): raise KeyError('k')\ntry: each(f)\nexcept KeyError as e: found = repr(e)\n[found, each(lambda: (x for x in [1]))]",
        );
        const [text, generator] = value as unknown[];
        return text === "KeyError('k')" && generator instanceof ScriptValue ? undefined : JSON.stringify(value);
      }),
    ],
  },
  {
    id: 'D9',
    title: 'what a host function tells of itself',
    probes: [
      probe(
        'name and doc',
        `
for text in (str(add), repr(add), add.__name__, add.__doc__, f'{add}', '%r' % add):
    assert '=>' not in text and 'return' not in text and '{' not in text, text
same((add.__name__, add.__doc__), ('add', 'Adds.'))
help(add)
print(dir(add), repr(later))
`,
        { options: withHost, check: ({ output }) => (/=>|setTimeout/.test(output) ? output : undefined) },
      ),
    ],
  },
  {
    id: 'D10',
    title: 'a host object shows what is lent alone',
    probes: [
      ...refused('AttributeError', [
        'cfg.api_key',
        'cfg._secret',
        "getattr(cfg, '#hidden')",
        'cfg.constructor',
        'cfg.__proto__',
        'cfg.reveal',
        'cfg.toString',
        'cfg.hasOwnProperty',
        "setattr(cfg, 'retries', 5)",
        "setattr(cfg, 'new', 5)",
        "delattr(cfg, 'retries')",
        "delattr(cfg, 'api_key')",
      ]).map((each) => ({ ...each, options: withHost })),
      ...refused(
        'TypeError, AttributeError',
        [
          'vars(cfg)',
          'iter(cfg)',
          'len(cfg)',
          "'a' in cfg",
          'cfg[0]',
          'cfg()',
          'cfg + 1',
          'json.dumps(cfg)',
          'cfg < cfg',
          'int(cfg)',
          'bytes(cfg)',
        ],
        'import json',
      ).map((each) => ({ ...each, options: withHost })),
      probe(
        'identity, hash, copies',
        `
same((cfg == cfg, cfg != cfg, hash(cfg) == hash(cfg), cfg in [cfg], {cfg: 1}[cfg]), (True, False, True, True, 1))
assert [name for name in dir(cfg) if not name.startswith('__')] == ['retries'], dir(cfg)
try:
    import copy
    for made in (copy.copy(cfg), copy.deepcopy(cfg)): assert not hasattr(made, 'api_key')
except (ImportError, TypeError): pass
`,
        { options: withHost },
      ),
    ],
  },
  {
    id: 'D11',
    title: 'a method returns another object of the host',
    probes: [
      probe(
        'is not exposed',
        'refuses((TypeError,), lambda: box.open())\nrefuses((TypeError,), lambda: box.inner)\nsame(box.lent().retries, 1)',
        {
          options: () => {
            const target = { inner: new Getters() };
            const open = fn('open(self)', 'Opens it.', (self: typeof target) => self.inner);
            const lent = fn('lent(self)', 'Lends.', () => hostObject({ retries: 1 }, { read: ['retries'] }));
            return { globals: { box: hostObject(target, { read: ['inner'], methods: { open, lent } }) } };
          },
        },
      ),
    ],
  },
  {
    id: 'D13',
    title: 'script functions that take the name of a host function',
    probes: [
      hostProbe('the host calls its own', async (make) => {
        const called: string[] = [];
        const send = fn('send(to: str)', 'Sends.', (to: string) => void called.push(to));
        const tools = library('tools', { members: { send } });
        const instance = make({ globals: { send }, libraries: [tools] });
        await instance.run("def send(to): pass\nsend('fake')\nprint = send\nimport tools\ntools.send('real')");
        if (called.join() !== 'real') return called.join();
        const other = make({ globals: { send }, libraries: [tools] });
        await other.run("send('own')");
        return called.join() === 'real,own' && send instanceof HostFunction ? undefined : called.join();
      }),
      probe('modules of the host are not changed for others', 'import host\nhost.fail = None\nsame(host.fail, None)', {
        options: () => ({ libraries: [library('host', { members: { fail: fn('fail()', 'Fails.', () => 1) } })] }),
        check: (_outcome, instance: Scriptling) =>
          instance
            .fork()
            .run('import host\nhost.fail()')
            .then(({ value }) => (value === 1 ? undefined : 'changed')),
      }),
    ],
  },
  {
    id: 'D14',
    title: 'a million calls of the host',
    probes: [
      probe('are counted, and no except helps', 'while True:\n    try: add(1)\n    except BaseException: pass', {
        options: () => ({ ...withHost(), limits: { hostCalls: 10_000 } }),
        ends: 'limit',
      }),
    ],
  },
  {
    id: 'D15',
    title: 'calls that wait, anywhere',
    probes: [
      probe(
        'everywhere a call can stand',
        `
same(sorted([3, 1, 2], key=later), [1, 2, 3])
same(list(map(later, [1, 2])), [1, 2])
same([later(x) for x in range(3)], [0, 1, 2])
same({later(x): later(x) for x in range(2)}, {0: 0, 1: 1})
same(list(filter(later, [0, 1])), [1])
same(max([1, 3, 2], key=later), 3)
class C:
    def __init__(self, x): self.x = later(x)
    def __repr__(self): return later('C')
    def __iter__(self): yield later(1)
    def __enter__(self): return later(self)
    def __exit__(self, *args): later(1)
    def __add__(self, other): return later(5)
    def __getattr__(self, name): return later(name)
    def __bool__(self): return later(False)
    def __hash__(self): return later(8)
    def __eq__(self, other): return later(True)
    def __lt__(self, other): return later(True)
    def __index__(self): return later(1)
    @property
    def p(self): return later(7)
import heapq
heap = [C(1)]
heapq.heappush(heap, C(2))
same(({C(1): 2}[C(3)], C(1) in {C(2)}, C(1) in [C(2)], [C(1)].index(C(2)), heap[0].x, 'abc'[C(0)], len({C(1), C(2)})), (2, True, True, 0, 2, 'b', 1))
same(repr([C(1), {1: C(1)}]), '[C, {1: C}]')
same((repr(C(1)), list(C(1)), C(1) + 1, C(1).y, C(1).p, not C(1)), ('C', [1], 5, 'y', 7, True))
with C(1) as c: same(c.x, 1)
def default(x=later(4)): return x
@later
def decorated(): return 2
same((default(), decorated()), (4, 2))
def g():
    try: yield later(1)
    finally: later(2)
same(list(g()), [1])
try: raise later(ValueError('x'))
except ValueError as error: same(str(error), 'x')
finally: later(1)
same(f'{later(1)}{later("x"):>3}', '1  x')
assert later(1) < later(2) < later(3)
x = [1, 2]; x[later(0)] += later(5); same(x, [6, 2])
same((lambda *a, **k: (a, k))(*later([1]), **later({'k': 2})), ((1,), {'k': 2}))
`,
        { options: withHost },
      ),
      probe(
        'where nothing can be put aside, it says so',
        `
import datetime
class Zone(datetime.tzinfo):
    def utcoffset(self, moment): return later(None)
try: same(str(datetime.datetime(2020, 1, 1, tzinfo=Zone())), '2020-01-01 00:00:00')
except RuntimeError as error: print(error)
`,
        { options: withHost },
      ),
    ],
  },
  {
    id: 'D17',
    title: 'names that cannot be',
    probes: [
      hostProbe('are refused when they are given', async (make) => {
        const bad = ['class', 'a b', 'a\0', '', '1a', 'a-b', 'None', 'a.b'];
        const throws = (action: () => unknown): boolean => {
          try {
            action();
            return false;
          } catch (error) {
            return error instanceof TypeError;
          }
        };
        for (const name of bad) {
          if (!throws(() => fn(`${name}()`, '', () => 1))) return `fn ${JSON.stringify(name)}`;
          if (!throws(() => make({ globals: { [name]: 1 } }))) return `globals ${JSON.stringify(name)}`;
          if (!throws(() => make().set(name, 1))) return `set ${JSON.stringify(name)}`;
          if (!throws(() => hostObject({}, { read: [name] }))) return `read ${JSON.stringify(name)}`;
        }
        const instance = make({ globals: JSON.parse('{"__proto__": 5, "constructor": 6}') as Record<string, unknown> });
        const { value } = await instance.run('[__proto__, constructor]');
        const odd = fn('print()', 'A print of the host.', () => new PythonError('ValueError', 'x').type);
        const shadowed = await make({ globals: { print: odd } }).run('print()');
        return JSON.stringify([value, shadowed.value]) === '[[5,6],"ValueError"]' ? undefined : JSON.stringify(value);
      }),
    ],
  },
];
