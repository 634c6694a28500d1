// Bytes as hexadecimal digits.
import { nextStretch } from '../runtime/limits.ts';
import { flat } from './detached.ts';

/** Two digits for each byte. The result has to be announced by the caller. */
export function hexDigitsOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    let stretch = '';
    for (const stop = nextStretch(i, bytes.length, 4); i < stop; i++) {
      const byte = bytes[i] ?? 0;
      stretch += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
    }
    text += flat(stretch);
  }
  return text;
}
