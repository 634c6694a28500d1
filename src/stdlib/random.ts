// The random module: the same numbers as CPython for the same seed.
import type { Member } from '../objects/builtin.ts';
import { constant, define, inPython, PyBuiltin, rawFn } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { encodeText } from '../objects/codecs.ts';
import { PyBoundBuiltin } from '../objects/function.ts';
import { PyList } from '../objects/list.ts';
import type { PyType, Value } from '../objects/object.ts';
import { builtinType, Instance, PyFloat, unwrap } from '../objects/object.ts';
import { PyRange } from '../objects/range.ts';
import { pauseAlone } from '../objects/step-frame.ts';
import { textOfUnits, unitsAt } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { ownAttribute } from '../runtime/attribute.ts';
import { callMethod } from '../runtime/call.ts';
import { orderPinned } from '../runtime/comparison.ts';
import { acos, cos, exp, log, log2, sin } from '../runtime/elementary-functions.ts';
import { error, indexError, overflowError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { collect, collectOwn } from '../runtime/iteration.ts';
import { reserve } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { isSpent, spend, suspended, whileHeld } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { module } from '../runtime/module-table.ts';
import type { Int } from '../runtime/numbers.ts';
import {
  asInt,
  bitLength,
  divideFloats,
  moduloFloats,
  normalize,
  powerFloats,
  priceBits,
  toFloat,
  toIndex,
} from '../runtime/numbers.ts';
import { isSequencePattern, unpack } from '../runtime/operations.ts';
import { add, divide, getItem, multiply, setItem, subtract } from '../runtime/operators.ts';
import { runPinned } from '../runtime/pinned.ts';
import { toStr } from '../runtime/text.ts';
import { length } from '../runtime/truth.ts';
import { logGamma } from './gamma.ts';
import { sha512 } from './hashing/sha512.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import type { RandomWords } from './random-words.ts';
import { EntropyWords } from './random-words.ts';

/** An instance of `Random`, of a class derived from it, or the one behind the module's functions. */
abstract class PyRandom extends Instance {
  abstract readonly words: RandomWords;
  /** The second number of a pair that `gauss` makes. */
  declare $gauss_next: Value;
}

const float = (value: number): PyFloat => new PyFloat(value);

/** A number as doubles have it; undefined where Python's operators have to decide what the arguments do. */
function plain(value: Value): number | undefined {
  return typeof value === 'number' ? value : value instanceof PyFloat ? value.value : undefined;
}

/** What a class of the script, or the instance, has in place of a method; undefined: nothing. */
function isOverridden(self: PyRandom, name: string): boolean {
  return (
    ownAttribute(self, name) !== undefined || (!self.cls.immutable && !(self.cls.lookup(name) instanceof PyBuiltin))
  );
}

/** The next float in [0, 1), by the script's `random` if there is one. */
function next(self: PyRandom): number {
  if (!isOverridden(self, 'random')) {
    spend(1);
    return self.words.random();
  }
  return toFloat(runPinned(() => callMethod(self, 'random', [])));
}

function bits(self: PyRandom, count: Int): Value {
  if (!isOverridden(self, 'getrandbits')) return randomBits(self, count);
  return runPinned(() => callMethod(self, 'getrandbits', [count]));
}

const TWO_53 = 2 ** 53;

/** A whole number from 0 up to the limit, which is not included: by the methods that the script's class has nearest. */
function below(self: PyRandom, limit: Int): Int {
  if (self.cls.immutable) return self.words.below(limit);
  for (const { immutable, dict } of self.cls.mro) {
    if (immutable) break;
    if (dict.has('_randbelow')) return toIndex(runPinned(() => callMethod(self, '_randbelow', [limit])));
    if (dict.has('getrandbits')) {
      const count = bitLength(limit);
      let result = toIndex(bits(self, count));
      while (result >= limit) result = toIndex(bits(self, count));
      return result;
    }
    if (dict.has('random')) {
      if (limit >= TWO_53) return toWhole(next(self) * Number(limit));
      const size = Number(limit);
      const top = (TWO_53 - (TWO_53 % size)) / TWO_53;
      let result = next(self);
      while (result >= top) result = next(self);
      return Math.floor(result * TWO_53) % size;
    }
  }
  return self.words.below(limit);
}
const belowSmall = (self: PyRandom, limit: number): number => Number(below(self, limit));

function toWhole(value: number): Int {
  if (!Number.isFinite(value)) throw overflowError('cannot convert float infinity to integer');
  return Math.abs(value) < TWO_53 ? Math.floor(value) : normalize(BigInt(value));
}

// Seeds and states.

/** The words of 32 bits of a magnitude, the lowest first. */
function wordsOfInt(value: Int): number[] {
  const hex = (value < 0 ? -value : value).toString(16);
  const list: number[] = [];
  for (let end = hex.length; end > 0; end -= 8) {
    spend(10);
    list.push(Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16));
  }
  return list;
}

