// `deque`: a list that is quick at both ends.
import type { Member } from '../../objects/builtin.ts';
import { constant, define, fn, getter, rawFn } from '../../objects/builtin.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import { PyIterator } from '../../objects/iterator.ts';
import { iteratorMembers } from '../../objects/iterator-methods.ts';
import { PyList } from '../../objects/list.ts';
import type { PyObject, PyType, Value } from '../../objects/object.ts';
import {
  builtinType,
  ChargedObject,
  Instance,
  notImplemented,
  typeName,
  typeOf,
  unwrap,
} from '../../objects/object.ts';
import { PySlice } from '../../objects/range.ts';
import { containerRepr, rawReprFn, reprItems } from '../../objects/recursive-repr.ts';
import {
  countFound,
  isFound,
  itemIndex,
  itemsInTurns,
  repeatItems,
  reserveItems,
  Search,
  searchBound,
} from '../../objects/sequence.ts';
import { sliceItems } from '../../objects/slice-indices.ts';
import { pauseAlone } from '../../objects/step-frame.ts';
import { call } from '../../runtime/call.ts';
import type { OrderingName } from '../../runtime/comparison.ts';
import { equalSequences, equals, orderSequences, unequalSequences } from '../../runtime/comparison.ts';
import { indexError, runtimeError, typeError, valueError } from '../../runtime/errors.ts';
import { consume } from '../../runtime/iteration.ts';
import { nextStretch, room } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { machine, spend, suspended, whileHeld } from '../../runtime/machine.ts';
import { isInt, toIndex, toSize } from '../../runtime/numbers.ts';
import { isLong } from '../../runtime/place.ts';
import { price } from '../../runtime/prices.ts';
import { restartable, settle } from '../../runtime/restart.ts';
import { toRepr } from '../../runtime/text.ts';

/** Units (see `spend`) for an item that goes into another ring, and for one that is put at an end. */
const MOVE_UNITS = 0.5;
const PUT_UNITS = 1;
/** So many items are looked at between looks at the clock. */
const CHARGED_ITEMS = 1024;

/** The items lie in a ring whose size is a power of two. */
export class PyDeque extends ChargedObject {
  private ring: (Value | undefined)[] = new Array(8).fill(undefined);
  private head = 0;
  size = 0;
  maximum: number | undefined;
  /** Changes whenever the number of items does: iterators see that they were overtaken. */
  changes = 0;
  constructor(maximum: number | undefined) {
    super();
    machine.memory -= price.list;
    this.maximum = maximum;
  }

  at(index: number): Value {
    return this.ring[(this.head + index) & (this.ring.length - 1)] as Value;
  }
  put(index: number, value: Value): void {
    this.ring[(this.head + index) & (this.ring.length - 1)] = value;
  }
  append(value: Value): void {
    this.changes++;
    if (this.size === this.maximum) {
      if (this.size === 0) return;
      this.shift();
    }
    if (this.size === this.ring.length) this.grow();
    this.ring[(this.head + this.size++) & (this.ring.length - 1)] = value;
  }
  prepend(value: Value): void {
    this.changes++;
    if (this.size === this.maximum) {
      if (this.size === 0) return;
      this.pop();
    }
    if (this.size === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = value;
    this.size++;
  }
  pop(): Value | undefined {
    if (this.size === 0) return undefined;
    this.changes++;
    const place = (this.head + --this.size) & (this.ring.length - 1);
    const value = this.ring[place];
    this.ring[place] = undefined;
    return value;
  }
  shift(): Value | undefined {
    if (this.size === 0) return undefined;
    this.changes++;
    const value = this.ring[this.head];
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.size--;
    return value;
  }
  private grow(): void {
    this.enlarge(this.size * 2);
  }
  /** Makes room for so many items: a power of two. */
  private enlarge(length: number): void {
    reserveItems(length);
    this.ring = ringOf(this.items(), length);
    this.head = 0;
  }
  /** The length of the ring that so many more items need. */
  lengthFor(added: number): number {
    let { length } = this.ring;
    const size = Math.min(this.size + added, this.maximum ?? Infinity);
    while (length < size) length *= 2;
    return length;
  }
  /** Makes room for so many more items at once. */
  makeRoom(added: number): void {
    const length = this.lengthFor(added);
    if (length > this.ring.length) this.enlarge(length);
  }
  items(): Value[] {
    const { ring, head, size } = this;
    const end = head + size;
    spend(size / 32);
    if (end <= ring.length) return ring.slice(head, end) as Value[];
    return ring.slice(head).concat(ring.slice(0, end - ring.length)) as Value[];
  }
  /** Takes over the items; of more than the maximum, the last ones. */
  replace(items: readonly Value[]): void {
    const kept = this.maximum === undefined ? items : items.slice(Math.max(items.length - this.maximum, 0));
    this.changes++;
    let length = 8;
    while (length < kept.length) length *= 2;
    reserveItems(length);
    this.ring = ringOf(kept, length);
    this.head = 0;
    this.size = kept.length;
  }
  rotate(steps: number): void {
    const { size } = this;
    if (size < 2) return;
    const right = ((steps % size) + size) % size;
    const turnsRight = right <= size / 2;
    const count = turnsRight ? right : size - right;
    if (isLong(count)) {
      const items = this.items();
      this.replace(items.slice(size - right).concat(items.slice(0, size - right)));
      return;
    }
    for (let i = 0; i < count; ) {
      for (const stop = nextStretch(i, count, PUT_UNITS); i < stop; i++) {
        if (turnsRight) this.prepend(this.pop() as Value);
        else this.append(this.shift() as Value);
      }
    }
  }
}
/** A ring of that length that begins with the items. */
function ringOf(items: readonly Value[], length: number): (Value | undefined)[] {
  const ring = new Array<Value | undefined>(length);
  for (let i = 0; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, MOVE_UNITS); i < stop; i++) ring[i] = items[i];
  }
  return ring;
}
export const dequeType = builtinType('collections.deque', { module: 'collections', instanceClass: PyDeque });

