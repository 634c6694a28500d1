// Built-in functions and methods, and the tables that declare them: a Python signature, a one-line doc and the implementation.
import type { Bindable } from '../runtime/binding.ts';
import { bindArguments } from '../runtime/binding.ts';
import { typeError } from '../runtime/errors.ts';
import { Meter, payForLookUp } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith, drive, machine, NativeGenerator, spend } from '../runtime/machine.ts';
import { isLong } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { restartable } from '../runtime/restart.ts';
import type { Signature, SignatureParameter } from '../runtime/signature.ts';
import { parseSignature } from '../runtime/signature.ts';
import { initializeValue, newValue } from './class.ts';
import { detached, detachedResult, flatIfSmall } from './detached.ts';
import { PyDict } from './dict.ts';
import type { PyType, Value } from './object.ts';
import { builtinType, ChargedObject, Instance, PyFloat, PyObject, setOpaque, typeName, unwrap } from './object.ts';
import { isSlot } from './slot-names.ts';
import { payForPiece } from './str-text.ts';
import { PyTuple } from './tuple.ts';

/** What an implementation gets for each parameter of the signature, in its order: `*args` as an array, `**kwargs` as a map. */
export type Argument = Value | undefined | Value[] | Map<string, Value>;
type Result = Value | undefined | Resumable;
type Callee = (...args: Argument[]) => Result;
/**
 * Implementations name their parameters' types as they need them; the receiver check and the signature stand for the first and
 * the number. To return nothing is to return None. One that calls back into the script may return a `Resumable`.
 */
export type Implementation = (...args: never[]) => Value | undefined | void | Resumable | Resumable<Value | undefined>;

/** Whether an operation on it may have to wait for the script, or take long. */
const mayTakeLong = (argument: Argument): boolean =>
  typeof argument === 'string'
    ? isLong(argument.length)
    : typeof argument === 'object' && argument !== null && !(argument instanceof PyFloat);
/** What a generator function answers is driven by whoever has called the built-in. */
const apply = (implementation: Callee, args: readonly Argument[]): Value | undefined =>
  implementation(...args) as Value | undefined;

/** What `finish` does to a result, for one that comes when the operation has been left. */
function resultLater(result: Value | undefined, [receiver]: readonly Argument[]): Value | undefined {
  if (typeof result === 'string') machine.memory -= price.text + result.length;
  return typeof receiver === 'string' && result !== undefined ? detachedResult(result, receiver) : result;
}

/** An implementation that is begun anew when it has to wait for the script, or its turn is over. */
function restartingCallee(callee: Callee, count: number): Callee {
  const restart = (args: readonly Argument[]): Value => {
    try {
      return restartable(apply, callee, args, undefined);
    } catch (e) {
      throw continueWith(e, resultLater, args, undefined);
    }
  };
  // Calls with up to four arguments hand over four.
  return count <= 4
    ? (a, b, c, d) =>
        mayTakeLong(a) || mayTakeLong(b) || mayTakeLong(c) || mayTakeLong(d)
          ? restart([a, b, c, d])
          : callee(a, b, c, d)
    : (...args) => (args.some(mayTakeLong) ? restart(args) : callee(...args));
}

/**
 * How CPython has written a function, which decides the words for arguments that do not fit: in C (most), in C with the positional ones
 * counted first (`f expected 1 argument, got 2`), in C with an older way of parsing (`f() takes at most 1 argument (2 given)`), or in Python (`f() missing 1 required positional argument: 'x'`).
 */
export type Wording = 'native' | 'counted' | 'parsed' | 'python';

/** What a call takes that charges nothing else, in steps: up to a microsecond or so. Looked at with the next step of the script. */
const CALL_STEPS = 4;

/** So many keyword arguments are charged at once. */
const CHARGED_NAMES = 256;

/** What a call that waits keeps of its arguments. */
type Kept = Value | readonly Value[];

