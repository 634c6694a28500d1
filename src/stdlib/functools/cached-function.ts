// `lru_cache`: functions that remember what they gave.
import { constant, define, fn } from '../../objects/builtin.ts';
import { PlainObject } from '../../objects/class.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyBoundMethod } from '../../objects/function.ts';
import { callableBy } from '../../objects/native-callable.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, Instance, typeOf } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { call } from '../../runtime/call.ts';
import { nextStretch } from '../../runtime/limits.ts';
import { continueWith, spend } from '../../runtime/machine.ts';
import { mayAsk, restartable } from '../../runtime/restart.ts';

/** Stands between positional and keyword arguments in a key. */
const mark = new PlainObject();

export class CachedFunction extends Instance {
  readonly callable: Value;
  /** Infinity: no limit. */
  readonly maximum: number;
  readonly isTyped: boolean;
  hits = 0;
  misses = 0;
  /** What was given, under its arguments; used longest ago first. */
  readonly results = new PyDict();
  /** The class of `cache_info()`. */
  readonly infoType: Value;
  constructor(callable: Value, maximum: number, isTyped: boolean, infoType: Value) {
    super();
    this.infoType = infoType;
    this.callable = callable;
    this.maximum = maximum;
    this.isTyped = isTyped;
  }
}
export const cachedFunctionType = builtinType('functools._lru_cache_wrapper', {
  module: 'functools',
  instanceClass: CachedFunction,
});

/** Calls are the same if the arguments are equal, and written alike. A single text or int is its own key. */
function keyOf(args: readonly Value[], names: readonly string[], isTyped: boolean): Value {
  if (args.length > 64) spend(args.length / 16);
  if (names.length === 0 && !isTyped) {
    const [only] = args;
    if (args.length === 1 && (typeof only === 'string' || typeof only === 'number' || typeof only === 'bigint'))
      return only;
    return new PyTuple(args);
  }
  const count = args.length - names.length;
  const parts: Value[] = args.slice(0, count);
  if (names.length > 0) parts.push(mark);
  for (let i = 0; i < names.length; i++) parts.push(names[i] as string, args[count + i] as Value);
  if (isTyped) {
    for (let i = 0; i < args.length; ) {
      for (const stop = nextStretch(i, args.length, 1); i < stop; i++) parts.push(typeOf(args[i] as Value));
    }
  }
  return new PyTuple(parts);
}

function invoke(self: CachedFunction, args: readonly Value[], names: readonly string[]): Value {
  if (self.maximum === 0) {
    self.misses++;
    return call(self.callable, args, names);
  }
  const key = keyOf(args, names, self.isTyped);
  if (typeof key !== 'object') return recalled(recall(self, key), self, { key, args, names });
  const request = { key, args, names };
  let known: Value;
  try {
    known = restartable(recall, self, key, undefined);
  } catch (e) {
    throw continueWith(e, recalled, self, request);
  }
  return recalled(known, self, request);
}

interface Request {
  readonly key: Value;
  readonly args: readonly Value[];
  readonly names: readonly string[];
}

/** What is known for the key, or the mark. */
function recall({ results, maximum }: CachedFunction, key: Value): Value {
  const known = maximum === Number.POSITIVE_INFINITY ? results.get(key) : results.renew(key);
  return known === undefined ? mark : known;
}
function recalled(known: Value | undefined, self: CachedFunction, { key, args, names }: Request): Value {
  if (known !== undefined && known !== mark) {
    self.hits++;
    return known;
  }
  self.misses++;
  let value: Value;
  try {
    value = call(self.callable, args, names);
  } catch (e) {
    throw continueWith(e, keep, self, key);
  }
  return keep(value, self, key);
}
function keep(given: Value | undefined, self: CachedFunction, key: Value): Value {
  const value = given ?? null;
  return mayAsk(key) ? restartable(store, self, key, value) : store(self, key, value);
}
function store({ results, maximum }: CachedFunction, key: Value, value: Value): Value {
  if (results.has(key)) return value;
  if (results.size >= maximum) results.shift();
  results.set(key, value);
  return value;
}

const DOC = 'A function that remembers what it gave for which arguments.';

export function defineCachedFunction(): void {
  define(cachedFunctionType, {
    doc: DOC,
    accepts: (value) => value instanceof CachedFunction,
    members: () => [
      constant('__doc__', DOC),
      callableBy(cachedFunctionType, invoke),
      fn('cache_info(self, /)', 'How often an answer was known, and how many are.', (self: CachedFunction) =>
        call(self.infoType, [
          self.hits,
          self.misses,
          self.maximum === Number.POSITIVE_INFINITY ? null : self.maximum,
          self.results.size,
        ]),
      ),
      fn('cache_clear(self, /)', 'Forget everything.', (self: CachedFunction) => {
        self.hits = 0;
        self.misses = 0;
        self.results.clear();
      }),
      fn('cache_parameters(self, /)', 'The limit, and whether types count.', (self: CachedFunction) =>
        PyDict.from([
          ['maxsize', self.maximum === Number.POSITIVE_INFINITY ? null : self.maximum],
          ['typed', self.isTyped],
        ]),
      ),
      fn('__copy__(self, /)', 'The function itself.', (self: CachedFunction) => self),
      fn('__deepcopy__(self, memo, /)', 'The function itself.', (self: CachedFunction) => self),
      fn('__get__(self, instance, owner=None, /)', 'A method of an object.', (self: CachedFunction, instance: Value) =>
        instance === null ? self : new PyBoundMethod(instance, self),
      ),
    ],
  });
}
