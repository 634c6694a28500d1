// The nodes of a syntax tree as objects of a script: instances of the classes of the ast module.

import { newInstance } from '../objects/class.ts';
import { PyList } from '../objects/list.ts';
import type { PyType, Value } from '../objects/object.ts';
import { isAscii } from '../objects/unicode.ts';
import { setOwnAttribute } from '../runtime/attribute.ts';
import { nextStretch, reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import type { NodeMaker } from '../syntax/python-tree.ts';
import type { SourceText } from '../syntax/source.ts';
import type { ConstantValue, Span } from '../syntax/tree.ts';
import { constantValue } from './constant-value.ts';

/** Units (see `spend`) for each node. */
const NODE_UNITS = 50;

export class NodeObjects implements NodeMaker<Value> {
  /** All nodes, which lie in each other only at the end. */
  readonly made: Value[] = [];
  readonly #source: SourceText;
  readonly #classOf: (kind: string) => PyType;
  readonly #symbols = new Map<string, Value>();
  /** How many bytes of UTF-8 come before each offset; null where bytes, characters and UTF-16 units are the same. */
  readonly #bytesBefore: Uint32Array | null;

  constructor(source: SourceText, classOf: (kind: string) => PyType) {
    this.#source = source;
    this.#classOf = classOf;
    this.#bytesBefore = bytesBefore(source.text);
  }

  node(kind: string, span: Span | null, fields: Readonly<Record<string, Value>>): Value {
    spend(NODE_UNITS);
    const node = newInstance(this.#classOf(kind));
    this.made.push(node);
    for (const name in fields) setOwnAttribute(node, name, fields[name]);
    if (span !== null) {
      this.#place(span.start, (name, value) => setOwnAttribute(node, name, value));
      this.#place(span.end, (name, value) => setOwnAttribute(node, `end_${name}`, value));
    }
    return node;
  }

  /** One object for each operator and context, as in CPython. */
  symbol(kind: string): Value {
    let symbol = this.#symbols.get(kind);
    if (symbol === undefined) {
      symbol = newInstance(this.#classOf(kind));
      this.#symbols.set(kind, symbol);
    }
    return symbol;
  }

  list(items: readonly Value[]): Value {
    return new PyList([...items]);
  }

  constant(value: ConstantValue): Value {
    return constantValue(value, this.#source.text);
  }

  #place(offset: number, tell: (name: string, value: number) => void): void {
    const line = this.#source.lineAt(offset);
    const start = this.#source.lineStart(line);
    const before = this.#bytesBefore;
    tell('lineno', line);
    tell('col_offset', before === null ? offset - start : (before[offset] ?? 0) - (before[start] ?? 0));
  }
}

const BYTE_ORDER_MARK = 0xfeff;

function bytesBefore(text: string): Uint32Array | null {
  if (isAscii(text)) return null;
  reserve(text.length * Uint32Array.BYTES_PER_ELEMENT);
  const table = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; ) {
    for (const stop = nextStretch(i, text.length, 0.5); i < stop; i++) {
      table[i] = bytes;
      const unit = text.charCodeAt(i);
      if (i === 0 && unit === BYTE_ORDER_MARK) continue;
      // Each half of a surrogate pair counts for two of its four bytes.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
    }
  }
  table[text.length] = bytes;
  return table;
}