/** A built-in function, or a method of a built-in type (then `owner` is set and the first argument is the receiver). */
export class PyBuiltin extends PyObject {
  readonly name: string;
  readonly doc: string;
  readonly text: string;
  owner: PyType | undefined = undefined;
  /** Declared as a class method: the class is its first argument. */
  isClassMethod = false;
  /** The module's name as `__module__` and messages show it. */
  module: string | null = 'builtins';
  wording: Wording = 'native';
  /** The name in messages about arguments, where it is not the function's own. */
  calledAs: string | undefined = undefined;
  private bindable: Bindable | undefined = undefined;
  private implementation: Callee;
  /** Whether its calls are operations that are begun anew, or parts of one. */
  isRestarting = false;
  /** The implementation wants the instance itself, not the built-in value inside it. */
  readonly raw: boolean;
  private parsed: Signature | undefined = undefined;
  /** How many positional parameters there are if there are only such, else -1; -2 before the signature is read. */
  private count = -2;
  private required = 0;
  private defaults: (Value | undefined)[] = [];

  constructor(text: string, doc: string, implementation: Implementation, raw = false) {
    super();
    this.text = text;
    this.name = text.slice(0, text.indexOf('(')).trim();
    this.doc = doc;
    this.implementation = implementation as unknown as Callee;
    this.raw = raw;
  }

  /** See `restartingEach`. */
  restarts(): void {
    this.isRestarting = true;
  }

  get signature(): Signature {
    this.parsed ??= parseSignature(this.text);
    return this.parsed;
  }

  private prepare(): void {
    const signature = this.signature;
    this.required = signature.requiredCount;
    this.defaults = signature.parameters.map((p) => p.default);
    this.count = signature.simple ? signature.parameters.length : -1;
    if (this.isRestarting) this.implementation = restartingCallee(this.implementation, signature.parameters.length);
  }

  /** The value that the implementation works on: the receiver, or what is inside it. */
  private receiver(self: Value): Value {
    const owner = this.owner;
    if (typeof self === 'string') payForPiece(self);
    if (owner === undefined || this.raw || owner.accepts(self)) return self;
    const inner = unwrap(self);
    if (inner !== self && owner.accepts(inner)) return inner;
    throw typeError(
      this.isSlot
        ? `descriptor '${this.name}' requires a '${owner.name}' object but received a '${typeName(self)}'`
        : `descriptor '${this.name}' for '${owner.name}' objects doesn't apply to a '${typeName(self)}' object`,
    );
  }

  /** The further arguments, `rest`, are kept when the call has to wait: they are live until it goes on. */
  private finish(result: Result, self: Value, receiver: Value, rest: Kept, last: Value): Value {
    if (result === undefined) return null;
    if (typeof result === 'string') {
      machine.memory -= price.text + result.length;
      const text = flatIfSmall(result);
      return typeof receiver === 'string' ? detached(text, receiver) : text;
    }
    if (!(result instanceof NativeGenerator)) return this.answer(result as Value, self, receiver);
    let value: Value | undefined;
    try {
      value = drive(result as unknown as Resumable<Value | undefined>);
    } catch (e) {
      throw continueWith(e, answerLater, this, [self, receiver, rest, last]);
    }
    return this.answer(value, self, receiver);
  }

  /** What the caller gets for what the implementation gave. */
  answer(result: Value | undefined, self: Value, receiver: Value): Value {
    if (result === undefined) return null;
    if (typeof receiver === 'string') return detachedResult(result, receiver);
    // `x += y` on an instance of a subclass of list goes on with the instance, not with the list inside.
    return result === receiver && receiver !== self && this.name.startsWith('__i') ? self : result;
  }

  call0(): Value {
    machine.fuel -= CALL_STEPS;
    if (this.count === -2) this.prepare();
    if (this.count < 0 || this.required > 0 || this.owner !== undefined) return this.call([], noNames);
    const d = this.defaults;
    return this.finish(this.implementation(d[0], d[1], d[2], d[3]), null, null, null, null);
  }

