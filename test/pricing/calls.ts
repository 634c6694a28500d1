// What is called: whatever a script can name, and whatever it can write between values.
import { builtinTable } from '../../src/builtins/table.ts';
import { builtinModules } from '../../src/embed/modules.ts';
import { Scriptling } from '../../src/index.ts';

import type { Random } from '../fuzz/random.ts';
import { kinds } from './arguments.ts';
import type { Instance } from './instances.ts';

/** Something that can be called: the text that names it within its module, and the class whose instances it takes. */
export interface Callable {
  readonly module: string;
  readonly name: string;
  readonly owner: string;
  /** In place of both: what it is a method of. */
  readonly instance?: Instance;
}

/** The kinds of arguments that a callable takes, by their numbers; `maker`: those that make the instance. */
type Taken = readonly [maker: readonly number[] | null, numbers: readonly number[]];

export const modules: readonly string[] = [
  'builtins',
  ...builtinModules.map(({ name }) => name).filter((name) => !name.startsWith('_')),
];

/** Not called: they end the process's input or wait for a long time by intent. */
const skipped = new Set(['input', 'breakpoint', 'exit', 'quit']);

/** The line that makes the names of a module known as attributes of M. */
function access(module: string): string {
  if (module !== 'builtins') return `import ${module} as M`;
  const names = [...builtinTable().keys()].filter((name) => !name.startsWith('__'));
  return `class M: ${names.map((name) => `${name} = staticmethod(${name})`).join('; ')}`;
}

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

/** What may be called in a module. */
export async function callablesOf(module: string): Promise<Callable[]> {
  const { value } = await new Scriptling().run(listing(module));
  return (value as [string, string][])
    .filter(([name]) => !skipped.has(name))
    .map(([name, owner]) => ({ module, name, owner }));
}

/** The methods of an instance. */
export async function methodsOf(instance: Instance): Promise<Callable[]> {
  const source = `
${instance.before}
thing = ${instance.small}
[name for name in dir(thing) if getattr(object, name, None) is not getattr(type(thing), name, 0) and name not in ('__class__', '__init_subclass__', '__subclasshook__', '__doc__')
    and (not name.startswith('_') or name.endswith('__')) and callable(getattr(thing, name, None))]
`;
  const { value } = await new Scriptling().run(source);
  return (value as string[]).map((name) => ({ module: instance.small, name, owner: '', instance }));
}

