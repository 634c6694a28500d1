// DEFLATE read back. Source: RFC 1951. Data may come in pieces: what is incomplete is tried again when more has come.
import { GrowingResult } from '../../runtime/limits.ts';
import { machine, spend } from '../../runtime/machine.ts';
import { leavePlace, moveOn, ownPlace } from '../../runtime/place.ts';

/** What is wrong with compressed data, in zlib's words. */
export class BadData {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** Thrown where the input ends within a symbol. */
const incomplete = Symbol('incomplete');

const WINDOW = 32768;
/** So many steps are done in one go. */
const STEPS = 16;
/** Units (see `spend`) for a block, which may be empty. */
const BLOCK_UNITS = 10;
// What lengths and distances the symbols stand for, and how many bits follow them.
const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A Huffman code in canonical form: how many codes there are of each length, and the symbols in their order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/** Undefined if the lengths are no code. */
function codeOf(lengths: Uint8Array, mayBeIncomplete: boolean): Code | undefined {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  let left = 1;
  for (let length = 1; length < 16; length++) {
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) return undefined;
  }
  const used = lengths.length - (counts[0] ?? 0);
  if (left > 0 && !(mayBeIncomplete && used <= 1)) return undefined;
  const offsets = new Uint16Array(16);
  for (let length = 1; length < 15; length++) offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(used);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[offsets[length]++ as number] = symbol;
  });
  counts[0] = 0;
  return { counts, symbols };
}

let fixed: { readonly literals: Code; readonly distances: Code } | undefined;
function fixedCodes(): { readonly literals: Code; readonly distances: Code } {
  if (fixed === undefined) {
    const lengths = new Uint8Array(288).fill(8);
    lengths.fill(9, 144, 256);
    lengths.fill(7, 256, 280);
    const literals = codeOf(lengths, false);
    const distances = codeOf(new Uint8Array(32).fill(5), false);
    if (literals === undefined || distances === undefined) throw new ReferenceError('the fixed codes are complete');
    fixed = { literals, distances };
  }
  return fixed;
}

export class Inflater {
  /** Whether the last block has ended. */
  isDone = false;
  private input = new Uint8Array(0);
  /** The next byte of the input, and the bits of it and of those before that are left. */
  private at = 0;
  private bits = 0;
  private bitCount = 0;
  private output = new Uint8Array(1024);
  private length = 0;
  private taken = 0;
  private readonly grown = new GrowingResult();
  private isLast = false;
  private block: 'none' | 'stored' | 'coded' = 'none';
  private storedLeft = 0;
  private literals: Code | undefined;
  private distances: Code | undefined;

  /** @param dictionary What distances may reach before the first byte. */
  constructor(dictionary: Uint8Array = new Uint8Array(0)) {
    const start = dictionary.subarray(Math.max(0, dictionary.length - WINDOW));
    for (const byte of start) this.put(byte);
    this.taken = this.length;
  }

  /** Takes back the input that has not been used. */
  takeRest(): Uint8Array {
    const rest = this.input.slice(this.at);
    this.input = new Uint8Array(0);
    this.at = 0;
    return rest;
  }

  feed(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const rest = this.input.subarray(this.at);
    const input = new Uint8Array(rest.length + bytes.length);
    input.set(rest);
    input.set(bytes, rest.length);
    this.input = input;
    this.at = 0;
  }

  /** Goes on until the input is used up, so many bytes are there, or all is done. Throws BadData. */
  run(most: number): Uint8Array {
    const target = this.taken + most;
    // All that it has come to is in its fields.
    const place = ownPlace(this);
    for (let count = 1; !this.isDone && this.length < target; count++) {
      if (machine.fuel <= 0 && count % STEPS === 0) moveOn(place);
      const { at, bits, bitCount } = this;
      try {
        this.step(target);
      } catch (e) {
        if (e !== incomplete) throw e;
        this.at = at;
        this.bits = bits;
        this.bitCount = bitCount;
        break;
      }
    }
    leavePlace(place);
    const end = Math.min(this.length, target);
    const result = this.output.slice(this.taken, end);
    this.taken = end;
    this.forget();
    return result;
  }

  /** Whether there is output that has not been taken. */
  get hasMore(): boolean {
    return this.taken < this.length;
  }

  /** Lets go of output that no distance can reach. */
  private forget(): void {
    const unused = Math.min(this.taken, this.length - WINDOW);
    if (unused < 4 * WINDOW) return;
    this.output.copyWithin(0, unused, this.length);
    this.length -= unused;
    this.taken -= unused;
  }

