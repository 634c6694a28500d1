// Code as text, for modules of this package that are written in Python: compiled when the package is built, read back piece by piece.
//
// The text is a mark and a JSON array of tables: values, extras, shapes, codes. The module is code 0. A code is a string of numbers:
// its head, then its body, which is read when the code is first called. An instruction is the number of its shape (the operation and
// which operands there are), then these. Tables are sorted by use, so that most numbers take one character. Of places in the source
// only the line of each definition is kept: tracebacks leave the frames of these modules out.

import { PyBytes } from '../objects/bytes.ts';
import type { CodeBody, CodeHead, CodeKind, CodeSource, Handler, Instruction, PackedBody } from '../objects/code.ts';
import { none, PyCode } from '../objects/code.ts';
import { PyComplex } from '../objects/complex.ts';
import { exceptionNamed } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { ellipsis, PyFloat, PyType } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { CALL_METHOD, DELETE_GLOBAL, LOAD_GLOBAL, newInstruction, noArguments } from './instructions.ts';

/** No Python source begins with it. */
const MARK = '\0packed code\n';

/** A constant: what JSON has no word for is an object with one key, or the list of the items of a tuple. */
type PackedValue =
  | string
  | number
  | boolean
  | null
  | readonly PackedValue[]
  | { readonly bigint: string }
  | { readonly float: string }
  | { readonly imaginary: string }
  | { readonly bytes: string }
  | { readonly exception: string }
  | { readonly ellipsis: true };

type Tables = readonly [
  values: readonly PackedValue[],
  extras: readonly unknown[],
  shapes: readonly number[],
  codes: readonly string[],
];

const kinds: readonly CodeKind[] = ['function', 'generator', 'coroutine', 'asyncGenerator'];

/** The bits of a shape that say which operands an instruction has; the number of the operation stands above them. */
const HAS_DST = 1;
const HAS_A = 2;
const HAS_B = 4;
const HAS_C = 8;
const HAS_TARGET = 16;
const HAS_ARGS = 32;
const EXTRA_TEXT = 64;
const EXTRA_CODE = 128;
/** Both bits: something else, in the table of extras. */
const EXTRA_OTHER = EXTRA_TEXT | EXTRA_CODE;
const OPERATION_SHIFT = 8;

/** The bits of the head that say which parameters and what text there are. */
const HAS_VARARGS = 1;
const HAS_KWARGS = 2;
const HAS_DOCSTRING = 4;

// Numbers to the base 57, the digits before the last one to the base 34: each range of characters goes around the backslash, and
// neither holds quotation marks that would have to be escaped in JSON.
const LAST_DIGIT = 35;
const LAST_DIGITS = 57;
const FURTHER_DIGIT = 93;
const FURTHER_DIGITS = 34;

/** Whether the text is what `packCode` makes. */
export function isPacked(text: string): boolean {
  return text.startsWith(MARK);
}

/** The module's code; what is defined in it is unpacked when it is needed. */
export function unpackCode(text: string, filename: string): PyCode {
  return new PackedModule(JSON.parse(text.slice(MARK.length)) as Tables, filename).code(0);
}

class PackedModule {
  private readonly values: readonly PackedValue[];
  private readonly extras: readonly unknown[];
  private readonly shapes: readonly number[];
  private readonly codes: readonly string[];
  private readonly source: CodeSource;

  constructor([values, extras, shapes, codes]: Tables, filename: string) {
    this.values = values;
    this.extras = extras;
    this.shapes = shapes;
    this.codes = codes;
    this.source = new LinesOnly(filename);
  }

  code(index: number): PyCode {
    const numbers = new NumberReader(this.codes[index] as string);
    const flags = numbers.next();
    const head: CodeHead = {
      name: this.text(numbers),
      qualname: this.text(numbers),
      kind: kinds[numbers.next()] as CodeKind,
      source: this.source,
      start: numbers.next(),
      docstring: (flags & HAS_DOCSTRING) !== 0 ? admitText(this.text(numbers)) : null,
      parameters: {
        positionalOnlyCount: numbers.next(),
        positionalCount: numbers.next(),
        keywordOnlyCount: numbers.next(),
        names: this.texts(numbers),
        varargs: (flags & HAS_VARARGS) !== 0,
        kwargs: (flags & HAS_KWARGS) !== 0,
      },
      freeNames: this.texts(numbers),
    };
    return new PyCode(head, new UnreadBody(this, numbers, head.start));
  }