class DequeIterator extends PyIterator {
  private readonly deque: PyDeque;
  private readonly changes: number;
  private readonly step: 1 | -1;
  private index: number;
  private left: number;
  constructor(deque: PyDeque, step: 1 | -1) {
    super();
    this.deque = deque;
    this.changes = deque.changes;
    this.step = step;
    this.left = deque.size;
    this.index = step === 1 ? 0 : deque.size - 1;
  }
  next(): Value | undefined {
    if (this.deque.changes !== this.changes) {
      this.left = 0;
      throw runtimeError('deque mutated during iteration');
    }
    if (this.left === 0) return undefined;
    this.left--;
    const item = this.deque.at(this.index);
    this.index += this.step;
    return item;
  }
  get lengthHint(): number {
    return this.left;
  }
}
const dequeIteratorType = builtinType('_collections._deque_iterator', {
  module: '_collections',
  instanceClass: DequeIterator,
  final: true,
});
class DequeReverseIterator extends DequeIterator {}
const dequeReverseIteratorType = builtinType('_collections._deque_reverse_iterator', {
  module: '_collections',
  instanceClass: DequeReverseIterator,
  final: true,
});

function asDeque(value: Value): PyDeque | undefined {
  const inner = unwrap(value);
  return inner instanceof PyDeque ? inner : undefined;
}
/** The items of what a deque may be equal to: another one, or (an extension) a list. */
function comparable(value: Value): readonly Value[] | undefined {
  const inner = unwrap(value);
  return inner instanceof PyDeque ? inner.items() : inner instanceof PyList ? inner.items : undefined;
}

function maximumOf(value: Value): number | undefined {
  if (value === null) return undefined;
  if (!isInt(value) && typeof value !== 'boolean') throw typeError('an integer is required');
  const maximum = toSize(value);
  if (maximum < 0) throw valueError('maxlen must be non-negative');
  return maximum;
}

function* makeDeque(iterable: Value | undefined, maxlen: Value): Resumable<PyDeque> {
  const deque = new PyDeque(maximumOf(maxlen));
  if (iterable !== undefined) yield* extend(deque, iterable, false);
  return deque;
}

function* extend(deque: PyDeque, iterable: Value, isLeft: boolean): Resumable<Value | undefined> {
  const own = asDeque(iterable);
  const known = own?.items() ?? (yield* itemsInTurns(iterable));
  if (known !== undefined) {
    yield* room(deque.lengthFor(known.length) * price.item);
    deque.makeRoom(known.length);
    for (let i = 0; i < known.length; ) {
      if (machine.fuel < 0) yield* whileHeld([deque, known], pauseAlone());
      for (const stop = nextStretch(i, known.length, PUT_UNITS); i < stop; i++) {
        if (isLeft) deque.prepend(known[i] as Value);
        else deque.append(known[i] as Value);
      }
    }
    return undefined;
  }
  yield* consume(iterable, deque, (item) => {
    if (isLeft) deque.prepend(item);
    else deque.append(item);
  });
  return undefined;
}

