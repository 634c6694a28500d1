// Values between host and script: always by copy, within a budget, without running the host's getters or the script's methods.
import type { Value } from '../objects/object.ts';
import type { Crossing } from './copy.ts';
import { CopyIn } from './copy-in.ts';
import { CopyOut } from './copy-out.ts';

/** Copies a host value into the script, in one go. Throws `ConversionError` for what has no counterpart. */
export function toScript(value: unknown, crossing: Crossing): Value {
  const copy = new CopyIn(value, crossing);
  copy.proceed(Infinity);
  return copy.result;
}

/** Copies a script value out to the host, in one go. */
export function toHost(value: Value, crossing: Crossing): unknown {
  const copy = new CopyOut(value, crossing);
  copy.proceed(Infinity);
  return copy.result;
}
