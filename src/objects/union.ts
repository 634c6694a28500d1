// Unions of types: `int | str`.
import { equals } from '../runtime/comparison.ts';
import { hash } from '../runtime/hash.ts';
import { isInstanceOf, isSubclassOf } from '../runtime/instance-check.ts';
import { spend } from '../runtime/machine.ts';
import { bitOr } from '../runtime/operators.ts';
import { toRepr } from '../runtime/text.ts';
import { define, fn, getter } from './builtin.ts';
import { PyGenericAlias, substituted, typeParametersIn, valuesOf } from './generic-alias.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, noneType, notImplemented, PyType } from './object.ts';
import { qualifiedTypeName } from './plain-repr.ts';
import { PyTuple } from './tuple.ts';

export class PyUnion extends ChargedObject {
  readonly args: PyTuple;
  constructor(args: PyTuple) {
    super();
    this.args = args;
  }
}
export const unionType = builtinType('types.UnionType', { module: 'types', instanceClass: PyUnion, final: true });
unionType.qualname = 'UnionType';

/** What may stand in a union, as its members; undefined for anything else. */
function membersOf(value: Value): readonly Value[] | undefined {
  if (value === null) return [noneType];
  if (value instanceof PyUnion) return value.args.items;
  return value instanceof PyType || value instanceof PyGenericAlias ? [value] : undefined;
}

/** Units (see `spend`) for finding out whether two of them are equal. */
const EQUALITY_UNITS = 10;

/** `a | b` of types. */
export function makeUnion(a: Value, b: Value): Value {
  const left = membersOf(a);
  const right = membersOf(b);
  if (left === undefined || right === undefined) return notImplemented;
  const members: Value[] = [];
  for (const member of [...left, ...right]) {
    spend(members.length * EQUALITY_UNITS);
    if (!members.some((known) => known === member || equals(known, member))) members.push(member);
  }
  const [only] = members;
  return members.length === 1 && only !== undefined ? only : new PyUnion(new PyTuple(members));
}

/** A type as annotations are written: `int`, `list[int]`, `__main__.A`. */
export function typeExpression(value: Value): string {
  if (value === noneType) return 'None';
  return value instanceof PyType ? qualifiedTypeName(value) : toRepr(value);
}

/** Whether both have the same members, in any order. */
function sameMembers(a: PyUnion, b: PyUnion): boolean {
  const items = b.args.items;
  const isThere = (member: Value): boolean => {
    spend(items.length * EQUALITY_UNITS);
    return items.some((other) => equals(member, other));
  };
  return a.args.items.length === items.length && a.args.items.every(isThere);
}

export function defineUnion(): void {
  define(unionType, {
    doc: 'Represent a union of types, as in int | str',
    accepts: (value) => value instanceof PyUnion,
    members: () => [
      getter('__args__', 'The types of the union.', (self: PyUnion) => self.args),
      getter(
        '__parameters__',
        'Type variables in the union.',
        (self: PyUnion) => new PyTuple(typeParametersIn(self.args.items)),
      ),
      fn('__or__(self, value, /)', 'Return self|value.', makeUnion),
      fn('__ror__(self, value, /)', 'Return value|self.', (self: Value, other: Value) => makeUnion(other, self)),
      fn('__eq__(self, value, /)', 'Return self==value.', (self: PyUnion, other: Value) =>
        other instanceof PyUnion ? sameMembers(self, other) : notImplemented,
      ),
      fn('__hash__(self, /)', 'Return hash(self).', (self: PyUnion) =>
        self.args.items.reduce((sum: number, item) => (sum + Number(hash(item))) | 0, 7),
      ),
      fn('__repr__(self, /)', 'Return repr(self).', (self: PyUnion) => self.args.items.map(typeExpression).join(' | ')),
      fn('__getitem__(self, key, /)', 'Return self[key].', (self: PyUnion, key: Value) => {
        const values = valuesOf(self, typeParametersIn(self.args.items), key);
        const [first = null, ...rest] = self.args.items.map((arg) => substituted(arg, values));
        return rest.reduce((union: Value, member) => bitOr(union, member), first);
      }),
      fn(
        '__instancecheck__(self, instance, /)',
        'Whether the object is an instance of a member.',
        (self: Value, value: Value) => isInstanceOf(value, self),
      ),
      fn('__subclasscheck__(self, cls, /)', 'Whether the class derives from a member.', (self: Value, type: Value) =>
        isSubclassOf(type, self),
      ),
    ],
  });
}