  body(numbers: NumberReader, firstLine: number): CodeBody {
    const localNames = this.texts(numbers);
    const caughtSlot = numbers.next();
    const callSteps = numbers.next();
    const globalNames = this.texts(numbers);
    const constants: Value[] = [];
    for (let count = numbers.next(); count > 0; count--) {
      constants.push(unpackValue(this.values[numbers.next()] as PackedValue));
    }
    const handlers: Handler[] = [];
    for (let count = numbers.next(); count > 0; count--) {
      handlers.push({
        start: numbers.next(),
        end: numbers.next(),
        target: numbers.next(),
        isCleanup: numbers.next() === 1,
      });
    }
    const instructions: Instruction[] = [];
    const place: Place = { line: firstLine, caughtSlot, globalNames };
    for (let count = numbers.next(); count > 0; count--) {
      instructions.push(this.instruction(numbers, instructions.length, place));
    }
    return {
      slotCount: localNames.length,
      localNames,
      globalNames,
      constants,
      instructions,
      handlers,
      callSteps,
      caughtSlot,
    };
  }

  private instruction(numbers: NumberReader, index: number, { line, caughtSlot, globalNames }: Place): Instruction {
    const shape = this.shapes[numbers.next()] as number;
    const operation = shape >> OPERATION_SHIFT;
    const dst = (shape & HAS_DST) !== 0 ? numbers.operand(caughtSlot) : none;
    const a = (shape & HAS_A) !== 0 ? numbers.operand(caughtSlot) : none;
    const b = (shape & HAS_B) !== 0 ? numbers.operand(caughtSlot) : none;
    let c = (shape & HAS_C) !== 0 ? numbers.operand(caughtSlot) : none;
    if (operation === CALL_METHOD) c = line;
    const target = (shape & HAS_TARGET) !== 0 ? index + numbers.signed() : -1;
    let args = noArguments;
    if ((shape & HAS_ARGS) !== 0) {
      const list: number[] = [];
      for (let count = numbers.next(); count > 0; count--) list.push(numbers.operand(caughtSlot));
      args = list;
    }
    const extra = isOfGlobal(operation) ? globalNames[a] : this.extra(numbers, shape & EXTRA_OTHER);
    return newInstruction(operation, line, line, dst, a, b, c, target, args, extra);
  }

  private extra(numbers: NumberReader, kind: number): unknown {
    switch (kind) {
      case EXTRA_TEXT:
        return this.text(numbers);
      case EXTRA_CODE:
        return this.code(numbers.next());
      case EXTRA_OTHER:
        return this.extras[numbers.next()];
      default:
        return undefined;
    }
  }

  private text(numbers: NumberReader): string {
    return this.values[numbers.next()] as string;
  }
  private texts(numbers: NumberReader): string[] {
    const list: string[] = [];
    for (let count = numbers.next(); count > 0; count--) list.push(this.text(numbers));
    return list;
  }
}

/** What the instructions of a code have in common. */
interface Place {
  readonly line: number;
  readonly caughtSlot: number;
  readonly globalNames: readonly string[];
}

/** Whether the instruction's extra is the name of its global variable. */
function isOfGlobal(operation: number): boolean {
  return operation >= LOAD_GLOBAL && operation <= DELETE_GLOBAL;
}

class UnreadBody implements PackedBody {
  private readonly module: PackedModule;
  private readonly numbers: NumberReader;
  private readonly firstLine: number;
  constructor(module: PackedModule, numbers: NumberReader, firstLine: number) {
    this.module = module;
    this.numbers = numbers;
    this.firstLine = firstLine;
  }
  unpack(): CodeBody {
    return this.module.body(this.numbers, this.firstLine);
  }
}

