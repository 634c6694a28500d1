// `attrgetter`, `itemgetter` and `methodcaller` of the module `operator`: functions made of names, keys and arguments.
import { define, fn } from '../objects/builtin.ts';
import { detached } from '../objects/detached.ts';
import { callableBy } from '../objects/native-callable.ts';
import type { PyObject, PyType, Value } from '../objects/object.ts';
import { builtinType, ChargedObject, typeOf, unwrap } from '../objects/object.ts';
import { containerRepr } from '../objects/recursive-repr.ts';
import { splitText } from '../objects/text-search.ts';
import { PyTuple } from '../objects/tuple.ts';
import { getAttribute } from '../runtime/attribute.ts';
import { callMethod } from '../runtime/call.ts';
import { typeError } from '../runtime/errors.ts';
import { GrowingResult, TextInPieces } from '../runtime/limits.ts';
import { continueWith, spend } from '../runtime/machine.ts';
import { getItem } from '../runtime/operators.ts';
import { price } from '../runtime/prices.ts';
import { toRepr } from '../runtime/text.ts';

class AttributeGetter extends ChargedObject {
  /** Names with dots as they were given, and in their parts. */
  readonly names: readonly string[];
  readonly paths: readonly (readonly string[])[];
  constructor(names: readonly string[], paths: readonly (readonly string[])[]) {
    super();
    this.names = names;
    this.paths = paths;
  }
}
export const attributeGetterType = builtinType('operator.attrgetter', {
  module: 'operator',
  instanceClass: AttributeGetter,
});

class ItemGetter extends ChargedObject {
  readonly keys: readonly Value[];
  constructor(keys: readonly Value[]) {
    super();
    this.keys = keys;
  }
}
export const itemGetterType = builtinType('operator.itemgetter', { module: 'operator', instanceClass: ItemGetter });

class MethodCaller extends ChargedObject {
  readonly name: string;
  readonly args: readonly Value[];
  /** The names of the last arguments. */
  readonly names: readonly string[];
  constructor(name: string, args: readonly Value[], names: readonly string[]) {
    super();
    this.name = name;
    this.args = args;
    this.names = names;
  }
}
export const methodCallerType = builtinType('operator.methodcaller', {
  module: 'operator',
  instanceClass: MethodCaller,
});

function onlyArgument(type: PyType, args: readonly Value[], names: readonly string[]): Value {
  const { ownName } = type;
  if (names.length > 0) throw typeError(`${ownName}() takes no keyword arguments`);
  const [object] = args;
  if (object === undefined || args.length !== 1) throw typeError(`${ownName} expected 1 argument, got ${args.length}`);
  return object;
}

/** Charges one of many names or keys, by its number. */
function payFor(index: number): void {
  if ((index & 255) === 255) spend(256 * 16);
}

/** What goes on with the items that are there already. */
interface ItemWork {
  readonly getter: ItemGetter;
  readonly object: Value;
}
function gatherItems({ getter, object }: ItemWork, items: Value[]): Value {
  const { keys } = getter;
  while (items.length < keys.length) {
    payFor(items.length);
    try {
      items.push(getItem(object, keys[items.length] as Value));
    } catch (e) {
      throw continueWith(e, gotItem, { getter, object }, items);
    }
  }
  return new PyTuple(items);
}
function gotItem(item: Value | undefined, work: ItemWork, items: Value[]): Value {
  items.push(item ?? null);
  return gatherItems(work, items);
}

function getItems(self: ItemGetter, args: readonly Value[], names: readonly string[]): Value {
  const object = onlyArgument(itemGetterType, args, names);
  const { keys } = self;
  return keys.length === 1 ? getItem(object, keys[0] as Value) : gatherItems({ getter: self, object }, []);
}

/** Follows a path of names from its given place on. */
function follow(object: Value, path: readonly string[], from: number): Value {
  let value = object;
  for (let i = from; i < path.length; i++) {
    payFor(i);
    try {
      value = getAttribute(value, path[i] as string);
    } catch (e) {
      throw continueWith(e, followed, path, i + 1);
    }
  }
  return value;
}
function followed(value: Value | undefined, path: readonly string[], from: number): Value {
  return follow(value ?? null, path, from);
}

