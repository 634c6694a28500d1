// The variables of an instance on their way to another worker, for `fork`: with the kinds and the shared references that they have.
import { PyByteArray, PyBytes } from '../../objects/bytes.ts';
import { PyComplex } from '../../objects/complex.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { PyFloat, PyObject } from '../../objects/object.ts';
import { PyFrozenSet, PySet } from '../../objects/set.ts';
import { PyTuple } from '../../objects/tuple.ts';
import type { Interpreter } from '../../runtime/interpreter.ts';
import { isShareableDate } from '../../stdlib/datetime/host-date.ts';
import { type Clock, PyDate, PyDateTime, PyTime, PyTimeDelta, utcZone } from '../../stdlib/datetime/objects.ts';
import { Budget } from '../budget.ts';
import { asList, asNumber, asText, ProtocolError } from './channel.ts';
import { pairs, type Wire } from './wire.ts';

/** What a worker knows of values that are more than data. */
export interface Lent {
  /** The node for something that the host has lent; undefined for anything else. */
  nodeOf(value: PyObject): Wire;
  valueOf(kind: unknown, parts: readonly unknown[]): Value;
}

/** How deep values may lie in each other. */
const MAX_DEPTH = 500;

/** Thrown for what belongs to the interpreter that made it: functions, classes, instances, modules. */
class NotData extends Error {}

/** The variables that hold data, each by its name. Throws `ConversionError` if they come to more than so many bytes. */
export function encodeVariables({ main, builtins }: Interpreter, lent: Lent, bytes: number): Wire {
  const budget = new Budget(bytes);
  const seen = new Map<PyObject, Wire>();
  const variables: (readonly [string, Wire])[] = [];
  for (const [name, value] of main.entries()) {
    if (name.startsWith('__')) continue;
    const made: PyObject[] = [];
    try {
      variables.push([name, encodeValue(value, { builtins, lent, budget, seen, made }, 0)]);
    } catch (failure) {
      if (!(failure instanceof NotData)) throw failure;
      // What was half encoded must not be found by another variable.
      for (const object of made) seen.delete(object);
    }
  }
  return variables;
}

interface Encoding {
  readonly builtins: Interpreter['builtins'];
  readonly lent: Lent;
  readonly budget: Budget;
  readonly seen: Map<PyObject, Wire>;
  /** What has been encoded for this variable. */
  readonly made: PyObject[];
}

function encodeValue(value: Value, encoding: Encoding, depth: number): Wire {
  const { seen, made, lent, builtins, budget } = encoding;
  budget.addValue(value);
  if (!(value instanceof PyObject)) return value;
  if (value instanceof PyFloat) return ['float', value.value];
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (depth > MAX_DEPTH) throw new NotData();
  const node = (kind: string, fill: (parts: Wire[]) => void): Wire => {
    const parts: Wire[] = [];
    const encoded = [kind, parts];
    seen.set(value, encoded);
    made.push(value);
    fill(parts);
    return encoded;
  };
  const addAll =
    (items: Iterable<Value>) =>
    (parts: Wire[]): void => {
      for (const item of items) parts.push(encodeValue(item, encoding, depth + 1));
    };
  switch (value.constructor) {
    case PyBytes:
      budget.add((value as PyBytes).bytes.length);
      return ['bytes', Uint8Array.from((value as PyBytes).bytes)];
    case PyByteArray:
      budget.add((value as PyByteArray).bytes.length);
      return node('bytearray', (parts) => parts.push(Uint8Array.from((value as PyByteArray).bytes)));
    case PyComplex:
      return ['complex', (value as PyComplex).real, (value as PyComplex).imaginary];
    case PyList:
      return node('list', addAll((value as PyList).items));
    case PyTuple:
      return node('tuple', addAll((value as PyTuple).items));
    case PySet:
      return node('set', addAll((value as PySet).keys()));
    case PyFrozenSet:
      return node('frozenset', addAll((value as PyFrozenSet).keys()));
    case PyDict:
      return node('dict', addAll([...(value as PyDict).entries()].flat()));
    case PyTimeDelta: {
      const { days, seconds, microseconds } = value as PyTimeDelta;
      return ['timedelta', days, seconds, microseconds];
    }
    case PyDate:
      return ['date', ...dateParts(value as PyDate)];
    case PyDateTime:
      if (!isShareableDate(value)) throw new NotData();
      return ['datetime', ...dateParts(value as PyDateTime), ...clockParts(value as PyDateTime)];
    case PyTime:
      if (!isShareableDate(value)) throw new NotData();
      return ['time', ...clockParts(value as PyTime)];
    default: {
      const special = lent.nodeOf(value);
      if (special !== undefined) return special;
      for (const [name, builtin] of builtins) if (builtin === value) return ['builtin', name];
      throw new NotData();
    }
  }
}