/** Where packed code came from: its offsets are line numbers, and the text is not kept. */
class LinesOnly implements CodeSource {
  readonly filename: string;
  readonly text = '';
  constructor(filename: string) {
    this.filename = filename;
  }
  at(offset: number): { readonly line: number; readonly column: number } {
    return { line: offset, column: 1 };
  }
  line(): string {
    return '';
  }
}

class NumberReader {
  private readonly text: string;
  private position = 0;
  constructor(text: string) {
    this.text = text;
  }
  next(): number {
    const code = this.text.charCodeAt(this.position++);
    return code < FURTHER_DIGIT ? code - LAST_DIGIT : this.long(code - FURTHER_DIGIT);
  }
  private long(first: number): number {
    let further = first;
    for (;;) {
      const code = this.text.charCodeAt(this.position++);
      if (code < FURTHER_DIGIT) return further * LAST_DIGITS + code - LAST_DIGIT;
      further = further * FURTHER_DIGITS + code - FURTHER_DIGIT;
    }
  }
  signed(): number {
    const number = this.next();
    return (number & 1) === 0 ? number >> 1 : ~(number >> 1);
  }
  /** A slot for a value in between, counted from the first of them; that of a variable; a constant. */
  operand(caughtSlot: number): number {
    const number = this.next();
    if ((number & 1) !== 0) return ~(number >> 1);
    return (number & 2) === 0 ? (number >> 2) + caughtSlot + 1 : number >> 2;
  }
}

function unpackValue(value: PackedValue): Value {
  if (typeof value === 'string') return admitText(value);
  if (typeof value !== 'object' || value === null) return value;
  if ('float' in value) return new PyFloat(Number(value.float));
  if ('bigint' in value) return BigInt(value.bigint);
  if ('imaginary' in value) return new PyComplex(0, Number(value.imaginary));
  if ('bytes' in value) return new PyBytes(Uint8Array.from(value.bytes, (unit) => unit.charCodeAt(0)));
  if ('exception' in value) return exceptionNamed(value.exception);
  return 'ellipsis' in value ? ellipsis : new PyTuple(value.map(unpackValue));
}

/** The code of a module, with all that is defined in it, as text. */
export function packCode(code: PyCode): string {
  return new Packer().module(code);
}

/** A row of a table; its number is known when all uses have been counted. */
class Row<T> {
  uses = 0;
  number = 0;
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
}

class Table<T> {
  private readonly rows = new Map<string, Row<T>>();
  use(value: T): Row<T> {
    const key = JSON.stringify(value);
    let row = this.rows.get(key);
    if (row === undefined) {
      row = new Row(value);
      this.rows.set(key, row);
    }
    row.uses++;
    return row;
  }
  /** Numbers the rows, those in most use first. */
  sorted(): T[] {
    const rows = [...this.rows.values()].sort((one, other) => other.uses - one.uses);
    rows.forEach((row, number) => {
      row.number = number;
    });
    return rows.map(({ value }) => value);
  }
}

type Numbers = (number | Row<unknown>)[];

class Packer {
  private readonly values = new Table<PackedValue>();
  private readonly extras = new Table<unknown>();
  private readonly shapes = new Table<number>();
  private readonly codes: Numbers[] = [];

  module(code: PyCode): string {
    this.code(code);
    const values = this.values.sorted();
    const extras = this.extras.sorted();
    const shapes = this.shapes.sorted();
    const codes = this.codes.map((numbers) =>
      numbers.map((number) => digits(typeof number === 'number' ? number : number.number)).join(''),
    );
    const tables: Tables = [values, extras, shapes, codes];
    return MARK + JSON.stringify(tables);
  }

