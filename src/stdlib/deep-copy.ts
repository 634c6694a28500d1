// How `copy.deepcopy` goes through lists, dicts, tuples and sets. It is no recursion, lets other threads have their turns, since CPython does it by code
// in Python, and calls the `deepcopy` of the module for all other objects.
import { byteArrayType, PyByteArray } from '../objects/bytes.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { listType, PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject } from '../objects/object.ts';
import type { AnySet } from '../objects/set.ts';
import { frozensetType, setType } from '../objects/set.ts';
import { pause } from '../objects/step-frame.ts';
import { DictItemIterator } from '../objects/table-iterators.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';
import { call1, call2 } from '../runtime/call.ts';
import { recursionError } from '../runtime/errors.ts';
import { identity } from '../runtime/hash.ts';
import { listed } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { machine, suspended, whileHeld } from '../runtime/machine.ts';
import { anew, mayAsk } from '../runtime/restart.ts';
import { Run } from '../runtime/run.ts';

/** Calls by which CPython goes a level deeper. */
const CALLS_A_LEVEL = 2;
/** Units (see `spend`) for an item. */
const ITEM_UNITS = 8;

/** A container whose items are being copied. */
interface Level {
  readonly source: PyObject;
  /** Of those whose copy is there at once. */
  readonly copy?: Value;
  /** The next item that is to be copied. */
  next(): Value | undefined;
  /** Takes the copy of it. */
  take(copy: Value): Resumable<Value | undefined> | undefined;
}

class ListLevel implements Level {
  readonly source: PyList;
  readonly copy = new PyList([]);
  private index = 0;
  constructor(source: PyList) {
    this.source = source;
  }
  next(): Value | undefined {
    return this.source.items[this.index++];
  }
  take(copy: Value): undefined {
    this.copy.append(copy);
  }
}

class DictLevel implements Level {
  readonly source: PyDict;
  readonly copy = new PyDict();
  private readonly entries: DictItemIterator;
  /** The key of the entry in hand, and the copy of its value, which is made first. */
  private key: Value = null;
  private value: Value | undefined = undefined;
  constructor(source: PyDict) {
    this.source = source;
    this.entries = new DictItemIterator(source);
  }
  next(): Value | undefined {
    if (this.value !== undefined) return this.key;
    const entry = this.entries.next() as PyTuple | undefined;
    this.key = entry?.items[0] ?? null;
    return entry?.items[1];
  }
  take(copy: Value): Resumable<Value | undefined> | undefined {
    const { key, value } = this;
    if (value === undefined && key instanceof PyObject) {
      this.value = copy;
      return undefined;
    }
    this.value = undefined;
    if (value === undefined) this.copy.set(key, copy);
    else if (mayAsk(copy)) return anew(put, this.copy, copy, value);
    else this.copy.set(copy, value);
    return undefined;
  }
}
const put = (dict: PyDict, key: Value, value: Value): void => dict.set(key, value);

/** A tuple or a set, which is made when its items are there. */
class FixedLevel implements Level {
  readonly source: PyObject;
  private readonly items: readonly Value[];
  private readonly copies: Value[] = [];
  private isSame = true;
  constructor(source: PyObject, items: readonly Value[]) {
    this.source = source;
    this.items = items;
  }
  next(): Value | undefined {
    return this.items[this.copies.length];
  }
  take(copy: Value): undefined {
    if (copy !== this.items[this.copies.length]) this.isSame = false;
    this.copies.push(copy);
  }
  *finish(): Resumable {
    const { source, copies } = this;
    if (source instanceof PyTuple) return this.isSame ? source : new PyTuple(copies);
    try {
      return call1(source.cls, new PyList(copies));
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }
}

/** Stands for the copy of an object that the script's side of the module makes. */
const otherKind = Symbol('another kind of object');

class DeepCopy {
  /** The containers around the item in hand. */
  private readonly levels: Level[] = [];
  /** What has been copied, as long as the script does not get to see it. It keeps the originals alive. */
  private made: Map<PyObject, Value> | undefined;
  /** The same by the identities, for the script. */
  private readonly memo: PyDict;
  private readonly deepcopy: Value;
  private readonly deepest: number;
  private readonly standsForItself: (value: Value) => boolean;

