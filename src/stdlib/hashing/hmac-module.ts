// The hmac module.
import { bytesOf } from '../../objects/buffer.ts';
import { fn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { encodeText } from '../../objects/codecs.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { isAscii } from '../../objects/unicode.ts';
import { typeError } from '../../runtime/errors.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/hmac.py';
import { hashedBytes } from './hashlib.ts';
import { sameBytes } from './hmac.ts';

function compare(a: Value, b: Value): boolean {
  const [x, y] = [unwrap(a), unwrap(b)];
  if (typeof x === 'string' && typeof y === 'string') {
    if (!isAscii(x) || !isAscii(y)) {
      throw typeError('comparing strings with non-ASCII characters is not supported');
    }
    return sameBytes(encodeText(x), encodeText(y));
  }
  const [left, right] = [bytesOf(x), bytesOf(y)];
  if (left === undefined && right === undefined) {
    const types = `'${typeName(a)}' and '${typeName(b)}'`;
    throw typeError(`unsupported operand types(s) or combination of types: ${types}`);
  }
  if (left === undefined || right === undefined) {
    throw typeError(`a bytes-like object is required, not '${typeName(left === undefined ? a : b)}'`);
  }
  return sameBytes(left, right);
}

export const hmacModule = pythonModule('hmac', 'Messages authenticated with a key and a hash function.', source, () => [
  fn('compare_digest(a, b, /)', 'Return a == b in a time that does not tell where they differ.', compare),
  fn('as_bytes(data, /)', 'Return what is hashed for data.', (data: Value) => new PyBytes(hashedBytes(data).slice())),
]);
