// Handles: what the host gets for functions, classes and instances of the script.
import type { Value } from '../objects/object.ts';
import { ConversionError } from './errors.ts';

/**
 * A value of a script that has no counterpart in JavaScript: a function, a class, an instance, a generator. It can be handed
 * back to the instance that it comes from: `scriptling.call(handle, [1, 2])`, `scriptling.getAttribute(handle, 'name')`.
 */
export class ScriptValue {
  /** The name of its type: `'function'`, or of the script's class. */
  readonly typeName: string;
  readonly #value: Value;
  readonly #owner: object;

  constructor(value: Value, owner: object, typeName: string) {
    this.#value = value;
    this.#owner = owner;
    this.typeName = typeName;
  }

  /** For the engine: the value itself, for its own instance only. */
  open(owner: object): Value {
    if (owner !== this.#owner) throw new ConversionError('a value of another instance cannot cross');
    return this.#value;
  }

  toString(): string {
    return `<script value: ${this.typeName}>`;
  }
  toJSON(): string {
    return this.toString();
  }
}
