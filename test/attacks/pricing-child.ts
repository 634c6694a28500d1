// Calls whatever a script can name with its worst inputs, and measures how long each goes on without a look at the budget.
//
// What a callable takes is found out with small values of each kind; the kinds that it takes are then tried with large ones.
import { readFileSync } from 'node:fs';
import { builtinTable } from '../../src/builtins/table.ts';
import { builtinModules } from '../../src/embed/modules.ts';
import { RunError, Scriptling } from '../../src/index.ts';
import { clock } from '../../src/runtime/run.ts';

export interface PricingReport {
  readonly source: string;
  /** The longest stretch between two looks at the clock, in milliseconds. */
  readonly gap: number;
  /** How long the run went on behind its deadline; undefined: it ended before. */
  readonly overshoot?: number | undefined;
  /** What is wrong with how it ended. */
  readonly wrong?: string | undefined;
}

const [share = '1', only = ''] = process.argv.slice(2);
const WALL_MS = 100;
const MEMORY_BYTES = 64 * 1024 * 1024;

/** Milliseconds without those in which others had the processor, where Linux tells: a busy machine is no fault of the engine. */
let tells = true;
function now(): number {
  let waited = 0;
  if (tells) {
    try {
      waited = Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6;
    } catch {
      tells = false;
    }
  }
  return performance.now() - waited;
}

let lastLook = 0;
let longest = 0;
clock.now = () => {
  const time = now();
  longest = Math.max(longest, time - lastLook);
  lastLook = time;
  return time;
};

/** Numbers that seem random, the same in each run. Source: Marsaglia, "Xorshift RNGs", 2003. */
let state = 0x2545f491;
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}
const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;

/** Kinds of arguments: a small one, and large ones. `$` stands for a class that is looked at. */
const kinds: Record<string, readonly [small: string, ...large: string[]]> = {
  text: [
    "'ab'",
    "'ab '*5000000",
    "'a'*20000000",
    "'\\u1234\\n'*3000000",
    "'\\U0001f600'*5000000",
    "'a'*5000000+'b'",
    "'\"'*9000000",
    "'\\xdf'*9000000",
  ],
  digits: ["'12'", "'1'*10000000", "'1,'*5000000", "'(1'*1000000", "'['*1000000", "'{}'*3000000", "'%s'*3000000"],
  bytes: ["b'ab'", "b'ab '*6000000", "b'1\\n'*9000000", "b'\\xff'*20000000", 'bytearray(20000000)'],
  integer: ['1', '10**10', '1<<1000000', '10**6', '-1', '2**62', '10**4000'],
  float: ['1.5', '1e308', '5e-324'],
  list: [
    '[2, 1]',
    '[0]*1000000',
    'list(range(500000, 0, -1))',
    '[[]]*500000',
    'deep()',
    '[1.5]*1000000',
    '[10**50]*300000',
  ],
  texts: ["['a', 'b']", "['ab'*10]*1000000", "['a'*1000000]*30", "['a'*100000, 'b']*100000"],
  tuple: ['(1, 2)', '(0,)*1000000', 'deepTuple()', '(int,)*1000000', "('ab',)*1000000"],
  dict: ['{1: 2}', 'dict.fromkeys(range(200000))', 'deepDict()', "{str(i): 'x'*100 for i in range(50000)}"],
  set: ['{1}', 'set(range(200000))', 'frozenset(range(200000))'],
  none: ['None'],
  callable: ['(lambda *a, **k: a[0] if a else 0)', '(lambda *a, **k: a[0] if a else 0)', 'int'],
  type: ['int', 'int', 'list'],
  endless: ['iter([1, 2])', 'iter(lambda: 1, 2)', 'range(10**12)', 'iter(range(10**12))', '(i for i in range(10**9))'],
  slice: ['slice(0, 1)', 'slice(None, None, -1)', 'slice(0, 10**12, 3)'],
};
const kindNames = Object.keys(kinds);

const helpers = `
def deep():
    made = []
    for _ in range(100000): made = [made]
    return made
def deepTuple():
    made = ()
    for _ in range(100000): made = (made,)
    return made
def deepDict():
    made = {}
    for _ in range(100000): made = {1: made}
    return made
`;

/** The line that makes the names of a module known as attributes of M. */
function access(module: string): string {
  if (module !== 'builtins') return `import ${module} as M`;
  const names = [...builtinTable().keys()].filter((name) => !name.startsWith('__'));
  return `class M: ${names.map((name) => `${name} = staticmethod(${name})`).join('; ')}`;
}

/** What may be called in a module: the text that names it, and the class whose instances it takes. */
const listing = (module: string): string => `
${access(module)}
found = []
for name in dir(M):
    thing = getattr(M, name)
    if name.startswith('__') and '${module}' != 'operator' or not callable(thing): continue
    if isinstance(thing, type):
        found.append((name, ''))
        for member in vars(thing):
            if member in ('__class__', '__new__', '__init_subclass__', '__subclasshook__', '__doc__', '__dict__'): continue
            if getattr(object, member, None) is getattr(thing, member, 0): continue
            if member.startswith('_') and not member.endswith('__'): continue
            if callable(getattr(thing, member, None)): found.append((name + '.' + member, name))
    else: found.append((name, ''))
found
`;