function dateParts({ year, month, day }: PyDate): readonly Wire[] {
  return [year, month, day];
}
function clockParts({ hour, minute, second, microsecond, zone, fold }: Clock): readonly Wire[] {
  return [hour, minute, second, microsecond, zone === utcZone, fold];
}
function clockOf([hour, minute, second, microsecond, isUtc, fold]: readonly unknown[]): Clock {
  return {
    hour: asNumber(hour),
    minute: asNumber(minute),
    second: asNumber(second),
    microsecond: asNumber(microsecond),
    zone: isUtc === true ? utcZone : null,
    fold: asNumber(fold),
  };
}

/** Variables for another worker: what the host has lent goes by other numbers there. */
export function translate(variables: Wire, adopt: (kind: unknown, parts: readonly unknown[]) => Wire): Wire {
  const seen = new Map<unknown, Wire>();
  const translated = (wire: Wire, depth: number): Wire => {
    if (!Array.isArray(wire)) return wire;
    const known = seen.get(wire);
    if (known !== undefined) return known;
    if (depth > 2 * MAX_DEPTH) throw new ProtocolError('values too deep in each other');
    const [kind, ...parts] = wire as readonly unknown[];
    if (kind === 'target' || kind === 'defined') return adopt(kind, parts);
    if (!Array.isArray(parts[0])) return wire;
    const items: Wire[] = [];
    const made = [kind, items];
    seen.set(wire, made);
    for (const item of parts[0]) items.push(translated(item, depth + 1));
    return made;
  };
  return asList(variables).map((variable) => {
    const [name, wire] = asList(variable);
    return [asText(name), translated(wire, 0)];
  });
}

/** Values that were encoded by `encodeVariables`. */
export function* decodeVariables(
  variables: Wire,
  builtins: Interpreter['builtins'],
  lent: Lent,
): Generator<[string, Value]> {
  const seen = new Map<unknown, Value>();
  const decoded = (wire: Wire): Value => {
    if (!Array.isArray(wire)) return wire as Value;
    const known = seen.get(wire);
    if (known !== undefined) return known;
    const [kind, ...parts] = wire as readonly unknown[];
    const [first, second, third, ...rest] = parts;
    const keep = <T extends Value>(value: T): T => {
      seen.set(wire, value);
      return value;
    };
    switch (kind) {
      case 'float':
        return new PyFloat(asNumber(first));
      case 'bytes':
        return keep(new PyBytes(first as Uint8Array));
      case 'bytearray':
        return keep(new PyByteArray(asList(first)[0] as Uint8Array));
      case 'complex':
        return keep(new PyComplex(asNumber(first), asNumber(second)));
      case 'list':
      case 'tuple': {
        const items: Value[] = [];
        const sequence = keep(kind === 'list' ? new PyList(items) : new PyTuple(items));
        for (const item of asList(first)) items.push(decoded(item));
        return sequence;
      }
      case 'set':
      case 'frozenset': {
        const set = keep(kind === 'set' ? new PySet() : new PyFrozenSet());
        for (const item of asList(first)) set.add(decoded(item));
        return set;
      }
      case 'dict': {
        const dict = keep(new PyDict());
        for (const [key, item] of pairs(first)) dict.set(decoded(key), decoded(item));
        return dict;
      }
      case 'timedelta':
        return keep(new PyTimeDelta(asNumber(first), asNumber(second), asNumber(third)));
      case 'date':
        return keep(new PyDate(asNumber(first), asNumber(second), asNumber(third)));
      case 'datetime':
        return keep(new PyDateTime(asNumber(first), asNumber(second), asNumber(third), clockOf(rest)));
      case 'time':
        return keep(new PyTime(clockOf(parts)));
      case 'builtin':
        return builtins.get(asText(first)) ?? null;
      default:
        return keep(lent.valueOf(kind, parts));
    }
  };
  for (const variable of asList(variables)) {
    const [name, wire] = asList(variable);
    yield [asText(name), decoded(wire)];
  }
}
