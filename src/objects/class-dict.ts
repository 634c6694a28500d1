// What `A.__dict__` shows: the namespace of a class as a dict. Read through a mapping proxy, so it is never written to.
import { typeError } from '../runtime/errors.ts';
import { dictType, PyDict } from './dict.ts';
import type { PyType, Value } from './object.ts';

export class ClassDict extends PyDict {
  private readonly type: PyType;
  constructor(type: PyType) {
    super();
    this.type = type;
  }

  override peek(): Value | undefined {
    return undefined;
  }
  override put(): boolean {
    return false;
  }

  override get size(): number {
    return this.type.dict.size;
  }
  override get(key: Value): Value | undefined {
    return typeof key === 'string' ? this.type.dict.get(key) : undefined;
  }
  override has(key: Value): boolean {
    return typeof key === 'string' && this.type.dict.has(key);
  }
  override set(): void {
    throw readOnly();
  }
  override delete(): Value | undefined {
    throw readOnly();
  }
  override clear(): void {
    throw readOnly();
  }
  override pop(): [Value, Value] | undefined {
    throw readOnly();
  }
  override copyFrom(): void {
    throw readOnly();
  }
  override keys(): IterableIterator<Value> {
    return this.type.dict.keys();
  }
  override values(): IterableIterator<Value> {
    return this.type.dict.values();
  }
  override entries(): IterableIterator<[Value, Value]> {
    return this.type.dict.entries();
  }
}
ClassDict.prototype.cls = dictType;

function readOnly(): unknown {
  return typeError("'mappingproxy' object does not support item assignment");
}
