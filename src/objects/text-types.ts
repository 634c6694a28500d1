// The tables of strings, bytes, bytearrays and memory views.
import { defineBytes } from './bytes-methods.ts';
import { defineMemoryView } from './memoryview-methods.ts';
import { defineStr } from './str-methods.ts';

/** To be called once. */
export function defineTextTypes(): void {
  defineStr();
  defineBytes();
  defineMemoryView();
}