/** A search that ends when the script has changed the deque meanwhile. */
class DequeSearch extends Search {
  private readonly deque: PyDeque;
  private readonly changes: number;
  private readonly changed: () => unknown;

  constructor(deque: PyDeque, value: Value, start: number, stop: number, changed: () => unknown) {
    super(value, start, stop);
    this.deque = deque;
    this.changes = deque.changes;
    this.changed = changed;
  }

  protected next(): number {
    const { deque, value } = this;
    let charged = this.at;
    for (; this.at < this.stop && this.at < deque.size; this.at++) {
      if (this.at - charged >= CHARGED_ITEMS) {
        charged = this.at;
        spend(CHARGED_ITEMS);
        this.moveOn();
      }
      const isEqual = equals(deque.at(this.at), value);
      if (deque.changes !== this.changes) throw this.changed();
      if (isEqual) return this.at;
      settle(this);
    }
    return -1;
  }
}
function indexOf(search: DequeSearch, value: Value): number {
  const index = search.find();
  if (index < 0) throw valueError(`${toRepr(value)} is not in deque`);
  return index;
}
const removeFirst = (search: DequeSearch, value: Value, deque: PyDeque): void =>
  removeAt(deque, indexOf(search, value));
const mutatedInIteration = (): unknown => runtimeError('deque mutated during iteration');
const mutatedInRemoval = (): unknown => indexError('deque mutated during remove().');

function place(deque: PyDeque, key: Value): number {
  if (!isInt(key) && typeof key !== 'boolean' && typeOf(key).lookup('__index__') === undefined)
    throw typeError(`sequence index must be integer, not '${typeName(key)}'`);
  const index = itemIndex(key, 'sequence');
  const found = index < 0 ? index + deque.size : index;
  if (found < 0 || found >= deque.size) throw indexError('deque index out of range');
  return found;
}

function removeAt(deque: PyDeque, index: number): void {
  const items = deque.items();
  items.splice(index, 1);
  deque.replace(items);
}

/** A deque of the same class with the same maximum. */
function copyOf(self: Value, items: readonly Value[]): Value {
  const deque = asDeque(self) as PyDeque;
  const type = typeOf(self);
  if (type === dequeType) {
    const copy = new PyDeque(deque.maximum);
    copy.replace(items);
    return copy;
  }
  const content = new PyDeque(undefined);
  content.replace(items);
  return deque.maximum === undefined ? call(type, [content]) : call(type, [content, deque.maximum]);
}

function repeated(deque: PyDeque, count: Value, make: (items: Value[]) => Value): Value | Resumable {
  const { maximum } = deque;
  const items = deque.items();
  if (maximum === undefined || !isInt(count)) return repeatItems(items, count, make);
  const needed = items.length === 0 ? 0 : Math.ceil(maximum / items.length) + 1;
  const skipped = count > needed ? needed : Number(count);
  return repeatItems(items, skipped, make);
}

const comparison = (name: OrderingName, sign: string): Member =>
  fn(`${name}(self, value, /)`, `self ${sign} value`, (self: PyDeque, value: Value) => {
    const other = asDeque(value);
    return other === undefined ? notImplemented : orderSequences(self.items(), other.items(), name);
  });