  private need(count: number): number {
    while (this.bitCount < count) {
      if (this.at >= this.input.length) throw incomplete;
      this.bits |= (this.input[this.at++] as number) << this.bitCount;
      this.bitCount += 8;
    }
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.bitCount -= count;
    return value;
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.need(1);
      const count = counts[length] as number;
      if (code - count < first) return symbols[index + code - first] as number;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }

  private put(byte: number): void {
    if (this.length === this.output.length) {
      this.grown.add(this.output.length);
      const larger = new Uint8Array(this.output.length * 2);
      larger.set(this.output);
      this.output = larger;
    }
    this.output[this.length++] = byte;
  }

  private step(target: number): void {
    if (this.block === 'none') {
      this.startBlock();
      return;
    }
    if (this.block === 'stored') {
      if (this.storedLeft === 0) {
        this.endBlock();
        return;
      }
      const count = Math.min(this.storedLeft, this.input.length - this.at, target - this.length);
      if (count === 0) throw incomplete;
      spend(count / 16);
      for (let i = 0; i < count; i++) this.put(this.input[this.at++] as number);
      this.storedLeft -= count;
      return;
    }
    this.codedSymbol();
  }

  private codedSymbol(): void {
    const { literals, distances } = this;
    if (literals === undefined || distances === undefined) throw new BadData('invalid block type');
    spend(10);
    const symbol = this.symbol(literals);
    if (symbol >= 0 && symbol < 256) {
      this.put(symbol);
      return;
    }
    if (symbol === 256) {
      this.endBlock();
      return;
    }
    const base = LENGTH_BASES[symbol - 257];
    if (symbol < 0 || base === undefined) throw new BadData('invalid literal/length code');
    const count = base + this.need(LENGTH_BITS[symbol - 257] ?? 0);
    const distanceSymbol = this.symbol(distances);
    const distanceBase = DISTANCE_BASES[distanceSymbol];
    if (distanceSymbol < 0 || distanceBase === undefined) throw new BadData('invalid distance code');
    const distance = distanceBase + this.need(DISTANCE_BITS[distanceSymbol] ?? 0);
    if (distance > this.length) throw new BadData('invalid distance too far back');
    spend(count / 4);
    for (let i = 0; i < count; i++) this.put(this.output[this.length - distance] as number);
  }

  private startBlock(): void {
    spend(BLOCK_UNITS);
    this.isLast = this.need(1) === 1;
    const type = this.need(2);
    if (type === 0) {
      const extra = this.bitCount % 8;
      this.need(extra);
      const size = this.need(8) | (this.need(8) << 8);
      const check = this.need(8) | (this.need(8) << 8);
      if ((size ^ check) !== 0xffff) throw new BadData('invalid stored block lengths');
      this.storedLeft = size;
      this.block = 'stored';
    } else if (type === 1) {
      ({ literals: this.literals, distances: this.distances } = fixedCodes());
      this.block = 'coded';
    } else if (type === 2) {
      this.readCodes();
      this.block = 'coded';
    } else throw new BadData('invalid block type');
  }

  private readCodes(): void {
    spend(500);
    const literalCount = this.need(5) + 257;
    const distanceCount = this.need(5) + 1;
    const codeCount = this.need(4) + 4;
    if (literalCount > 286 || distanceCount > 30) throw new BadData('too many length or distance symbols');
    const codeLengths = new Uint8Array(19);
    for (let i = 0; i < codeCount; i++) codeLengths[CODE_ORDER[i] ?? 0] = this.need(3);
    const code = codeOf(codeLengths, false);
    if (code === undefined) throw new BadData('invalid code lengths set');
    const lengths = new Uint8Array(literalCount + distanceCount);
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.symbol(code);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new BadData('invalid bit length repeat');
      const value = symbol === 16 ? (lengths[i - 1] as number) : 0;
      const count = symbol === 16 ? 3 + this.need(2) : symbol === 17 ? 3 + this.need(3) : 11 + this.need(7);
      if (i + count > lengths.length) throw new BadData('invalid bit length repeat');
      lengths.fill(value, i, i + count);
      i += count;
    }
    if (lengths[256] === 0) throw new BadData('invalid code -- missing end-of-block');
    const literals = codeOf(lengths.subarray(0, literalCount), true);
    if (literals === undefined) throw new BadData('invalid literal/lengths set');
    const distances = codeOf(lengths.subarray(literalCount), true);
    if (distances === undefined) throw new BadData('invalid distances set');
    this.literals = literals;
    this.distances = distances;
  }

  private endBlock(): void {
    this.block = 'none';
    if (this.isLast) this.isDone = true;
  }
}
