// Values of the script on their way to the host.
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, unwrap } from '../objects/object.ts';
import { PyFrozenSet, PySet } from '../objects/set.ts';
import { PyTuple } from '../objects/tuple.ts';
import { Meter } from '../runtime/limits.ts';
import { machine } from '../runtime/machine.ts';
import { Run } from '../runtime/run.ts';
import { toHostDate } from '../stdlib/datetime/host-date.ts';
import { VALUE_BYTES } from './budget.ts';
import { Copy, type Crossing, EntriesFilling, type Filling } from './copy.ts';
import { HostKeys } from './host-keys.ts';
import { targetOf } from './host-object.ts';
import { ScriptValue } from './script-value.ts';

/**
 * A copy for the host. Functions, classes, instances become `ScriptValue` handles; objects of the host are these objects again.
 */
export class CopyOut extends Copy<Value, PyObject, unknown> {
  readonly held: readonly [Value];
  readonly result: unknown;

  constructor(value: Value, crossing: Crossing) {
    super(crossing);
    this.held = [value];
    this.result = this.copy(value);
  }

  copy(value: Value): unknown {
    const { budget } = this;
    budget.addValue(value);
    if (!(value instanceof PyObject)) return value;
    if (value instanceof PyFloat) return value.value;
    return this.copyOnce(value);
  }

  protected begin(value: PyObject): unknown {
    const { budget } = this;
    if (value instanceof PyList || value instanceof PyTuple) {
      budget.expect(value.items.length);
      // Elements that are there are assigned: nothing that a page has put on Array.prototype gets in the way.
      const array: unknown[] = [...value.items];
      this.enter(new ArrayFilling(array, this));
      return array;
    }
    if (value instanceof PyDict) {
      budget.expect(value.size);
      const keys = new HostKeys(budget, value.size);
      if (hasTextKeys(value)) {
        const object = Object.create(null) as Record<string, unknown>;
        this.enter(new ObjectFilling(object, value.entries(), keys, this));
        return object;
      }
      const map = new Map<unknown, unknown>();
      this.enter(new MapFilling(map, value.entries(), keys, this));
      return map;
    }
    if (value instanceof PySet || value instanceof PyFrozenSet) {
      const set = new Set<unknown>();
      this.enter(new SetFilling(set, value.keys(), new HostKeys(budget, value.size), this));
      return set;
    }
    budget.addObject();
    if (value instanceof PyBytes || value instanceof PyByteArray) {
      budget.add(value.bytes.length);
      return Uint8Array.from(value.bytes);
    }
    const target = targetOf(value);
    if (target !== undefined) return target;
    const inner = unwrap(value);
    if (inner !== value) return this.copy(inner);
    return toHostDate(value, this.crossing.timeZone) ?? toHandle(value, this.crossing);
  }

  pay(bytes: number): void {
    this.budget.add(bytes);
  }
}

class ArrayFilling implements Filling {
  private readonly array: unknown[];
  private readonly owner: CopyOut;
  private index = 0;
  /** @param array Holds the values of the script, in whose place the copies go. */
  constructor(array: unknown[], owner: CopyOut) {
    this.array = array;
    this.owner = owner;
  }
  step(): boolean {
    const { array, index } = this;
    if (index === array.length) return false;
    array[index] = this.owner.copy(array[index] as Value);
    this.index = index + 1;
    return true;
  }
}

abstract class KeysFilling<Target, Entry> extends EntriesFilling<Target, Entry, CopyOut> {
  protected readonly keys: HostKeys;
  constructor(target: Target, entries: Iterator<Entry>, keys: HostKeys, owner: CopyOut) {
    super(target, entries, owner);
    this.keys = keys;
  }
}

class ObjectFilling extends KeysFilling<Record<string, unknown>, readonly [Value, Value]> {
  protected put([key, item]: readonly [Value, Value]): void {
    // Between two turns the host may have called a function of the script that has put it there.
    if (typeof key !== 'string') return;
    this.keys.pay(key);
    this.owner.pay(VALUE_BYTES + key.length);
    this.target[key] = this.owner.copy(item);
  }
}

class MapFilling extends KeysFilling<Map<unknown, unknown>, readonly [Value, Value]> {
  protected put([key, item]: readonly [Value, Value]): void {
    this.keys.pay(key);
    this.target.set(this.owner.copy(key), this.owner.copy(item));
  }
}

class SetFilling extends KeysFilling<Set<unknown>, Value> {
  protected put(item: Value): void {
    this.keys.pay(item);
    this.target.add(this.owner.copy(item));
  }
}

function hasTextKeys(dict: PyDict): boolean {
  const meter = new Meter(0, 1);
  let count = 0;
  for (const key of dict.keys()) {
    if (typeof key !== 'string') return false;
    meter.pass(++count);
  }
  return true;
}

/** The handle for a script value: always the same one. */
function toHandle(value: PyObject, crossing: Crossing): ScriptValue {
  if (machine.supervisor instanceof Run) machine.supervisor.isReachable = true;
  let handle = crossing.handles.get(value);
  if (handle === undefined) {
    handle = new ScriptValue(value, crossing.owner, typeName(value));
    crossing.handles.set(value, handle);
  }
  return handle;
}
