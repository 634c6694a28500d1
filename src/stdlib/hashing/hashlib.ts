// The hashlib module.
import { bytesArgument, bytesOf } from '../../objects/buffer.ts';
import type { Member, PyBuiltin } from '../../objects/builtin.ts';
import { constant, define, fn, getter, rawFn, restartingEach, restartingFn } from '../../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../../objects/bytes.ts';
import { hexText } from '../../objects/bytes-methods.ts';
import { encodeText } from '../../objects/codecs.ts';
import { PyList } from '../../objects/list.ts';
import type { PyType, Value } from '../../objects/object.ts';
import { builtinType, PyObject, typeName, unwrap } from '../../objects/object.ts';
import { PySet } from '../../objects/set.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { findAttribute } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { overflowError, typeError, valueError } from '../../runtime/errors.ts';
import { inStretches, nextStretch, reserve } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { machine, suspended } from '../../runtime/machine.ts';
import { module } from '../../runtime/module-table.ts';
import { asInt, toIndex } from '../../runtime/numbers.ts';
import { isLong, keeping } from '../../runtime/place.ts';
import { price } from '../../runtime/prices.ts';
import { anew } from '../../runtime/restart.ts';
import { toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { send } from '../io/base.ts';
import type { Blake2Parameters } from './blake2.ts';
import { Blake2b, Blake2s } from './blake2.ts';
import type { Digest } from './digest.ts';
import { Hmac, pbkdf2 } from './hmac.ts';
import { Md5 } from './md5.ts';
import { scrypt } from './scrypt.ts';
import { Sha1 } from './sha1.ts';
import { Sha3 } from './sha3.ts';
import { Sha256 } from './sha256.ts';
import { Sha512 } from './sha512.ts';

/** What scripts call hash objects. */
class Hash extends PyObject {
  readonly name: string;
  readonly state: Digest;
  constructor(name: string, state: Digest) {
    super();
    machine.memory -= price.digest;
    this.name = name;
    this.state = state;
  }
}
class ExtendableHash extends Hash {}
class Blake2bHash extends Hash {}
class Blake2sHash extends Hash {}

const NO_BYTES = new Uint8Array(0);

function plainBlake2(digestSize: number): Blake2Parameters {
  return {
    digestSize,
    key: NO_BYTES,
    salt: NO_BYTES,
    person: NO_BYTES,
    fanout: 1,
    depth: 1,
    leafSize: 0,
    nodeOffset: 0n,
    nodeDepth: 0,
    innerSize: 0,
    isLastNode: false,
  };
}

const makers: ReadonlyMap<string, () => Digest> = new Map<string, () => Digest>([
  ['md5', () => new Md5()],
  ['sha1', () => new Sha1()],
  ['sha224', () => new Sha256(28)],
  ['sha256', () => new Sha256(32)],
  ['sha384', () => new Sha512(48)],
  ['sha512', () => new Sha512(64)],
  ['sha512_224', () => new Sha512(28)],
  ['sha512_256', () => new Sha512(32)],
  ['sha3_224', () => new Sha3(144, 28)],
  ['sha3_256', () => new Sha3(136, 32)],
  ['sha3_384', () => new Sha3(104, 48)],
  ['sha3_512', () => new Sha3(72, 64)],
  ['shake_128', () => new Sha3(168, undefined)],
  ['shake_256', () => new Sha3(136, undefined)],
  ['blake2b', () => new Blake2b(plainBlake2(64))],
  ['blake2s', () => new Blake2s(plainBlake2(32))],
]);
/** What every Python has; the two more are `sha512_224` and `sha512_256`. */
const guaranteed = [...makers.keys()].filter((name) => !name.startsWith('sha512_'));

/** With room for the signs that names are written with. */
const LONGEST_NAME = 20;

/** The name as the table has it: `SHA-256`, `SHA256` and `sha256` are the same. */
function knownName(name: string): string {
  if (name.length > LONGEST_NAME) throw unsupportedHash(name);
  const lower = name.toLowerCase();
  for (const each of [
    lower,
    lower.replace('-', ''),
    lower.replaceAll('-', '_'),
    lower.replace('/', '_').replace('-', ''),
  ]) {
    if (makers.has(each)) return each;
  }
  throw unsupportedHash(name);
}
const unsupportedHash = (name: string): unknown => valueError(`unsupported hash type ${name}`);

/** A hash function by its name. Raises ValueError. */
export function digestNamed(name: string): Digest {
  return (makers.get(knownName(name)) as () => Digest)();
}

/** Units (see `spend`) for a byte given as a number. */
const ITEM_UNITS = 4;

/** Goes on with more data, in an operation that may be begun anew. */
function update(state: Digest, data: Value): void {
  keeping(
    state,
    () => hashedBytes(data),
    (bytes) => {
      const hashStretch = (_: undefined, start: number, stop: number): void =>
        state.update(isLong(bytes.length) ? bytes.subarray(start, stop) : bytes);
      inStretches(bytes, bytes.length, 0, () => undefined, hashStretch);
    },
  );
}

/** Data to hash: bytes, and besides text, which stands for its UTF-8, and lists of numbers from 0 to 255. */
export function hashedBytes(value: Value): Uint8Array {
  const plain = unwrap(value);
  if (typeof plain === 'string') return encodeText(plain);
  if (plain instanceof PyList) {
    const { items } = plain;
    reserve(items.length);
    const bytes = new Uint8Array(items.length);
    for (let i = 0; i < items.length; ) {
      for (const stop = nextStretch(i, items.length, ITEM_UNITS); i < stop; i++) bytes[i] = byteOf(items[i] as Value);
    }
    return bytes;
  }
  const bytes = bytesOf(plain);
  if (bytes === undefined) throw typeError('object supporting the buffer API required');
  return bytes;
}

function byteOf(item: Value): number {
  const byte = asInt(item);
  if (byte === undefined) throw typeError(`'${typeName(item)}' object cannot be interpreted as an integer`);
  if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
  return Number(byte);
}

const hexOf = (bytes: Uint8Array): string => hexText(bytes, undefined, 1);

/** How many bytes of an extendable digest are asked for. */
function lengthArgument(value: Value): number {
  const length = toIndex(value);
  if (length < 0) throw valueError('value must be positive');
  if (length > 2 ** 29) throw valueError('length is too large');
  return Number(length);
}

function members(make: (name: string, state: Digest) => Hash): readonly Member[] {
  return [
    ...restartingEach([
      rawFn('update(self, obj, /)', 'Go on with more data.', (self: Hash, obj: Value) => update(self.state, obj)),
    ]),
    rawFn('digest(self, /)', 'Return the digest.', (self: Hash) => new PyBytes(self.state.digest())),
    rawFn('hexdigest(self, /)', 'Return the digest in hexadecimal.', (self: Hash) => hexOf(self.state.digest())),
    rawFn('copy(self, /)', 'Return a hash object with the same data so far.', (self: Hash) =>
      make(self.name, self.state.copy()),
    ),
    getter('name', 'The name of the hash function.', (self: Hash) => self.name),
    getter('digest_size', 'The size of the digest in bytes.', (self: Hash) => self.state.digestSize ?? 0),
    getter('block_size', 'The size of a block in bytes.', (self: Hash) => self.state.blockSize),
  ];
}

const hashType = builtinType('_hashlib.HASH', { instanceClass: Hash, module: '_hashlib', final: true });
define(hashType, {
  doc: 'A hash function at work.',
  accepts: (value) => value instanceof Hash,
  members: () => members((name, state) => new Hash(name, state)),
});
const extendableType = builtinType('_hashlib.HASHXOF', {
  instanceClass: ExtendableHash,
  module: '_hashlib',
  bases: [hashType],
  final: true,
});
define(extendableType, {
  doc: 'A hash function at work whose digest can have any length.',
  accepts: (value) => value instanceof ExtendableHash,
  members: () => [
    rawFn('digest(self, /, length)', 'Return a digest of so many bytes.', (self: Hash, length: Value) => {
      return new PyBytes(self.state.digest(lengthArgument(length)));
    }),
    rawFn('hexdigest(self, /, length)', 'Return such a digest in hexadecimal.', (self: Hash, length: Value) =>
      hexOf(self.state.digest(lengthArgument(length))),
    ),
    rawFn('copy(self, /)', 'Return a hash object with the same data so far.', (self: Hash) => {
      return new ExtendableHash(self.name, self.state.copy());
    }),
  ],
});

/** An unsigned number below a bound. */
function unsigned(value: Value, bound: bigint, name: string): bigint {
  const number = BigInt(toIndex(value));
  if (number < 0n) throw valueError('value must be positive');
  if (number >= 2n ** 64n) throw overflowError('int too big to convert');
  if (number >= bound) throw overflowError(`${name} is too large`);
  return number;
}
function between(value: Value, low: number, high: number, message: string): number {
  const number = toIndex(value);
  if (number < low || number > high) throw valueError(message);
  return Number(number);
}
function limited(value: Value, most: number, name: string): Uint8Array {
  const bytes = bytesArgument(value);
  if (bytes.length > most) throw valueError(`maximum ${name} length is ${most} bytes`);
  return bytes.slice();
}

function blake2Type(
  name: 'blake2b' | 'blake2s',
  hash: typeof Blake2bHash,
  largest: 64 | 32,
  start: (parameters: Blake2Parameters) => Digest,
): PyType {
  const type = builtinType(`_blake2.${name}`, { instanceClass: hash, module: '_blake2', final: true });
  const saltSize = largest / 4;
  define(type, {
    doc: `${name === 'blake2b' ? 'BLAKE2b' : 'BLAKE2s'} at work.`,
    accepts: (value) => value instanceof hash,
    make: () =>
      restartingFn(
        `${name}(data=b'', /, *, digest_size=${largest}, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, ` +
          'node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)',
        'Return a new hash object.',
        (data: Value, ...rest: Value[]) => {
          const [digestSize = null, key = null, salt = null, person = null, fanout = null, depth = null] = rest;
          const [leafSize = null, nodeOffset = null, nodeDepth = null, innerSize = null, lastNode = null] =
            rest.slice(6);
          const size = between(digestSize, 1, largest, `digest_size must be between 1 and ${largest} bytes`);
          const parameters: Blake2Parameters = {
            digestSize: size,
            salt: limited(salt, saltSize, 'salt'),
            person: limited(person, saltSize, 'person'),
            fanout: between(fanout, 0, 255, 'fanout must be between 0 and 255'),
            depth: between(depth, 1, 255, 'depth must be between 1 and 255'),
            leafSize: Number(unsigned(leafSize, 2n ** 32n, 'leaf_size')),
            nodeOffset: unsigned(nodeOffset, name === 'blake2b' ? 2n ** 64n : 2n ** 48n, 'node_offset'),
            nodeDepth: between(nodeDepth, 0, 255, 'node_depth must be between 0 and 255'),
            innerSize: between(innerSize, 0, largest, `inner_size must be between 0 and is ${largest}`),
            isLastNode: truthPinned(lastNode),
            key: limited(key, largest, 'key'),
          };
          return keeping(
            hash,
            () => start(parameters),
            (state) => {
              update(state, data);
              return new hash(name, state);
            },
          );
        },
      ),
    members: () => [
      ...members((own, state) => new hash(own, state)),
      constant('MAX_DIGEST_SIZE', largest),
      constant('MAX_KEY_SIZE', largest),
      constant('SALT_SIZE', saltSize),
      constant('PERSON_SIZE', saltSize),
    ],
  });
  return type;
}
const blake2bType = blake2Type('blake2b', Blake2bHash, 64, (parameters) => new Blake2b(parameters));
const blake2sType = blake2Type('blake2s', Blake2sHash, 32, (parameters) => new Blake2s(parameters));

function newHash(name: string, data: Value): Hash {
  return keeping(
    name,
    () => digestNamed(name),
    (state) => {
      update(state, data);
      if (name === 'blake2b') return new Blake2bHash(name, state);
      if (name === 'blake2s') return new Blake2sHash(name, state);
      return name.startsWith('shake') ? new ExtendableHash(name, state) : new Hash(name, state);
    },
  );
}

function constructor(name: string): PyBuiltin {
  const made = restartingFn(
    `${name}(string=b'', *, usedforsecurity=True)`,
    `Return a ${name} hash object.`,
    (string: Value) => newHash(name, string),
  );
  made.calledAs = `openssl_${name}`;
  return made;
}

function* fileDigest(file: Value, digest: Value): Resumable {
  let hash: Value;
  if (typeof unwrap(digest) === 'string') hash = newHash(knownName(unwrap(digest) as string), new PyBytes(NO_BYTES));
  else {
    try {
      hash = call(digest, []);
    } catch (e) {
      hash = (yield suspended(e)) ?? null;
    }
  }
  // A stream in memory is hashed whole, wherever its position is.
  if (findAttribute(file, 'getbuffer') !== undefined) {
    yield* send(hash, 'update', [yield* send(file, 'getbuffer', [])]);
    return hash;
  }
  const reads = findAttribute(file, 'readinto') !== undefined && findAttribute(file, 'readable') !== undefined;
  if (!reads || !truthPinned(yield* send(file, 'readable', []))) {
    throw valueError(`'${toRepr(file)}' is not a file-like object in binary reading mode.`);
  }
  const buffer = new PyByteArray(new Uint8Array(2 ** 16));
  for (;;) {
    const count = Number(asInt(yield* send(file, 'readinto', [buffer])) ?? 0);
    if (count === 0) return hash;
    yield* send(hash, 'update', [new PyBytes(buffer.bytes.slice(0, count))]);
  }
}

function* derive(name: Value, password: Value, salt: Value, iterations: Value, dklen: Value): Resumable {
  const text = unwrap(name);
  if (typeof text !== 'string') {
    throw typeError(`pbkdf2_hmac() argument 'hash_name' must be str, not ${typeName(name)}`);
  }
  const [secret, grain] = [bytesArgument(password), bytesArgument(salt)];
  const rounds = toIndex(iterations);
  if (rounds < 1) throw valueError('iteration value must be greater than 0.');
  if (rounds > 2 ** 31 - 1) throw overflowError('iteration value is too great.');
  const size = dklen === null ? (digestNamed(text).digestSize ?? 0) : toIndex(dklen);
  if (size < 1) throw valueError('key length must be greater than 0.');
  if (size > 2 ** 31 - 1) throw overflowError('key length is too great.');
  reserve(Number(size));
  return new PyBytes(yield* pbkdf2(new Hmac(secret, () => digestNamed(text)), grain, Number(rounds), Number(size)));
}

function* stretch(password: Value, salt: Value, n: Value, r: Value, p: Value, maxmem: Value, dklen: Value): Resumable {
  const secret = bytesArgument(password);
  if (salt === null) throw typeError('salt is required');
  const grain = bytesArgument(salt);
  const number = (value: Value, name: string): bigint => {
    const int = asInt(value);
    if (int === undefined || int < 0) throw typeError(`${name} is required and must be an unsigned int`);
    return BigInt(int);
  };
  const cost = number(n, 'n');
  if (cost < 2n || (cost & (cost - 1n)) !== 0n) throw valueError('n must be a power of 2.');
  const block = number(r, 'r');
  const lanes = number(p, 'p');
  const memory = toIndex(maxmem);
  const largest = 2 ** 31 - 1;
  if (memory < 0 || memory > largest) throw valueError(`maxmem must be positive and smaller than ${largest}`);
  const size = toIndex(dklen);
  if (size < 1 || size > largest) throw valueError(`dklen must be greater than 0 and smaller than ${largest}`);
  if (block === 0n || lanes === 0n || block * lanes >= 2n ** 30n) {
    throw valueError('Invalid parameter combination for n, r, p, maxmem.');
  }
  // What OpenSSL allows where the caller sets no limit.
  const allowed = memory === 0 ? 32n * 1024n * 1024n : BigInt(memory);
  if (128n * block * (lanes + cost + 2n) > allowed) {
    throw valueError('[digital envelope routines] memory limit exceeded');
  }
  reserve(Number(128n * block * (lanes + cost)));
  reserve(Number(size));
  return new PyBytes(yield* scrypt(secret, grain, Number(cost), Number(block), Number(lanes), Number(size)));
}

export const hashlibModule = module('hashlib', 'Hash functions: MD5, SHA-1, SHA-2, SHA-3, BLAKE2 and SHAKE.', () => {
  const constructors = guaranteed.filter((name) => !name.startsWith('blake2')).map((name) => constructor(name));
  const python = (builtin: PyBuiltin): PyBuiltin => {
    builtin.wording = 'python';
    return builtin;
  };
  return [
    ...constructors,
    constant('blake2b', blake2bType),
    constant('blake2s', blake2sType),
    constant('algorithms_guaranteed', PySet.from(guaranteed)),
    constant('algorithms_available', PySet.from([...makers.keys()])),
    python(
      fn(
        "new(name, data=b'', **kwargs)",
        'Return a hash object of the function of that name.',
        function* (name: Value, data: Value, options: Map<string, Value>): Resumable {
          const text = unwrap(name);
          if (typeof text !== 'string') throw typeError('name must be a string');
          const known = knownName(text);
          const type = known === 'blake2b' ? blake2bType : known === 'blake2s' ? blake2sType : undefined;
          if (type === undefined) return (yield* anew(newHash, known, data)) ?? null;
          try {
            return call(type, [data, ...options.values()], [...options.keys()]);
          } catch (e) {
            return (yield suspended(e)) ?? null;
          }
        },
      ),
    ),
    python(
      fn('file_digest(fileobj, digest, /, *, _bufsize=262144)', 'Hash what is left of a stream of bytes.', fileDigest),
    ),
    fn(
      'pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)',
      'Derive a key from a password by PBKDF2 with HMAC.',
      derive,
    ),
    fn(
      'scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)',
      'Derive a key from a password by scrypt.',
      stretch,
    ),
    constant(
      '__all__',
      new PyTuple([
        ...guaranteed,
        'new',
        'algorithms_guaranteed',
        'algorithms_available',
        'file_digest',
        'pbkdf2_hmac',
      ]),
    ),
  ];
});