function members(): Member[] {
  return [
    fn('append(self, x, /)', 'Put an item at the right end.', (self: PyDeque, x: Value) => self.append(x)),
    fn('appendleft(self, x, /)', 'Put an item at the left end.', (self: PyDeque, x: Value) => self.prepend(x)),
    fn('pop(self, /)', 'Take out the item at the right end and return it.', (self: PyDeque) => {
      const item = self.pop();
      if (item === undefined) throw indexError('pop from an empty deque');
      return item;
    }),
    fn('popleft(self, /)', 'Take out the item at the left end and return it.', (self: PyDeque) => {
      const item = self.shift();
      if (item === undefined) throw indexError('pop from an empty deque');
      return item;
    }),
    fn(
      'extend(self, iterable, /)',
      'Put the items of an iterable at the right end.',
      (self: PyDeque, iterable: Value) => extend(self, iterable, false),
    ),
    fn(
      'extendleft(self, iterable, /)',
      'Put the items of an iterable at the left end, one after the other.',
      (self: PyDeque, iterable: Value) => extend(self, iterable, true),
    ),
    fn('clear(self, /)', 'Take all items out.', (self: PyDeque) => self.replace([])),
    rawFn('copy(self, /)', 'A new deque of the same items.', (self: Value) =>
      copyOf(self, (asDeque(self) as PyDeque).items()),
    ),
    rawFn('__copy__(self, /)', 'A new deque of the same items.', (self: Value) =>
      copyOf(self, (asDeque(self) as PyDeque).items()),
    ),
    fn('count(self, value, /)', 'How many items equal the value.', (self: PyDeque, value: Value) =>
      countFound(new DequeSearch(self, value, 0, self.size, mutatedInIteration)),
    ),
    fn(
      'index(self, value, start=0, stop=9223372036854775807, /)',
      'Where the first item is that equals the value; ValueError if there is none.',
      (self: PyDeque, value: Value, start: Value, stop: Value) => {
        const from = searchBound(start, self.size);
        const search = new DequeSearch(self, value, from, searchBound(stop, self.size), mutatedInIteration);
        return restartable(indexOf, search, value, undefined);
      },
    ),
    fn(
      'insert(self, index, value, /)',
      'Put a value before the item at the index.',
      (self: PyDeque, index: Value, value: Value) => {
        if (self.size === self.maximum) throw indexError('deque already at its maximum size');
        const at = Number(toIndex(index));
        const { size } = self;
        const where = at < 0 ? Math.max(at + size, 0) : Math.min(at, size);
        if (where === size) self.append(value);
        else if (where === 0) self.prepend(value);
        else {
          const items = self.items();
          items.splice(where, 0, value);
          self.replace(items);
        }
      },
    ),
    fn(
      'remove(self, value, /)',
      'Take out the first item that equals the value; ValueError if there is none.',
      (self: PyDeque, value: Value) => {
        const search = new DequeSearch(self, value, 0, self.size, mutatedInRemoval);
        return restartable(removeFirst, search, value, self);
      },
    ),
    fn('reverse(self, /)', 'Turn the order of the items round.', (self: PyDeque) =>
      self.replace(self.items().reverse()),
    ),
    fn(
      'rotate(self, n=1, /)',
      'Move all items n places to the right; to the left if n is negative.',
      (self: PyDeque, n: Value) => {
        const steps = toIndex(n);
        self.rotate(Number(self.size === 0 ? 0 : BigInt(steps) % BigInt(self.size)));
      },
    ),
    getter(
      'maxlen',
      'How many items there may be; None if there is no limit.',
      (self: PyDeque) => self.maximum ?? null,
    ),
    fn('__len__(self, /)', 'len(self)', (self: PyDeque) => self.size),
    fn('__iter__(self, /)', 'iter(self)', (self: PyDeque) => new DequeIterator(self, 1)),
    fn('__reversed__(self, /)', 'reversed(self)', (self: PyDeque) => new DequeReverseIterator(self, -1)),
    fn('__contains__(self, key, /)', 'key in self', (self: PyDeque, key: Value) =>
      isFound(new DequeSearch(self, key, 0, self.size, mutatedInIteration)),
    ),
    fn('__getitem__(self, key, /)', 'self[key]', (self: PyDeque, key: Value) => {
      if (!(key instanceof PySlice)) return self.at(place(self, key));
      const part = new PyDeque(undefined);
      part.replace(sliceItems(self.items(), key));
      return part;
    }),
    fn('__setitem__(self, key, value, /)', 'self[key] = value', (self: PyDeque, key: Value, value: Value) =>
      self.put(place(self, key), value),
    ),
    fn('__delitem__(self, key, /)', 'del self[key]', (self: PyDeque, key: Value) => removeAt(self, place(self, key))),
    rawFn('__add__(self, value, /)', 'self + value', function* (self: Value, value: Value): Resumable {
      const deque = asDeque(self);
      const other = asDeque(value);
      if (deque === undefined) return notImplemented;
      if (other === undefined) throw typeError(`can only concatenate deque (not "${typeName(value)}") to deque`);
      let sum: Value;
      try {
        sum = copyOf(self, deque.items());
      } catch (e) {
        sum = (yield suspended(e)) as Value;
      }
      const target = asDeque(sum);
      if (target !== undefined) yield* extend(target, other, false);
      return sum;
    }),
    fn('__iadd__(self, value, /)', 'self += value', function* (self: PyDeque, value: Value): Resumable {
      yield* extend(self, value, false);
      return self;
    }),
    ...['__mul__', '__rmul__'].map((name) =>
      rawFn(`${name}(self, value, /)`, 'self * value', (self: Value, value: Value) => {
        const result = repeated(asDeque(self) as PyDeque, value, (items) => copyOf(self, items));
        if (result !== notImplemented) return result;
        if (typeOf(value).lookup('__rmul__') !== undefined && value instanceof Instance) return notImplemented;
        throw typeError(`can't multiply sequence by non-int of type '${typeName(value)}'`);
      }),
    ),
    fn('__imul__(self, value, /)', 'self *= value', (self: PyDeque, value: Value) =>
      repeated(self, value, (items) => {
        self.replace(items);
        return self;
      }),
    ),
    fn('__eq__(self, value, /)', 'self == value', (self: PyDeque, value: Value) => {
      const items = comparable(value);
      return items === undefined ? notImplemented : equalSequences(self.items(), items);
    }),
    fn('__ne__(self, value, /)', 'self != value', (self: PyDeque, value: Value) => {
      const items = comparable(value);
      return items === undefined ? notImplemented : unequalSequences(self.items(), items);
    }),
    comparison('__lt__', '<'),
    comparison('__le__', '<='),
    comparison('__gt__', '>'),
    comparison('__ge__', '>='),
    rawReprFn((self: PyObject) => {
      const deque = asDeque(self) as PyDeque;
      return containerRepr(self, '[...]', () => {
        const maximum = deque.maximum === undefined ? '' : `, maxlen=${deque.maximum}`;
        return `${typeOf(self).ownName}([${reprItems(deque, deque.items())}]${maximum})`;
      });
    }),
    constant('__hash__', null),
    classGetItem(),
  ];
}

