// The module `json`: text to values and back.
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, inPython, PyBuiltin, rawFn } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { decodeText } from '../objects/codecs.ts';
import { PyIterator } from '../objects/iterator.ts';
import { iteratorMembers } from '../objects/iterator-methods.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, floatType, Instance, intType, typeName, unwrap } from '../objects/object.ts';
import { pause } from '../objects/step-frame.ts';
import { codePointIndex, textLength, unitIndex } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { findAttribute, getAttribute, ownAttribute } from '../runtime/attribute.ts';
import { call, call1, callMethod } from '../runtime/call.ts';
import { error, noAttribute, typeError, valueError } from '../runtime/errors.ts';
import { findModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { collect } from '../runtime/iteration.ts';
import { Pieces, reserve, TextInPieces } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { drive, machine, suspended, whileHeld } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { toClampedSize } from '../runtime/numbers.ts';
import { isLong, keeping } from '../runtime/place.ts';
import { anew, restartable } from '../runtime/restart.ts';
import { truthPinned } from '../runtime/truth.ts';
import { jsonDecodeError, jsonDecodeErrorAt, jsonDecodeErrorType } from './json-error.ts';
import type { JsonHooks } from './json-scanner.ts';
import { JsonScanner } from './json-scanner.ts';
import type { JsonFormat } from './json-writer.ts';
import { JsonWriter, notSerializable, takesLong } from './json-writer.ts';

const defaultFormat: JsonFormat = {
  skipKeys: false,
  ensureAscii: true,
  checkCircular: true,
  allowNan: true,
  sortKeys: false,
  indent: undefined,
  itemSeparator: ', ',
  keySeparator: ': ',
};

/** `indent=`: None, a string, or a number of spaces. */
function indentOf(value: Value): string | undefined {
  if (value === null) return undefined;
  const inner = unwrap(value);
  if (typeof inner === 'string') return inner;
  if (typeof inner !== 'number' && typeof inner !== 'bigint' && typeof inner !== 'boolean') {
    throw typeError(`can't multiply sequence by non-int of type '${typeName(value)}'`);
  }
  const count = Math.max(0, toClampedSize(inner));
  reserve(count);
  return ' '.repeat(count);
}

function separatorsOf(separators: Value, indent: Value): [item: Value, key: Value] {
  if (separators === null) return [indent === null ? ', ' : ',', ': '];
  const pair = unwrap(separators);
  const items =
    pair instanceof PyTuple || pair instanceof PyList
      ? pair.items
      : typeof pair === 'string'
        ? [...pair.slice(0, 6)]
        : undefined;
  if (items === undefined) throw typeError(`cannot unpack non-iterable ${typeName(separators)} object`);
  if (items.length < 2) throw valueError(`not enough values to unpack (expected 2, got ${items.length})`);
  if (items.length > 2) throw valueError('too many values to unpack (expected 2)');
  return [items[0] as Value, items[1] as Value];
}

function separatorText(value: Value, position: number): string {
  const text = unwrap(value);
  if (typeof text === 'string') return text;
  throw typeError(`make_encoder() argument ${position} must be str, not ${typeName(value)}`);
}

// The encoder.

/** Instances of JSONEncoder keep their options as attributes, which subclasses may change. */
class JsonEncoder extends Instance {}
export const jsonEncoderType = builtinType('JSONEncoder', { module: 'json.encoder', instanceClass: JsonEncoder });
jsonEncoderType.instanceConstructor = JsonEncoder;

const encoderSignature =
  '*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, ' +
  'separators=None, default=None';

/** An encoder whose class still has this one has no `default` of the script. */
const ownDefault = fn(
  'default(self, o)',
  'Raise TypeError; subclasses answer a value that can be encoded.',
  (_self: Value, o: Value) => {
    throw notSerializable(o);
  },
);

define(jsonEncoderType, {
  doc: 'Turns values into JSON text.',
  accepts: (value) => value instanceof JsonEncoder,
  members: () =>
    inPython([
      constant('item_separator', ', '),
      constant('key_separator', ': '),
      rawFn(
        `__init__(self, ${encoderSignature})`,
        'Initialize self.',
        (
          self: JsonEncoder,
          skipKeys: Value,
          ensureAscii: Value,
          checkCircular: Value,
          allowNan: Value,
          sortKeys: Value,
          indent: Value,
          separators: Value,
          fallback: Value,
        ) => {
          self.$skipkeys = skipKeys;
          self.$ensure_ascii = ensureAscii;
          self.$check_circular = checkCircular;
          self.$allow_nan = allowNan;
          self.$sort_keys = sortKeys;
          self.$indent = indent;
          if (separators !== null) [self.$item_separator, self.$key_separator] = separatorsOf(separators, indent);
          else if (indent !== null) self.$item_separator = ',';
          if (fallback !== null) self.$default = fallback;
        },
      ),
      ownDefault,
      rawFn('encode(self, o)', 'Return the JSON text of a value.', encode),
      rawFn(
        'iterencode(self, o, _one_shot=False)',
        'Iterate over the JSON text of a value, piece by piece.',
        iterencode,
      ),
    ]),
});

function option(encoder: JsonEncoder, name: string): Value {
  const own = ownAttribute(encoder, name);
  const value = own === undefined ? encoder.cls.lookup(name) : own;
  if (value === undefined) throw noAttribute(encoder, name);
  return value;
}

function formatOf(encoder: JsonEncoder): JsonFormat {
  return {
    skipKeys: truthPinned(option(encoder, 'skipkeys')),
    ensureAscii: truthPinned(option(encoder, 'ensure_ascii')),
    checkCircular: truthPinned(option(encoder, 'check_circular')),
    allowNan: truthPinned(option(encoder, 'allow_nan')),
    sortKeys: truthPinned(option(encoder, 'sort_keys')),
    indent: indentOf(option(encoder, 'indent')),
    keySeparator: separatorText(option(encoder, 'key_separator'), 5),
    itemSeparator: separatorText(option(encoder, 'item_separator'), 6),
  };
}

/** The `default` that the script gave, if it did. */
function fallbackOf(encoder: JsonEncoder): Value | undefined {
  if (ownAttribute(encoder, 'default') === undefined && encoder.cls.lookup('default') === ownDefault) return undefined;
  return findAttribute(encoder, 'default');
}

function encode(self: JsonEncoder, o: Value): Value | Resumable {
  const own = self.cls.lookup('iterencode');
  if (typeof unwrap(o) === 'string' || own === undefined || own instanceof PyBuiltin) {
    return toText(formatOf(self), fallbackOf(self), o);
  }
  return encodeByPieces(self, o);
}

function* encodeByPieces(self: JsonEncoder, o: Value): Resumable {
  let pieces: Value;
  try {
    pieces = callMethod(self, 'iterencode', [o, true], ['_one_shot']);
  } catch (e) {
    pieces = (yield suspended(e)) as Value;
  }
  const whole = new TextInPieces();
  let count = 0;
  for (const piece of yield* collect(pieces)) {
    if (--machine.fuel < 0) yield* pause();
    const text = unwrap(piece);
    if (typeof text !== 'string') {
      throw typeError(`sequence item ${count}: expected str instance, ${typeName(piece)} found`);
    }
    count++;
    whole.add(text);
  }
  return whole.join();
}

/** The JSON text of a value: at once where the script takes no part. */
function toText(format: JsonFormat, fallback: Value | undefined, o: Value): Value | Resumable {
  const writer = new JsonWriter(format, fallback);
  try {
    return writer.text(o) ?? byPieces(writer.fresh(), o);
  } catch (e) {
    if (e !== takesLong) throw e;
  }
  return restartable(restOfText, writer, o, undefined);
}
/** What answers a generator where the script takes part, which goes on by itself. */
const restOfText = (writer: JsonWriter, o: Value): Value =>
  writer.restOfText(o) ?? (byPieces(writer.fresh(), o) as unknown as Value);
function* byPieces(writer: JsonWriter, o: Value): Resumable {
  const text = new TextInPieces();
  const work = writer.chunks(o, (piece) => text.add(piece));
  yield* whileHeld([text, writer], work);
  return text.join();
}

function iterencode(self: JsonEncoder, o: Value): Value {
  return new PieceIterator(new JsonWriter(formatOf(self), fallbackOf(self)), o);
}

/** Over the pieces of a JSON text; the work is done when the first is asked for. */
class PieceIterator extends PyIterator {
  private readonly writer: JsonWriter;
  private readonly object: Value;
  private pieces: string[] | undefined = undefined;
  private index = 0;
  constructor(writer: JsonWriter, object: Value) {
    super();
    this.writer = writer;
    this.object = object;
  }
  next(): Value | undefined {
    return this.pieces === undefined ? drive(this.start()) : this.pieces[this.index++];
  }
  private *start(): Resumable<Value | undefined> {
    this.pieces = [];
    const pieces = new Pieces();
    const work = this.writer.chunks(this.object, (piece) => pieces.add(piece));
    yield* whileHeld([pieces, this.writer], work);
    this.pieces = pieces.items;
    return this.pieces[this.index++];
  }
}
define(builtinType('generator', { instanceClass: PieceIterator, final: true }), {
  doc: 'The pieces of a JSON text.',
  accepts: (value) => value instanceof PieceIterator,
  members: iteratorMembers,
});

interface EncoderArguments {
  readonly values: readonly Value[];
  readonly extra: Map<string, Value>;
  readonly cls: Value;
}
const encoderNames = 'skipkeys ensure_ascii check_circular allow_nan sort_keys indent separators default'.split(' ');

/** The encoder object that `cls=` and further keywords ask for. May call the script. */
function makeEncoder({ values, extra, cls }: EncoderArguments): Value {
  return call(cls ?? jsonEncoderType, [...values, ...extra.values()], [...encoderNames, ...extra.keys()]);
}

/** What the options are, if no encoder object has to be made for them. */
function directFormat(given: EncoderArguments): JsonFormat | undefined {
  const { cls, extra, values } = given;
  if (extra.size > 0 || (cls !== null && cls !== jsonEncoderType)) return undefined;
  const [skipKeys, ensureAscii, checkCircular, allowNan, sortKeys, indent, separators] = values as [
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
  ];
  const [item, key] = separatorsOf(separators, indent);
  return {
    skipKeys: truthPinned(skipKeys),
    ensureAscii: truthPinned(ensureAscii),
    checkCircular: truthPinned(checkCircular),
    allowNan: truthPinned(allowNan),
    sortKeys: truthPinned(sortKeys),
    indent: indentOf(indent),
    keySeparator: separatorText(key, 5),
    itemSeparator: separatorText(item, 6),
  };
}

const dumpSignature =
  '*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, ' +
  'default=None, sort_keys=False, **kw';

function encoderArguments(
  skipKeys: Value,
  ensureAscii: Value,
  checkCircular: Value,
  allowNan: Value,
  cls: Value,
  indent: Value,
  separators: Value,
  fallback: Value,
  sortKeys: Value,
  extra: Map<string, Value>,
): EncoderArguments {
  return {
    values: [skipKeys, ensureAscii, checkCircular, allowNan, sortKeys, indent, separators, fallback],
    extra,
    cls,
  };
}
type DumpOptions = Parameters<typeof encoderArguments>;

function dumps(obj: Value, ...options: DumpOptions): Value | Resumable {
  const [, , , , cls, indent, separators, fallback, sortKeys, extra] = options;
  if (
    cls === null &&
    indent === null &&
    separators === null &&
    fallback === null &&
    sortKeys === false &&
    extra.size === 0
  ) {
    const [skipKeys, ensureAscii, checkCircular, allowNan] = options;
    if (skipKeys === false && ensureAscii === true && checkCircular === true && allowNan === true) {
      return toText(defaultFormat, undefined, obj);
    }
  }
  const given = encoderArguments(...options);
  const format = directFormat(given);
  return format === undefined ? dumpsWithEncoder(obj, given) : toText(format, fallback ?? undefined, obj);
}

function* dumpsWithEncoder(obj: Value, given: EncoderArguments): Resumable {
  let encoder: Value;
  try {
    encoder = makeEncoder(given);
  } catch (e) {
    encoder = (yield suspended(e)) as Value;
  }
  try {
    return callMethod(encoder, 'encode', [obj]);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function* dump(obj: Value, fp: Value, ...options: DumpOptions): Resumable {
  const given = encoderArguments(...options);
  const format = directFormat(given);
  let pieces: readonly Value[];
  let failure: { readonly error: unknown } | undefined;
  if (format === undefined) {
    let encoder: Value;
    try {
      encoder = makeEncoder(given);
    } catch (e) {
      encoder = (yield suspended(e)) as Value;
    }
    let iterator: Value;
    try {
      iterator = callMethod(encoder, 'iterencode', [obj]);
    } catch (e) {
      iterator = (yield suspended(e)) as Value;
    }
    pieces = yield* collect(iterator);
  } else {
    const texts = new Pieces();
    // What was made before an error is written all the same, as by CPython, which writes while it encodes.
    try {
      const writer = new JsonWriter(format, given.values[7] ?? undefined);
      const work = writer.chunks(obj, (piece) => texts.add(piece));
      yield* whileHeld([texts, writer], work);
    } catch (error) {
      failure = { error };
    }
    pieces = texts.items;
  }
  let write: Value;
  try {
    write = getAttribute(fp, 'write');
  } catch (e) {
    write = (yield suspended(e)) as Value;
  }
  for (const piece of pieces) {
    if (--machine.fuel < 0) yield* pause();
    try {
      call1(write, piece);
    } catch (e) {
      yield suspended(e);
    }
  }
  if (failure !== undefined) throw failure.error;
  return null;
}

// The decoder.

class JsonDecoder extends Instance {}
export const jsonDecoderType = builtinType('JSONDecoder', { module: 'json.decoder', instanceClass: JsonDecoder });
jsonDecoderType.instanceConstructor = JsonDecoder;

function parseConstantDefault(): Value {
  return fn('__getitem__(name, /)', 'Return the float that a constant stands for.', (name: Value) =>
    call1(floatType, name),
  );
}

define(jsonDecoderType, {
  doc: 'Turns JSON text into values.',
  accepts: (value) => value instanceof JsonDecoder,
  members: () => {
    const ownConstant = parseConstantDefault();
    return inPython([
      rawFn(
        '__init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, ' +
          'object_pairs_hook=None)',
        'Initialize self.',
        (self: JsonDecoder, object: Value, float: Value, int: Value, constants: Value, strict: Value, pairs: Value) => {
          self.$object_hook = object;
          self.$parse_float = orElse(float, floatType);
          self.$parse_int = orElse(int, intType);
          self.$parse_constant = orElse(constants, ownConstant);
          self.$strict = strict;
          self.$object_pairs_hook = pairs;
        },
      ),
      rawFn(
        'decode(self, s, _w=None)',
        'Return the value that a JSON document stands for.',
        (self: JsonDecoder, s: Value) =>
          decodeDocument(textOf(s, 'first argument'), hooksOf(self, ownConstant), strictOf(self)),
      ),
      rawFn(
        'raw_decode(self, s, idx=0)',
        'Return the value that starts at an index, and the index behind it.',
        (self: JsonDecoder, s: Value, idx: Value) =>
          rawDecode(textOf(s, 'first argument'), idx, hooksOf(self, ownConstant), strictOf(self)),
      ),
    ]);
  },
});

function orElse(given: Value, otherwise: Value): Value {
  return given === null || given === false ? otherwise : given;
}

function attributeOf(decoder: JsonDecoder, name: string): Value {
  return ownAttribute(decoder, name) ?? decoder.cls.lookup(name) ?? null;
}
function strictOf(decoder: JsonDecoder): boolean {
  return truthPinned(attributeOf(decoder, 'strict'));
}

/** What the decoder object has the scanner call; undefined when it is nothing. */
function hooksOf(decoder: JsonDecoder, ownConstant: Value): JsonHooks | undefined {
  const given = (name: string, usual: Value): Value => {
    const value = attributeOf(decoder, name);
    return value === usual ? null : value;
  };
  return makeHooks(
    given('object_hook', null),
    given('parse_float', floatType),
    given('parse_int', intType),
    given('parse_constant', ownConstant),
    given('object_pairs_hook', null),
  );
}

function makeHooks(object: Value, float: Value, int: Value, constants: Value, pairs: Value): JsonHooks | undefined {
  const hooks = {
    object: object ?? undefined,
    float: float === floatType ? undefined : (float ?? undefined),
    int: int === intType ? undefined : (int ?? undefined),
    constant: constants ?? undefined,
    pairs: pairs ?? undefined,
  };
  return Object.values(hooks).every((hook) => hook === undefined) ? undefined : hooks;
}

function textOf(value: Value, what: string): string {
  const text = unwrap(value);
  if (typeof text === 'string') return text;
  throw typeError(`${what} must be a string, not ${typeName(value)}`);
}

/** A whole document, with nothing but space around the value. */
function decodeDocument(text: string, hooks: JsonHooks | undefined, strict: boolean): Value | Resumable {
  const scanner = new JsonScanner(text, strict);
  scanner.skipSpace();
  if (hooks !== undefined) return decodeHooked(scanner, hooks, text);
  return isLong(text.length) ? restartable(decode, scanner, text, undefined) : whole(scanner.scan(), scanner, text);
}
function decode(scanner: JsonScanner, text: string): Value {
  return keeping(
    text,
    () => scanner.scan(),
    (value) => whole(value, scanner, text),
  );
}
function whole(value: Value, scanner: JsonScanner, text: string): Value {
  atEnd(scanner, text);
  return value;
}
function* decodeHooked(scanner: JsonScanner, hooks: JsonHooks, text: string): Resumable {
  const value = yield* whileHeld(scanner, scanner.hookedValue(hooks));
  atEnd(scanner, text);
  return value;
}
function atEnd(scanner: JsonScanner, text: string): void {
  scanner.skipSpace();
  if (scanner.position !== text.length) throw jsonDecodeError('Extra data', text, scanner.position);
}

function rawDecode(text: string, idx: Value, hooks: JsonHooks | undefined, strict: boolean): Value | Resumable {
  const start = toClampedSize(idx);
  if (start < 0) throw valueError('idx cannot be negative');
  const scanner = new JsonScanner(text, strict);
  if (start > textLength(text)) throw jsonDecodeErrorAt('Expecting value', text, start);
  scanner.position = unitIndex(text, start);
  if (hooks !== undefined) return rawDecodeHooked(scanner, hooks, text);
  return isLong(text.length) ? restartable(decodeRaw, scanner, text, undefined) : decodeRaw(scanner, text);
}
function decodeRaw(scanner: JsonScanner, text: string): Value {
  return keeping(
    text,
    () => scanner.scan(),
    (value) => new PyTuple([value, codePointIndex(text, scanner.position)]),
  );
}
function* rawDecodeHooked(scanner: JsonScanner, hooks: JsonHooks, text: string): Resumable {
  const value = yield* whileHeld(scanner, scanner.hookedValue(hooks));
  return new PyTuple([value, codePointIndex(text, scanner.position)]);
}

/** The text of a document given as bytes: its encoding shows in the first four of them. */
function decodeBytes(bytes: Uint8Array): string {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  let encoding = 'utf-8';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    encoding = 'utf-32';
  else if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) encoding = 'utf-16';
  else if (a === 0xef && b === 0xbb && c === 0xbf) encoding = 'utf-8-sig';
  else if (bytes.length >= 4) {
    if (a === 0) encoding = b === 0 ? 'utf-32-be' : 'utf-16-be';
    else if (b === 0) encoding = c !== 0 || d !== 0 ? 'utf-16-le' : 'utf-32-le';
  } else if (bytes.length === 2) {
    if (a === 0) encoding = 'utf-16-be';
    else if (b === 0) encoding = 'utf-16-le';
  }
  return decodeText(bytes, encoding, 'surrogatepass');
}

function documentText(s: Value): string {
  const given = unwrap(s);
  if (typeof given === 'string') {
    if (given.startsWith('\ufeff')) throw jsonDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', given, 0);
    return given;
  }
  if (given instanceof PyBytes || given instanceof PyByteArray) return decodeBytes(given.bytes);
  throw typeError(`the JSON object must be str, bytes or bytearray, not ${typeName(s)}`);
}

const loadSignature =
  '*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw';
type LoadOptions = [
  cls: Value,
  object: Value,
  float: Value,
  int: Value,
  constants: Value,
  pairs: Value,
  extra: Map<string, Value>,
];

function loads(s: Value, ...options: LoadOptions): Value | Resumable {
  const given = unwrap(s);
  if ((given instanceof PyBytes || given instanceof PyByteArray) && isLong(given.bytes.length))
    return loadsBytes(s, options);
  const [cls, object, float, int, constants, pairs, extra] = options;
  const text = documentText(s);
  if ((cls === null || cls === jsonDecoderType) && extra.size === 0) {
    return decodeDocument(text, makeHooks(object, float, int, constants, pairs), true);
  }
  return loadsWithDecoder(text, options);
}

function* loadsBytes(s: Value, options: LoadOptions): Resumable {
  const text = yield* anew(documentText, s);
  try {
    const result = loads(text ?? null, ...options);
    return isResumable(result) ? yield* result : result;
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function* loadsWithDecoder(text: string, options: LoadOptions): Resumable {
  const [cls, object, float, int, constants, pairs, extra] = options;
  const given: [string, Value][] = [
    ['object_hook', object],
    ['object_pairs_hook', pairs],
    ['parse_float', float],
    ['parse_int', int],
    ['parse_constant', constants],
  ];
  const keywords = new Map([...extra, ...given.filter(([, value]) => value !== null)]);
  let decoder: Value;
  try {
    decoder = call(cls ?? jsonDecoderType, [...keywords.values()], [...keywords.keys()]);
  } catch (e) {
    decoder = (yield suspended(e)) as Value;
  }
  try {
    return callMethod(decoder, 'decode', [text]);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function* load(fp: Value, ...options: LoadOptions): Resumable {
  let text: Value;
  try {
    text = callMethod(fp, 'read', []);
  } catch (e) {
    text = (yield suspended(e)) as Value;
  }
  try {
    const result = loads(text, ...options);
    return isResumable(result) ? yield* result : result;
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function isResumable(result: Value | Resumable): result is Resumable {
  return typeof result === 'object' && result !== null && 'throw' in result;
}

const members = (): readonly Member[] =>
  inPython([
    fn(`dumps(obj, ${dumpSignature})`, 'Return the JSON text of a value.', dumps),
    fn(`dump(obj, fp, ${dumpSignature})`, 'Write the JSON text of a value to an object with a write method.', dump),
    fn(`loads(s, ${loadSignature})`, 'Return the value that a JSON document stands for.', loads),
    fn(`parse(s, ${loadSignature})`, 'The same as loads.', loads),
    fn(`stringify(obj, ${dumpSignature})`, 'The same as dumps.', dumps),
    fn(`load(fp, ${loadSignature})`, 'Read a JSON document from an object with a read method.', load),
    constant('JSONDecodeError', jsonDecodeErrorType),
    constant('JSONDecoder', jsonDecoderType),
    constant('JSONEncoder', jsonEncoderType),
    constant(
      '__all__',
      new PyList(['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']),
    ),
  ]);

/** `json.decoder` and `json.encoder` are there as soon as `json` is imported, as in CPython. */
function* submodule(name: string): Resumable {
  const interpreter = currentInterpreter();
  const found = parts.includes(name) ? yield* findModule(interpreter, `json.${name}`) : undefined;
  if (found === undefined) throw error('AttributeError', `module 'json' has no attribute '${name}'`);
  interpreter.loaded('json')?.namespace.set(name, found);
  return found;
}
const parts: readonly string[] = ['decoder', 'encoder'];

export const jsonModule = module('json', 'Read and write JSON.', () => [
  ...members(),
  fn('__getattr__(name, /)', 'The parts of the package.', submodule),
]);
export const jsonDecoderModule = module('json.decoder', 'Reading JSON.', () => [
  constant('JSONDecoder', jsonDecoderType),
  constant('JSONDecodeError', jsonDecodeErrorType),
  constant('__all__', new PyList(['JSONDecoder', 'JSONDecodeError'])),
]);
export const jsonEncoderModule = module('json.encoder', 'Writing JSON.', () => [
  constant('JSONEncoder', jsonEncoderType),
]);
