// The random module: the same numbers as CPython for the same seed.
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, memberName, PyBuiltin } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { encodeText } from '../objects/codecs.ts';
import { PyList } from '../objects/list.ts';
import {
  builtinType,
  PyFloat,
  PyObject,
  type PyType,
  typeName,
  typeOf,
  unwrap,
  type Value,
} from '../objects/object.ts';
import { PyRange } from '../objects/range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callPinnedSpecial } from '../runtime/call.ts';
import { exp, log } from '../runtime/elementary-functions.ts';
import { indexError, typeError, valueError, zeroDivisionError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { knownItems } from '../runtime/iteration.ts';
import { reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { module } from '../runtime/module-table.ts';
import type { Int } from '../runtime/numbers.ts';
import { bitLength, normalize, toFloat, toIndex } from '../runtime/numbers.ts';
import { getItem } from '../runtime/operators.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import { sha512 } from './sha512.ts';

/** A generator with a state of its own: an instance of `random.Random`, or the one behind the module's functions. */
class PyRandom extends PyObject {
  readonly twister = new MersenneTwister();
  /** The second number of a pair that `gauss` makes. */
  gaussNext: number | undefined = undefined;
}

function words(value: bigint): number[] {
  const list: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 32n) list.push(Number(rest & 0xffffffffn));
  return list.length === 0 ? [0] : list;
}

function seed(self: PyRandom, value: Value, context: ModuleContext): void {
  self.gaussNext = undefined;
  const inner = unwrap(value);
  let number: bigint;
  if (inner === null) {
    number = 0n;
    for (const byte of context.entropy(32)) number = (number << 8n) | BigInt(byte);
  } else if (typeof inner === 'number' || typeof inner === 'bigint' || typeof inner === 'boolean') {
    number = BigInt(inner);
    if (number < 0n) number = -number;
  } else if (typeof inner === 'string' || inner instanceof PyBytes || inner instanceof PyByteArray) {
    const bytes = typeof inner === 'string' ? encodeText(inner, 'utf-8', 'strict') : inner.bytes;
    const digest = sha512(bytes);
    number = 0n;
    for (const byte of [...bytes, ...digest]) number = (number << 8n) | BigInt(byte);
  } else if (inner instanceof PyFloat) {
    number = BigInt.asUintN(64, BigInt(hash(inner)));
  } else {
    throw typeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.');
  }
  self.twister.seed(words(number));
}

/** A whole number below n, by as many bits as it takes. */
function below(self: PyRandom, n: bigint): bigint {
  const count = bitLength(normalize(n));
  let r = self.twister.bits(count);
  while (r >= n) r = self.twister.bits(count);
  return r;
}
const belowSmall = (self: PyRandom, n: number): number => Number(below(self, BigInt(n)));

function randomRange(self: PyRandom, start: Value, stop: Value, step: Value): Value {
  const from = toIndex(start);
  if (stop === null) {
    if (step !== 1) throw typeError('Missing a non-None stop argument');
    if (from > 0) return normalize(below(self, BigInt(from)));
    throw valueError('empty range for randrange()');
  }
  const to = toIndex(stop);
  const by = toIndex(step);
  const width = BigInt(to) - BigInt(from);
  if (by === 1) {
    if (width > 0n) return normalize(BigInt(from) + below(self, width));
    throw valueError(`empty range in randrange(${from}, ${to})`);
  }
  const size = BigInt(by);
  if (size === 0n) throw valueError('zero step for randrange()');
  const n = size > 0n ? (width + size - 1n) / size : (width + size + 1n) / size;
  if (n <= 0n) throw valueError(`empty range in randrange(${from}, ${to}, ${by})`);
  return normalize(BigInt(from) + size * below(self, n));
}

/** How many items a sequence has. */
function lengthOf(sequence: Value): number {
  if (sequence instanceof PyRange) return Number(sequence.length);
  const known = knownItems(sequence);
  if (known !== undefined) return known.length;
  const method = typeOf(sequence).lookup('__len__');
  if (method === undefined) throw typeError(`object of type '${typeName(sequence)}' has no len()`);
  return Number(toIndex(callPinnedSpecial(method, sequence)));
}
function itemAt(sequence: Value, index: number): Value {
  if (
    sequence instanceof PyObject &&
    !(sequence instanceof PyList) &&
    typeOf(sequence).lookup('__getitem__') === undefined
  ) {
    throw typeError(`'${typeName(sequence)}' object is not subscriptable`);
  }
  return getItem(sequence, index);
}

function choices(self: PyRandom, population: Value, weights: Value, cumulative: Value, k: Value): Value {
  const count = Number(toIndex(k));
  const n = lengthOf(population);
  reserve(Math.max(0, count) * 8);
  spend(Math.max(0, count));
  const picked: Value[] = [];
  if (cumulative === null && weights === null) {
    if (n === 0 && count > 0) throw indexError('list index out of range');
    for (let i = 0; i < count; i++) picked.push(itemAt(population, Math.floor(self.twister.random() * n)));
    return new PyList(picked);
  }
  if (weights !== null && cumulative !== null) throw typeError('Cannot specify both weights and cumulative weights');
  const given = knownItems(weights ?? cumulative);
  if (given === undefined) throw typeError('The number of choices must be a keyword argument: k=');
  const sums: number[] = [];
  let total = 0;
  for (const weight of given) {
    total = weights === null ? toFloat(weight) : total + toFloat(weight);
    sums.push(total);
  }
  if (sums.length !== n) throw valueError('The number of weights does not match the population');
  if (total <= 0) throw valueError('Total of weights must be greater than zero');
  if (!Number.isFinite(total)) throw valueError('Total of weights must be finite');
  for (let i = 0; i < count; i++) {
    const at = self.twister.random() * total;
    let low = 0;
    let high = n - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (sums[middle] as number)) high = middle;
      else low = middle + 1;
    }
    picked.push(itemAt(population, low));
  }
  return new PyList(picked);
}

