// `namedtuple`: classes of tuples whose items have names.
import type { PyBuiltin } from '../../objects/builtin.ts';
import { define, fn, getter, PyClassMethod, PyGetSet, PyStaticMethod, rawFn } from '../../objects/builtin.ts';
import { createClass, newInstance } from '../../objects/class.ts';
import { PyDict } from '../../objects/dict.ts';
import type { Instance, PyType, Value } from '../../objects/object.ts';
import { builtinType, notImplemented, PyObject, typeName, typeOf, typeType, unwrap } from '../../objects/object.ts';
import { containerRepr, rawReprFn } from '../../objects/recursive-repr.ts';
import { pause } from '../../objects/step-frame.ts';
import { replaceText, splitWords } from '../../objects/text-search.ts';
import { PyTuple, tupleType } from '../../objects/tuple.ts';
import { isIdentifier, isSpaceUnit } from '../../objects/unicode.ts';
import type { Bindable } from '../../runtime/binding.ts';
import { bindArguments } from '../../runtime/binding.ts';
import { call } from '../../runtime/call.ts';
import { attributeError, typeError, valueError } from '../../runtime/errors.ts';
import { collectOwn } from '../../runtime/iteration.ts';
import { reserve, room } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { machine, spend, suspended } from '../../runtime/machine.ts';
import { getItem } from '../../runtime/operators.ts';
import { price } from '../../runtime/prices.ts';
import { str, toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { keywords as reservedWords } from '../keyword-list.ts';

/** The items inside an instance of a class derived from tuple. */
function itemsOf(self: Value): readonly Value[] {
  const inner = unwrap(self);
  return inner instanceof PyTuple ? inner.items : [];
}

/** Units (see `spend`) for a field of a class or of an instance, and for its name, or an item that is written. */
const FIELD_UNITS = 100;
const ITEM_UNITS = 8;
/** What a field takes in a class: a descriptor with two functions, and its texts. */
const FIELD_BYTES = price.value + 2 * (price.closure + price.text) + price.entry;

/** What stands in the class for a field. */
class FieldDescriptor extends PyGetSet {
  readonly index: number;
  documentation: Value;
  constructor(name: string, index: number) {
    super(
      name,
      '',
      (self) => {
        const item = itemsOf(self)[index];
        if (item === undefined)
          throw typeError(
            `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeName(self)}' object`,
          );
        return item;
      },
      (self, value) => {
        throw attributeError(value === undefined ? "can't delete attribute" : "can't set attribute", self, name);
      },
    );
    this.index = index;
    this.documentation = `Alias for field number ${index}`;
  }
}
const fieldDescriptorType = builtinType('collections._tuplegetter', {
  module: 'collections',
  instanceClass: FieldDescriptor,
  final: true,
});

/** What the methods of one class share. */
class NamedTupleShape extends PyObject {
  readonly name: string;
  readonly fields: readonly string[];
  /** The fields under the prefix of attributes. */
  readonly keys: readonly `$${string}`[];
  readonly bindable: Bindable;
  declare type: PyType;
  constructor(name: string, fields: readonly string[], defaults: readonly Value[]) {
    super();
    this.name = name;
    this.fields = fields;
    this.keys = fields.map((field): `$${string}` => {
      spend(ITEM_UNITS);
      return `$${field}`;
    });
    this.bindable = {
      qualname: `${name}.__new__`,
      code: {
        parameters: {
          names: ['_cls', ...fields],
          positionalOnlyCount: 0,
          positionalCount: fields.length + 1,
          keywordOnlyCount: 0,
          varargs: false,
          kwargs: false,
        },
      },
      defaults,
      keywordDefaults: new Map(),
    };
  }

  /**
   * An instance with these items. Those of the class itself carry the fields as attributes besides, where compiled code reads them
   * without asking; derived classes may have other things under the same names.
   */
  make(type: PyType, items: readonly Value[]): Instance {
    const instance = newInstance(type);
    instance.payload = new PyTuple(items);
    if (type === this.type) {
      const { keys } = this;
      for (let i = 0; i < keys.length; i++) {
        if ((i & 255) === 255) spend(256 * FIELD_UNITS);
        instance[keys[i] as `$${string}`] = items[i];
      }
    }
    return instance;
  }

  construct(type: Value, args: readonly Value[], names: readonly string[]): Value {
    if (names.length === 0 && args.length === this.fields.length) return this.make(type as PyType, args);
    return this.make(type as PyType, bindArguments(this.bindable, [type, ...args], names).slice(1));
  }

  fromItems(type: Value, items: readonly Value[]): Value {
    if (items.length !== this.fields.length)
      throw typeError(`Expected ${this.fields.length} arguments, got ${items.length}`);
    return this.make(type as PyType, items);
  }
}

/** The names of the fields, once checked (or renamed). */
function checkedFields(typename: string, given: readonly string[], rename: boolean): string[] {
  const seen = new Set<string>();
  const fields = given.map((name, index) => {
    spend(FIELD_UNITS);
    const isWrong = !isIdentifier(name) || reservedWords.has(name) || name.startsWith('_') || seen.has(name);
    seen.add(name);
    return rename && isWrong ? `_${index}` : name;
  });
  for (const name of [typename, ...fields]) {
    spend(FIELD_UNITS);
    if (!isIdentifier(name)) throw valueError(`Type names and field names must be valid identifiers: ${toRepr(name)}`);
    if (reservedWords.has(name)) throw valueError(`Type names and field names cannot be a keyword: ${toRepr(name)}`);
  }
  const known = new Set<string>();
  for (const name of fields) {
    if (name.startsWith('_') && !rename)
      throw valueError(`Field names cannot start with an underscore: ${toRepr(name)}`);
    if (known.has(name)) throw valueError(`Encountered duplicate field name: ${toRepr(name)}`);
    known.add(name);
  }
  return fields;
}

function* texts(values: readonly Value[]): Resumable<string[]> {
  const list: string[] = [];
  for (const value of values) {
    if (--machine.fuel < 0) yield* pause();
    let text: Value;
    try {
      text = str(value);
    } catch (e) {
      text = (yield suspended(e)) as Value;
    }
    list.push(unwrap(text) as string);
  }
  return list;
}

export function* namedTuple(
  typename: Value,
  fieldNames: Value,
  rename: Value,
  defaults: Value,
  module: Value,
): Resumable {
  const [name = ''] = yield* texts([typename]);
  const given = unwrap(fieldNames);
  const written =
    typeof given === 'string'
      ? splitWords(replaceText(given, ',', ' ', -1), isSpaceUnit, -1)
      : yield* texts(yield* collectOwn(fieldNames));
  const bytes = written.length * FIELD_BYTES;
  yield* room(bytes);
  reserve(bytes);
  const fields = checkedFields(name, written, truthPinned(rename));
  const lastDefaults = defaults === null ? [] : yield* collectOwn(defaults);
  if (lastDefaults.length > fields.length) throw typeError('Got more default values than field names');
  const shape = new NamedTupleShape(name, fields, lastDefaults);
  const namespace = namespaceOf(shape, lastDefaults);
  namespace.set('__module__', module === null ? '__main__' : module);
  const type = yield* createClass(typeType, name, [tupleType], namespace, new Map());
  shape.type = type;
  type.makeDirectly = (args) => shape.construct(type, args, []);
  return type;
}

function namespaceOf(shape: NamedTupleShape, defaults: readonly Value[]): PyDict {
  const { name, fields } = shape;
  const names = new PyTuple(fields);
  const listed = fields.join(', ');
  const create = fn(
    '__new__(_cls, /, *args, **kwargs)',
    `Create new instance of ${name}(${listed})`,
    (type: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>) =>
      shape.construct(type, [...args, ...keywords.values()], [...keywords.keys()]),
  );
  const make = fn(
    '_make(cls, iterable, /)',
    `Make a new ${name} object from a sequence or iterable`,
    function* (type: Value, iterable: Value): Resumable {
      return shape.fromItems(type, yield* collectOwn(iterable));
    },
  );
  make.isClassMethod = true;
  const methods = [
    rawFn(
      '_replace(self, /, **kwds)',
      `Return a new ${name} object replacing specified fields with new values`,
      (self: Value, changes: ReadonlyMap<string, Value>) => {
        let known = 0;
        const items = itemsOf(self).map((item, i) => {
          const change = changes.get(fields[i] as string);
          if (change === undefined) return item;
          known++;
          return change;
        });
        if (known < changes.size) {
          const names = new Set(fields);
          const unknown = [...changes.keys()].filter((key) => !names.has(key));
          throw valueError(`Got unexpected field names: [${unknown.map((key) => toRepr(key)).join(', ')}]`);
        }
        const type = typeOf(self);
        const ownMake = type.lookup('_make');
        if (ownMake === makeMethod || !(ownMake instanceof PyClassMethod)) return shape.fromItems(type, items);
        return call(ownMake.callable, [type, new PyTuple(items)]);
      },
    ),
    rawReprFn(
      (self: PyObject) =>
        containerRepr(self, '...', () => {
          const parts = itemsOf(self).map((item, i) => {
            spend(ITEM_UNITS);
            return `${fields[i]}=${toRepr(item)}`;
          });
          return `${typeOf(self).ownName}(${parts.join(', ')})`;
        }),
      'Return a nicely formatted representation string',
    ),
    rawFn('_asdict(self, /)', 'Return a new dict which maps field names to their values.', (self: Value) =>
      PyDict.from(itemsOf(self).map((item, i): [Value, Value] => [fields[i] as string, item])),
    ),
    rawFn('__getnewargs__(self, /)', 'Return self as a plain tuple.', (self: Value) => new PyTuple(itemsOf(self))),
    // As in the original language, a field is found under its name, too.
    rawFn('__getitem__(self, key, /)', 'Return self[key].', (self: Value, key: Value) => {
      const index = typeof key === 'string' ? fields.indexOf(key) : -1;
      return getItem(new PyTuple(itemsOf(self)), index < 0 ? key : index);
    }),
  ];
  const makeMethod = new PyClassMethod(make);
  const namespace = PyDict.from([
    ['__doc__', `${name}(${listed})`],
    ['__slots__', new PyTuple([])],
    ['_fields', names],
    [
      '_field_defaults',
      PyDict.from(
        defaults.map((value, i): [Value, Value] => [fields[fields.length - defaults.length + i] as string, value]),
      ),
    ],
    ['__new__', new PyStaticMethod(create)],
    ['_make', makeMethod],
    ['__match_args__', names],
  ]);
  for (const method of methods) {
    method.owner = tupleType;
    method.wording = 'python';
    method.calledAs = `${name}.${method.name}`;
    namespace.set(method.name, method);
  }
  fields.forEach((field, i) => {
    spend(FIELD_UNITS);
    namespace.set(field, new FieldDescriptor(field, i));
  });
  return namespace;
}

export function defineNamedTuple(): PyBuiltin {
  define(fieldDescriptorType, {
    doc: 'A field of a named tuple.',
    accepts: (value) => value instanceof FieldDescriptor,
    members: () => [
      getter(
        '__doc__',
        'The documentation of the field.',
        (self: FieldDescriptor) => self.documentation,
        (self: FieldDescriptor, value: Value | undefined) => {
          self.documentation = value ?? null;
        },
      ),
      fn('__get__(self, instance, owner=None, /)', 'The item of a tuple.', (self: FieldDescriptor, instance: Value) =>
        instance === null ? self : self.get(instance),
      ),
      fn(
        '__set__(self, instance, value, /)',
        'Fields cannot be set.',
        (self: FieldDescriptor, instance: Value, value: Value) => {
          self.set?.(instance, value);
        },
      ),
      fn('__eq__(self, value, /)', 'self == value', (self: Value, other: Value) =>
        self === other ? true : notImplemented,
      ),
      fn(
        '__repr__(self, /)',
        'repr(self)',
        (self: FieldDescriptor) =>
          `${typeOf(self).name.split('.').at(-1)}(${self.index}, ${toRepr(self.documentation)})`,
      ),
    ],
  });
  const function_ = fn(
    'namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)',
    'A new class of tuples whose items have names: namedtuple("Point", "x y").',
    namedTuple,
  );
  function_.wording = 'python';
  return function_;
}