  call1(a: Value): Value {
    machine.fuel -= CALL_STEPS;
    if (this.count === -2) this.prepare();
    const d = this.defaults;
    const count = this.count;
    if (count < 1 || this.required > 1) return this.call([a], noNames);
    const self = this.owner === undefined ? a : this.receiver(a);
    const implementation = this.implementation;
    const result =
      count === 1
        ? implementation(self)
        : count <= 4
          ? implementation(self, d[1], d[2], d[3])
          : implementation(self, ...d.slice(1));
    return this.finish(result, a, self, null, null);
  }

  call2(a: Value, b: Value): Value {
    machine.fuel -= CALL_STEPS;
    if (this.count === -2) this.prepare();
    const d = this.defaults;
    const count = this.count;
    if (count < 2 || this.required > 2) return this.call([a, b], noNames);
    const self = this.owner === undefined ? a : this.receiver(a);
    const implementation = this.implementation;
    const result =
      count === 2
        ? implementation(self, b)
        : count <= 4
          ? implementation(self, b, d[2], d[3])
          : implementation(self, b, ...d.slice(2));
    return this.finish(result, a, self, b, null);
  }

  call3(a: Value, b: Value, c: Value): Value {
    machine.fuel -= CALL_STEPS;
    if (this.count === -2) this.prepare();
    const d = this.defaults;
    const count = this.count;
    if (count < 3 || this.required > 3) return this.call([a, b, c], noNames);
    const self = this.owner === undefined ? a : this.receiver(a);
    const implementation = this.implementation;
    const result =
      count === 3
        ? implementation(self, b, c)
        : count === 4
          ? implementation(self, b, c, d[3])
          : implementation(self, b, c, ...d.slice(3));
    return this.finish(result, a, self, b, c);
  }

  /** The general call: the last `names.length` of `args` are keyword arguments of those names. */
  call(args: readonly Value[], names: readonly string[]): Value {
    machine.fuel -= CALL_STEPS;
    if (this.count === -2) this.prepare();
    const bound = (names.length === 0 ? this.bindPositional(args) : undefined) ?? this.bind(args, names);
    const [self = null] = args;
    if (this.owner === undefined) return this.finish(this.implementation(...bound), self, self, args, null);
    const receiver = this.receiver(self);
    bound[0] = receiver;
    return this.finish(this.implementation(...bound), self, receiver, args, null);
  }

  /** Arguments without keywords, which most calls have; undefined where they do not fit. */
  private bindPositional(args: readonly Value[]): Argument[] | undefined {
    const { parameters, positionalCount, requiredCount, hasVarargs } = this.signature;
    const given = args.length;
    if (given < requiredCount || (given > positionalCount && !hasVarargs)) return undefined;
    const bound: Argument[] = [];
    for (let i = 0; i < parameters.length; i++) {
      const parameter = parameters[i] as SignatureParameter;
      if (i < positionalCount) bound.push(i < given ? args[i] : parameter.default);
      else if (parameter.kind === 'varargs') bound.push(args.slice(positionalCount));
      else if (parameter.kind === 'kwargs') bound.push(new Map());
      else if (parameter.optional) bound.push(parameter.default);
      else return undefined;
    }
    return bound;
  }

  private bindAsPython(args: readonly Value[], names: readonly string[]): Argument[] {
    this.bindable ??= bindableOf(this);
    return bindArguments(this.bindable, args, names).map((value, i) => {
      const kind = this.signature.parameters[i]?.kind;
      if (kind === 'varargs' && value instanceof PyTuple) return [...value.items];
      return kind === 'kwargs' && value instanceof PyDict ? namedValues(value) : value;
    });
  }

