// Random values of JavaScript, handed to a script and taken back: they come out as docs/embedding.md says, or are refused with ConversionError.
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { ConversionError, fn, HostFloat, Scriptling } from '../../src/index.ts';
import { describe, type Finding, type Fuzzer } from './fuzzer.ts';

const PER_ROUND = 20;
const EARLIEST = new Date('0001-01-01T00:00:00Z').getTime();
const LATEST = new Date('9999-12-31T23:59:59.999Z').getTime();

/** Texts as JavaScript has them, halves of surrogate pairs included. */
const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '\ud800', '\udc00x', '😀', '0', 'length'),
);

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-0, 0, NaN, Infinity, -Infinity, 2 ** 53 - 1, 2 ** 53, -(2 ** 53) + 1, -(2 ** 53), 1e300, 5e-324),
);
const whole = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.constantFrom(2n ** 53n - 1n, 2n ** 53n, -(2n ** 53n)),
);

const plain = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false),
  number,
  whole,
  text,
  fc.uint8Array({ maxLength: 6 }),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => Uint8Array.from(bytes).buffer),
  fc.integer({ min: EARLIEST, max: LATEST }).map((ms) => new Date(ms)),
  fc.double({ noNaN: false }).map((value) => new HostFloat(value)),
);

/** What Python takes for the same key is not to stand in one table twice: `1`, `1.0`, `True`. */
const key = fc.oneof(text, fc.integer({ min: 2 }), fc.constantFrom(2n ** 64n, 0.5, -1.5, 'one', null));

interface Values {
  readonly value: unknown;
}

const { value: good } = fc.letrec<Values>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: plain },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map(objectOf) },
    {
      weight: 1,
      arbitrary: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    },
    { weight: 1, arbitrary: fc.array(key, { maxLength: 4 }).map((items) => new Set(items)) },
  ),
}));

function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

class Stranger {
  readonly field = 1;
}

/** Things that only look like data, or are none. */
const strange = fc.constantFrom<() => unknown>(
  () => Symbol('s'),
  () => () => 1,
  () => Stranger,
  () => new Stranger(),
  () => Promise.resolve(1),
  () => new Date(NaN),
  () => new Date(8.64e15),
  () => new Uint16Array(2),
  () => new DataView(new ArrayBuffer(2)),
  () => new WeakMap(),
  () => /x/,
  () => new Error('e'),
  () => new Map([[[1], 1]]),
  () => new Set([{}]),
  () => globalThis,
  () => Math,
  () => new Array(2 ** 32 - 1),
  () => nest(600),
  () => 'x'.repeat(2_000_000),
  () => Object.create({ inherited: 1 }),
  () => new String('boxed'),
  () =>
    Object.defineProperty({}, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('a getter was run');
      },
    }),
  () =>
    Object.defineProperty([1, 2], 0, {
      get: () => {
        throw new Error('a getter was run');
      },
    }),
  () => new Proxy({}, {}),
  () => new Proxy([1], {}),
  () => new Proxy(() => 1, {}),
  () => new Scriptling(),
  () =>
    (function arguments_() {
      return arguments;
    })(),
  () => Object.assign(() => 1, { a: 1 }),
  () => 2n ** 200_000n,
  () => new Array(3),
);

function nest(depth: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { value };
  return value;
}

/** What the documentation says that comes back. */
function expected(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') {
    return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= -BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof HostFloat) return value.value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (value instanceof Date) return new Date(value.getTime());
  if (Array.isArray(value)) return Array.from(value, expected);
  if (value instanceof Set) return new Set([...value].map(expected));
  if (value instanceof Map) {
    const entries = [...value].map(([name, item]) => [expected(name), expected(item)] as const);
    if (!entries.every(([name]) => typeof name === 'string')) return new Map(entries);
    return nullObject(entries as [string, unknown][]);
  }
  return nullObject(Object.entries(value).map(([name, item]) => [name, expected(item)]));
}

function nullObject(entries: readonly (readonly [string, unknown])[]): object {
  return Object.assign(Object.create(null) as object, objectOf(entries));
}

/** The type that a value has in a script. */
function typeInScript(value: unknown): string {
  if (value === undefined || value === null) return 'NoneType';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'int' : 'float';
    case 'bigint':
      return 'int';
    case 'string':
      return 'str';
  }
  if (value instanceof HostFloat) return 'float';
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return 'bytes';
  if (value instanceof Date) return 'datetime';
  if (Array.isArray(value)) return 'list';
  return value instanceof Set ? 'set' : 'dict';
}