/** The words of the number that bytes stand for, the highest byte first. */
function wordsOfBytes(bytes: Uint8Array): number[] {
  const list: number[] = [];
  for (let end = bytes.length; end > 0; end -= 4) {
    spend(1);
    let word = 0;
    for (let i = Math.max(0, end - 4); i < end; i++) word = word * 256 + (bytes[i] as number);
    list.push(word);
  }
  while (list.length > 1 && list.at(-1) === 0) list.pop();
  return list.length === 0 ? [0] : list;
}

/** How version 1 of seeding made a number of text. */
function oldTextSeed(text: string): Int {
  let x = BigInt(text.codePointAt(0) ?? 0) << 7n;
  let count = 0;
  for (let i = 0; i < text.length; i += unitsAt(text, i)) {
    if ((count++ & 63) === 0) spend(64 * 50);
    x = BigInt.asUintN(64, (1000003n * x) ^ BigInt(text.codePointAt(i) ?? 0));
  }
  return normalize(x ^ BigInt(count));
}

function seedWords(a: Value, version: Value, context: ModuleContext): number[] {
  const seed = unwrap(a);
  if (seed === null) return wordsOfBytes(context.entropy(32));
  if (typeof seed === 'number' || typeof seed === 'bigint') return wordsOfInt(seed);
  if (typeof seed === 'boolean') return [seed ? 1 : 0];
  if (seed instanceof PyFloat) return wordsOfInt(normalize(BigInt.asUintN(64, BigInt(hash(seed)))));
  const isText = typeof seed === 'string';
  if (!isText && !(seed instanceof PyBytes || seed instanceof PyByteArray)) {
    throw typeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.');
  }
  const size = isText ? seed.length : seed.bytes.length;
  reserve(size * 8);
  if (version === 1 && !(seed instanceof PyByteArray)) {
    return wordsOfInt(oldTextSeed(isText ? seed : textOfUnits(seed.bytes)));
  }
  if (version !== 2) return wordsOfInt(normalize(BigInt.asUintN(64, BigInt(hash(seed)))));
  const text = isText ? encodeText(seed, 'utf-8', 'strict') : seed.bytes;
  spend(text.length * 20);
  const digest = sha512(text);
  const joined = new Uint8Array(text.length + digest.length);
  joined.set(text);
  joined.set(digest, text.length);
  return wordsOfBytes(joined);
}

function seed(self: PyRandom, a: Value, version: Value, context: ModuleContext): void {
  const { words } = self;
  if (!(words instanceof MersenneTwister)) return;
  const key = seedWords(a, version, context);
  words.seed(key);
  self.$gauss_next = null;
}

function noState(): never {
  throw error('NotImplementedError', 'System entropy source does not have state.');
}

function getState(self: PyRandom): Value {
  const { words } = self;
  return words instanceof MersenneTwister ? new PyTuple([3, new PyTuple(words.save()), self.$gauss_next]) : noState();
}