export function defineDeque(): void {
  dequeType.isSequenceAbc = true;
  define(dequeType, {
    doc: 'A list that is quick at both ends. With maxlen, an item more at one end takes the place of one at the other.',
    accepts: (value) => value instanceof PyDeque,
    isMirrored: true,
    make: () => fn('deque(iterable=..., maxlen=None)', 'A deque of the items of an iterable.', makeDeque),
    adopt: (self: PyDeque, made: PyDeque) => {
      self.maximum = made.maximum;
      self.replace(made.items());
    },
    members,
  });
  const iterators: readonly [PyType, string][] = [
    [dequeIteratorType, 'Over the items of a deque.'],
    [dequeReverseIteratorType, 'Over the items of a deque, last one first.'],
  ];
  for (const [type, doc] of iterators) {
    define(type, {
      doc,
      accepts: (value) => value instanceof DequeIterator,
      members: () => [
        ...iteratorMembers(),
        fn('__length_hint__(self, /)', 'How many items are left.', (self: DequeIterator) => self.lengthHint),
      ],
    });
  }
}

/** The functions of the original language, where a deque is a list. */
export function dequeFunctions(): Member[] {
  const either = (d: Value): PyDeque | PyList => {
    const inner = unwrap(d);
    if (inner instanceof PyDeque || inner instanceof PyList) return inner;
    throw typeError(`expected a deque, not '${typeName(d)}'`);
  };
  return [
    fn('deque_appendleft(d, x)', 'Put an item at the left end.', (d: Value, x: Value) => {
      const target = either(d);
      if (target instanceof PyDeque) target.prepend(x);
      else target.items.unshift(x);
    }),
    fn('deque_popleft(d)', 'Take out the item at the left end and return it.', (d: Value) => {
      const target = either(d);
      if ((target instanceof PyDeque ? target.size : target.items.length) === 0)
        throw indexError('popleft from empty deque');
      return target instanceof PyDeque ? target.shift() : target.take(0);
    }),
    fn(
      'deque_extendleft(d, iterable)',
      'Put items at the left end, one after the other.',
      function* (d: Value, iterable: Value): Resumable<Value | undefined> {
        const target = either(d);
        if (target instanceof PyDeque) return yield* extend(target, iterable, true);
        const part = new PyDeque(undefined);
        yield* extend(part, iterable, true);
        target.replace(part.items().concat(target.items));
        return undefined;
      },
    ),
    fn('deque_rotate(d, n=1)', 'Move all items n places to the right.', (d: Value, n: Value) => {
      const target = either(d);
      const deque = target instanceof PyDeque ? target : new PyDeque(undefined);
      if (target instanceof PyList) deque.replace(target.items);
      deque.rotate(Number(deque.size === 0 ? 0 : BigInt(toIndex(n)) % BigInt(deque.size)));
      if (target instanceof PyList) target.replace(deque.items());
    }),
  ];
}