  private bind(args: readonly Value[], names: readonly string[]): Argument[] {
    if (this.wording === 'python') {
      // A function of C that hands its arguments on to one in Python takes no keywords itself.
      if (names.length > 0 && this.calledAs !== undefined && !this.takesKeywords && !this.signature.hasKwargs)
        throw this.keywordError('');
      return this.bindAsPython(args, names);
    }
    const { parameters, positionalCount, requiredCount, hasVarargs } = this.signature;
    const given = args.length - names.length;
    if (this.wording === 'counted' && given < requiredCount) {
      throw names.length > 0 && !this.takesKeywords ? this.keywordError('') : this.countError(given, 0);
    }
    if (names.length > 0 && this.wording === 'native' && this.isOverfull(given, names.length))
      throw this.tooMany(given, names.length);
    if (given > positionalCount && !hasVarargs) throw this.countError(given, names.length);
    const bound: Argument[] = new Array(parameters.length).fill(undefined);
    const isGiven: boolean[] = new Array(parameters.length).fill(false);
    let extra: Map<string, Value> | undefined;
    for (let i = 0; i < parameters.length; i++) {
      const parameter = parameters[i];
      if (parameter === undefined) continue;
      if (i < positionalCount) {
        if (i < given) {
          bound[i] = args[i];
          isGiven[i] = true;
        }
      } else if (parameter.kind === 'varargs')
        bound[i] = args.slice(Math.min(positionalCount, given), given) as Value[];
      else if (parameter.kind === 'kwargs') {
        extra = new Map();
        bound[i] = extra;
      }
    }
    let unknown: string | undefined;
    for (let k = 0; k < names.length; k++) {
      const name = names[k] ?? '';
      payForLookUp(name);
      if (k % CHARGED_NAMES === CHARGED_NAMES - 1) spend(CHARGED_NAMES * 8);
      const value = args[given + k] ?? null;
      const i = parameters.findIndex(
        (p, index) =>
          p.name === name && (p.kind === 'positional' || p.kind === 'keywordOnly') && (index > 0 || this.hidden === 0),
      );
      if (i >= 0) {
        if (isGiven[i]) {
          throw typeError(
            `argument for ${this.callee} given by name ('${name}') and position (${this.position(i) + 1})`,
          );
        }
        bound[i] = value;
        isGiven[i] = true;
      } else if (extra !== undefined) {
        if (extra.has(name)) throw typeError(`${this.callee} got multiple values for keyword argument '${name}'`);
        extra.set(name, value);
      } else unknown ??= name;
    }
    if (unknown !== undefined && !this.takesKeywords) throw this.keywordError(unknown);
    for (let i = 0; i < parameters.length; i++) {
      const parameter = parameters[i];
      if (parameter === undefined || isGiven[i]) continue;
      if (parameter.kind === 'varargs' || parameter.kind === 'kwargs') continue;
      if (!parameter.optional) {
        if (parameter.kind === 'keywordOnly') {
          throw typeError(`${this.callee} missing required keyword-only argument: '${parameter.name}'`);
        }
        if (parameter.kind === 'positional') {
          throw typeError(`${this.callee} missing required argument '${parameter.name}' (pos ${this.position(i) + 1})`);
        }
        throw given < requiredCount
          ? this.countError(given, names.length)
          : typeError(`${this.callee} missing argument`);
      }
      bound[i] = parameter.default;
    }
    if (unknown !== undefined) throw this.keywordError(unknown);
    return bound;
  }

  private isOverfull(given: number, keywords: number): boolean {
    if (!this.takesKeywords || this.signature.hasKwargs) return false;
    const { parameters, hasVarargs } = this.signature;
    return hasVarargs ? keywords > parameters.length - 1 : given + keywords > parameters.length;
  }
  /** More arguments than there are parameters, keywords among them. */
  private tooMany(given: number, keywords: number): unknown {
    const { parameters, requiredCount, hasVarargs } = this.signature;
    const most = parameters.length - this.hidden - (hasVarargs ? 1 : 0);
    const written = hasVarargs ? 0 : given - this.hidden;
    const bound = requiredCount === parameters.length ? 'exactly' : 'at most';
    const count = arguments_(most, written === 0 ? 'keyword ' : '');
    return typeError(`${this.callee} takes ${bound} ${count} (${written + keywords} given)`);
  }

