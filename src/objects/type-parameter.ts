// Type parameters and type aliases: kept for introspection, not enforced.
import { call0 } from '../runtime/call.ts';
import { typeError, valueError } from '../runtime/errors.ts';
import { identityHash } from '../runtime/hash.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { continueWith } from '../runtime/machine.ts';
import { getItem } from '../runtime/operators.ts';
import { runPinned } from '../runtime/pinned.ts';
import { truth } from '../runtime/truth.ts';
import type { Member, PyBuiltin } from './builtin.ts';
import { define, fn, getter, member } from './builtin.ts';
import { PyGenericAlias } from './generic-alias.ts';
import { TupleIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, noneType, notImplemented, typeName } from './object.ts';
import { emptyTuple, PyTuple } from './tuple.ts';

type Kind = 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
type Variance = 'invariant' | 'covariant' | 'contravariant' | 'inferred';

export class PyTypeParameter extends ChargedObject {
  readonly kind: Kind;
  readonly name: string;
  /** The upper bound, a tuple of the types it is limited to, or None. */
  readonly bound: Value;
  /** Those of the type parameter syntax are inferred. */
  readonly variance: Variance;
  constructor(kind: Kind, name: string, bound: Value, variance: Variance = 'inferred') {
    super();
    this.kind = kind;
    this.name = name;
    this.bound = bound;
    this.variance = variance;
    this.cls = types[kind];
  }
}
/** `P.args` and `P.kwargs` of a ParamSpec. */
class ParameterPart extends ChargedObject {
  readonly origin: PyTypeParameter;
  readonly part: 'args' | 'kwargs';
  constructor(origin: PyTypeParameter, part: 'args' | 'kwargs') {
    super();
    this.origin = origin;
    this.part = part;
    this.cls = parts[part];
  }
}
export const typeVarType = builtinType('typing.TypeVar', { module: 'typing', final: true });
export const paramSpecType = builtinType('typing.ParamSpec', { module: 'typing', final: true });
export const typeVarTupleType = builtinType('typing.TypeVarTuple', { module: 'typing', final: true });
export const paramSpecArgsType = builtinType('typing.ParamSpecArgs', { module: 'typing', final: true });
export const paramSpecKwargsType = builtinType('typing.ParamSpecKwargs', { module: 'typing', final: true });
const types = { TypeVar: typeVarType, ParamSpec: paramSpecType, TypeVarTuple: typeVarTupleType };
const parts = { args: paramSpecArgsType, kwargs: paramSpecKwargsType };

export function makeTypeParameter(
  { kind, name }: { readonly kind: Kind; readonly name: string },
  bound: Value | undefined,
): PyTypeParameter {
  return new PyTypeParameter(kind, name, bound ?? null);
}

function varianceOf(covariant: Value, contravariant: Value, inferred: Value): Variance {
  const isInferred = truth(inferred);
  if (truth(covariant) && truth(contravariant)) throw valueError('Bivariant types are not supported.');
  if (isInferred && (truth(covariant) || truth(contravariant)))
    throw valueError('Variance cannot be specified with infer_variance.');
  if (isInferred) return 'inferred';
  return truth(covariant) ? 'covariant' : truth(contravariant) ? 'contravariant' : 'invariant';
}

/** A bound or constraint as typing keeps it: None stands for its type. */
function asType(value: Value): Value {
  return value === null ? noneType : value;
}

