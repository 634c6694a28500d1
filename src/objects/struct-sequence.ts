// Structured sequences: tuples whose items have names, such as `time.struct_time` and `sys.version_info`.

import { toRepr } from '../runtime/text.ts';
import { define, fn, getter } from './builtin.ts';
import { newInstance } from './class.ts';
import type { Value } from './object.ts';
import { Instance, PyType } from './object.ts';
import { PyTuple, tupleType } from './tuple.ts';

export interface StructSequence {
  readonly type: PyType;
  make(values: readonly Value[]): Instance;
}

/**
 * A type of tuples with named items.
 *
 * @param named Items beyond the tuple, reached by name only.
 */
export function structSequence(
  name: string,
  module: string,
  fields: readonly string[],
  named: readonly string[] = [],
): StructSequence {
  class Sequence extends Instance {}
  const type = new PyType(name, { bases: [tupleType], instanceClass: Sequence, module });
  type.mro = [type, ...tupleType.mro];
  type.solidBase = tupleType;
  type.instanceConstructor = Sequence;
  type.plainStores = false;
  const itemsOf = (self: Instance): readonly Value[] => (self.payload instanceof PyTuple ? self.payload.items : []);
  define(type, {
    doc: `A tuple with the fields ${fields.join(', ')}.`,
    accepts: (value) => value instanceof Sequence,
    members: () => [
      ...fields.map((field, i) => getter(field, 'A field.', (self: Instance) => itemsOf(self)[i] ?? null)),
      ...named.map((field) => getter(field, 'A field.', (self: Instance) => self[`$.${field}`] ?? null)),
      fn('__repr__(self, /)', 'Return repr(self).', (self: Instance) => {
        const parts = fields.map((field, i) => `${field}=${toRepr(itemsOf(self)[i] ?? null)}`);
        return `${module}.${name}(${parts.join(', ')})`;
      }),
    ],
  });
  return {
    type,
    make(values) {
      const instance = newInstance(type);
      instance.payload = new PyTuple(values.slice(0, fields.length));
      named.forEach((field, i) => {
        instance[`$.${field}`] = values[fields.length + i] ?? null;
      });
      return instance;
    },
  };
}
