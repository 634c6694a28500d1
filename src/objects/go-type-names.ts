// The type texts of the Go version: `type(x) == "INTEGER"`, `isinstance(x, "dict")`, `x.type()`. All of it is an extension.

import type { PyBuiltin } from './builtin.ts';
import { fn } from './builtin.ts';
import { baseExceptionType } from './exception.ts';
import { PyBoundBuiltin, PyFunction } from './function.ts';
import { PyIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { Instance, objectType, PyType, typeOf, typeType } from './object.ts';

/** The texts of the built-in types, by their names. A type with several stands for several kinds of the Go version. */
const texts: ReadonlyMap<string, readonly string[]> = new Map([
  ['int', ['INTEGER']],
  ['float', ['FLOAT']],
  ['bool', ['BOOLEAN']],
  ['str', ['STRING']],
  ['NoneType', ['NULL']],
  ['module', ['DICT']],
  ['function', ['FUNCTION', 'LAMBDA']],
  ['method', ['FUNCTION']],
  ['builtin_function_or_method', ['BUILTIN']],
  ['method_descriptor', ['BUILTIN']],
  ['type', ['CLASS']],
  ['range', ['ITERATOR']],
  ['generator', ['ITERATOR', 'LIST']],
  ['map', ['ITERATOR']],
  ['filter', ['ITERATOR']],
  ['zip', ['ITERATOR']],
  ['enumerate', ['ITERATOR']],
  ['reversed', ['ITERATOR']],
  ['FloatArray', ['FLOAT_ARRAY']],
  ['re.Pattern', ['Regex']],
  ['re.Match', ['Match']],
  ['_io.StringIO', ['StringIO']],
]);

function textsOf(type: PyType): readonly string[] {
  if (type.isSubtypeOf(baseExceptionType)) return ['EXCEPTION', type.name];
  if (!type.immutable) return [type.name];
  const known = texts.get(type.name);
  if (known !== undefined) return known;
  return type.name.endsWith('iterator') ? ['ITERATOR'] : [type.qualname.toUpperCase()];
}

/** Whether `type == text`, as the Go version's `type()` gave the text. */
export function hasTypeText(type: PyType, text: string): boolean {
  return textsOf(type).includes(text);
}

/** What the Go version's `type(value)` gave for values of the type. */
export function typeText(type: PyType): string {
  return textsOf(type)[0] ?? type.name;
}

/** What `value.type()` gives. */
export function valueText(value: Value): string {
  if (value instanceof PyFunction) return value.name === '<lambda>' ? 'LAMBDA' : 'FUNCTION';
  if (value instanceof PyType) return value.immutable ? 'BUILTIN' : 'CLASS';
  if (value instanceof PyIterator) return typeText(typeOf(value));
  const type = typeOf(value);
  if (type.isSubtypeOf(baseExceptionType)) return 'EXCEPTION';
  return value instanceof Instance ? 'INSTANCE' : typeText(type);
}

let method: PyBuiltin | undefined;

/** The `type` method that every value answers to where nothing else of that name is found: the very last step of a look-up. */
export function typeTextMethod(value: Value): Value {
  if (method === undefined) {
    method = fn('type(self, /)', "The name of the value's type, as the Go version has it.", valueText);
    method.owner = objectType;
  }
  return new PyBoundBuiltin(value, method);
}

const pythonNames: ReadonlyMap<string, string> = new Map([
  ['int', 'INTEGER'],
  ['str', 'STRING'],
  ['bool', 'BOOLEAN'],
  ['none', 'NULL'],
  ['nonetype', 'NULL'],
]);

/** Names of more characters are compared as they are: another case takes time, and no type of ours has such a name. */
const LONG_NAME = 1000;

/** `isinstance(value, text)`: a Python or Go type name in any case, or the name of a class among the bases. */
export function isInstanceByText(value: Value, text: string): boolean {
  const type = typeOf(value);
  if (text.length > LONG_NAME) return type.mro.some(({ name }) => name === text);
  const wanted = pythonNames.get(text.toLowerCase()) ?? text.toUpperCase();
  if (valueText(value) === wanted || (wanted === 'FUNCTION' && valueText(value) === 'LAMBDA')) return true;
  if (type !== typeType && textsOf(type).includes(wanted)) return true;
  const isWanted = ({ name, qualname }: PyType): boolean =>
    name === text || (qualname.length <= LONG_NAME && qualname.toUpperCase() === wanted);
  return type.mro.some((base) => base !== objectType && isWanted(base));
}
