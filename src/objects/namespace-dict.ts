// What `globals()` and a module's `__dict__` are: the module's variables as a dict that reads and writes them in place.
import { spend } from '../runtime/machine.ts';
import { dictType, PyDict } from './dict.ts';
import type { HashTable } from './hash-table.ts';
import type { Namespace } from './namespace.ts';
import type { Value } from './object.ts';
import { unwrap } from './object.ts';

/** Keys that are no strings name no variable: the view keeps them itself. */
export class NamespaceDict extends PyDict {
  private readonly namespace: Namespace;
  get variables(): Namespace {
    return this.namespace;
  }
  constructor(namespace: Namespace) {
    super();
    this.namespace = namespace;
  }

  override peek(): Value | undefined {
    return undefined;
  }
  override put(): boolean {
    return false;
  }

  override get size(): number {
    return this.namespace.size + super.size;
  }
  override get(key: Value): Value | undefined {
    const name = unwrap(key);
    return typeof name === 'string' ? this.namespace.get(name) : super.get(key);
  }
  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }
  override set(key: Value, value: Value): void {
    const name = unwrap(key);
    if (typeof name === 'string') this.namespace.set(name, value);
    else super.set(key, value);
  }
  override delete(key: Value): Value | undefined {
    const name = unwrap(key);
    if (typeof name !== 'string') return super.delete(key);
    const value = this.namespace.get(name);
    this.namespace.delete(name);
    return value;
  }
  override clear(): void {
    for (const name of this.namespace.names()) this.namespace.delete(name);
    super.clear();
  }
  override *keys(): Generator<Value> {
    for (const [name] of this.namespace.entries()) yield name;
    yield* super.keys();
  }
  override *values(): Generator<Value> {
    for (const [, value] of this.namespace.entries()) yield value;
    yield* super.values();
  }
  override *entries(): Generator<[Value, Value]> {
    yield* this.namespace.entries();
    yield* super.entries();
  }
  override pop(): [Value, Value] | undefined {
    spend(this.size);
    const last = [...this.entries()].pop();
    if (last === undefined) return undefined;
    this.delete(last[0]);
    return last;
  }
  override copyFrom(other: HashTable): void {
    const entries = [...other.entries()];
    this.clear();
    for (const [key, value] of entries) this.set(key, value);
  }
}
NamespaceDict.prototype.cls = dictType;

/** The view of a namespace: always the same one. */
export function namespaceDict(namespace: Namespace): NamespaceDict {
  if (namespace.view instanceof NamespaceDict) return namespace.view;
  const view = new NamespaceDict(namespace);
  namespace.view = view;
  return view;
}

/** The variables behind such a dict; undefined for any other. */
export function namespaceOf(dict: Value): Namespace | undefined {
  return dict instanceof NamespaceDict ? dict.variables : undefined;
}