  private get isSlot(): boolean {
    return this.owner !== undefined && isSlot(this.owner.name, this.name);
  }

  private get takesKeywords(): boolean {
    return this.signature.parameters.some((p) => p.kind === 'positional' || p.kind === 'keywordOnly');
  }

  /** What messages call it. Some constructors of CPython's have no name in theirs. */
  private get callee(): string {
    return this.calledAs === 'function' ? 'function' : `${this.calledAs ?? this.name}()`;
  }

  /** How many leading arguments the caller does not write: the receiver, or the class. They do not count in messages. */
  private get hidden(): number {
    return this.owner !== undefined || this.isClassMethod ? 1 : 0;
  }

  private position(index: number): number {
    return index - this.hidden;
  }

  private keywordError(name: string): unknown {
    if (!this.takesKeywords) {
      if (this.isSlot) return typeError(`wrapper ${this.name}() takes no keyword arguments`);
      const name = this.wording === 'native' || this.owner !== undefined ? this.qualifiedName : this.name;
      return typeError(`${name}() takes no keyword arguments`);
    }
    // `sorted` hands its keywords on to `list.sort`, and that is where CPython finds the mistake.
    return typeError(`'${name}' is an invalid keyword argument for ${this.name === 'sorted' ? 'sort()' : this.callee}`);
  }

  get qualifiedName(): string {
    if (this.owner !== undefined) return `${this.owner.ownName}.${this.name}`;
    return this.module === null || this.module === 'builtins' ? this.name : `${this.module}.${this.name}`;
  }

  /** How many positional arguments there may be, in messages: what can be given by name as well is not among those counted first. */
  private get mostCounted(): number {
    const { parameters, positionalCount } = this.signature;
    return this.wording === 'counted' ? parameters.filter((p) => p.kind === 'positionalOnly').length : positionalCount;
  }

  /** CPython words it in several ways, by how its function was declared; this follows the commonest for each shape. */
  private countError(givenArguments: number, keywords: number): unknown {
    const { hidden } = this;
    if (givenArguments < hidden) {
      return typeError(
        this.isSlot
          ? `descriptor '${this.name}' of '${this.owner?.name}' object needs an argument`
          : `unbound method ${this.qualifiedName}() needs an argument`,
      );
    }
    const least = this.signature.requiredCount - hidden;
    const most = this.mostCounted - hidden;
    const given = givenArguments - hidden;
    if (this.isSlot) {
      const few = given < least;
      const bound = least === most ? '' : few ? 'at least ' : 'at most ';
      return typeError(`${most > 1 ? ' ' : ''}expected ${bound}${arguments_(few ? least : most, '')}, got ${given}`);
    }
    if (this.takesKeywords && this.wording !== 'counted') {
      const total = given + keywords;
      const hasKeywordOnly = this.signature.parameters.some((p) => p.kind === 'keywordOnly');
      if (most === 0) return typeError(`${this.callee} takes no positional arguments`);
      const isUnnamed = this.calledAs === 'function';
      const exactly = least === most && !isUnnamed ? 'exactly' : given < least ? 'at least' : 'at most';
      const kind = hasKeywordOnly || given < least ? 'positional ' : '';
      const count = given < least ? least : most;
      return typeError(
        `${this.callee} takes ${exactly} ${arguments_(count, kind)} (${hasKeywordOnly || given < least ? given : total} given)`,
      );
    }
    if (this.wording === 'parsed') {
      const bound = least === most ? 'exactly' : given < least ? 'at least' : 'at most';
      return typeError(
        `${this.callee} takes ${bound} ${arguments_(given < least ? least : most, '')} (${given} given)`,
      );
    }
    if (least === most && this.wording === 'native') {
      if (most === 0) return typeError(`${this.qualifiedName}() takes no arguments (${given} given)`);
      if (most === 1) return typeError(`${this.qualifiedName}() takes exactly one argument (${given} given)`);
      return typeError(`${this.name} expected ${arguments_(most, '')}, got ${given}`);
    }
    if (least === most) return typeError(`${this.name} expected ${arguments_(most, '')}, got ${given}`);
    const bound = given < least ? `at least ${arguments_(least, '')}` : `at most ${arguments_(most, '')}`;
    return typeError(`${this.name} expected ${bound}, got ${given}`);
  }
}