/** The ways that a value takes to a script and back. */
function ways(scriptling: Scriptling): readonly [string, (value: unknown) => unknown][] {
  return [
    [
      'set and get',
      (value) => {
        scriptling.set('value', value);
        return scriptling.get('value');
      },
    ],
    ['an argument', (value) => scriptling.callSync('same', [value])],
    ['a keyword argument', (value) => scriptling.callSync('same', [], { value })],
    ['the value of a run', (value) => scriptling.runSync('same(value)', { globals: { value } }).value],
    [
      'a host function',
      (value) => {
        let got: unknown;
        const take = fn('take(value)', '', (given) => {
          got = given;
          return value;
        });
        const { value: returned } = scriptling.runSync('take(take(0))', { globals: { take } });
        return isDeepStrictEqual(got, returned) ? got : ['differ', got, returned];
      },
    ],
    [
      'a fork',
      (value) => {
        scriptling.set('value', value);
        return scriptling.fork().get('value');
      },
    ],
  ];
}

function makeInstance(): Scriptling {
  const scriptling = new Scriptling({ limits: { crossingBytes: 1_000_000, integerBits: 100_000 } });
  scriptling.runSync('def same(value): return value\ndef kind(value): return type(value).__name__');
  return scriptling;
}

/** A value with a way from it to itself, or with one part in two places. */
function tangle(value: unknown): unknown {
  const shared = [value, null as unknown];
  const tangled = { first: shared, second: shared, self: null as unknown };
  tangled.self = tangled;
  shared[1] = tangled;
  return tangled;
}

function checkTangle(value: unknown, back: unknown): boolean {
  if (typeof back !== 'object' || back === null) return false;
  const { first, second, self } = back as { first?: unknown; second?: unknown; self?: unknown };
  return (
    self === back &&
    first === second &&
    Array.isArray(first) &&
    first[1] === back &&
    isDeepStrictEqual(first[0], expected(value))
  );
}

function checkValue(scriptling: Scriptling, value: unknown): void {
  const kind = scriptling.callSync('kind', [value]);
  if (kind !== typeInScript(value)) throw new Error(`is a ${String(kind)} in the script, not a ${typeInScript(value)}`);
  for (const [way, cross] of ways(scriptling)) {
    const back = cross(value);
    if (!isDeepStrictEqual(back, expected(value))) throw new Error(`${way}: came back as ${fc.stringify(back)}`);
  }
  if (!checkTangle(value, scriptling.callSync('same', [tangle(value)]))) throw new Error('a tangle came back wrong');
}

/** What need not cross is refused with the one error that is documented, or copied. */
function checkStrange(scriptling: Scriptling, make: () => unknown, around: (value: unknown) => unknown): void {
  for (const [way, cross] of ways(scriptling)) {
    try {
      cross(around(make()));
    } catch (failure) {
      // What a host function answers wrongly is an exception of the script.
      if (
        failure instanceof ConversionError ||
        (way === 'a host function' && /TypeError|MemoryError|has to wait/.test(String(failure)))
      )
        continue;
      throw new Error(`${way} fails`, { cause: failure });
    }
  }
  if (scriptling.runSync('1 + 1').value !== 2) throw new Error('the instance is of no use any more');
}

export const valueBridge: Fuzzer = {
  name: 'value bridge',
  play: async (_random, seed): Promise<Finding | undefined> => {
    const scriptling = makeInstance();
    const around = fc.constantFrom<(value: unknown) => unknown>(
      (value) => value,
      (value) => [value],
      (value) => ({ value }),
      (value) => new Map([['value', value]]),
      (value) => new Map([[value, 1]]),
      (value) => new Set([value]),
    );
    const outcomes = [
      fc.check(
        fc.property(good, (value) => checkValue(scriptling, value)),
        { seed, numRuns: PER_ROUND },
      ),
      fc.check(
        fc.property(strange, around, (make, wrap) => checkStrange(scriptling, make, wrap)),
        { seed, numRuns: PER_ROUND / 4 },
      ),
    ];
    for (const { failed, counterexample, errorInstance } of outcomes) {
      if (failed) return { what: describe(errorInstance), input: fc.stringify(counterexample) };
    }
    return undefined;
  },
};
