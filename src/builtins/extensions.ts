// Functions that the Go version has and Python does not: append, copy, items, keys, values, yield_now.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { newInstance } from '../objects/class.ts';
import { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, typeName, typeOf } from '../objects/object.ts';
import { PySet } from '../objects/set.ts';
import { ownAttributes, setOwnAttribute } from '../runtime/attribute.ts';
import { callMethod, callSpecial } from '../runtime/call.ts';
import { typeError } from '../runtime/errors.ts';
import { reserve } from '../runtime/limits.ts';
import { continueWith, Suspend, spend } from '../runtime/machine.ts';

/** Units (see `spend`) for an attribute that is copied. */
const ATTRIBUTE_UNITS = 20;

/** A copy of a list, dict, set or instance that shares the items; anything else as it is. */
function copy(value: Value): Value {
  if (value instanceof PyList) {
    reserve(value.items.length);
    return new PyList(value.items.slice());
  }
  if (value instanceof PyDict || value instanceof PySet) {
    reserve(value.size);
    const made = value instanceof PyDict ? new PyDict() : new PySet();
    made.copyFrom(value);
    return made;
  }
  if (!(value instanceof Instance)) return value;
  const method = typeOf(value).lookup('__copy__');
  if (method !== undefined) return callSpecial(method, value, []);
  const made = newInstance(value.cls);
  if (value.payload !== undefined) made.payload = copy(value.payload);
  for (const [name, attribute] of ownAttributes(value)) {
    spend(ATTRIBUTE_UNITS);
    setOwnAttribute(made, name, attribute);
  }
  return made;
}

function dictMethod(name: string): (dict: Value) => Value {
  return (dict) => {
    if (typeOf(dict).lookup(name) === undefined) {
      throw typeError(`${name}() argument must be a dict, not '${typeName(dict)}'`);
    }
    return callMethod(dict, name, []);
  };
}

export function extensionFunctions(): PyBuiltin[] {
  return [
    fn('append(list, object, /)', 'Append an object to the end of a list.', (list: Value, object: Value) =>
      callMethod(list, 'append', [object]),
    ),
    fn('copy(obj, /)', 'A shallow copy of a list, dict, set or instance.', copy),
    fn('yield_now()', 'Let other tasks go on.', (): never => {
      throw continueWith(new Suspend({ kind: 'slice' }), () => null, undefined, undefined);
    }),
    fn('keys(dict, /)', 'A view of the keys of a dict.', dictMethod('keys')),
    fn('values(dict, /)', 'A view of the values of a dict.', dictMethod('values')),
    fn('items(dict, /)', 'A view of the items of a dict.', dictMethod('items')),
  ];
}
