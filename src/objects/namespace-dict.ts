// What `globals()` and a module's `__dict__` are: the module's variables as a dict that reads and writes them in place.
import { listed } from '../runtime/iteration.ts';
import { payForLookUp } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { dictType, PyDict } from './dict.ts';
import type { HashTable } from './hash-table.ts';
import type { Namespace } from './namespace.ts';
import type { Value } from './object.ts';
import { unwrap } from './object.ts';

/** Units (see `spend`) for a variable that is bound or unbound. */
const CHANGE_UNITS = 10;

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
    if (typeof name !== 'string') return super.get(key);
    payForLookUp(name);
    return this.namespace.get(name);
  }
  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }
  override set(key: Value, value: Value): void {
    const name = unwrap(key);
    if (typeof name === 'string') {
      payForLookUp(name);
      this.namespace.set(name, value);
    } else super.set(key, value);
  }
  override delete(key: Value): Value | undefined {
    const name = unwrap(key);
    if (typeof name !== 'string') return super.delete(key);
    const value = this.namespace.get(name);
    this.namespace.delete(name);
    return value;
  }
  override clear(): void {
    for (const name of this.namespace.names()) {
      spend(CHANGE_UNITS);
      this.namespace.delete(name);
    }
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
    const last = listed(0, this.entries()).pop();
    if (last === undefined) return undefined;
    this.delete(last[0]);
    return last;
  }
  override copyFrom(other: HashTable): void {
    const entries = listed(0, other.entries());
    this.clear();
    for (const [key, value] of entries) {
      spend(CHANGE_UNITS);
      this.set(key, value);
    }
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
