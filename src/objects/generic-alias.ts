// `list[int]`: a type with its arguments, kept and not enforced.
import { bindToInstance, findAttribute, missingAttribute } from '../runtime/attribute.ts';
import { call, callSpecial } from '../runtime/call.ts';
import { equals } from '../runtime/comparison.ts';
import { typeError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { spend } from '../runtime/machine.ts';
import { getItem } from '../runtime/operators.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { toRepr } from '../runtime/text.ts';
import { define, fn, getter, PyClassMethod } from './builtin.ts';
import { TupleIterator } from './iterator.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import {
  builtinType,
  ChargedObject,
  ellipsis,
  noneType,
  notImplemented,
  objectType,
  PyObject,
  PyType,
  typeName,
} from './object.ts';
import { joinTexts } from './recursive-repr.ts';
import { PyTuple } from './tuple.ts';
import { PyTypeParameter } from './type-parameter.ts';
import { makeUnion } from './union.ts';

export class PyGenericAlias extends ChargedObject {
  readonly origin: Value;
  readonly args: PyTuple;
  /** What `*tuple[int]` gives. */
  readonly isUnpacked: boolean;
  constructor(origin: Value, args: PyTuple, isUnpacked = false) {
    super();
    this.origin = origin;
    this.args = args;
    this.isUnpacked = isUnpacked;
  }
}
export const genericAliasType = builtinType('types.GenericAlias', {
  module: 'types',
  instanceClass: PyGenericAlias,
  final: true,
});
genericAliasType.qualname = 'GenericAlias';

/** `collections.abc.Callable[[int], str]`: its arguments are those of the callable, and last the result. */
export class PyCallableAlias extends PyGenericAlias {}
export const callableAliasType = builtinType('_CallableGenericAlias', {
  bases: [genericAliasType],
  module: 'collections.abc',
  instanceClass: PyCallableAlias,
  final: true,
});

export function callableAlias(origin: Value, key: Value): PyGenericAlias {
  if (!(key instanceof PyTuple) || key.items.length !== 2)
    throw typeError('Callable must be used as Callable[[arg, ...], result].');
  const [parameters = null, result = null] = key.items;
  if (parameters instanceof PyList || parameters instanceof PyTuple)
    return new PyCallableAlias(origin, new PyTuple([...parameters.items, result]));
  const kind = typeName(parameters);
  if (parameters !== ellipsis && kind !== 'ParamSpec' && kind !== '_ConcatenateGenericAlias') {
    throw typeError(`Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got ${toRepr(parameters)}`);
  }
  return new PyCallableAlias(origin, new PyTuple([parameters, result]));
}

/** The built-in types that take arguments in brackets. */
const generic = new Set([
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'type',
  'deque',
  'defaultdict',
  'enumerate',
  'reversed',
]);

/** `type[key]`: `__class_getitem__` of script classes, an alias for generic built-in types. */
export function genericAlias(type: PyType, key: Value): Value {
  const method = type.lookup('__class_getitem__');
  if (method !== undefined) {
    // `__class_getitem__` is a class method whether it says so or not.
    return method instanceof PyClassMethod ? call(method.callable, [type, key]) : callSpecial(method, type, [key]);
  }
  if (
    type === objectType ||
    !type.mro.some((base) => (base.immutable && generic.has(base.name)) || base.dict.has('__type_params__'))
  ) {
    throw typeError(`type '${type.name}' is not subscriptable`);
  }
  return new PyGenericAlias(type, key instanceof PyTuple ? key : new PyTuple([key]));
}

/** Units (see `spend`) for an argument that is looked into. */
const ARGUMENT_UNITS = 8;

function argumentTexts(items: readonly Value[]): string {
  const texts = items.map((item) => {
    spend(ARGUMENT_UNITS);
    return argumentText(item);
  });
  return joinTexts(texts);
}

/** An argument as it is written in the source. */
function argumentText(value: Value): string {
  if (value === ellipsis) return '...';
  if (value === noneType) return 'None';
  if (value instanceof PyType)
    return value.module === 'builtins' ? value.qualname : `${value.module}.${value.qualname}`;
  if (!(value instanceof PyList)) return toRepr(value);
  enterNative();
  try {
    return `[${argumentTexts(value.items)}]`;
  } finally {
    leaveNative();
  }
}

function aliasText(self: PyGenericAlias): string {
  const { items } = self.args;
  enterNative();
  try {
    if (self instanceof PyCallableAlias && items[0] !== ellipsis) {
      const result = argumentTexts(items.slice(-1));
      return `${argumentText(self.origin)}[[${argumentTexts(items.slice(0, -1))}], ${result}]`;
    }
    return `${argumentText(self.origin)}[${items.length === 0 ? '()' : argumentTexts(items)}]`;
  } finally {
    leaveNative();
  }
}

/** The type parameters among arguments, each once, in the order of their appearance. */
export function typeParametersIn(args: readonly Value[]): Value[] {
  const found = new Set<Value>();
  const add = (parameter: Value): void => {
    found.add(parameter);
  };
  enterNative();
  try {
    for (const arg of args) {
      spend(ARGUMENT_UNITS);
      if (arg instanceof PyTypeParameter) add(arg);
      else if (arg instanceof PyList || arg instanceof PyTuple) typeParametersIn(arg.items).forEach(add);
      else if (arg instanceof PyObject && !(arg instanceof PyType)) {
        const parameters = findAttribute(arg, '__parameters__');
        if (parameters instanceof PyTuple) parameters.items.forEach(add);
      }
    }
  } finally {
    leaveNative();
  }
  return [...found];
}