/** Tries all kinds of arguments with small values, and answers which are taken. */
const trial = ({ module, name, owner, instance }: Callable): string => `
${instance?.before ?? access(module)}
smalls = [${kinds.map(([small]) => `lambda: ${small}`).join(', ')}]
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
target = ${instance === undefined ? `M.${name}` : `lambda *values: (${instance.small}).${name}(*values)`}
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

/** A large value of the kind with that number. */
function large(random: Random, number: number): string {
  const [, ...values] = kinds[number] ?? ['', 'None'];
  return random.pick(values);
}

/** The kinds of arguments that it takes. Throws what the engine does wrong while these are found out. */
async function takenBy(callable: Callable): Promise<Taken[]> {
  const { value } = await new Scriptling({ limits: { wallMs: 1000, memoryBytes: 64_000_000 } }).run(trial(callable));
  return value as Taken[];
}

/** What precedes a call, and what stands before the names of the module. */
const reach = (module: string): [before: string, prefix: string] =>
  module === 'builtins' ? ['', ''] : [`import ${module} as M\n`, 'M.'];

/** Scripts that call something with large arguments of the kinds that it takes, so many at most. Throws as `takenBy`. */
export async function callsOf(callable: Callable, random: Random, most: number): Promise<string[]> {
  const { module, name, owner, instance } = callable;
  const taken = await takenBy(callable);
  const [before, prefix] = instance === undefined ? reach(module) : [instance.before, ''];
  const sources = new Set<string>();
  for (let times = 0; times < Math.min(most, taken.length); times++) {
    const [maker, numbers] = random.pick(taken);
    const values = numbers.map((number) => large(random, number));
    if (maker !== null) {
      values.unshift(`${prefix}${owner}(${maker.map((number) => large(random, number)).join(', ')})`);
    }
    const target = instance === undefined ? `${prefix}${name}` : `(${random.pick(instance.large)}).${name}`;
    sources.add(
      `${before}result = ${target}(${values.join(', ')})\nif hasattr(result, '__next__'):\n    for _ in result: pass\n`,
    );
  }
  return [...sources];
}

/** Of a few kilobytes, others each time: a small part of one must not keep it. */
const longOnes = new Map([
  ["'ab'", "f'ab{n} ' + 'cd ' * 2000"],
  ["'12'", "str(n) + ',1' * 2000"],
  ["b'ab'", "b'ab%d ' % n + b'cd ' * 2000"],
  ['[2, 1]', '[*range(n, n + 700)]'],
  ["['a', 'b']", "[f'{n} {i}' for i in range(200)]"],
  ['(1, 2)', '(*range(n, n + 700),)'],
  ['{1: 2}', 'dict.fromkeys(range(n, n + 300))'],
  ['{1}', 'set(range(n, n + 300))'],
  ['iter([1, 2])', 'iter([*range(n, n + 700)])'],
]);

/** Small values, others each time: what goes by the value is asked for new ones. */
function changing(number: number, isLong: boolean): string {
  const [small = 'None'] = kinds[number] ?? [];
  const long = longOnes.get(small);
  if (isLong && long !== undefined) return long;
  if (small === "'ab'") return "f'ab{n}'";
  if (small === "'12'") return 'str(n)';
  if (small === "b'ab'") return "b'%d' % n";
  if (small === '1') return 'n';
  if (small === '1.5') return 'n + 0.5';
  return small;
}

/**
 * Scripts that call something for ever with small arguments, or such of some kilobytes, of kinds that it takes, if there are some with which it does not
 * fail: one keeps what the call answers, the other does not. Throws as `takenBy`.
 */
export async function endlessCallsOf(callable: Callable, random: Random, isLong: boolean): Promise<string[]> {
  const { module, name, owner } = callable;
  const taken = await takenBy(callable);
  const [before, prefix] = reach(module);
  for (let tries = 0; tries < Math.min(8, taken.length); tries++) {
    const [maker, numbers] = random.pick(taken);
    const textOf = (kind: number): string => changing(kind, isLong);
    const values = numbers.map(textOf);
    if (maker !== null) values.unshift(`${prefix}${owner}(${maker.map(textOf).join(', ')})`);
    const call = `${prefix}${name}(${values.join(', ')})`;
    const beginning = `${before}kept = []\nn = 0\n`;
    const fails = await new Scriptling({ limits: { wallMs: 100, memoryBytes: 8_000_000 } }).run(beginning + call).then(
      () => false,
      () => true,
    );
    if (fails) continue;
    return [`kept.append(${call})`, call].map((step) => `${beginning}while True:\n    n += 1\n    ${step}\n`);
  }
  return [];
}

/** What can be written between two values, or around them; the last expression also crosses to the host. */
export const constructs: readonly string[] = [
  ...['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'].flatMap((operator) => [
    `a ${operator} b`,
    `a ${operator}= b\na`,
  ]),
  ...['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'and', 'or'].map((operator) => `a ${operator} b`),
  'not a, not b',
  '-a',
  '~a',
  'a',
  '[a, b]',
  'str(a), str(b)',
  'repr(a)',
  'ascii(a)',
  "f'{a!r:>{b}}'",
  "f'{a}{b}'",
  "'%s %r' % (a, b)",
  "'{:>20} {!r}'.format(a, b)",
  'format(a, str(b))',
  'a[b]',
  'a[b] = b\na',
  'a[:] = b\na',
  'a[::2] = b\na',
  'a[::-1]',
  'a[1:]',
  'del a[b]\na',
  'del a[::2]\na',
  '[*a, *b]',
  '{*a, *b}',
  '{**a, **b}',
  'x, *y = a\ny',
  '(lambda *x: x)(*a, *b)',
  '(lambda **x: x)(**a)',
  'for x in a: pass',
  '[x for x in a if x in b]',
  '{x: b for x in a}',
  'print(a, b)',
  'match a:\n    case [x, *y]: y\n    case {"a": x, **y}: y\n    case str(): a\n    case b: b',
  'raise ValueError(a, b)',
  'class C:\n    pass\nC.a = a\nC.b = b\nC.a == C.b',
  'hash(a), hash(b)',
];

/** Scripts that have a construct with large values of all pairs of kinds. */
export function usesOf(construct: string, random: Random): string[] {
  const sources: string[] = [];
  for (let i = 0; i < kinds.length; i++) {
    for (let j = 0; j < kinds.length; j++) {
      if (!/\bb\b/.test(construct) && j > 0) continue;
      sources.push(`a = ${large(random, i)}\nb = ${large(random, j)}\n${construct}`);
    }
  }
  return sources;
}

const numbered = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

/** Large sources: each repeats a line, or a part of one. */
export const sources: readonly string[] = [
  'x = 1\n'.repeat(600_000),
  `x = ${'1 + '.repeat(1_000_000)}1`,
  `x = [${'1, '.repeat(1_000_000)}]`,
  `x = [${'a.b(c), '.repeat(400_000)}]`,
  `x = '${'a'.repeat(5_000_000)}'`,
  `x = f'${'{x}'.repeat(500_000)}'`,
  `x = ${'9'.repeat(4_000_000)}`,
  `${'\u00df'.repeat(5_000_000)} = 1`,
  `#${'\u00df'.repeat(5_000_000)}`,
  '\n'.repeat(5_000_000),
  'def f(a, b):\n    return a + b\n'.repeat(100_000),
  'class A:\n    a = 1\n'.repeat(100_000),
  'if x:\n    y = 1\nelse:\n    y = 2\n'.repeat(100_000),
  Array.from({ length: 200_000 }, (_, i) => `v${i} = ${i}`).join('\n'),
  `def f():\n${Array.from({ length: 200_000 }, (_, i) => `  v${i} = ${i}\n`).join('')}f()`,
  `global ${Array.from({ length: 300_000 }, (_, i) => `v${i}`).join(', ')}`,
  `x = (${'lambda: '.repeat(300)}0)\n`.repeat(2_000),
  'try:\n    x\nexcept A:\n    y\nfinally:\n    z\n'.repeat(60_000),
  'match x:\n    case [1, *y]: pass\n'.repeat(60_000),
  `x = ${'('.repeat(4_000_000)}`,
  `${'x'.repeat(20)} = ${'"'.repeat(4_000_001)}`,
  `x = 1 ${' '.repeat(8_000_000)}$`,
  `a${'\u0301\u0316'.repeat(200_000)} = 1`,
  `a${'\u0301\u0316'.repeat(100)} = 1\n`.repeat(30_000),
  `#${'#'.repeat(9_000_000)}`,
  `x=${'0'.repeat(9_000_000)}`,
  `def f():\n${numbered(20_000, (i) => ` v${i} = 1\n if v${i}: pass\n`)}`,
  `def f(x):\n${numbered(20_000, (i) => ` while x: v${i} = 1\n`)}`,
  `def f():\n${numbered(20_000, (i) => ` try: v${i} = 1\n except A: pass\n`)}`,
  `def f(x):\n match x:\n${numbered(20_000, (i) => `  case [v${i}]: pass\n`)}`,
  `def f():\n${numbered(20_000, (i) => ` v${i} = 1\n`)} def g(): return [${numbered(20_000, (i) => `v${i},`)}]`,
  `def f(): ${numbered(20_000, (i) => `v${i},`)} = 1`,
  `def f():\n${numbered(500, (i) => ` ${'a'.repeat(17_000)}${i + 1000} = 1\n`)}`,
  `def f(x):\n yield 1\n${numbered(3_000, (i) => ` for v${i} in x: pass\n`)}\nfor _ in range(10_000): [*f([])]`,
];
