// Reads the cases that record_numbers.py wrote and works them out here.
import { readFileSync } from 'node:fs';
import { builtinTable } from '../../src/builtins/table.ts';
import { PyBytes } from '../../src/objects/bytes.ts';
import { makerOf } from '../../src/objects/class.ts';
import { complexType, PyComplex } from '../../src/objects/complex.ts';
import { PyException } from '../../src/objects/exception.ts';
import { parseFloatText } from '../../src/objects/float-text.ts';
import { parseIntText } from '../../src/objects/int-text.ts';
import { PyList } from '../../src/objects/list.ts';
import type { PyType, Value } from '../../src/objects/object.ts';
import { boolType, floatType, intType, PyFloat } from '../../src/objects/object.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { getAttribute } from '../../src/runtime/attribute.ts';
import { call, callMethod } from '../../src/runtime/call.ts';
import type { OrderingName } from '../../src/runtime/comparison.ts';
import { equal, notEqual, order } from '../../src/runtime/comparison.ts';
import { hash } from '../../src/runtime/hash.ts';
import { machine } from '../../src/runtime/machine.ts';
import { binary, operators, powerWithModulus } from '../../src/runtime/operators.ts';
import { toRepr, toStr } from '../../src/runtime/text.ts';

// The types' methods are defined with the built-in names.
const builtins = builtinTable();

type Encoded =
  | null
  | boolean
  | string
  | { i: string }
  | { f: string }
  | { c: [string, string] }
  | { b: number[] }
  | { t: Encoded[] }
  | { l: Encoded[] };

function float(text: string): number {
  return parseFloatText(text) ?? 0;
}

export function decode(value: Encoded): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if ('i' in value) return parseIntText(value.i, 10) ?? 0;
  if ('f' in value) return new PyFloat(float(value.f));
  if ('c' in value) return new PyComplex(float(value.c[0]), float(value.c[1]));
  if ('b' in value) return new PyBytes(Uint8Array.from(value.b));
  if ('t' in value) return new PyTuple(value.t.map(decode));
  return new PyList(value.l.map(decode));
}

const types = new Map<string, PyType>([
  ['int', intType],
  ['float', floatType],
  ['complex', complexType],
  ['bool', boolType],
]);

function evaluate(name: string, args: Value[]): Value {
  const [first = '', second] = name.split('.');
  const [a = null, b = null, c] = args;
  if (first === 'operator') {
    if (second === 'eq') return equal(a, b);
    if (second === 'ne') return notEqual(a, b);
    if (second === 'lt' || second === 'le' || second === 'gt' || second === 'ge') {
      return order(a, b, `__${second}__` as OrderingName);
    }
    const operator = operators[(second ?? '').replace('_', '') as keyof typeof operators];
    return binary(a, b, operator);
  }
  if (first === 'pow') return powerWithModulus(a, b, c ?? null);
  if (first === 'divmod') return callMethod(a, '__divmod__', [b]);
  if (first === 'hash') return hash(a);
  if (first === 'format') return call(builtins.get('format') ?? null, [a, b]);
  const type = types.get(first) ?? intType;
  if (second === undefined) return makerOf(type).call(args, []);
  return call(getAttribute(type, second), args);
}

export type Case = [name: string, args: Encoded[], outcome: string];
export function readCases(path: URL): Case[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Case[];
}

/** The repr of what the action gives, or its exception as the recording writes it. */
export function outcomeOf(action: () => Value): string {
  machine.fuel = 1e12;
  machine.depthLimit = 1000;
  try {
    return toRepr(action());
  } catch (e) {
    if (!(e instanceof PyException)) throw e;
    const { items } = e.args;
    return `!${e.cls.name}: ${items.length === 1 ? toStr(items[0] as Value) : items.length === 0 ? '' : toRepr(e.args)}`;
  }
}

export function outcomeOfCase([name, args]: Case): string {
  return outcomeOf(() => evaluate(name, args.map(decode)));
}