  /** Adds the code to the table, and answers its number there. */
  private code(code: PyCode): number {
    const out: Numbers = [];
    const index = this.codes.push(out) - 1;
    const { parameters, docstring } = code;
    out.push(
      (parameters.varargs ? HAS_VARARGS : 0) |
        (parameters.kwargs ? HAS_KWARGS : 0) |
        (docstring !== null ? HAS_DOCSTRING : 0),
    );
    out.push(this.values.use(code.name), this.values.use(code.qualname));
    out.push(kinds.indexOf(code.kind), code.source.at(code.start).line);
    if (docstring !== null) out.push(this.values.use(docstring));
    out.push(parameters.positionalOnlyCount, parameters.positionalCount, parameters.keywordOnlyCount);
    out.push(...this.texts(parameters.names), ...this.texts(code.freeNames));
    if (code.slotCount !== code.localNames.length) throw new RangeError(`${code.qualname}: slots without a name`);
    out.push(...this.texts(code.localNames), code.caughtSlot, code.callSteps, ...this.texts(code.globalNames));
    out.push(code.constants.length, ...code.constants.map((value) => this.values.use(packValue(value))));
    out.push(code.handlers.length);
    for (const { start, end, target, isCleanup } of code.handlers) out.push(start, end, target, isCleanup ? 1 : 0);
    out.push(code.instructions.length);
    code.instructions.forEach((instruction, at) => this.instruction(out, instruction, at, code.caughtSlot));
    return index;
  }

  private instruction(out: Numbers, instruction: Instruction, index: number, caughtSlot: number): void {
    const { op, dst, a, b, target, args, extra } = instruction;
    // Of a method call it is a place in the source, for carets that nobody sees.
    const c = op === CALL_METHOD ? none : instruction.c;
    let shape = op << OPERATION_SHIFT;
    const operands: Numbers = [];
    const operand = (number: number): number => operandNumber(number, caughtSlot);
    const add = (bit: number, ...numbers: Numbers): void => {
      shape |= bit;
      operands.push(...numbers);
    };
    if (dst !== none) add(HAS_DST, operand(dst));
    if (a !== none) add(HAS_A, operand(a));
    if (b !== none) add(HAS_B, operand(b));
    if (c !== none) add(HAS_C, operand(c));
    if (target !== -1) add(HAS_TARGET, signed(target - index));
    if (args.length > 0) add(HAS_ARGS, args.length, ...args.map(operand));
    if (!isOfGlobal(op)) {
      if (typeof extra === 'string') add(EXTRA_TEXT, this.values.use(extra));
      else if (extra instanceof PyCode) add(EXTRA_CODE, this.code(extra));
      else if (extra !== undefined) add(EXTRA_OTHER, this.extras.use(extra));
    }
    out.push(this.shapes.use(shape), ...operands);
  }

  private texts(list: readonly string[]): Numbers {
    return [list.length, ...list.map((text) => this.values.use(text))];
  }
}

function signed(number: number): number {
  return number >= 0 ? number * 2 : ~number * 2 + 1;
}

function operandNumber(number: number, caughtSlot: number): number {
  if (number < 0) return ~number * 2 + 1;
  return number > caughtSlot ? (number - caughtSlot - 1) * 4 : number * 4 + 2;
}

function digits(number: number): string {
  let text = String.fromCharCode(LAST_DIGIT + (number % LAST_DIGITS));
  for (let rest = Math.floor(number / LAST_DIGITS); rest > 0; rest = Math.floor(rest / FURTHER_DIGITS)) {
    text = String.fromCharCode(FURTHER_DIGIT + (rest % FURTHER_DIGITS)) + text;
  }
  return text;
}

function packValue(value: Value): PackedValue {
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PyFloat) return { float: numberText(value.value) };
  if (value instanceof PyComplex) return { imaginary: numberText(value.imaginary) };
  if (value instanceof PyBytes) return { bytes: Array.from(value.bytes, (byte) => String.fromCharCode(byte)).join('') };
  if (value instanceof PyTuple) return value.items.map(packValue);
  if (value instanceof PyType) return { exception: value.name };
  if (value === ellipsis) return { ellipsis: true };
  throw new TypeError('a constant of an unknown kind');
}

function numberText(number: number): string {
  return Object.is(number, -0) ? '-0' : String(number);
}
