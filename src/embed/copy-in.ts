// Values of the host on their way into the script.
import { PyBytes } from '../objects/bytes.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyFloat } from '../objects/object.ts';
import { PySet } from '../objects/set.ts';
import { admitText } from '../objects/text-range.ts';
import { nextStretch } from '../runtime/limits.ts';
import { normalize } from '../runtime/numbers.ts';
import { Termination } from '../runtime/unwind.ts';
import { VALUE_BYTES } from './budget.ts';
import { Copy, type Crossing, EntriesFilling, type Filling } from './copy.ts';
import { ConversionError, HostException } from './errors.ts';
import { HostFunction, toBuiltin } from './host-function.ts';
import { HostClass, HostObject, toHostObject, toHostType } from './host-object.ts';
import { checkPlain, dataEntries, dataProperty, HostFloat, momentOf, UNHASHABLE_KEY } from './host-value.ts';
import { ScriptValue } from './script-value.ts';

/** A copy for the script. Throws `ConversionError` for what has no counterpart. */
export class CopyIn extends Copy<unknown, object, Value> {
  readonly held: readonly [Value];
  readonly result: Value;

  constructor(value: unknown, crossing: Crossing) {
    super(crossing);
    this.result = this.copy(value);
    this.held = [this.result];
  }

  copy(value: unknown): Value {
    this.budget.addValue(value);
    switch (typeof value) {
      case 'undefined':
        return null;
      case 'boolean':
        return value;
      case 'string':
        return admitText(value);
      case 'number':
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new PyFloat(value);
      case 'bigint':
        return normalize(value);
      case 'symbol':
        throw new ConversionError('a symbol cannot cross into the script');
    }
    if (value === null) return null;
    return this.copyOnce(value as object);
  }

  protected begin(object: object): Value {
    const { budget } = this;
    if (object instanceof HostFloat) return new PyFloat(object.value);
    if (object instanceof HostFunction) return toBuiltin(object);
    if (object instanceof HostObject) return toHostObject(object);
    if (object instanceof HostClass) return toHostType(object);
    if (object instanceof HostException) return object.type();
    if (object instanceof ScriptValue) return object.open(this.crossing.owner);
    if (object instanceof Uint8Array || object instanceof ArrayBuffer) {
      budget.addObject();
      budget.add(object.byteLength);
      return new PyBytes(Uint8Array.from(object instanceof Uint8Array ? object : new Uint8Array(object)));
    }
    if (object instanceof Date) {
      budget.addObject();
      return momentOf(object);
    }
    if (Array.isArray(object)) {
      const length = Object.getOwnPropertyDescriptor(object, 'length')?.value as number;
      budget.expect(length);
      const list = new PyList(emptyItems(length));
      this.enter(new ListFilling(list, object, length, this));
      return list;
    }
    if (object instanceof Map) {
      const dict = new PyDict();
      this.enter(new MapEntries(dict, Map.prototype.entries.call(object), this));
      return dict;
    }
    if (object instanceof Set) {
      const set = new PySet();
      this.enter(new SetItems(set, Set.prototype.values.call(object), this));
      return set;
    }
    checkPlain(object);
    const dict = new PyDict();
    this.enter(new Properties(dict, dataEntries(object), this));
    return dict;
  }

  override proceed(items: number): boolean {
    try {
      return super.proceed(items);
    } catch (failure) {
      // A key that cannot be hashed.
      if (failure instanceof PyException && !(failure instanceof Termination)) {
        throw new ConversionError(UNHASHABLE_KEY);
      }
      throw failure;
    }
  }

  copyName(name: string): Value {
    this.budget.add(VALUE_BYTES + name.length);
    return admitText(name);
  }
  /** A key is hashed, which must not run code of the script: nothing watches over it here. */
  copyKey(key: unknown): Value {
    const copy = this.copy(key);
    if (copy instanceof Instance)
      throw new ConversionError('an instance of a script cannot be a key of a Map or a Set');
    return copy;
  }
}

/** An array whose items are assigned afterwards. They are there: nothing that a page has put on Array.prototype gets in the way. */
function emptyItems(length: number): Value[] {
  // A million in 7 ms in place of 70.
  if (length > MANY_ITEMS && !hasElements(Array.prototype) && !hasElements(Object.prototype)) {
    nextStretch(0, length, 1);
    return new Array<Value>(length).fill(null);
  }
  return [...nones(length)];
}
const MANY_ITEMS = 1000;
/** Whether there are properties whose names are numbers: they are the first of all. */
function hasElements(object: object): boolean {
  const [first] = Reflect.ownKeys(object);
  return typeof first === 'string' && first >= '0' && first <= ':';
}
function* nones(count: number): Generator<null> {
  for (let i = 0; i < count; ) for (const stop = nextStretch(i, count, 1); i < stop; i++) yield null;
}

class ListFilling implements Filling {
  private readonly list: PyList;
  private readonly array: readonly unknown[];
  private readonly length: number;
  private readonly owner: CopyIn;
  private index = 0;
  constructor(list: PyList, array: readonly unknown[], length: number, owner: CopyIn) {
    this.list = list;
    this.array = array;
    this.length = length;
    this.owner = owner;
  }
  step(): boolean {
    const { index } = this;
    if (index === this.length) return false;
    this.list.items[index] = this.owner.copy(dataProperty(this.array, String(index)));
    this.index = index + 1;
    return true;
  }
}

class MapEntries extends EntriesFilling<PyDict, readonly [unknown, unknown], CopyIn> {
  protected put([key, item]: readonly [unknown, unknown]): void {
    this.target.set(this.owner.copyKey(key), this.owner.copy(item));
  }
}

class Properties extends EntriesFilling<PyDict, readonly [string, unknown], CopyIn> {
  protected put([name, item]: readonly [string, unknown]): void {
    this.target.set(this.owner.copyName(name), this.owner.copy(item));
  }
}

class SetItems extends EntriesFilling<PySet, unknown, CopyIn> {
  protected put(item: unknown): void {
    this.target.add(this.owner.copyKey(item));
  }
}