function shuffle(self: PyRandom, x: Value): void {
  const list = unwrap(x);
  if (!(list instanceof PyList)) throw typeError(`'${typeName(x)}' object does not support item assignment`);
  spend(list.items.length);
  for (let i = list.items.length - 1; i > 0; i--) {
    const j = belowSmall(self, i + 1);
    const item = list.items[i] as Value;
    list.items[i] = list.items[j] as Value;
    list.items[j] = item;
  }
}

function sample(self: PyRandom, population: Value, k: Value, counts: Value): Value {
  const isSequence =
    population instanceof PyRange ||
    population instanceof PyList ||
    population instanceof PyTuple ||
    typeof population === 'string' ||
    population instanceof PyBytes;
  if (!isSequence && typeOf(population).lookup('__getitem__') === undefined) {
    throw typeError('Population must be a sequence.  For dicts or sets, use sorted(d).');
  }
  let n = lengthOf(population);
  const count = Number(toIndex(k));
  if (counts !== null) {
    const given = knownItems(counts);
    if (given === undefined || given.length !== n)
      throw valueError('The number of counts does not match the population');
    const sums: number[] = [];
    let total = 0;
    for (const each of given) sums.push((total += Number(toIndex(each))));
    if (total <= 0) throw valueError('Total of counts must be greater than zero');
    const picked = sample(self, new PyRange(0, total, 1), k, null) as PyList;
    return new PyList(
      picked.items.map((index) =>
        itemAt(
          population,
          sums.findIndex((sum) => Number(index) < sum),
        ),
      ),
    );
  }
  if (count < 0 || count > n) throw valueError('Sample larger than population or is negative');
  reserve(count * 8);
  spend(count);
  const result: Value[] = [];
  let setSize = 21;
  if (count > 5) setSize += 4 ** Math.ceil(Math.log(count * 3) / Math.log(4));
  if (n <= setSize) {
    const pool: Value[] = [];
    for (let i = 0; i < n; i++) pool.push(itemAt(population, i));
    for (let i = 0; i < count; i++, n--) {
      const j = belowSmall(self, n);
      result.push(pool[j] as Value);
      pool[j] = pool[n - 1] as Value;
    }
    return new PyList(result);
  }
  const selected = new Set<number>();
  for (let i = 0; i < count; i++) {
    let j = belowSmall(self, n);
    while (selected.has(j)) j = belowSmall(self, n);
    selected.add(j);
    result.push(itemAt(population, j));
  }
  return new PyList(result);
}

const LOG4 = Math.log(4);
const SG_MAGIC = 1 + Math.log(4.5);
const NV_MAGIC = (4 * Math.exp(-0.5)) / Math.sqrt(2);

