// Which endings of a run are no fault of the script's.
import { ConversionError } from '../../src/index.ts';
import { describe, isTyped } from '../fuzz/fuzzer.ts';

/** What shows that the engine is at fault, in what a run threw. */
export function faultOf(error: unknown): string | undefined {
  if (!isTyped(error) && !(error instanceof ConversionError)) return describe(error);
  const { message } = error as Error;
  return /Maximum call stack|Invalid (string|array) length|RangeError/.test(message) ? message : undefined;
}