function setState(self: PyRandom, state: Value): void {
  const { words } = self;
  if (!(words instanceof MersenneTwister)) return noState();
  const version = runPinned(() => getItem(state, 0));
  if (version !== 3 && version !== 2) {
    throw valueError(`state with version ${toStr(version)} passed to Random.setstate() of version 3`);
  }
  const [, internal = null, gaussNext = null] = unpack(state, 3);
  self.$gauss_next = gaussNext;
  const numbers = unwrap(internal);
  if (!(numbers instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (numbers.items.length !== 625) throw valueError('state vector is the wrong size');
  const saved = numbers.items.map((item) => {
    const number = asInt(item);
    if (number === undefined) throw typeError('an integer is required');
    if (number < 0) throw overflowError("can't convert negative value to unsigned int");
    return Number(BigInt.asUintN(32, BigInt(number)));
  });
  if ((saved[624] as number) > 624) throw valueError('invalid state');
  words.restore(saved);
}

// Whole numbers.

function randomBits(self: PyRandom, k: Value): Int {
  const count = toIndex(k);
  if (count < 0) throw valueError('number of bits must be non-negative');
  if (count > 0x7fffffff) throw overflowError('Python int too large to convert to C int');
  priceBits(Number(count));
  return self.words.bits(Number(count));
}

function randomBytes(self: PyRandom, n: Value): Value {
  const count = asInt(n);
  if (count === undefined || isOverridden(self, 'getrandbits')) {
    return runPinned(() => callMethod(bits(self, toIndex(multiply(n, 8))), 'to_bytes', [n, 'little']));
  }
  if (count < 0) throw valueError('number of bits must be non-negative');
  if (count > 0x7fffffff / 8) throw overflowError('Python int too large to convert to C int');
  reserve(Number(count));
  return new PyBytes(self.words.bytes(Number(count)));
}

function randomRange(self: PyRandom, start: Value, stop: Value, step: Value): Value {
  const from = toIndex(start);
  if (stop === null) {
    if (step !== 1) throw typeError('Missing a non-None stop argument');
    if (from > 0) return below(self, from);
    throw valueError('empty range for randrange()');
  }
  const to = toIndex(stop);
  const by = toIndex(step);
  if (by === 1) {
    const width = subtract(to, from) as Int;
    if (width > 0) return add(from, below(self, width));
    throw valueError(`empty range in randrange(${toStr(start)}, ${toStr(stop)})`);
  }
  if (by === 0) throw valueError('zero step for randrange()');
  const count = new PyRange(from, to, by).length;
  if (count <= 0) {
    throw valueError(`empty range in randrange(${toStr(start)}, ${toStr(stop)}, ${toStr(step)})`);
  }
  return add(from, multiply(by, below(self, count)));
}

function randomInt(self: PyRandom, a: Value, b: Value): Value {
  return randomRange(self, a, typeof b === 'number' ? b + 1 : runPinned(() => add(b, 1)), 1);
}

// Sequences.

const lengthOf = (sequence: Value): number => Number(runPinned(() => length(sequence)));

function itemAt(sequence: Value, index: number): Value {
  spend(8);
  if (sequence instanceof PyList || sequence instanceof PyTuple) {
    const item = sequence.items[index];
    if (item !== undefined) return item;
  }
  return runPinned(() => getItem(sequence, index));
}

function choice(self: PyRandom, seq: Value): Value {
  const count = lengthOf(seq);
  if (count === 0) throw indexError('Cannot choose from an empty sequence');
  return itemAt(seq, belowSmall(self, count));
}

function* shuffle(self: PyRandom, x: Value): Resumable<null> {
  const count = lengthOf(x);
  if (x instanceof PyList && self.cls.immutable) {
    const { items } = x;
    for (let i = count - 1; i > 0; i--) {
      if (isSpent(4)) yield* pauseAlone();
      const j = belowSmall(self, i + 1);
      const item = items[i] as Value;
      items[i] = items[j] as Value;
      items[j] = item;
    }
    return null;
  }
  for (let i = count - 1; i > 0; i--) {
    if (isSpent(20)) yield* pauseAlone();
    const j = belowSmall(self, i + 1);
    const [atJ, atI] = [itemAt(x, j), itemAt(x, i)];
    runPinned(() => {
      setItem(x, i, atJ);
      setItem(x, j, atI);
      return null;
    });
  }
  return null;
}

/** Sums up to each item, as `itertools.accumulate` gives them. */
function* accumulate(values: Value): Resumable<Value[]> {
  const sums: Value[] = [];
  let total: Value | undefined;
  for (const value of yield* collect(values)) {
    if (isSpent(8)) yield* whileHeld(sums, pauseAlone());
    const before = total;
    total = before === undefined ? value : runPinned(() => add(before, value));
    sums.push(total);
  }
  return sums;
}

/** Where the first sum is that is larger; `values.length` if there is none. */
function placeAmong(sums: readonly Value[], at: number, last: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sum = sums[middle] as Value;
    const known = plain(sum);
    if (known === undefined ? orderPinned(float(at), sum, '__lt__') : at < known) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isSequence(value: Value): boolean {
  const inner = unwrap(value);
  return (
    typeof inner === 'string' || inner instanceof PyBytes || inner instanceof PyByteArray || isSequencePattern(value)
  );
}

/** How many items `sample` is to give. */
function sampleSize(k: Value, most: number): number {
  const fits =
    typeof k === 'number' ? k >= 0 && k <= most : orderPinned(0, k, '__le__') && orderPinned(k, most, '__le__');
  if (!fits) throw valueError('Sample larger than population or is negative');
  if (k instanceof PyFloat) throw typeError("can't multiply sequence by non-int of type 'float'");
  return Number(toIndex(k));
}

function* sample(self: PyRandom, population: Value, k: Value, counts: Value): Resumable {
  if (!isSequence(population)) {
    throw typeError('Population must be a sequence.  For dicts or sets, use sorted(d).');
  }
  const size = lengthOf(population);
  if (counts !== null) {
    const sums = yield* accumulate(counts);
    if (sums.length !== size) throw valueError('The number of counts does not match the population');
    const total = sums.pop();
    if (total === undefined) throw indexError('pop from empty list');
    const whole = asInt(total);
    if (whole === undefined) throw typeError('Counts must be integers');
    if (whole <= 0) throw valueError('Total of counts must be greater than zero');
    const picked = (yield* sample(self, new PyRange(0, whole, 1), k, null)) as PyList;
    return new PyList(picked.items.map((index) => itemAt(population, placeAmong(sums, Number(index), sums.length))));
  }
  const count = sampleSize(k, size);
  reserve(count * 8);
  const result: Value[] = [];
  // As many numbers as CPython draws: a pool is kept unless a set of what was drawn takes less room.
  const setSize = count > 5 ? 21 + 4 ** Math.ceil(log(count * 3) / log(4)) : 21;
  if (size <= setSize) {
    const pool = yield* collectOwn(population);
    for (let i = 0; i < count; i++) {
      if (isSpent(4)) yield* whileHeld([pool, result], pauseAlone());
      const j = belowSmall(self, size - i);
      result.push(pool[j] as Value);
      pool[j] = pool[size - i - 1] as Value;
    }
    return new PyList(result);
  }
  const selected = new Set<number>();
  for (let i = 0; i < count; i++) {
    if (isSpent(50)) yield* whileHeld(result, pauseAlone());
    let j = belowSmall(self, size);
    while (selected.has(j)) j = belowSmall(self, size);
    selected.add(j);
    result.push(itemAt(population, j));
  }
  return new PyList(result);
}

function* weightSums(weights: Value): Resumable<Value[]> {
  const count = unwrap(weights);
  if (typeof count === 'number' || typeof count === 'bigint' || typeof count === 'boolean') {
    throw typeError(`The number of choices must be a keyword argument: k=${toStr(weights)}`);
  }
  return yield* accumulate(weights);
}

function* choices(self: PyRandom, population: Value, weights: Value, cumulative: Value, k: Value): Resumable {
  const size = lengthOf(population);
  const picked: Value[] = [];
  const repetitions = (): number => {
    const count = Math.max(0, Number(toIndex(k)));
    reserve(count * 8);
    return count;
  };
  if (cumulative === null && weights === null) {
    for (let left = repetitions(); left > 0; left--) {
      if (isSpent(4)) yield* whileHeld(picked, pauseAlone());
      picked.push(itemAt(population, Math.floor(next(self) * size)));
    }
    return new PyList(picked);
  }
  if (weights !== null && cumulative !== null) throw typeError('Cannot specify both weights and cumulative weights');
  let sums: readonly Value[];
  if (cumulative === null) sums = yield* weightSums(weights);
  else {
    lengthOf(cumulative);
    sums = yield* collect(cumulative);
  }
  if (sums.length !== size) throw valueError('The number of weights does not match the population');
  const last = sums.at(-1);
  if (last === undefined) throw indexError('list index out of range');
  const sum = runPinned(() => add(last, float(0)));
  if (orderPinned(sum, float(0), '__le__')) throw valueError('Total of weights must be greater than zero');
  const total = toFloat(sum);
  if (!Number.isFinite(total)) throw valueError('Total of weights must be finite');
  for (let left = repetitions(); left > 0; left--) {
    if (isSpent(8)) yield* whileHeld([picked, sums], pauseAlone());
    picked.push(itemAt(population, placeAmong(sums, next(self) * total, size - 1)));
  }
  return new PyList(picked);
}

// Distributions. Where an argument is no plain number, Python's operators decide what becomes of it.

const TWO_PI = 2 * Math.PI;
const LOG_4 = log(4);
const GAMMA_MAGIC = 1 + log(4.5);
const NORMAL_MAGIC = (4 * exp(-0.5)) / Math.sqrt(2);

/** `offset + z * factor`. */
function scaled(offset: Value, z: number, factor: Value): Value {
  const [a, b] = [plain(offset), plain(factor)];
  if (a !== undefined && b !== undefined) return float(a + z * b);
  return runPinned(() => add(offset, multiply(float(z), factor)));
}

/** `value / divisor`, as a number. */
function quotient(value: number, divisor: Value): number {
  const plainDivisor = plain(divisor);
  return plainDivisor === undefined
    ? toFloat(runPinned(() => divide(float(value), divisor)))
    : divideFloats(value, plainDivisor);
}

/** `exp` as the math module has it. */
function checkedExp(x: number): number {
  const result = exp(x);
  if (result === Infinity && x !== Infinity) throw overflowError('math range error');
  return result;
}

function triangular(self: PyRandom, low: Value, high: Value, mode: Value): Value {
  let u = next(self);
  const width = (): Value => runPinned(() => subtract(high, low));
  let c = 0.5;
  if (mode !== null) {
    const [a, b, m] = [plain(low), plain(high), plain(mode)];
    if (a !== undefined && b !== undefined && m !== undefined) {
      if (b === a) return low;
      c = (m - a) / (b - a);
    } else {
      const above = runPinned(() => subtract(mode, low));
      const whole = width();
      if (plain(whole) === 0) return low;
      c = toFloat(runPinned(() => divide(above, whole)));
    }
  }
  let [from, to] = [low, high];
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [from, to] = [high, low];
  }
  const root = Math.sqrt(u * c);
  return runPinned(() => add(from, multiply(subtract(to, from), float(root))));
}

function standardNormal(self: PyRandom): number {
  for (;;) {
    const u1 = next(self);
    const u2 = 1 - next(self);
    const z = (NORMAL_MAGIC * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return z;
  }
}

function gauss(self: PyRandom, mu: Value, sigma: Value): Value {
  const kept = self.$gauss_next;
  self.$gauss_next = null;
  if (kept !== null) return scaled(mu, toFloat(kept), sigma);
  const angle = next(self) * TWO_PI;
  const radius = Math.sqrt(-2 * log(1 - next(self)));
  self.$gauss_next = float(sin(angle) * radius);
  return scaled(mu, cos(angle) * radius, sigma);
}

function gammaVariate(self: PyRandom, alphaValue: Value, betaValue: Value): number {
  if (orderPinned(alphaValue, float(0), '__le__') || orderPinned(betaValue, float(0), '__le__')) {
    throw valueError('gammavariate: alpha and beta must be > 0.0');
  }
  const [alpha, beta] = [toFloat(alphaValue), toFloat(betaValue)];
  if (alpha > 1) {
    const a = Math.sqrt(2 * alpha - 1);
    const b = alpha - LOG_4;
    const c = alpha + a;
    for (;;) {
      const u1 = next(self);
      if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
      const u2 = 1 - next(self);
      const v = log(u1 / (1 - u1)) / a;
      const x = alpha * checkedExp(v);
      const z = u1 * u1 * u2;
      const r = b + c * v - x;
      if (r + GAMMA_MAGIC - 4.5 * z >= 0 || r >= log(z)) return x * beta;
    }
  }
  if (alpha === 1) return -log(1 - next(self)) * beta;
  for (;;) {
    const u = next(self);
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? powerFloats(p, 1 / alpha) : -log((b - p) / alpha);
    const u1 = next(self);
    if (p > 1 ? u1 <= powerFloats(x, alpha - 1) : u1 <= exp(-x)) return x * beta;
  }
}

function betaVariate(self: PyRandom, alpha: Value, beta: Value): Value {
  const y = gammaVariate(self, alpha, float(1));
  return float(y === 0 ? 0 : y / (y + gammaVariate(self, beta, float(1))));
}

function vonMises(self: PyRandom, mu: Value, kappaValue: Value): Value {
  if (orderPinned(kappaValue, float(1e-6), '__le__')) return float(TWO_PI * next(self));
  const kappa = toFloat(kappaValue);
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    const u1 = next(self);
    z = cos(Math.PI * u1);
    const d = z / (r + z);
    const u2 = next(self);
    if (u2 < 1 - d * d || u2 <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const turn = next(self) > 0.5 ? acos(f) : -acos(f);
  return float(moduloFloats(toFloat(runPinned(() => add(mu, float(turn)))), TWO_PI));
}

/** Source: W. Hörmann, "The Generation of Binomial Random Variates", 1993, algorithm BTRS; BG by L. Devroye for small means. */
function binomial(self: PyRandom, nValue: Value, pValue: Value): Value {
  if (orderPinned(nValue, 0, '__lt__')) throw valueError('n must be non-negative');
  if (orderPinned(pValue, float(0), '__le__') || orderPinned(pValue, float(1), '__ge__')) {
    const edge = toFloat(pValue);
    if (edge === 0) return 0;
    if (edge === 1) return nValue;
    throw valueError('p must be in the range 0.0 <= p <= 1.0');
  }
  const p = toFloat(pValue);
  if (nValue === 1) return next(self) < p ? 1 : 0;
  if (p > 0.5) return runPinned(() => subtract(nValue, binomial(self, nValue, float(1 - p))));
  const n = toFloat(nValue);
  if (n * p < 10) {
    const c = log2(1 - p);
    if (c === 0) return 0;
    for (let x = 0, y = 0; ; x++) {
      y += Math.floor(divideFloats(log2(next(self)), c)) + 1;
      if (!(y <= n)) return x;
    }
  }
  const spq = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spq;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = next(self) - 0.5;
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (!(k >= 0 && k <= n)) continue;
    let v = next(self);
    if (us >= 0.07 && v <= vr) return toWhole(k);
    const alpha = (2.83 + 5.1 / b) * spq;
    const lpq = log(p / (1 - p));
    const h = logGamma(mode + 1) + logGamma(n - mode + 1);
    v *= alpha / (a / (us * us) + b);
    if (log(v) <= h - logGamma(k + 1) - logGamma(n - k + 1) + (k - mode) * lpq) return toWhole(k);
  }
}

function* initialize(self: PyRandom, x: Value, context: ModuleContext): Resumable {
  if (!isOverridden(self, 'seed')) seed(self, x, 2, context);
  else {
    try {
      callMethod(self, 'seed', [x]);
    } catch (e) {
      yield suspended(e);
    }
  }
  self.$gauss_next = null;
  return null;
}

function methods(context: ModuleContext): readonly Member[] {
  return [
    rawFn('random(self, /)', 'Return a float in [0, 1).', (self: PyRandom) => float(self.words.random())),
    rawFn('getrandbits(self, k, /)', 'Return an int of k random bits.', randomBits),
    ...inPython([
      rawFn('__init__(self, x=None)', 'Initialize self.', (self: PyRandom, x: Value) => initialize(self, x, context)),
      rawFn(
        'seed(self, a=None, version=2)',
        'Start from a seed; from entropy if it is None.',
        (self: PyRandom, a: Value, version: Value) => seed(self, a, version, context),
      ),
      rawFn('getstate(self)', 'Return the state, for setstate.', getState),
      rawFn('setstate(self, state)', 'Go on from a state.', setState),
      rawFn('randbytes(self, n)', 'Return n random bytes.', randomBytes),
      rawFn('randrange(self, start, stop=None, step=1)', 'Return a random item of a range.', randomRange),
      rawFn('randint(self, a, b)', 'Return a random int from a to b, both included.', randomInt),
      rawFn('choice(self, seq)', 'Return a random item of a sequence.', choice),
      rawFn('shuffle(self, x)', 'Shuffle a list in place.', shuffle),
      rawFn('sample(self, population, k, *, counts=None)', 'Return k different items.', sample),
      rawFn(
        'choices(self, population, weights=None, *, cum_weights=None, k=1)',
        'Return k items, each drawn from all.',
        choices,
      ),
      rawFn('uniform(self, a, b)', 'Return a float from a to b.', (self: PyRandom, a: Value, b: Value) => {
        const [low, high] = [plain(a), plain(b)];
        if (low !== undefined && high !== undefined) return float(low + (high - low) * next(self));
        return runPinned(() => add(a, multiply(subtract(b, a), float(next(self)))));
      }),
      rawFn(
        'triangular(self, low=0.0, high=1.0, mode=None)',
        'Return a float of the triangular distribution.',
        triangular,
      ),
      rawFn(
        'normalvariate(self, mu=0.0, sigma=1.0)',
        'Return a float of the normal distribution.',
        (self: PyRandom, mu: Value, sigma: Value) => scaled(mu, standardNormal(self), sigma),
      ),
      rawFn('gauss(self, mu=0.0, sigma=1.0)', 'Return a float of the normal distribution, two at a time.', gauss),
      rawFn(
        'lognormvariate(self, mu, sigma)',
        'Return a float whose logarithm is normally distributed.',
        (self: PyRandom, mu: Value, sigma: Value) =>
          float(checkedExp(toFloat(scaled(mu, standardNormal(self), sigma)))),
      ),
      rawFn(
        'expovariate(self, lambd=1.0)',
        'Return a float of the exponential distribution.',
        (self: PyRandom, lambd: Value) => float(quotient(-log(1 - next(self)), lambd)),
      ),
      rawFn('vonmisesvariate(self, mu, kappa)', 'Return an angle of the von Mises distribution.', vonMises),
      rawFn(
        'gammavariate(self, alpha, beta)',
        'Return a float of the gamma distribution.',
        (self: PyRandom, alpha: Value, beta: Value) => float(gammaVariate(self, alpha, beta)),
      ),
      rawFn('betavariate(self, alpha, beta)', 'Return a float of the beta distribution.', betaVariate),
      rawFn(
        'binomialvariate(self, n=1, p=0.5)',
        'Return how many of n trials succeed that do so with probability p.',
        binomial,
      ),
      rawFn(
        'paretovariate(self, alpha)',
        'Return a float of the Pareto distribution.',
        (self: PyRandom, alpha: Value) => float(powerFloats(1 - next(self), quotient(-1, alpha))),
      ),
      rawFn(
        'weibullvariate(self, alpha, beta)',
        'Return a float of the Weibull distribution.',
        (self: PyRandom, alpha: Value, beta: Value) => {
          const u = 1 - next(self);
          return scaled(float(0), powerFloats(-log(u), quotient(1, beta)), alpha);
        },
      ),
    ]),
  ];
}

export const randomModule = module('random', 'Random numbers, the same as CPython for the same seed.', (context) => {
  class Random extends PyRandom {
    readonly words: RandomWords = new MersenneTwister();
    constructor() {
      super();
      seed(this, null, 2, context);
    }
  }
  class SystemRandom extends PyRandom {
    readonly words = new EntropyWords(context.entropy);
    constructor() {
      super();
      this.$gauss_next = null;
    }
  }
  const type: PyType = builtinType('Random', { instanceClass: Random, module: 'random' });
  type.instanceConstructor = Random;
  define(type, {
    doc: 'A generator of random numbers with a state of its own.',
    accepts: (value) => value instanceof PyRandom,
    members: () => methods(context),
  });
  const systemType: PyType = builtinType('SystemRandom', {
    instanceClass: SystemRandom,
    module: 'random',
    bases: [type],
  });
  systemType.instanceConstructor = SystemRandom;
  define(systemType, {
    doc: 'A generator of random numbers from the entropy of the host.',
    accepts: (value) => value instanceof SystemRandom,
    members: () => [],
  });
  const own = new Random();
  const functions = [...type.dict.keys()].filter((name) => !name.startsWith('_')).sort();
  return [
    constant('Random', type),
    constant('BPF', 53),
    constant('RECIP_BPF', float(2 ** -53)),
    constant('TWOPI', float(2 * Math.PI)),
    constant('LOG4', float(log(4))),
    constant('NV_MAGICCONST', float((4 * exp(-0.5)) / Math.sqrt(2))),
    constant('SG_MAGICCONST', float(1 + log(4.5))),
    constant('SystemRandom', systemType),
    ...functions.map((name) => constant(name, new PyBoundBuiltin(own, type.dict.get(name) as PyBuiltin))),
    constant('__all__', new PyList(['Random', 'SystemRandom', ...functions])),
  ];
});
