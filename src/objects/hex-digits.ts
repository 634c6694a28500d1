// Bytes as hexadecimal digits.
import { inStretches } from '../runtime/limits.ts';
import { flat } from './detached.ts';

/** Two digits for each byte. The result has to be announced by the caller. */
export function hexDigitsOf(bytes: Uint8Array): string {
  const digits = inStretches(
    bytes,
    bytes.length,
    4,
    () => ({ text: '' }),
    (made, start, stop) => {
      let stretch = '';
      for (let i = start; i < stop; i++) {
        const byte = bytes[i] ?? 0;
        stretch += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
      }
      made.text += flat(stretch);
    },
  );
  return digits.text;
}
