// The binascii module: bytes as text of several kinds, and check sums.
import { bytesArgument, bytesOf } from '../../objects/buffer.ts';
import type { Member } from '../../objects/builtin.ts';
import { constant, fn, restartingEach } from '../../objects/builtin.ts';
import { bytesOfLatin, PyBytes } from '../../objects/bytes.ts';
import { hexText } from '../../objects/bytes-methods.ts';
import { encodeText } from '../../objects/codecs.ts';
import { exceptionNamed, exceptionType, makeException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { isAscii } from '../../objects/unicode.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import { inStretches, nextStretch, reserve } from '../../runtime/limits.ts';
import { module } from '../../runtime/module-table.ts';
import { toIndex } from '../../runtime/numbers.ts';
import { keeping } from '../../runtime/place.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { crc32, crcHqx } from './checksums.ts';
import { decodeQuotedPrintable, encodeQuotedPrintable } from './quoted-printable.ts';

export const binasciiErrorType = exceptionType('Error', exceptionNamed('ValueError'), 'binascii');
const incompleteType = exceptionType('Incomplete', exceptionNamed('Exception'), 'binascii');

function failure(message: string): unknown {
  return makeException(binasciiErrorType, [message]);
}

/** Bytes that stand for others: bytes or ASCII text. */
function encoded(value: Value): Uint8Array {
  const text = unwrap(value);
  if (typeof text === 'string') {
    if (!isAscii(text)) throw valueError('string argument should contain only ASCII characters');
    return encodeText(text);
  }
  const bytes = bytesOf(value);
  if (bytes === undefined) {
    throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeName(value)}'`);
  }
  return bytes;
}

function nibble(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function fromHex(value: Value): PyBytes {
  return keeping(value, () => encoded(value), bytesOfDigits);
}
function bytesOfDigits(digits: Uint8Array): PyBytes {
  if (digits.length % 2 !== 0) throw failure('Odd-length string');
  const make = (): Uint8Array => {
    reserve(digits.length / 2);
    return new Uint8Array(digits.length / 2);
  };
  const bytes = inStretches(digits, digits.length / 2, 1, make, (made, start, stop) => {
    for (let i = start; i < stop; i++) {
      const high = nibble(digits[2 * i] as number);
      const low = nibble(digits[2 * i + 1] as number);
      if (high < 0 || low < 0) throw failure('Non-hexadecimal digit found');
      made[i] = high * 16 + low;
    }
  });
  return new PyBytes(bytes);
}

function toHex(data: Value, sep: Value | undefined, size: Value): PyBytes {
  const bytes = bytesArgument(data);
  return keeping(
    bytes,
    () => hexText(bytes, sep, size),
    (digits) => new PyBytes(bytesOfLatin(digits)),
  );
}

/** A line of uuencoded data: a length, then groups of six bits as characters from the space on. */
function fromUu(value: Value): PyBytes {
  const text = encoded(value);
  const length = ((text[0] ?? 0) - 32) & 63;
  const bytes = new Uint8Array(length);
  let at = 1;
  let bits = 0;
  let count = 0;
  for (let made = 0; made < length; at++) {
    const c = text[at];
    let six = 0;
    // White space at the end of a line may have got lost.
    if (c !== undefined && c !== 10 && c !== 13) {
      if (c < 32 || c > 96) throw failure('Illegal char');
      six = (c - 32) & 63;
    }
    bits = (bits << 6) | six;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[made++] = bits >> count;
      bits &= (1 << count) - 1;
    }
  }
  while (at < text.length) {
    for (const stop = nextStretch(at, text.length, 0.5); at < stop; at++) {
      const c = text[at] as number;
      if (c !== 32 && c !== 96 && c !== 10 && c !== 13) throw failure('Trailing garbage');
    }
  }
  return new PyBytes(bytes);
}

function toUu(data: Value, backtick: Value): PyBytes {
  const bytes = bytesArgument(data);
  if (bytes.length > 45) throw failure('At most 45 bytes at once');
  const zero = truthPinned(backtick) ? 96 : 32;
  const code = (six: number): number => (six === 0 ? zero : six + 32);
  const text = [code(bytes.length)];
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text.push(code((bits >> shift) & 63));
  }
  text.push(10);
  return new PyBytes(Uint8Array.from(text));
}

const start = (value: Value): number => Number(BigInt(toIndex(value)) & 0xffffffffn);

export const binasciiModule = module('binascii', 'Bytes as text of several kinds, and check sums.', () =>
  restartingEach<Member>([
    constant('Error', binasciiErrorType),
    constant('Incomplete', incompleteType),
    fn(
      'a2b_base64(data, /, *, strict_mode=False)',
      'Return the bytes of Base64 text.',
      (data: Value, strict: Value) => {
        const isStrict = truthPinned(strict);
        const decoded = keeping(
          data,
          () => {
            const text = encoded(data);
            reserve(text.length);
            return text;
          },
          (text) => decodeBase64(text, isStrict),
        );
        if (typeof decoded === 'string') throw failure(decoded);
        return new PyBytes(decoded);
      },
    ),
    fn('b2a_base64(data, /, *, newline=True)', 'Return bytes as a line of Base64.', (data: Value, newline: Value) => {
      const bytes = bytesArgument(data);
      return new PyBytes(encodeBase64(bytes, truthPinned(newline)));
    }),
    fn('a2b_hex(hexstr, /)', 'Return the bytes of hexadecimal digits.', fromHex),
    fn('unhexlify(hexstr, /)', 'Return the bytes of hexadecimal digits.', fromHex),
    fn('b2a_hex(data, sep=..., bytes_per_sep=1)', 'Return bytes as hexadecimal digits.', toHex),
    fn('hexlify(data, sep=..., bytes_per_sep=1)', 'Return bytes as hexadecimal digits.', toHex),
    fn('a2b_uu(data, /)', 'Return the bytes of a uuencoded line.', fromUu),
    fn('b2a_uu(data, /, *, backtick=False)', 'Return bytes as a uuencoded line.', toUu),
    fn('a2b_qp(data, header=False)', 'Return the bytes of quoted-printable text.', (data: Value, header: Value) => {
      const text = encoded(data);
      reserve(text.length);
      return new PyBytes(decodeQuotedPrintable(text, truthPinned(header)));
    }),
    fn(
      'b2a_qp(data, quotetabs=False, istext=True, header=False)',
      'Return bytes as quoted-printable text.',
      (data: Value, quotesTabs: Value, isText: Value, header: Value) => {
        const bytes = bytesArgument(data);
        const options = {
          quotesTabs: truthPinned(quotesTabs),
          isText: truthPinned(isText),
          isHeader: truthPinned(header),
        };
        return new PyBytes(encodeQuotedPrintable(bytes, options));
      },
    ),
    fn('crc32(data, crc=0, /)', 'Return the check sum CRC-32.', (data: Value, crc: Value) =>
      crc32(bytesArgument(data), start(crc)),
    ),
    fn('crc_hqx(data, crc, /)', 'Return the check sum CRC-CCITT.', (data: Value, crc: Value) =>
      crcHqx(bytesArgument(data), start(crc) & 0xffff),
    ),
  ]),
);