function namedValues(dict: PyDict): Map<string, Value> {
  const named = new Map<string, Value>();
  const meter = new Meter(0, 8);
  for (const [name, value] of dict.entries()) {
    named.set(name as string, value);
    meter.pass(named.size);
  }
  return named;
}

function answerLater(
  result: Value | undefined,
  builtin: PyBuiltin,
  [self, receiver]: readonly [Value, Value, ...Kept[]],
): Value {
  return builtin.answer(result, self, receiver);
}

function bindableOf(builtin: PyBuiltin): Bindable {
  const { owner, name, calledAs } = builtin;
  const { parameters, positionalCount, hasVarargs, hasKwargs } = builtin.signature;
  const keywordOnly = parameters.filter((p) => p.kind === 'keywordOnly');
  return {
    qualname: calledAs ?? (owner === undefined ? name : `${owner.name}.${name}`),
    code: {
      parameters: {
        names: parameters.map((p) => p.name),
        positionalOnlyCount: parameters.filter((p) => p.kind === 'positionalOnly').length,
        positionalCount,
        keywordOnlyCount: keywordOnly.length,
        varargs: hasVarargs,
        kwargs: hasKwargs,
      },
    },
    defaults: parameters
      .slice(0, positionalCount)
      .filter((p) => p.optional)
      .map((p) => p.default),
    keywordDefaults: new Map(keywordOnly.filter((p) => p.optional).map((p) => [p.name, p.default])),
  };
}

function arguments_(count: number, kind: string): string {
  return `${count} ${kind}argument${count === 1 ? '' : 's'}`;
}

export const noNames: readonly string[] = [];

setOpaque(PyBuiltin, true);
export const builtinFunctionType = builtinType('builtin_function_or_method', { instanceClass: PyBuiltin, final: true });
/** What `list.append` is: the same object seen through the type. */
export const methodDescriptorType = builtinType('method_descriptor', { final: true });

/** A computed attribute of a built-in type. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly doc: string;
  owner: PyType | undefined = undefined;
  readonly get: (self: Value) => Value;
  readonly set: ((self: Value, value: Value | undefined) => void) | undefined;
  constructor(
    name: string,
    doc: string,
    get: (self: Value) => Value,
    set: ((self: Value, value: Value | undefined) => void) | undefined,
  ) {
    super();
    this.name = name;
    this.doc = doc;
    this.get = get;
    this.set = set;
  }

  /** What it is when it is read through a class of the instances. */
  readOnClass(_type: PyType): Value {
    return this;
  }
}
export const getSetType = builtinType('getset_descriptor', { instanceClass: PyGetSet, final: true });

/** A name of `__slots__`, in its class. */
export class PyMember extends PyGetSet {}
export const memberType = builtinType('member_descriptor', { instanceClass: PyMember, final: true });

/** `classmethod` objects: the function gets the class in place of the instance. */
export class PyClassMethod extends ChargedObject {
  readonly callable: Value;
  constructor(callable: Value) {
    super();
    this.callable = callable;
  }
}
export const classMethodType = builtinType('classmethod', { instanceClass: PyClassMethod });

/** `staticmethod` objects: the function gets nothing in place of the instance. */
export class PyStaticMethod extends ChargedObject {
  readonly callable: Value;
  constructor(callable: Value) {
    super();
    this.callable = callable;
  }
}
export const staticMethodType = builtinType('staticmethod', { instanceClass: PyStaticMethod });

/** A named value in a type's or module's table. */
export class Constant {
  readonly name: string;
  readonly value: Value;
  constructor(name: string, value: Value) {
    this.name = name;
    this.value = value;
  }
}

