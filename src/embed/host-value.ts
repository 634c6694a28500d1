// What there is to know of a value of the host before it is copied. None of the host's code is run.
import type { Value } from '../objects/object.ts';
import { momentOfMilliseconds } from '../stdlib/datetime/host-date.ts';
import { ConversionError } from './errors.ts';

export const UNHASHABLE_KEY = 'a Map or a Set has a key that Python cannot hash';

/** A number that is to be a float in the script even if it is whole: `Scriptling.float(1)`. */
export class HostFloat {
  readonly value: number;
  constructor(value: number) {
    if (typeof value !== 'number') throw new TypeError(`value must be a number, not ${typeof value}`);
    this.value = value;
  }
}

/** What a host value is called in messages. Runs none of its code. */
function kindOf(value: object): string {
  if (typeof value === 'function') return 'a function (declare it with fn)';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) return 'an object';
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  const made: unknown = descriptor?.value;
  return typeof made === 'function' && typeof made.name === 'string' && made.name !== '' && made !== Object
    ? `an instance of ${made.name}`
    : 'an object';
}

/** Throws `ConversionError` for anything but an object that is a table of properties. */
export function checkPlain(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (
    typeof object === 'function' ||
    (prototype !== null && Object.getPrototypeOf(prototype) !== null) ||
    isExotic(object)
  ) {
    throw new ConversionError(`${kindOf(object)} cannot cross into the script`);
  }
}

/** The own data properties of a plain object. Getters are not run; of a proxy each property is asked for once. */
export function* dataEntries(object: object): Generator<readonly [string, unknown]> {
  for (const name of Reflect.ownKeys(object)) {
    if (typeof name === 'symbol') continue;
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    if (descriptor?.enumerable === true && Object.hasOwn(descriptor, 'value')) yield [name, descriptor.value];
  }
}

/** What a date is to the script. Throws `ConversionError` for one that is invalid. */
export function momentOf(date: Date): Value & object {
  const milliseconds = Date.prototype.getTime.call(date);
  if (Number.isNaN(milliseconds)) throw new ConversionError('an invalid Date cannot cross into the script');
  const moment = momentOfMilliseconds(milliseconds);
  if (moment === undefined) throw new ConversionError('a Date outside of the years 1 to 9999 cannot cross');
  return moment;
}

/** Objects that look plain and are not: the global object, namespaces such as Math, `arguments`. */
function isExotic(object: object): boolean {
  return object === globalThis || Object.prototype.toString.call(object) !== '[object Object]';
}

/** An own property that is plain data; else undefined. */
export function dataProperty(object: object, name: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, name);
  return descriptor !== undefined && 'value' in descriptor ? descriptor.value : undefined;
}
