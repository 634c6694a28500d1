// Values on their way to and from a worker: copied by the rules of conversion into what structured clone carries. Whatever is not
// a plain value is a node: an array that begins with its kind.
import { Budget, VALUE_BYTES } from '../budget.ts';
import { ConversionError } from '../errors.ts';
import { checkPlain, dataEntries, dataProperty, HostFloat, momentOf, UNHASHABLE_KEY } from '../host-value.ts';
import { asList, ProtocolError } from './channel.ts';

/** None, a bool, an int, a float that is not whole, a text, bytes, a date, or a node. */
export type Wire = unknown;

/** What one side knows of values that are more than data. */
export interface Border {
  /** What may cross at once. */
  readonly crossingBytes: number;
  /** The node for an object that is known to this side; undefined for any other. */
  nodeFor(object: object): Wire;
  /** What such a node stands for. Throws `ProtocolError`. */
  openNode(kind: unknown, parts: readonly unknown[]): unknown;
}

/** Copies a value of JavaScript. Throws `ConversionError` for what cannot cross. */
export function encode(value: unknown, border: Border): Wire {
  return encodeWithin(value, border, new Map(), new Budget(border.crossingBytes));
}

function encodeWithin(value: unknown, border: Border, seen: Map<object, Wire>, budget: Budget): Wire {
  budget.addValue(value);
  if (typeof value === 'symbol') throw new ConversionError('a symbol cannot cross into the script');
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  budget.enter();
  try {
    return encodeObject(value, border, seen, budget);
  } finally {
    budget.leave();
  }
}

function encodeObject(object: object, border: Border, seen: Map<object, Wire>, budget: Budget): Wire {
  const inside = (value: unknown): Wire => encodeWithin(value, border, seen, budget);
  /** Seen before it is filled: it may hold itself. */
  const node = (kind: string, fill: (items: Wire[]) => void): Wire => {
    const items: Wire[] = [];
    const made = [kind, items];
    seen.set(object, made);
    fill(items);
    return made;
  };
  const special = border.nodeFor(object);
  if (special !== undefined) return special;
  if (object instanceof HostFloat) return ['float', object.value];
  if (object instanceof Uint8Array || object instanceof ArrayBuffer) {
    budget.add(object.byteLength);
    const bytes = Uint8Array.from(object instanceof Uint8Array ? object : new Uint8Array(object));
    seen.set(object, bytes);
    return bytes;
  }
  if (object instanceof Date) {
    momentOf(object);
    return new Date(Date.prototype.getTime.call(object));
  }
  if (Array.isArray(object)) {
    return node('list', (items) => {
      const length = Object.getOwnPropertyDescriptor(object, 'length')?.value as number;
      budget.expect(length);
      for (let i = 0; i < length; i++) items.push(inside(dataProperty(object, String(i))));
    });
  }
  if (object instanceof Map) {
    return node('map', (items) => {
      for (const [key, item] of Map.prototype.entries.call(object)) items.push(asKey(inside(key)), inside(item));
    });
  }
  if (object instanceof Set) {
    return node('set', (items) => {
      for (const item of Set.prototype.values.call(object)) items.push(asKey(inside(item)));
    });
  }
  checkPlain(object);
  return node('table', (items) => {
    for (const [name, item] of dataEntries(object)) {
      budget.add(VALUE_BYTES + name.length);
      items.push(name, inside(item));
    }
  });
}

const unhashable: ReadonlySet<unknown> = new Set(['list', 'map', 'set', 'table']);

/** A worker would find it out too late. */
function asKey(key: Wire): Wire {
  if (Array.isArray(key) && unhashable.has(key[0])) throw new ConversionError(UNHASHABLE_KEY);
  return key;
}

/** Deeper than any value that was copied by the rules. */
const MAX_DEPTH = 1000;

/** The value of JavaScript that was sent. Throws `ProtocolError` for what nobody could have sent by the rules. */
export function decode(wire: Wire, border: Border): unknown {
  return decodeWithin(wire, border, new Map(), 0);
}

function decodeWithin(wire: Wire, border: Border, seen: Map<object, unknown>, depth: number): unknown {
  if (typeof wire !== 'object' || wire === null || wire instanceof Date) return wire;
  const known = seen.get(wire);
  if (known !== undefined) return known;
  if (wire instanceof Uint8Array) {
    // A copy: the other side may have lent memory that it can still write to.
    const bytes = Uint8Array.from(wire);
    seen.set(wire, bytes);
    return bytes;
  }
  if (depth > MAX_DEPTH) throw new ProtocolError('values too deep in each other');
  const [kind, ...parts] = asList(wire);
  const inside = (part: unknown): unknown => decodeWithin(part, border, seen, depth + 1);
  const keep = <T>(made: T): T => {
    seen.set(wire, made);
    return made;
  };
  switch (kind) {
    case 'list': {
      const items = asList(parts[0]);
      const array = keep([...items]);
      items.forEach((item, i) => {
        array[i] = inside(item);
      });
      return array;
    }
    case 'table': {
      const table = keep(Object.create(null) as Record<string, unknown>);
      for (const [name, item] of pairs(parts[0])) table[String(name)] = inside(item);
      return table;
    }
    case 'map': {
      const map = keep(new Map<unknown, unknown>());
      for (const [key, item] of pairs(parts[0])) map.set(inside(key), inside(item));
      return map;
    }
    case 'set': {
      const set = keep(new Set<unknown>());
      for (const item of asList(parts[0])) set.add(inside(item));
      return set;
    }
    case 'float':
      if (typeof parts[0] !== 'number') throw new ProtocolError('a float that is none');
      return keep(new HostFloat(parts[0]));
    default:
      return keep(border.openNode(kind, parts));
  }
}

/** Keys and values that follow each other in one list. */
export function* pairs(list: unknown): Generator<readonly [unknown, unknown]> {
  const items = asList(list);
  for (let i = 0; i + 1 < items.length; i += 2) yield [items[i], items[i + 1]];
}