export type Member = PyBuiltin | PyGetSet | PyClassMethod | PyStaticMethod | Constant;

/**
 * Declares a built-in function or method.
 *
 * @param signature Python text: `'sorted(iterable, /, *, key=None, reverse=False)'`. Methods name their receiver first.
 * @param implementation Gets one argument for each parameter, in order; an omitted one arrives as its default (`...`: undefined).
 *   May be a generator function (see `Resumable`) if it calls back into the script.
 */
export function fn(signature: string, doc: string, implementation: Implementation): PyBuiltin {
  return new PyBuiltin(signature, doc, implementation);
}

/** As `fn`, for a function of those that `restartingEach` is for. */
export function restartingFn(signature: string, doc: string, implementation: Implementation): PyBuiltin {
  const builtin = new PyBuiltin(signature, doc, implementation);
  builtin.restarts();
  return builtin;
}

/** As `fn`, for a method that must see an instance of a subclass itself and not the built-in value inside it. */
export function rawFn(signature: string, doc: string, implementation: Implementation): PyBuiltin {
  return new PyBuiltin(signature, doc, implementation, true);
}

export function classMethod(signature: string, doc: string, implementation: Implementation): PyClassMethod {
  const builtin = new PyBuiltin(signature, doc, implementation);
  builtin.isClassMethod = true;
  return new PyClassMethod(builtin);
}
export function staticMethod(signature: string, doc: string, implementation: Implementation): PyStaticMethod {
  return new PyStaticMethod(new PyBuiltin(signature, doc, implementation));
}
/** An attribute computed on access. Without `set` it is read-only; `set` with undefined deletes. */
export function getter(
  name: string,
  doc: string,
  get: (self: never) => Value,
  set?: (self: never, value: Value | undefined) => void,
): PyGetSet {
  return new PyGetSet(name, doc, get as (self: Value) => Value, set as PyGetSet['set']);
}
/** As `getter`, for what CPython keeps in a field: it is read-only. */
export function member(name: string, doc: string, get: (self: never) => Value): PyMember {
  return new PyMember(name, doc, get as (self: Value) => Value, undefined);
}
export function constant(name: string, value: Value): Constant {
  return new Constant(name, value);
}

export function memberName(member: Member): string {
  if (member instanceof PyClassMethod || member instanceof PyStaticMethod) {
    return member.callable instanceof PyBuiltin ? member.callable.name : '';
  }
  return member.name;
}

/** As `fn`, for a function of CPython that has an older way of parsing its arguments. */
export function parsedFn(signature: string, doc: string, implementation: Implementation): PyBuiltin {
  const builtin = new PyBuiltin(signature, doc, implementation);
  builtin.wording = 'parsed';
  return builtin;
}

/** As `fn`, for a function of CPython that counts the positional arguments before it looks at the others. */
export function countedFn(signature: string, doc: string, implementation: Implementation): PyBuiltin {
  const builtin = new PyBuiltin(signature, doc, implementation);
  builtin.wording = 'counted';
  return builtin;
}

/** Marks the functions among the members as written in Python in CPython. */
export function inPython<M extends Member>(members: readonly M[]): readonly M[] {
  for (const member of members) {
    const callable = member instanceof PyClassMethod || member instanceof PyStaticMethod ? member.callable : member;
    if (callable instanceof PyBuiltin) callable.wording = 'python';
  }
  return members;
}

/**
 * Says that the functions among the members change nothing before they have asked the script for the last time (for `__index__`, `__str__`
 * and the like), and ask little: they are begun anew when it has to be waited for.
 */
export function restartingEach<M extends Member>(members: M[]): M[] {
  for (const member of members) {
    const callable = member instanceof PyClassMethod || member instanceof PyStaticMethod ? member.callable : member;
    if (callable instanceof PyBuiltin) callable.restarts();
  }
  return members;
}

