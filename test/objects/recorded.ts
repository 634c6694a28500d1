// What record_formats.py recorded from CPython, and helpers to compare with it.
import { readFileSync } from 'node:fs';
import { PyException } from '../../src/objects/exception.ts';
import { admitText } from '../../src/objects/text-range.ts';
import { toStr } from '../../src/runtime/text.ts';
// The types' methods are defined with the built-in names.
import '../../src/builtins/table.ts';

export type Failure = { readonly error: readonly [type: string, message: string] };
export type Outcome = string | Failure;
export type Encoded = null | boolean | string | { readonly int: string } | { readonly float: string };

export interface Recorded {
  readonly unicode: string;
  readonly floats: readonly (readonly [bits: string, repr: string, hex: string])[];
  readonly floatTexts: readonly (readonly [text: string, bits: Outcome])[];
  readonly hexTexts: readonly (readonly [text: string, bits: Outcome])[];
  readonly floatSpecs: readonly (readonly [bits: string, spec: string, text: Outcome])[];
  readonly intSpecs: readonly (readonly [int: string, spec: string, text: Outcome])[];
  readonly strSpecs: readonly (readonly [text: string, spec: string, result: Outcome])[];
  readonly complexSpecs: readonly (readonly [real: string, imaginary: string, spec: string, text: Outcome])[];
  readonly badSpecs: readonly (readonly [spec: string, ...results: Outcome[]])[];
  readonly percents: readonly (readonly [template: string, value: Encoded, text: Outcome])[];
  readonly intTexts: readonly (readonly [text: string, base: number, hex: Outcome])[];
  readonly reprs: readonly (readonly [text: string, repr: string, ascii: string])[];
  readonly predicates: Readonly<Record<string, readonly number[]>>;
  readonly caseMaps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly cases: readonly (readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    boolean,
    boolean,
    boolean,
  ])[];
  readonly encodings: {
    readonly encoded: readonly (readonly [text: string, name: string, handler: string, hex: Outcome])[];
    readonly decoded: readonly (readonly [hex: string, name: string, handler: string, text: Outcome])[];
  };
  readonly orders: readonly (readonly [string, string, number])[];
  readonly slices: readonly (readonly [text: string, start: number, stop: number, step: number, result: string])[];
  readonly lengths: readonly (readonly [text: string, length: number])[];
}

// The tests make strings of any characters without telling anybody.
admitText('\u{10ffff}');

export const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as Recorded;

/** The float of eight bytes in hexadecimal digits. */
export function floatOf(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE();
}
export function bitsOf(value: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer.toString('hex');
}

/** What an action gives, or the script exception that it raises, in the form of the recording. */
export function outcome<T>(action: () => T): T | Failure {
  try {
    return action();
  } catch (e) {
    if (!(e instanceof PyException)) throw e;
    return { error: [e.cls.name, toStr(e)] };
  }
}

/** Differences only, so that a failing test shows them and not thousands of cases. */
export function differences<T>(cases: readonly T[], check: (item: T) => { got: unknown; wanted: unknown }): string[] {
  const found: string[] = [];
  for (const item of cases) {
    const { got, wanted } = check(item);
    if (JSON.stringify(got) !== JSON.stringify(wanted)) found.push(JSON.stringify({ item, got, wanted }));
    if (found.length >= 20) break;
  }
  return found;
}