/** Tries all kinds of arguments, and answers which are taken: the numbers of the kinds. */
const trial = (module: string, target: string, owner: string): string => {
  const smalls = kindNames.map((name) => `lambda: ${kinds[name]?.[0]}`).join(', ');
  return `
${access(module)}
smalls = [${smalls}]
refused = (TypeError, AttributeError)
taken = []
makers = []
owner = ${owner === '' ? 'None' : `M.${owner}`}
def attempt(action, numbers):
    try: action()
    except refused: return False
    except BaseException: pass
    taken.append(numbers)
    return True
if owner is not None:
    for numbers in [(), *[(i,) for i in range(len(smalls))], *[(i, j) for i in range(len(smalls)) for j in range(0, len(smalls), 3)]]:
        if len(makers) >= 4: break
        try: owner(*[smalls[i]() for i in numbers])
        except Exception: continue
        makers.append(numbers)
target = M.${target}
count = len(smalls)
for maker in [None] if owner is None else makers:
    def call(*numbers):
        values = [smalls[i]() for i in numbers]
        if maker is not None: values.insert(0, owner(*[smalls[i]() for i in maker]))
        return target(*values)
    for numbers in [(), *[(i,) for i in range(count)], *[(i, j) for i in range(count) for j in range(count)]]:
        attempt(lambda: call(*numbers), (maker, numbers))
    if len(taken) < 3:
        for i in range(count):
            for j in range(count):
                for k in range(0, count, 2): attempt(lambda: call(i, j, k), (maker, (i, j, k)))
taken
`;
};

const binary = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '@',
  '<<',
  '>>',
  '&',
  '|',
  '^',
  '==',
  '!=',
  '<',
  '<=',
  'in',
  'is',
  'and',
]; // prettier-ignore

type Taken = readonly [maker: readonly number[] | null, numbers: readonly number[]];

/** Not called: they end the process's input or wait for a long time by intent. */
const skipped = new Set(['input', 'breakpoint', 'exit', 'quit']);

const instance = (): Scriptling =>
  new Scriptling({
    limits: { wallMs: WALL_MS, runningMs: Infinity, steps: Infinity, memoryBytes: MEMORY_BYTES },
    collectOutput: false,
  });

async function measure(source: string): Promise<PricingReport> {
  const scriptling = instance();
  const start = now();
  lastLook = start;
  longest = 0;
  let wrong: string | undefined;
  // Should the process die of it, this is the last that was heard.
  process.stdout.write(`begin ${JSON.stringify(source)}\n`);
  try {
    await scriptling.run(`${helpers}\n${source}`);
  } catch (error) {
    const isKnown = error instanceof RunError && error.name !== 'InternalError';
    if (!isKnown) wrong = error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error);
    else if (/Maximum call stack|Invalid (string|array) length|RangeError/.test(error.message)) wrong = error.message;
  }
  const end = now();
  longest = Math.max(longest, end - lastLook);
  const overshoot = end - start > WALL_MS ? end - start - WALL_MS : undefined;
  return { source, gap: longest, overshoot, wrong };
}

const tell = (report: PricingReport): void => void process.stdout.write(`${JSON.stringify(report)}\n`);

function large(number: number): string {
  return pick(
    (kinds[kindNames[number] ?? ''] ?? ["''", "''"]).slice(
      -Math.max(1, (kinds[kindNames[number] ?? '']?.length ?? 2) - 1),
    ),
  );
}
function callOf(module: string, target: string, owner: string, [maker, numbers]: Taken): string {
  const prefix = module === 'builtins' ? '' : 'M.';
  const values = numbers.map(large);
  if (maker !== null) values.unshift(`${prefix}${owner}(${maker.map(large).join(', ')})`);
  const before = module === 'builtins' ? '' : `import ${module} as M\n`;
  return `${before}result = ${prefix}${target}(${values.join(', ')})\nif hasattr(result, '__next__'):\n    for _ in result: pass\n`;
}

const wanted = Number(share);
const names = ['builtins', ...builtinModules.map(({ name }) => name).filter((name) => !name.startsWith('_'))];
for (const module of names) {
  if (only !== '' && !only.split(',').includes(module)) continue;
  let callables: [string, string][];
  try {
    const { value } = await new Scriptling().run(listing(module));
    callables = value as [string, string][];
  } catch (error) {
    tell({ source: `import ${module}`, gap: 0, wrong: String(error) });
    continue;
  }
  for (const [target, owner] of callables) {
    if (random(1000) >= wanted * 1000 || skipped.has(target)) continue;
    let taken: Taken[] = [];
    try {
      const { value } = await new Scriptling({ limits: { wallMs: 1000, memoryBytes: MEMORY_BYTES } }).run(
        trial(module, target, owner),
      );
      taken = (value ?? []) as Taken[];
    } catch (error) {
      if (!(error instanceof RunError) || error.name === 'InternalError') {
        tell({ source: trial(module, target, owner), gap: 0, wrong: String(error) });
      }
      continue;
    }
    for (let times = 0; times < Math.min(4, taken.length); times++) {
      tell(await measure(callOf(module, target, owner, pick(taken))));
    }
  }
}
if (only === '' || only === 'operators') {
  for (const operator of binary) {
    for (let times = 0; times < 40 * wanted; times++) {
      tell(
        await measure(
          `a = ${large(random(kindNames.length))}\nb = ${large(random(kindNames.length))}\na ${operator} b`,
        ),
      );
    }
  }
}