function normal(self: PyRandom, mean: number, deviation: number): number {
  for (;;) {
    const u1 = self.twister.random();
    const u2 = 1 - self.twister.random();
    const z = (NV_MAGIC * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return mean + z * deviation;
  }
}
function gauss(self: PyRandom, mean: number, deviation: number): number {
  let z = self.gaussNext;
  self.gaussNext = undefined;
  if (z === undefined) {
    const angle = self.twister.random() * 2 * Math.PI;
    const radius = Math.sqrt(-2 * log(1 - self.twister.random()));
    z = Math.cos(angle) * radius;
    self.gaussNext = Math.sin(angle) * radius;
  }
  return mean + z * deviation;
}
function gammaVariate(self: PyRandom, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) throw valueError('gammavariate: alpha and beta must be > 0.0');
  const { twister } = self;
  if (alpha > 1) {
    const ainv = Math.sqrt(2 * alpha - 1);
    const bbb = alpha - LOG4;
    const ccc = alpha + ainv;
    for (;;) {
      const u1 = twister.random();
      if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
      const u2 = 1 - twister.random();
      const v = log(u1 / (1 - u1)) / ainv;
      const x = alpha * exp(v);
      const z = u1 * u1 * u2;
      const r = bbb + ccc * v - x;
      if (r + SG_MAGIC - 4.5 * z >= 0 || r >= log(z)) return x * beta;
    }
  }
  if (alpha === 1) return -log(1 - twister.random()) * beta;
  for (;;) {
    const u = twister.random();
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? p ** (1 / alpha) : -log((b - p) / alpha);
    const u1 = twister.random();
    if (p > 1 ? u1 <= x ** (alpha - 1) : u1 <= exp(-x)) return x * beta;
  }
}
function vonMises(self: PyRandom, mu: number, kappa: number): number {
  const { twister } = self;
  if (kappa <= 1e-6) return 2 * Math.PI * twister.random();
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    const u1 = twister.random();
    z = Math.cos(Math.PI * u1);
    const d = z / (r + z);
    const u2 = twister.random();
    if (u2 < 1 - d * d || u2 <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const u3 = twister.random();
  const full = 2 * Math.PI;
  const angle = u3 > 0.5 ? mu + Math.acos(f) : mu - Math.acos(f);
  return ((angle % full) + full) % full;
}

const float = (value: number): PyFloat => new PyFloat(value);

function getState(self: PyRandom): Value {
  const gaussNext = self.gaussNext === undefined ? null : float(self.gaussNext);
  return new PyTuple([3, new PyTuple(self.twister.save()), gaussNext]);
}
function setState(self: PyRandom, state: Value): void {
  const inner = unwrap(state);
  if (!(inner instanceof PyTuple)) throw typeError('state vector must be a tuple');
  const [version = null, internal = null, gaussNext = null] = inner.items;
  if (version !== 3) throw valueError(`state with version ${String(version)} passed to Random.setstate() of version 3`);
  if (!(internal instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (internal.items.length !== 625) throw valueError('state vector is the wrong size');
  self.twister.restore(internal.items.map((item) => Number(toIndex(item))));
  self.gaussNext = gaussNext === null ? undefined : toFloat(gaussNext);
}

/** The methods of `Random`; the module's functions are the same with a generator of the module's own. */
function methods(context: ModuleContext): PyBuiltin[] {
  const number = (
    signature: string,
    doc: string,
    compute: (self: PyRandom, a: number, b: number) => number,
  ): PyBuiltin =>
    fn(signature, doc, (self: PyRandom, a: Value, b: Value) =>
      float(compute(self, toFloat(a), b === undefined ? 0 : toFloat(b))),
    );
  return [
    fn('seed(self, a=None, version=2)', 'Start from a seed; from entropy if it is None.', (self: PyRandom, a: Value) =>
      seed(self, a, context),
    ),
    fn('random(self, /)', 'Return a float in [0, 1).', (self: PyRandom) => float(self.twister.random())),
    fn('getrandbits(self, k, /)', 'Return an int of k random bits.', (self: PyRandom, k: Value) => {
      const count = toIndex(k);
      if (count < 0) throw valueError('number of bits must be non-negative');
      reserve(Number(count) / 8);
      return normalize(self.twister.bits(Number(count)));
    }),
    fn('randbytes(self, n)', 'Return n random bytes.', (self: PyRandom, n: Value) => {
      const count = Number(toIndex(n));
      if (count < 0) throw valueError('number of bits must be non-negative');
      reserve(count);
      let bits = self.twister.bits(count * 8);
      return new PyBytes(
        Uint8Array.from({ length: count }, () => {
          const byte = Number(bits & 255n);
          bits >>= 8n;
          return byte;
        }),
      );
    }),
    fn('randrange(self, start, stop=None, step=1)', 'Return a random item of a range.', randomRange),
    fn(
      'randint(self, a, b)',
      'Return a random int from a to b, both included.',
      (self: PyRandom, a: Value, b: Value) => {
        const top: Int = normalize(BigInt(toIndex(b)) + 1n);
        return randomRange(self, a, top, 1);
      },
    ),
    fn('choice(self, seq)', 'Return a random item of a sequence.', (self: PyRandom, seq: Value) => {
      const n = lengthOf(seq);
      if (n === 0) throw indexError('Cannot choose from an empty sequence');
      return itemAt(seq, belowSmall(self, n));
    }),
    fn(
      'choices(self, population, weights=None, *, cum_weights=None, k=1)',
      'Return k items, each drawn from all.',
      choices,
    ),
    fn('shuffle(self, x)', 'Shuffle a list in place.', shuffle),
    fn('sample(self, population, k, *, counts=None)', 'Return k different items.', sample),
    number('uniform(self, a, b)', 'Return a float from a to b.', (self, a, b) => a + (b - a) * self.twister.random()),
    fn(
      'triangular(self, low=0.0, high=1.0, mode=None)',
      'Return a float of the triangular distribution.',
      (self: PyRandom, low: Value, high: Value, mode: Value) => {
        let [a, b] = [toFloat(low), toFloat(high)];
        let u = self.twister.random();
        if (b === a && mode !== null) return low;
        let c = mode === null ? 0.5 : (toFloat(mode) - a) / (b - a);
        if (u > c) {
          u = 1 - u;
          c = 1 - c;
          [a, b] = [b, a];
        }
        return float(a + (b - a) * Math.sqrt(u * c));
      },
    ),
    number('normalvariate(self, mu=0.0, sigma=1.0)', 'Return a float of the normal distribution.', normal),
    number('gauss(self, mu=0.0, sigma=1.0)', 'Return a float of the normal distribution, two at a time.', gauss),
    number(
      'lognormvariate(self, mu, sigma)',
      'Return a float whose logarithm is normally distributed.',
      (self, mu, sigma) => exp(normal(self, mu, sigma)),
    ),
    number('expovariate(self, lambd=1.0)', 'Return a float of the exponential distribution.', (self, lambd) => {
      const value = -log(1 - self.twister.random());
      if (lambd === 0) throw zeroDivisionError('float division by zero');
      return value / lambd;
    }),
    number('vonmisesvariate(self, mu, kappa)', 'Return an angle of the von Mises distribution.', vonMises),
    number('gammavariate(self, alpha, beta)', 'Return a float of the gamma distribution.', gammaVariate),
    number('betavariate(self, alpha, beta)', 'Return a float of the beta distribution.', (self, alpha, beta) => {
      const y = gammaVariate(self, alpha, 1);
      return y === 0 ? 0 : y / (y + gammaVariate(self, beta, 1));
    }),
    number(
      'paretovariate(self, alpha)',
      'Return a float of the Pareto distribution.',
      (self, alpha) => (1 - self.twister.random()) ** (-1 / alpha),
    ),
    number(
      'weibullvariate(self, alpha, beta)',
      'Return a float of the Weibull distribution.',
      (self, alpha, beta) => alpha * (-log(1 - self.twister.random())) ** (1 / beta),
    ),
    fn('getstate(self, /)', 'Return the state, for setstate.', getState),
    fn('setstate(self, state)', 'Go on from a state.', setState),
  ];
}

/** A method of one generator as a function of the module. */
function bound(method: PyBuiltin, self: PyRandom): Member {
  const text = method.text.replace(/\(self(?:, \/)?(?:, )?/, '(');
  const parameterText = text.endsWith('(/)') ? text.replace('(/)', '()') : text;
  return new PyBuiltin(parameterText, method.doc, (...args: never[]) => method.applyTo(self, args));
}

export const randomModule = module('random', 'Random numbers, the same as CPython for the same seed.', (context) => {
  class Random extends PyRandom {}
  const type: PyType = builtinType('Random', { instanceClass: Random, module: 'random', final: true });
  define(type, {
    doc: 'A generator of random numbers with a state of its own.',
    accepts: (value) => value instanceof Random,
    make: () =>
      fn('Random(x=None, /)', 'A new generator.', (x: Value) => {
        const generator = new Random();
        seed(generator, x, context);
        return generator;
      }),
    members: () => methods(context),
  });
  const own = new PyRandom();
  seed(own, null, context);
  return [
    constant('Random', type),
    ...methods(context)
      .filter((m) => memberName(m) !== '')
      .map((method) => bound(method, own)),
  ];
});
