// The kinds of items that arrays have: what each takes, and how values become cells of a typed array and come back.
import type { Value } from '../../objects/object.ts';
import { PyFloat, typeName, unwrap } from '../../objects/object.ts';
import { hasIndex } from '../../objects/sequence.ts';
import { overflowError, typeError, valueError } from '../../runtime/errors.ts';
import { toFloat, toIndex } from '../../runtime/numbers.ts';

/** Numbers as they lie in memory. Whole numbers of eight bytes take two cells: bigints would have to be made for each that is read. */
export type Cells =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** One kind of item. */
export interface Kind {
  readonly code: string;
  /** In bytes. */
  readonly size: number;
  readonly form: 'int' | 'float' | 'text';
  /** Bounds of whole numbers. Those of eight bytes are given as far as numbers go; beyond that are bigints. */
  readonly least: number;
  readonly most: number;
  readonly isSigned: boolean;
  readonly isWide: boolean;
  /** What messages call it. */
  readonly name: string;
  readonly cells: new (length: number) => Cells;
}

function kind(code: string, size: number, form: Kind['form'], cells: Kind['cells'], isSigned = true, name = ''): Kind {
  const isWide = form === 'int' && size === 8;
  const most = isWide ? Number.MAX_SAFE_INTEGER : 2 ** (size * 8 - (isSigned ? 1 : 0)) - 1;
  const least = !isSigned ? 0 : isWide ? Number.MIN_SAFE_INTEGER : -most - 1;
  return { code, size, form, least, most, isSigned, isWide, name, cells };
}

export const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    kind('b', 1, 'int', Int8Array, true, 'signed char'),
    kind('B', 1, 'int', Uint8Array, false, 'unsigned byte integer'),
    kind('u', 4, 'text', Uint32Array),
    kind('h', 2, 'int', Int16Array, true, 'signed short integer'),
    kind('H', 2, 'int', Uint16Array, false, 'unsigned short'),
    kind('i', 4, 'int', Int32Array, true, 'signed integer'),
    kind('I', 4, 'int', Uint32Array, false, 'unsigned int'),
    kind('l', 8, 'int', Int32Array),
    kind('L', 8, 'int', Int32Array, false),
    kind('q', 8, 'int', Int32Array),
    kind('Q', 8, 'int', Int32Array, false),
    kind('f', 4, 'float', Float32Array),
    kind('d', 8, 'float', Float64Array),
  ].map((each) => [each.code, each]),
);

/** The item in a place. */
export function read(cells: Cells, at: number, ofItems: Kind): Value {
  if (ofItems.isWide) return readWide(cells, at, ofItems.isSigned);
  const cell = cells[at] as number;
  if (ofItems.form === 'int') return cell;
  if (ofItems.form === 'float') return new PyFloat(cell);
  if (cell > 0x10ffff) throw valueError(`character U+${cell.toString(16)} is not in range [U+0000; U+10ffff]`);
  return String.fromCodePoint(cell);
}

const HALF = 2 ** 32;
/** Upper halves of numbers that are safe. */
const SAFE_HALF = 2 ** 21;

function readWide(cells: Cells, at: number, isSigned: boolean): number | bigint {
  const low = (cells[2 * at] as number) >>> 0;
  const cell = cells[2 * at + 1] as number;
  const high = isSigned ? cell : cell >>> 0;
  const isSafe = high < SAFE_HALF && (high > -SAFE_HALF || (high === -SAFE_HALF && low > 0));
  return isSafe ? high * HALF + low : BigInt(high) * BigInt(HALF) + BigInt(low);
}

/** Puts a number in a place that `cellOf` has made of a value. */
export function write(cells: Cells, at: number, cell: number | bigint, ofItems: Kind): void {
  if (!ofItems.isWide) {
    cells[at] = cell as number;
    return;
  }
  if (typeof cell === 'number') {
    const high = Math.floor(cell / HALF);
    cells[2 * at] = cell - high * HALF;
    cells[2 * at + 1] = high;
  } else {
    cells[2 * at] = Number(BigInt.asUintN(32, cell));
    cells[2 * at + 1] = Number(BigInt.asUintN(32, cell >> 32n));
  }
}

/** The number that a value becomes; raises where the kind has none for it. */
export function cellOf(value: Value, ofItems: Kind): number | bigint {
  if (ofItems.form === 'int') {
    if (typeof value === 'number' && value >= ofItems.least && value <= ofItems.most) return value;
    return wholeNumber(value, ofItems);
  }
  if (ofItems.form === 'float') return value instanceof PyFloat ? value.value : toFloat(value);
  const text = unwrap(value);
  const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
  if (code === undefined || (text as string).length !== (code > 0xffff ? 2 : 1))
    throw typeError('array item must be unicode character');
  return code;
}

function wholeNumber(value: Value, { code, size, isSigned, name }: Kind): number | bigint {
  if (!hasIndex(value)) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  const whole = toIndex(value);
  const bits = BigInt(size * 8);
  const least = isSigned ? -(2n ** (bits - 1n)) : 0n;
  const most = 2n ** (isSigned ? bits - 1n : bits) - 1n;
  if (whole >= least && whole <= most) return whole;
  const isLow = whole < least;
  if (code === 'l') throw overflowError('Python int too large to convert to C long');
  if (isLow && (code === 'I' || code === 'L')) throw overflowError("can't convert negative value to unsigned int");
  if (code === 'L') throw overflowError('Python int too large to convert to C unsigned long');
  if (isLow && code === 'Q') throw overflowError("can't convert negative int to unsigned");
  if (code === 'q' || code === 'Q') throw overflowError('int too big to convert');
  throw overflowError(`${name} is ${isLow ? 'less than minimum' : 'greater than maximum'}`);
}
