// The table of `mappingproxy`.
import { callMethod } from '../runtime/call.ts';
import { equal, notEqual } from '../runtime/comparison.ts';
import { typeError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { getIterator } from '../runtime/iteration.ts';
import { bitOr, contains, getItem } from '../runtime/operators.ts';
import { toRepr, toStr } from '../runtime/text.ts';
import { length } from '../runtime/truth.ts';
import type { Member } from './builtin.ts';
import { define, fn } from './builtin.ts';
import { classGetItem } from './class-get-item.ts';
import { PyList } from './list.ts';
import { mappingProxyType, PyMappingProxy } from './mapping-proxy.ts';
import type { Value } from './object.ts';
import { PyObject, typeName, typeOf } from './object.ts';
import { joinTexts, reprFn } from './recursive-repr.ts';
import { PyTuple } from './tuple.ts';

function through(value: Value): Value {
  return value instanceof PyMappingProxy ? value.mapping : value;
}

const forwarded = (signature: string, name: string, doc: string): Member =>
  fn(signature, doc, (self: PyMappingProxy, ...args: (Value | undefined)[]) =>
    callMethod(
      self.mapping,
      name,
      args.filter((argument): argument is Value => argument !== undefined),
    ),
  );

export function defineMappingProxy(): void {
  define(mappingProxyType, {
    doc: 'A mapping that can be read and not written to. Changes of the mapping behind it show.',
    accepts: (value) => value instanceof PyMappingProxy,
    make: () =>
      fn('mappingproxy(mapping)', 'A read-only view of a mapping.', (mapping: Value) => {
        const isMapping = mapping instanceof PyObject && typeOf(mapping).lookup('__getitem__') !== undefined;
        if (!isMapping || mapping instanceof PyList || mapping instanceof PyTuple) {
          throw typeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping)}`);
        }
        return new PyMappingProxy(mapping);
      }),
    members: () => [
      forwarded('get(self, key, default=None, /)', 'get', 'The value under the key, or the default.'),
      forwarded('keys(self, /)', 'keys', 'A view of the keys.'),
      forwarded('values(self, /)', 'values', 'A view of the values.'),
      forwarded('items(self, /)', 'items', 'A view of the pairs of key and value.'),
      forwarded('copy(self, /)', 'copy', 'A new mapping of the same entries.'),
      fn('__getitem__(self, key, /)', 'self[key]', (self: PyMappingProxy, key: Value) => getItem(self.mapping, key)),
      fn('__contains__(self, key, /)', 'key in self', (self: PyMappingProxy, key: Value) =>
        contains(self.mapping, key),
      ),
      fn('__len__(self, /)', 'len(self)', (self: PyMappingProxy) => length(self.mapping)),
      fn('__iter__(self, /)', 'iter(self)', (self: PyMappingProxy) => getIterator(self.mapping)),
      forwarded('__reversed__(self, /)', '__reversed__', 'reversed(self)'),
      fn('__or__(self, value, /)', 'self | value', (self: Value, value: Value) => bitOr(through(self), through(value))),
      fn('__ror__(self, value, /)', 'value | self', (self: Value, value: Value) =>
        bitOr(through(value), through(self)),
      ),
      fn('__ior__(self, value, /)', 'self |= value', () => {
        throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
      }),
      fn('__eq__(self, value, /)', 'self == value', (self: Value, value: Value) =>
        equal(through(self), through(value)),
      ),
      fn('__ne__(self, value, /)', 'self != value', (self: Value, value: Value) =>
        notEqual(through(self), through(value)),
      ),
      fn('__hash__(self, /)', 'hash(self)', (self: PyMappingProxy) => hash(self.mapping)),
      reprFn((self: PyMappingProxy) => joinTexts([`mappingproxy(${toRepr(self.mapping)})`])),
      fn('__str__(self, /)', 'str(self)', (self: PyMappingProxy) => toStr(self.mapping)),
      classGetItem(),
    ],
  });
}
