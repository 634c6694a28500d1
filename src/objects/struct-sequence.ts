// Structured sequences: tuples whose items have names, such as `time.struct_time` and `sys.version_info`.

import { typeError } from '../runtime/errors.ts';
import { collect } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { getItem } from '../runtime/operators.ts';
import { toRepr } from '../runtime/text.ts';
import type { Member } from './builtin.ts';
import { constant, define, fn, PyMember } from './builtin.ts';
import { newInstance } from './class.ts';
import { PyDict } from './dict.ts';
import type { Value } from './object.ts';
import { Instance, PyType, typeOf } from './object.ts';
import { PyTuple, tupleType } from './tuple.ts';

export interface StructSequence {
  readonly type: PyType;
  make(values: readonly Value[]): Instance;
  /** The items beyond the tuple. */
  beyond(value: Instance): Value[];
}

/** What the type is besides its fields. */
export interface StructSequenceOptions {
  /** Items beyond the tuple, reached by name only. */
  readonly named?: readonly string[];
  /** Whether scripts may make values of the type from sequences. */
  readonly isOpen?: boolean;
  /** It is a named tuple to scripts: made of one argument for each field, and shown without its module. */
  readonly isNamedTuple?: boolean;
}

/** A type of tuples with named items. */
export function structSequence(
  name: string,
  module: string,
  fields: readonly string[],
  { named = [], isOpen = false, isNamedTuple = false }: StructSequenceOptions = {},
): StructSequence {
  class Sequence extends Instance {}
  const qualified = `${module}.${name}`;
  const type = new PyType(qualified, { bases: [tupleType], instanceClass: Sequence, module, final: true });
  type.mro = [type, ...tupleType.mro];
  type.solidBase = tupleType;
  type.instanceConstructor = Sequence;
  type.plainStores = false;
  const length = fields.length + named.length;
  const itemsOf = (self: Value): readonly Value[] =>
    self instanceof Instance && self.payload instanceof PyTuple ? self.payload.items : [];
  const beyond = (self: Value, field: string): Value =>
    self instanceof Instance ? ((self[`$.${field}`] as Value | undefined) ?? null) : null;

  function make(values: readonly Value[]): Instance {
    const instance = newInstance(type);
    instance.payload = new PyTuple(values.slice(0, fields.length));
    named.forEach((field, i) => {
      instance[`$.${field}`] = values[fields.length + i] ?? null;
    });
    return instance;
  }

  function* construct(sequence: Value, more: Value): Resumable {
    const given = typeOf(sequence);
    if (given.lookup('__iter__') === undefined && given.lookup('__getitem__') === undefined) {
      throw typeError('constructor requires a sequence');
    }
    const values = yield* collect(sequence);
    const least = fields.length;
    if (values.length < least || values.length > length) {
      const wanted =
        least === length ? `a ${least}` : `an at ${values.length < least ? `least ${least}` : `most ${length}`}`;
      throw typeError(`${qualified}() takes ${wanted}-sequence (${values.length}-sequence given)`);
    }
    if (!(more instanceof PyDict)) throw typeError(`${qualified}() takes a dict as second arg, if any`);
    return make([...values, ...named.slice(values.length - least).map((field) => more.get(field) ?? null)]);
  }

  function maker(): ReturnType<typeof fn> {
    if (isNamedTuple) {
      const made = fn(`${name}(${fields.join(', ')})`, 'A tuple with named items.', (...values: Value[]) =>
        make(values),
      );
      made.wording = 'python';
      made.calledAs = `${name}.__new__`;
      return made;
    }
    if (!isOpen) {
      return fn(`${name}(*args, **kwargs)`, '', () => {
        throw typeError(`cannot create '${qualified}' instances`);
      });
    }
    const made = fn(
      `${name}(sequence, dict=...)`,
      'A value with the items of a sequence.',
      (sequence: Value, more: Value | undefined) => construct(sequence, more ?? new PyDict()),
    );
    made.calledAs = 'structseq';
    return made;
  }

  define(type, {
    doc: `A tuple with the fields ${fields.join(', ')}.`,
    accepts: (value) => value instanceof Sequence,
    make: maker,
    members: (): Member[] => [
      ...fields.map((field, i) => new PyMember(field, 'A field.', (self) => itemsOf(self)[i] ?? null, undefined)),
      ...named.map((field) => new PyMember(field, 'A field.', (self) => beyond(self, field), undefined)),
      ...(isNamedTuple
        ? [constant('_fields', new PyTuple([...fields]))]
        : [
            constant('n_fields', length),
            constant('n_sequence_fields', fields.length),
            constant('n_unnamed_fields', 0),
          ]),
      constant('__match_args__', new PyTuple([...fields])),
      // As in the Go version, a field is found under its name, too.
      fn('__getitem__(self, key, /)', 'Return self[key].', (self: Instance, key: Value) => {
        const index = typeof key === 'string' ? fields.indexOf(key) : -1;
        return getItem(new PyTuple(itemsOf(self)), index < 0 ? key : index);
      }),
      fn('__repr__(self, /)', 'Return repr(self).', (self: Instance) => {
        const parts = fields.map((field, i) => `${field}=${toRepr(itemsOf(self)[i] ?? null)}`);
        return `${isNamedTuple ? name : qualified}(${parts.join(', ')})`;
      }),
    ],
  });
  return { type, make, beyond: (value) => named.map((field) => beyond(value, field)) };
}