const makers: Readonly<Record<Kind, () => PyBuiltin>> = {
  TypeVar: () =>
    fn(
      'TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False)',
      'A type variable.',
      (name: Value, constraints: Value[], bound: Value, covariant: Value, contravariant: Value, inferred: Value) => {
        if (typeof name !== 'string') throw typeError(`typevar() argument 'name' must be str, not ${typeName(name)}`);
        const variance = varianceOf(covariant, contravariant, inferred);
        if (constraints.length === 1) throw typeError('A single constraint is not allowed');
        if (constraints.length > 0 && bound !== null) throw typeError('Constraints cannot be combined with bound=...');
        const limit = constraints.length > 0 ? new PyTuple(constraints.map(asType)) : bound;
        return new PyTypeParameter('TypeVar', name, limit, variance);
      },
    ),
  ParamSpec: () =>
    fn(
      'ParamSpec(name, *, bound=None, covariant=False, contravariant=False, infer_variance=False)',
      'A parameter specification variable.',
      (name: Value, bound: Value, covariant: Value, contravariant: Value, inferred: Value) => {
        if (typeof name !== 'string') throw typeError(`paramspec() argument 'name' must be str, not ${typeName(name)}`);
        return new PyTypeParameter('ParamSpec', name, bound, varianceOf(covariant, contravariant, inferred));
      },
    ),
  TypeVarTuple: () =>
    fn('TypeVarTuple(name)', 'A type variable that stands for any number of types.', (name: Value) => {
      if (typeof name !== 'string')
        throw typeError(`typevartuple() argument 'name' must be str, not ${typeName(name)}`);
      return new PyTypeParameter('TypeVarTuple', name, null, 'invariant');
    }),
};

/** What the typing module, where it has been imported, makes of `name[key]`. */
function fromTyping(name: string, key: Value): Value {
  const form = currentInterpreter().loaded('typing')?.namespace.get(name);
  return form === undefined ? notImplemented : runPinned(() => getItem(form, key));
}

const signs: Readonly<Record<Variance, string>> = { invariant: '~', covariant: '+', contravariant: '-', inferred: '' };

function parameterMembers(kind: Kind): Member[] {
  const members: Member[] = [
    getter('__name__', 'The name.', (self: PyTypeParameter) => self.name),
    getter('__module__', 'The module of the script that made it.', () => '__main__'),
    fn('__mro_entries__(self, bases, /)', 'Type parameters are no base classes.', () => {
      throw typeError(`Cannot subclass an instance of ${kind}`);
    }),
  ];
  if (kind === 'TypeVarTuple') {
    members.push(
      fn('__iter__(self, /)', 'What `*Ts` gives.', (self: PyTypeParameter) => {
        const unpacked = fromTyping('Unpack', self);
        return new TupleIterator(new PyTuple([unpacked === notImplemented ? self : unpacked]));
      }),
      fn('__repr__(self, /)', 'Return repr(self).', (self: PyTypeParameter) => self.name),
    );
    return members;
  }
  members.push(
    getter('__bound__', 'The upper bound, or None.', (self: PyTypeParameter) =>
      self.bound instanceof PyTuple ? null : self.bound,
    ),
    getter('__covariant__', 'Declared covariant.', (self: PyTypeParameter) => self.variance === 'covariant'),
    getter(
      '__contravariant__',
      'Declared contravariant.',
      (self: PyTypeParameter) => self.variance === 'contravariant',
    ),
    getter('__infer_variance__', 'Left to type checkers.', (self: PyTypeParameter) => self.variance === 'inferred'),
    fn('__or__(self, value, /)', 'Return self|value.', (self: Value, other: Value) =>
      fromTyping('Union', new PyTuple([self, other])),
    ),
    fn('__ror__(self, value, /)', 'Return value|self.', (self: Value, other: Value) =>
      fromTyping('Union', new PyTuple([other, self])),
    ),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyTypeParameter) => signs[self.variance] + self.name),
  );
  if (kind === 'TypeVar') {
    members.push(
      getter('__constraints__', 'The types it is limited to.', (self: PyTypeParameter) =>
        self.bound instanceof PyTuple ? self.bound : emptyTuple,
      ),
    );
  } else {
    members.push(
      getter('args', 'What *args stands for.', (self: PyTypeParameter) => new ParameterPart(self, 'args')),
      getter('kwargs', 'What **kwargs stands for.', (self: PyTypeParameter) => new ParameterPart(self, 'kwargs')),
    );
  }
  return members;
}

for (const kind of ['TypeVar', 'ParamSpec', 'TypeVarTuple'] as const) {
  define(types[kind], {
    doc: 'A type parameter.',
    accepts: (value) => value instanceof PyTypeParameter,
    make: makers[kind],
    members: () => parameterMembers(kind),
  });
}

