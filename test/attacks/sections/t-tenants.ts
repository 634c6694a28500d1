// T: tenants beside and after each other.
import { AsyncLocalStorage } from 'node:async_hooks';
import { fn } from '../../../src/index.ts';
import type { Row } from '../probe.ts';
import { hostProbe } from '../probe.ts';
import { sharedCapabilities } from './capabilities.ts';

const spoil = `
import json, math, random, re, sys, time
def bad(*args, **options): raise ValueError('spoilt')
for module in (json, math, random, re, time):
    for name in dir(module):
        try: setattr(module, name, bad)
        except (AttributeError, TypeError): pass
for cls in (int, str, list, dict, object, type, Exception):
    for name in ('x', '__repr__', 'append', '__eq__'):
        try: setattr(cls, name, bad)
        except (AttributeError, TypeError): pass
random.seed = bad
globals().update(print=bad, len=bad, ValueError=None)
class int: pass
`;
const look = `
import json, math, random, re, time
[json.dumps([1]), math.sqrt(4), re.sub('a', 'b', 'aa'), len([1]), repr(5), random.Random(1).random(), str(ValueError('v')), time.time() > 0,
 sorted(name for name in globals() if not name.startswith('__')), isinstance(1, int)]
`;

const hostile = [
  'while True: pass',
  "x = 'a'\nwhile True: x += x",
  'def f(): f()\nf()',
  'class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E',
  "while True: print('x' * 1000)",
  '{}[[]]',
  'if',
  'import re\nre.match("(a+)+$", "a" * 40 + "b")',
  'x = [0] * 10**9',
];

export const tenants: readonly Row[] = [
  {
    id: 'T1',
    title: 'what one instance changes',
    probes: [
      hostProbe('another one does not see', async (make) => {
        const before = JSON.stringify((await make().run(look)).value);
        const spoilt = make();
        await spoilt.run(spoil);
        const after = JSON.stringify((await make().run(look)).value);
        if (before !== after) return after;
        spoilt.reset();
        const again = JSON.stringify((await spoilt.run(look)).value);
        return before === again ? undefined : `after reset: ${again}`;
      }),
    ],
  },
  {
    id: 'T2',
    title: 'what instances share',
    probes: [
      ...sharedCapabilities,
      hostProbe('only what the host lends to both', async (make) => {
        let count = 0;
        const next = fn('next_number()', 'Counts.', () => ++count);
        const [one, two] = [make({ globals: { next, data: [1] } }), make({ globals: { next, data: [1] } })];
        await one.run('next()\ndata.append(2)\nshared = 1');
        const { value } = await two.run("[next(), data, 'shared' in globals()]");
        return JSON.stringify(value) === '[2,[1],false]' ? undefined : JSON.stringify(value);
      }),
    ],
  },
  {
    id: 'T4',
    title: 'hostile tenants beside an honest one',
    probes: [
      hostProbe('the honest one is right, and not much later', async (make) => {
        const attacks = Array.from({ length: 40 }, (_, i) =>
          make({ limits: { wallMs: 400, runningMs: 20, outputBytes: 10_000, memoryBytes: 2_000_000 } })
            .run(hostile[i % hostile.length] ?? '')
            .catch(() => undefined),
        );
        const honest = Array.from({ length: 20 }, (_, i) =>
          make({ globals: { own: i }, limits: { wallMs: 30_000 } }).run(
            'total = 0\nfor x in range(1000): total += own\ntotal',
          ),
        );
        const results = await Promise.all(honest);
        await Promise.all(attacks);
        const wrong = results.findIndex(({ value }, i) => value !== 1000 * i);
        return wrong < 0 ? undefined : `${wrong}: ${String(results[wrong]?.value)}`;
      }),
    ],
  },
  {
    id: 'T5',
    title: 'the context of a request',
    probes: [
      hostProbe('is the right one in host functions', async (make) => {
        const storage = new AsyncLocalStorage<number>();
        const who = fn('who()', 'Whose request it is.', async () => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          return storage.getStore();
        });
        const runs = Array.from({ length: 30 }, (_, i) =>
          storage.run(i, () => make({ globals: { who } }).run('[who() for _ in range(3)]')),
        );
        const values = (await Promise.all(runs)).map(({ value }) => JSON.stringify(value));
        const wrong = values.findIndex((text, i) => text !== `[${i},${i},${i}]`);
        return wrong < 0 ? undefined : `${wrong}: ${values[wrong]}`;
      }),
    ],
  },
  {
    id: 'T6',
    title: 'an instance after a limit, an error, a cancel',
    probes: [
      hostProbe('works, and forgets when it is reset', async (make) => {
        const instance = make({ limits: { steps: 200_000, outputBytes: 10_000 } });
        const expected = JSON.stringify((await instance.run(look)).value);
        for (const source of hostile) {
          await instance.run(`secret = 1\n${source}`).catch(() => undefined);
          instance.reset();
          const { value } = await instance.run(look);
          if (JSON.stringify(value) !== expected) return `${source}: ${JSON.stringify(value)}`;
          instance.reset();
        }
        return undefined;
      }),
    ],
  },
];