/** Gives the functions the name of the module that they come from in CPython, where that is not the one that shows them. */
export function ofModule<M extends Member>(name: string, members: readonly M[]): readonly M[] {
  for (const member of members) if (member instanceof PyBuiltin) member.module = name;
  return members;
}

export interface TypeDefinition {
  readonly doc: string;
  /** Whether a value (not of a script's class) is of this type: the receiver check of its methods. */
  readonly accepts: (value: Value) => boolean;
  /**
   * What calling the type does, with the type's signature: `fn('list(iterable=(), /)', ...)`. Instances of subclasses get what it
   * returns as their payload. Absent: the type cannot be called.
   */
  readonly make?: () => PyBuiltin;
  /** For mutable types: `__init__` makes a new value with `make` and has `self` take over its content. */
  readonly adopt?: (self: never, made: never) => void;
  /**
   * Compiled code finds the methods on the prototype of the values. For types of modules that are called often; their JavaScript class
   * must stand for no other type, and attributes must be looked up in the ordinary way.
   */
  readonly isMirrored?: boolean;
  /** The table. Called once, on first use. */
  readonly members: () => readonly Member[];
}

/** Fills the tables at once: of types whose values have methods of a mirrored type's values to take the place of. */
export function fillNow(...types: readonly PyType[]): void {
  for (const type of types) type.dict.has('');
}

/** Gives a built-in type its table. */
export function define(type: PyType, definition: TypeDefinition): void {
  type.accepts = definition.accepts;
  type.doc = definition.doc;
  type.make = definition.make;
  type.adopt = definition.adopt as PyType['adopt'];
  type.pending = () => fill(type, definition.members(), definition.isMirrored ?? false);
}

/**
 * The types whose methods compiled code finds on the prototype of their values. Not among them are types with a way of their own to look
 * up attributes, and those whose JavaScript class has subclasses that stand for other types.
 */
const mirrored = new Set(['list', 'dict', 'set', 'frozenset', 'str', 'tuple', 'bytes', 'bytearray', 'int', 'float']);

function fill(type: PyType, members: readonly Member[], isMirrored: boolean): void {
  const methods = type.prototype as PyObject & Record<`m$${string}`, Value>;
  // What derives from such a type, down to the JavaScript class, would else answer with the methods of its base.
  const mirrorsMethods =
    mirrored.has(type.name) ||
    isMirrored ||
    type.bases.some(
      (base) => mirrored.has(base.name) && Object.prototype.isPrototypeOf.call(base.prototype, type.prototype),
    );
  if (type.make !== undefined) {
    type.dict.set(
      '__new__',
      staticMethod('__new__(type, /, *args, **kwargs)', 'Create and return a new object.', makeNew(type)),
    );
    if (type.adopt !== undefined) {
      const initialize = rawFn('__init__(self, /, *args, **kwargs)', 'Initialize self.', makeInitialize(type));
      initialize.owner = type;
      type.dict.set('__init__', initialize);
    }
  }
  for (const member of members) {
    const name = memberName(member);
    if (member instanceof Constant) {
      type.dict.set(name, member.value);
      continue;
    }
    type.dict.set(name, member);
    if (member instanceof PyBuiltin) {
      member.owner = type;
      if (mirrorsMethods) methods[`m$${name}`] = member;
    } else if (member instanceof PyGetSet) member.owner = type;
    else if (member.callable instanceof PyBuiltin) member.callable.module = null;
  }
}

function makeNew(base: PyType): Implementation {
  return (type: Value, args: Value[], kwargs: Map<string, Value>) =>
    newValue(base, type, [...args, ...kwargs.values()], [...kwargs.keys()]);
}
function makeInitialize(base: PyType): Implementation {
  return (self: Value, args: Value[], kwargs: Map<string, Value>) =>
    initializeValue(base, self, [...args, ...kwargs.values()], [...kwargs.keys()]);
}

/** Whether the inline method path may call it with that receiver without looking at the type again. */
export function isPlainReceiver(self: Value): boolean {
  return !(self instanceof Instance);
}