  constructor(memo: PyDict | undefined, deepcopy: Value, standsForItself: (value: Value) => boolean) {
    this.made = memo === undefined ? new Map() : undefined;
    this.memo = memo ?? new PyDict();
    this.deepcopy = deepcopy;
    const { supervisor } = machine;
    this.deepest = supervisor instanceof Run ? supervisor.wantedDepth / CALLS_A_LEVEL : Infinity;
    this.standsForItself = standsForItself;
  }

  *copy(x: Value): Resumable {
    const { levels } = this;
    for (let item = x; ; ) {
      const begun = item instanceof PyObject && !(item instanceof PyFloat) ? this.begin(item) : item;
      let copy = begun === otherKind ? yield* this.ask(item) : begun;
      // It goes to the container around it, which may be complete with it, and so on.
      for (;;) {
        const level = levels.at(-1);
        if (level === undefined) return copy ?? null;
        const work = copy === undefined ? undefined : level.take(copy);
        if (work !== undefined) yield* work;
        machine.fuel -= ITEM_UNITS;
        if (machine.fuel < 0) yield* pause();
        const next = level.next();
        if (next !== undefined) {
          item = next;
          break;
        }
        copy = level instanceof FixedLevel ? yield* this.finish(level) : level.copy;
        levels.pop();
      }
    }
  }

  /** The copy of an object; undefined where its items have to be copied first. */
  private begin(item: PyObject): Value | typeof otherKind | undefined {
    const isFixed = item.cls === tupleType || item.cls === frozensetType;
    if (!isFixed && this.standsForItself(item)) return item;
    const known = this.known(item);
    if (known !== undefined) return known;
    switch (item.cls) {
      case listType:
        return this.enter(new ListLevel(item as PyList));
      case dictType:
        return this.enter(new DictLevel(item as PyDict));
      case tupleType:
        return this.enter(new FixedLevel(item, (item as PyTuple).items));
      case setType:
      case frozensetType: {
        const set = item as AnySet;
        return this.enter(new FixedLevel(item, listed(set.size, set.keys())));
      }
      case byteArrayType: {
        const copy = new PyByteArray((item as PyByteArray).bytes.slice());
        this.remember(item, copy);
        return copy;
      }
    }
    return otherKind;
  }
  private enter(level: Level): undefined {
    if (this.levels.push(level) > this.deepest) throw recursionError();
    if (level.copy !== undefined) this.remember(level.source, level.copy);
  }
  private *finish(level: FixedLevel): Resumable {
    const { source } = level;
    // One of the items of a tuple may hold the tuple itself, which is then copied already.
    const known = source instanceof PyTuple ? this.known(source) : undefined;
    if (known !== undefined) return known;
    const copy = yield* level.finish();
    if (copy !== source) this.remember(source, copy);
    return copy;
  }

  private known(object: PyObject): Value | undefined {
    return this.made === undefined ? this.memo.get(identity(object)) : this.made.get(object);
  }
  private remember(object: PyObject, copy: Value): void {
    if (this.made !== undefined) this.made.set(object, copy);
    else {
      this.memo.set(identity(object), copy);
      this.keep(object);
    }
  }
  /** The original stays alive as long as its identity means it. */
  private keep(object: PyObject): void {
    const key = identity(this.memo);
    const kept = this.memo.get(key);
    if (kept instanceof PyList) kept.append(object);
    else this.memo.set(key, new PyList([object]));
  }

  /** The copy that the script's side of the module makes. */
  private *ask(item: Value): Resumable {
    const { made } = this;
    this.made = undefined;
    for (const [object, copy] of made ?? []) {
      this.remember(object, copy);
      machine.fuel -= ITEM_UNITS;
      if (machine.fuel < 0) yield* pause();
    }
    try {
      return call2(this.deepcopy, item, this.memo);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }
}

/** A copy of a list, dict, tuple, set or bytearray, all the way down. `deepcopy` is for what else there is in it. */
export function* deepCopy(
  x: Value,
  memo: PyDict | undefined,
  deepcopy: Value,
  standsForItself: (value: Value) => boolean,
): Resumable {
  const work = new DeepCopy(memo, deepcopy, standsForItself);
  return yield* whileHeld(work, work.copy(x));
}