/** The argument with values in place of its type parameters. */
export function substituted(arg: Value, values: ReadonlyMap<Value, Value>): Value {
  spend(ARGUMENT_UNITS);
  if (arg instanceof PyTypeParameter) return values.get(arg) ?? arg;
  if (arg instanceof PyList) return new PyList(arg.items.map((item) => substituted(item, values)));
  const inner = typeParametersIn([arg]);
  if (inner.length === 0) return arg;
  const keys = inner.map((parameter) => values.get(parameter) ?? parameter);
  return getItem(arg, keys.length === 1 ? (keys[0] as Value) : new PyTuple(keys));
}

/** The values for type parameters that a subscript gives. Raises TypeError where there are too few or too many. */
export function valuesOf(alias: Value, parameters: readonly Value[], key: Value): Map<Value, Value> {
  if (parameters.length === 0) throw typeError(`${toRepr(alias)} is not a generic class`);
  const given = key instanceof PyTuple ? key.items : [key];
  if (given.length !== parameters.length) {
    const amount = given.length > parameters.length ? 'many' : 'few';
    throw typeError(
      `Too ${amount} arguments for ${toRepr(alias)}; actual ${given.length}, expected ${parameters.length}`,
    );
  }
  return new Map(parameters.map((parameter, i) => [parameter, given[i] as Value]));
}

/** Its own attributes, then those of the type behind it. */
genericAliasType.getAttributeHook = aliasAttribute;
callableAliasType.getAttributeHook = aliasAttribute;
function aliasAttribute(value: Value, name: string): Value | undefined {
  if (!(value instanceof PyGenericAlias)) return undefined;
  const own = genericAliasType.dict.get(name) ?? (name === '__class__' ? genericAliasType.lookup(name) : undefined);
  if (own !== undefined) return bindToInstance(own, value, genericAliasType);
  if (name.startsWith('__') && name.endsWith('__') && !forwarded.has(name)) {
    const found = genericAliasType.lookup(name);
    return found === undefined || name === '__dict__' ? undefined : bindToInstance(found, value, genericAliasType);
  }
  const found = findAttribute(value.origin, name);
  if (found === undefined) throw missingAttribute(value.origin, name);
  return found;
}
const forwarded = new Set([
  '__name__',
  '__qualname__',
  '__doc__',
  '__module__',
  '__bases__',
  '__mro__',
  '__annotations__',
]);

define(genericAliasType, {
  doc: 'Represent a PEP 585 generic type, as in list[int].',
  accepts: (value) => value instanceof PyGenericAlias,
  make: () =>
    fn(
      'GenericAlias(origin, args, /)',
      'A generic type with its arguments.',
      (origin: Value, args: Value) => new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args])),
    ),
  members: () => [
    getter('__origin__', 'The type without arguments.', (self: PyGenericAlias) => self.origin),
    getter('__args__', 'The arguments.', (self: PyGenericAlias) => self.args),
    getter(
      '__parameters__',
      'Type variables among the arguments.',
      (self: PyGenericAlias) => new PyTuple(typeParametersIn(self.args.items)),
    ),
    fn(
      '__call__(self, /, *args, **kwargs)',
      'Call self as a function.',
      (self: PyGenericAlias, args: readonly Value[], keywords: ReadonlyMap<string, Value>) =>
        call(self.origin, [...args, ...keywords.values()], [...keywords.keys()]),
    ),
    fn('__getitem__(self, key, /)', 'Return self[key].', (self: PyGenericAlias, key: Value) => {
      const values = valuesOf(self, typeParametersIn(self.args.items), key);
      return new PyGenericAlias(self.origin, new PyTuple(self.args.items.map((arg) => substituted(arg, values))));
    }),
    getter('__unpacked__', 'Whether it is starred.', (self: PyGenericAlias) => self.isUnpacked),
    fn(
      '__iter__(self, /)',
      'What a star before it gives: itself, starred.',
      (self: PyGenericAlias) => new TupleIterator(new PyTuple([new PyGenericAlias(self.origin, self.args, true)])),
    ),
    fn(
      '__mro_entries__(self, bases, /)',
      'What stands for it among the bases of a class.',
      (self: PyGenericAlias) => new PyTuple([self.origin]),
    ),
    fn('__or__(self, value, /)', 'Return self|value.', makeUnion),
    fn('__ror__(self, value, /)', 'Return value|self.', (self: Value, other: Value) => makeUnion(other, self)),
    fn('__eq__(self, value, /)', 'Return self==value.', (self: PyGenericAlias, other: Value) =>
      other instanceof PyGenericAlias
        ? self.isUnpacked === other.isUnpacked && equals(self.origin, other.origin) && equals(self.args, other.args)
        : notImplemented,
    ),
    fn(
      '__hash__(self, /)',
      'Return hash(self).',
      (self: PyGenericAlias) => (Number(hash(self.origin)) ^ Number(hash(self.args))) | 0,
    ),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyGenericAlias) =>
      self.isUnpacked ? `*${aliasText(self)}` : aliasText(self),
    ),
  ],
});
