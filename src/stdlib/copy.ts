// The module `copy`.
import { fn } from '../objects/builtin.ts';
import { PyByteArray } from '../objects/bytes.ts';
import { newInstance } from '../objects/class.ts';
import { PyDict } from '../objects/dict.ts';
import { PyDictView } from '../objects/dict-views.ts';
import { PyException } from '../objects/exception.ts';
import { PyBoundMethod } from '../objects/function.ts';
import { PyGenerator } from '../objects/generator.ts';
import { PyIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import { PyMappingProxy } from '../objects/mapping-proxy.ts';
import { PyMemoryView } from '../objects/memoryview.ts';
import { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyObject, typeName, unwrap } from '../objects/object.ts';
import { reserveItems } from '../objects/sequence.ts';
import { PyFrozenSet, PySet } from '../objects/set.ts';
import { PyTuple } from '../objects/tuple.ts';
import { ownAttributes, setOwnAttribute } from '../runtime/attribute.ts';
import { typeError } from '../runtime/errors.ts';
import { knownItems } from '../runtime/iteration.ts';
import { spend } from '../runtime/machine.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { PyCounter } from './collections/counter.ts';
import { PyDeque } from './collections/deque.ts';
import { PyDefaultDict, PyOrderedDict } from './collections/dicts.ts';
import { deepCopy } from './deep-copy.ts';
import source from './python/copy.py';

/** Units (see `spend`) for an entry, and for an attribute that is set. */
const ENTRY_UNITS = 5;
const ATTRIBUTE_UNITS = 50;

/** Containers that can change, and so have to be made anew. */
type Container = PyList | PyDict | PySet | PyByteArray | PyDeque;

function isContainer(value: Value): value is Container {
  return (
    value instanceof PyList ||
    value instanceof PyDict ||
    value instanceof PySet ||
    value instanceof PyByteArray ||
    value instanceof PyDeque
  );
}

/** What is its own copy: all that cannot change, and what has an identity of its own as classes and functions have. */
function standsForItself(value: Value): boolean {
  if (!(value instanceof PyObject)) return true;
  if (isContainer(value) || value instanceof PyException || value instanceof PyBoundMethod) return false;
  if (value instanceof Instance) return value.cls.immutable && value.cls.lookup('__copy__') === undefined;
  if (
    value instanceof PyIterator ||
    value instanceof PyModule ||
    value instanceof PyMappingProxy ||
    value instanceof PyDictView
  ) {
    if (!(value instanceof PyGenerator) && value.cls.lookup('__copy__') !== undefined) return false;
    throw typeError(`cannot pickle '${typeName(value)}' object`);
  }
  if (value instanceof PyMemoryView) throw typeError('cannot pickle memoryview objects');
  return true;
}

/** An empty container of the same kind. Bytes have nothing inside, so they are copied at once. */
function emptied(container: Container): Container {
  if (container instanceof PyList) return new PyList([]);
  if (container instanceof PySet) return new PySet();
  if (container instanceof PyDeque) return new PyDeque(container.maximum);
  if (container instanceof PyByteArray) return new PyByteArray(container.bytes.slice());
  if (container instanceof PyDefaultDict) {
    const dict = new PyDefaultDict();
    dict.factory = container.factory;
    return dict;
  }
  if (container instanceof PyCounter) return new PyCounter();
  return container instanceof PyOrderedDict ? new PyOrderedDict() : new PyDict();
}

function copied(container: Container): Container {
  const copy = emptied(container);
  if (container instanceof PyList && copy instanceof PyList) {
    reserveItems(container.items.length);
    copy.replace(container.items.slice());
  } else if (container instanceof PyDict && copy instanceof PyDict) copy.copyFrom(container);
  else if (container instanceof PySet && copy instanceof PySet) copy.copyFrom(container);
  else if (container instanceof PyDeque && copy instanceof PyDeque) copy.replace(container.items());
  return copy;
}

/** An object of the same class without attributes, whose container is made by `make`. */
function like(value: Value, make: (container: Container) => Value): Value {
  if (isContainer(value)) return make(value);
  if (!(value instanceof Instance)) return value;
  const instance = newInstance(value.cls);
  if (instance instanceof PyException && value instanceof PyException) instance.args = value.args;
  const { payload } = value;
  if (payload !== undefined) instance.payload = isContainer(payload) ? make(payload) : payload;
  return instance;
}

function ownItems(value: PyFrozenSet | PyTuple): Value[] {
  if (value instanceof PyTuple) {
    reserveItems(value.items.length);
    return value.items.slice();
  }
  const items: Value[] = [];
  for (const item of value.keys()) {
    spend(ENTRY_UNITS);
    items.push(item);
  }
  return items;
}

function withItems(value: Value, items: Value): Value {
  const list = knownItems(items) ?? [];
  if (!(value instanceof Instance)) return value;
  const instance = newInstance(value.cls);
  if (value.payload instanceof PyTuple) {
    instance.payload = new PyTuple(list.slice());
    return instance;
  }
  const set = new PyFrozenSet();
  for (const item of list) {
    spend(ENTRY_UNITS);
    set.add(item);
  }
  instance.payload = set;
  return instance;
}

export const copyModule = pythonModule('copy', 'Copies of objects, shallow and deep.', source, () => [
  fn('stands_for_itself(x, /)', 'Whether an object is its own copy.', standsForItself),
  fn(
    'deep_copy(x, memo, deepcopy, /)',
    'A copy of a built-in container, all the way down, for the rest of which there is deepcopy.',
    (x: Value, memo: Value, deepcopy: Value) =>
      deepCopy(x, memo instanceof PyDict ? memo : undefined, deepcopy, standsForItself),
  ),
  fn('blank(x, /)', 'A new object of the same class with nothing in it.', (x: Value) => like(x, emptied)),
  fn('shallow(x, /)', 'A new object of the same class with the same items, without attributes.', (x: Value) =>
    like(x, copied),
  ),
  fn(
    'fixed_items(x, /)',
    'The items of a tuple or frozenset inside an object of a derived class, else None.',
    (x: Value) => {
      const inner = unwrap(x);
      return inner instanceof PyFrozenSet || inner instanceof PyTuple ? new PyList(ownItems(inner)) : null;
    },
  ),
  fn(
    'with_items(x, items, /)',
    'An object of the same derived class of tuple or frozenset with other items.',
    withItems,
  ),
  fn('is_sequence(x, /)', 'Whether an object is, or holds, a list or deque.', (x: Value) => {
    const inner = unwrap(x);
    return inner instanceof PyList || inner instanceof PyDeque;
  }),
  fn('attributes_of(x, /)', 'The attributes that an object carries, as a dict.', (x: Value) => {
    const attributes = new PyDict();
    for (const [name, value] of x instanceof Instance || x instanceof PyException ? ownAttributes(x) : []) {
      spend(ENTRY_UNITS);
      attributes.set(name, value);
    }
    return attributes;
  }),
  fn(
    'set_attributes(x, attributes, /)',
    'Give an object attributes past all descriptors.',
    (x: Value, attributes: Value) => {
      if (!(x instanceof Instance || x instanceof PyException) || !(attributes instanceof PyDict)) return;
      for (const [name, value] of attributes.entries()) {
        spend(ATTRIBUTE_UNITS);
        if (typeof name === 'string') setOwnAttribute(x, name, value);
      }
    },
  ),
]);
