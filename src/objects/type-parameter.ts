// Type parameters and type aliases: kept for introspection, not enforced.
import { call0 } from '../runtime/call.ts';
import { notIterable } from '../runtime/errors.ts';
import { continueWith } from '../runtime/machine.ts';
import { define, fn, getter, member } from './builtin.ts';
import { TupleIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { builtinType, PyObject } from './object.ts';
import { PyTuple } from './tuple.ts';

export class PyTypeParameter extends PyObject {
  readonly kind: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
  readonly name: string;
  readonly bound: Value;
  constructor(kind: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple', name: string, bound: Value) {
    super();
    this.kind = kind;
    this.name = name;
    this.bound = bound;
  }
}
const typeVarType = builtinType('typing.TypeVar', { module: 'typing', final: true });
const paramSpecType = builtinType('typing.ParamSpec', { module: 'typing', final: true });
const typeVarTupleType = builtinType('typing.TypeVarTuple', { module: 'typing', final: true });
const types = { TypeVar: typeVarType, ParamSpec: paramSpecType, TypeVarTuple: typeVarTupleType };

export function makeTypeParameter(
  { kind, name }: { readonly kind: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple'; readonly name: string },
  bound: Value | undefined,
): PyTypeParameter {
  const parameter = new PyTypeParameter(kind, name, bound ?? null);
  parameter.cls = types[kind];
  return parameter;
}

for (const type of Object.values(types)) {
  define(type, {
    doc: 'A type parameter.',
    accepts: (value) => value instanceof PyTypeParameter,
    members: () => [
      getter('__name__', 'The name.', (self: PyTypeParameter) => self.name),
      fn('__iter__(self, /)', 'What `*Ts` gives.', (self: PyTypeParameter) => {
        if (self.kind !== 'TypeVarTuple') throw notIterable(self);
        return new TupleIterator(new PyTuple([self]));
      }),
      getter('__bound__', 'The upper bound, or None.', (self: PyTypeParameter) =>
        self.bound instanceof PyTuple ? null : self.bound,
      ),
      getter('__constraints__', 'The types it is limited to.', (self: PyTypeParameter) =>
        self.bound instanceof PyTuple ? self.bound : new PyTuple([]),
      ),
      fn('__repr__(self, /)', 'Return repr(self).', (self: PyTypeParameter) => self.name),
    ],
  });
}

/** `type Name = value`: the value is worked out when it is first asked for. */
export class PyTypeAlias extends PyObject {
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
  members: () => [
    member('__name__', 'The name.', (self: PyTypeAlias) => self.name),
    getter('__value__', 'What the name stands for.', aliasValue),
    getter('__type_params__', 'The type parameters.', (self: PyTypeAlias) => self.parameters),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyTypeAlias) => self.name),
  ],
});