interface AttributeWork {
  readonly getter: AttributeGetter;
  readonly object: Value;
}
function gatherAttributes({ getter, object }: AttributeWork, values: Value[]): Value {
  const { paths } = getter;
  while (values.length < paths.length) {
    payFor(values.length);
    try {
      values.push(follow(object, paths[values.length] as readonly string[], 0));
    } catch (e) {
      throw continueWith(e, gotAttribute, { getter, object }, values);
    }
  }
  return new PyTuple(values);
}
function gotAttribute(value: Value | undefined, work: AttributeWork, values: Value[]): Value {
  values.push(value ?? null);
  return gatherAttributes(work, values);
}

function getAttributes(self: AttributeGetter, args: readonly Value[], names: readonly string[]): Value {
  const object = onlyArgument(attributeGetterType, args, names);
  const { paths } = self;
  return paths.length === 1
    ? follow(object, paths[0] as readonly string[], 0)
    : gatherAttributes({ getter: self, object }, []);
}

function callNamed(self: MethodCaller, args: readonly Value[], names: readonly string[]): Value {
  return callMethod(onlyArgument(methodCallerType, args, names), self.name, self.args, self.names);
}

function argumentsText(self: PyObject, positional: readonly Value[], names: readonly string[] = []): string {
  const { ownName, module } = typeOf(self);
  return containerRepr(self, `${module}.${ownName}(...)`, () => {
    const count = positional.length - names.length;
    const text = new TextInPieces();
    for (let i = 0; i < positional.length; i++) {
      payFor(i);
      if (i > 0) text.add(', ');
      if (i >= count) text.add(`${names[i - count]}=`);
      text.add(toRepr(positional[i] as Value));
    }
    return `${module}.${ownName}(${text.join()})`;
  });
}

function attributeGetter(first: Value | undefined, rest: readonly Value[]): AttributeGetter {
  if (first === undefined) throw typeError('attrgetter expected 1 argument, got 0');
  const names: string[] = [];
  const paths: string[][] = [];
  const size = new GrowingResult();
  for (const name of [first].concat(rest)) {
    payFor(names.length);
    size.add(price.list + price.item);
    const text = unwrap(name);
    if (typeof text !== 'string') throw typeError('attribute name must be a string');
    names.push(text);
    paths.push(splitText(text, '.', -1).map((part) => detached(part, text)));
  }
  return new AttributeGetter(names, paths);
}

export function defineGetters(): void {
  define(attributeGetterType, {
    doc: "A function that reads attributes: attrgetter('a.b', 'c')(x) is (x.a.b, x.c).",
    accepts: (value) => value instanceof AttributeGetter,
    make: () => fn('attrgetter(attr=..., /, *attrs)', 'A function that reads attributes.', attributeGetter),
    members: () => [
      callableBy(attributeGetterType, getAttributes),
      fn('__repr__(self, /)', 'repr(self)', (self: AttributeGetter) => argumentsText(self, self.names)),
    ],
  });
  define(itemGetterType, {
    doc: 'A function that reads items: itemgetter(1, 3)(x) is (x[1], x[3]).',
    accepts: (value) => value instanceof ItemGetter,
    make: () =>
      fn(
        'itemgetter(item=..., /, *items)',
        'A function that reads items.',
        (first: Value | undefined, rest: readonly Value[]) => {
          if (first === undefined) throw typeError('itemgetter expected 1 argument, got 0');
          return new ItemGetter([first].concat(rest));
        },
      ),
    members: () => [
      callableBy(itemGetterType, getItems),
      fn('__repr__(self, /)', 'repr(self)', (self: ItemGetter) => argumentsText(self, self.keys)),
    ],
  });
  define(methodCallerType, {
    doc: "A function that calls a method: methodcaller('name', 1, a=2)(x) is x.name(1, a=2).",
    accepts: (value) => value instanceof MethodCaller,
    make: () =>
      fn(
        'methodcaller(name=..., /, *args, **kwargs)',
        'A function that calls a method.',
        (name: Value | undefined, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
          if (name === undefined) throw typeError('methodcaller needs at least one argument, the method name');
          const text = unwrap(name);
          if (typeof text !== 'string') throw typeError('method name must be a string');
          return new MethodCaller(text, [...args, ...keywords.values()], [...keywords.keys()]);
        },
      ),
    members: () => [
      callableBy(methodCallerType, callNamed),
      fn('__repr__(self, /)', 'repr(self)', (self: MethodCaller) =>
        argumentsText(self, [self.name as Value].concat(self.args), self.names),
      ),
    ],
  });
}
