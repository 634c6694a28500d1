// The methods of str, bytes, bytearray and memoryview, called as scripts call them, against what CPython gave.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byteArrayType, bytesType, PyByteArray, PyBytes } from '../../src/objects/bytes.ts';
import { PyDict } from '../../src/objects/dict.ts';
import { PyList } from '../../src/objects/list.ts';
import { memoryViewType, PyMemoryView } from '../../src/objects/memoryview.ts';
import type { PyType, Value } from '../../src/objects/object.ts';
import { notImplemented, PyFloat, strType } from '../../src/objects/object.ts';
import { PySlice } from '../../src/objects/range.ts';
import { admitText } from '../../src/objects/text-range.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { call, callMethod } from '../../src/runtime/call.ts';
import { normalize } from '../../src/runtime/numbers.ts';
import { toRepr } from '../../src/runtime/text.ts';
import { outcome } from './recorded.ts';

type Encoded = null | boolean | string | { readonly [tag: string]: unknown };
type Case = readonly [
  receiver: Encoded,
  method: string,
  args: readonly Encoded[],
  names: Readonly<Record<string, Encoded>>,
  result: Encoded,
  after?: string,
];
const cases = JSON.parse(readFileSync(new URL('methods.json', import.meta.url), 'utf8')) as readonly Case[];

const types: Readonly<Record<string, PyType>> = {
  str: strType,
  bytes: bytesType,
  bytearray: byteArrayType,
  memoryview: memoryViewType,
};
const bytes = (hex: unknown): Uint8Array => Uint8Array.from(Buffer.from(String(hex), 'hex'));

function decode(value: Encoded): Value {
  if (typeof value === 'string') return admitText(value);
  if (value === null || typeof value !== 'object') return value;
  const [[tag, content] = ['', null]] = Object.entries(value);
  const items = (): Value[] => (content as Encoded[]).map(decode);
  switch (tag) {
    case 'int':
      return normalize(BigInt(String(content)));
    case 'float':
      return new PyFloat(Number(content));
    case 'bytes':
      return new PyBytes(bytes(content));
    case 'bytearray':
      return new PyByteArray(bytes(content));
    case 'memoryview':
      return call(memoryViewType, [new PyBytes(bytes(content))]);
    case 'list':
      return new PyList(items());
    case 'tuple':
      return new PyTuple(items());
    case 'slice': {
      const [start = null, stop = null, step = null] = items();
      return new PySlice(start, stop, step);
    }
    case 'dict':
      return PyDict.from((content as [Encoded, Encoded][]).map(([k, v]) => [decode(k), decode(v)] as const));
    case 'type':
      return types[String(content)] ?? null;
    default:
      throw new TypeError(`unknown tag ${tag}`);
  }
}

const hex = (content: Uint8Array): string => Buffer.from(content).toString('hex');

function encode(value: Value): Encoded {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return { int: String(value) };
  if (value instanceof PyFloat) return { float: toRepr(value) };
  if (value instanceof PyBytes) return { bytes: hex(value.bytes) };
  if (value instanceof PyByteArray) return { bytearray: hex(value.bytes) };
  if (value instanceof PyMemoryView) return { memoryview: hex(value.toBytes()) };
  if (value instanceof PyList) return { list: value.items.map(encode) };
  if (value instanceof PyTuple) return { tuple: value.items.map(encode) };
  if (value instanceof PyDict) return { dict: Array.from(value.entries(), ([k, v]) => [encode(k), encode(v)]) };
  if (value === notImplemented) return { special: 'NotImplemented' };
  return { other: toRepr(value) };
}

function run([receiver, method, args, names]: Case): { result: Encoded; after: string | undefined } {
  const self = decode(receiver);
  const values = [...args, ...Object.values(names)].map(decode);
  const given = Object.keys(names);
  const result = outcome(() =>
    encode(method === '' ? call(self, values, given) : callMethod(self, method, values, given)),
  );
  return { result, after: self instanceof PyByteArray ? hex(self.bytes) : undefined };
}

test('methods', () => {
  const found: string[] = [];
  for (const item of cases) {
    let got: unknown;
    try {
      got = run(item);
    } catch (e) {
      got = String(e);
    }
    const wanted = { result: item[4], after: item[5] };
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      found.push(`${JSON.stringify(item)} gave ${JSON.stringify(got)}`);
  }
  expect(found).toEqual([]);
});