for (const part of ['args', 'kwargs'] as const) {
  define(parts[part], {
    doc: `What ${part === 'args' ? '*args' : '**kwargs'} stands for in a function of a ParamSpec.`,
    accepts: (value) => value instanceof ParameterPart,
    make: () =>
      fn('ParamSpecPart(origin, /)', 'The part of a ParamSpec.', (origin: Value) => {
        if (!(origin instanceof PyTypeParameter)) throw typeError('origin must be a ParamSpec');
        return new ParameterPart(origin, part);
      }),
    members: () => [
      getter('__origin__', 'The ParamSpec.', (self: ParameterPart) => self.origin),
      fn('__eq__(self, value, /)', 'Return self==value.', (self: ParameterPart, other: Value) =>
        other instanceof ParameterPart ? self.origin === other.origin && self.part === other.part : notImplemented,
      ),
      fn('__hash__(self, /)', 'Return hash(self).', (self: ParameterPart) => identityHash(self.origin)),
      fn('__mro_entries__(self, bases, /)', 'It is no base class.', () => {
        throw typeError(`Cannot subclass an instance of ParamSpec${part === 'args' ? 'Args' : 'Kwargs'}`);
      }),
      fn('__repr__(self, /)', 'Return repr(self).', (self: ParameterPart) => `${self.origin.name}.${self.part}`),
    ],
  });
}

/** `type Name = value`: the value is worked out when it is first asked for. */
export class PyTypeAlias extends ChargedObject {
  readonly name: string;
  readonly thunk: Value;
  readonly parameters: PyTuple;
  value: Value | undefined = undefined;
  constructor(name: string, thunk: Value, parameters: PyTuple) {
    super();
    this.name = name;
    this.thunk = thunk;
    this.parameters = parameters;
  }
}
export const typeAliasType = builtinType('typing.TypeAliasType', {
  module: 'typing',
  instanceClass: PyTypeAlias,
  final: true,
});

export function makeTypeAlias(name: string, thunk: Value, parameters: Value): PyTypeAlias {
  return new PyTypeAlias(name, thunk, parameters instanceof PyTuple ? parameters : new PyTuple([]));
}

function aliasValue(alias: PyTypeAlias): Value {
  if (alias.value !== undefined) return alias.value;
  let value: Value;
  try {
    value = call0(alias.thunk);
  } catch (e) {
    throw continueWith(e, keep, alias, undefined);
  }
  return keep(value, alias);
}
function keep(value: Value | undefined, alias: PyTypeAlias): Value {
  alias.value = value ?? null;
  return alias.value;
}

define(typeAliasType, {
  doc: 'A type alias made by the type statement.',
  accepts: (value) => value instanceof PyTypeAlias,
  make: () =>
    fn(
      'TypeAliasType(name, value, *, type_params=())',
      'A type alias.',
      (name: Value, value: Value, parameters: Value) => {
        if (typeof name !== 'string') throw typeError(`typealias() argument 'name' must be str, not ${typeName(name)}`);
        const alias = makeTypeAlias(name, null, parameters);
        alias.value = value;
        return alias;
      },
    ),
  members: () => [
    fn('__getitem__(self, parameters, /)', 'Return the alias with its arguments.', (self: PyTypeAlias, key: Value) => {
      if (self.parameters.items.length === 0) throw typeError('Only generic type aliases are subscriptable');
      return new PyGenericAlias(self, key instanceof PyTuple ? key : new PyTuple([key]));
    }),
    getter('__parameters__', 'The type parameters.', (self: PyTypeAlias) => self.parameters),
    getter('__module__', 'The module of the script that made it.', () => '__main__'),
    fn('__or__(self, value, /)', 'Return self|value.', (self: Value, other: Value) =>
      fromTyping('Union', new PyTuple([self, other])),
    ),
    fn('__ror__(self, value, /)', 'Return value|self.', (self: Value, other: Value) =>
      fromTyping('Union', new PyTuple([other, self])),
    ),
    member('__name__', 'The name.', (self: PyTypeAlias) => self.name),
    getter('__value__', 'What the name stands for.', aliasValue),
    getter('__type_params__', 'The type parameters.', (self: PyTypeAlias) => self.parameters),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyTypeAlias) => self.name),
  ],
});
