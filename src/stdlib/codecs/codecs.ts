// The codecs module.
import { bytesArgument } from '../../objects/buffer.ts';
import { define, fn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { encodingName, registeredCodec } from '../../objects/codecs.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, typeName, unwrap } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { typeError } from '../../runtime/errors.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import { allocate } from '../../runtime/machine.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import { price } from '../../runtime/prices.ts';
import { truthPinned } from '../../runtime/truth.ts';
import source from '../python/codecs.py';
import { IncrementalDecoder, IncrementalEncoder } from './incremental.ts';

/** A decoder as the Python code sees it. */
class Decoder extends ChargedObject {
  readonly decoder: IncrementalDecoder;
  constructor(decoder: IncrementalDecoder) {
    super();
    this.decoder = decoder;
  }
}
class Encoder extends ChargedObject {
  readonly encoder: IncrementalEncoder;
  constructor(encoder: IncrementalEncoder) {
    super();
    this.encoder = encoder;
  }
}

const decoderType = builtinType('codecs.Pieces', { instanceClass: Decoder, module: 'codecs', final: true });
define(decoderType, {
  doc: 'A decoder of pieces.',
  accepts: (value) => value instanceof Decoder,
  members: () => [
    fn('decode(self, piece, final, /)', 'Return the text of a piece.', (self: Decoder, piece: Value, final: Value) =>
      self.decoder.decode(bytesArgument(piece), truthPinned(final)),
    ),
    fn('pending(self, /)', 'Return the bytes that wait.', (self: Decoder) => new PyBytes(self.decoder.pending.slice())),
    fn('reset(self, /)', 'Start again.', (self: Decoder) => self.decoder.reset()),
  ],
});
const encoderType = builtinType('codecs.Texts', { instanceClass: Encoder, module: 'codecs', final: true });
define(encoderType, {
  doc: 'An encoder of pieces.',
  accepts: (value) => value instanceof Encoder,
  members: () => [
    fn('encode(self, text, /)', 'Return the bytes of a piece.', (self: Encoder, text: Value) => {
      const plain = unwrap(text);
      if (typeof plain !== 'string') throw typeError(`encoding input must be str, not ${typeName(text)}`);
      return new PyBytes(self.encoder.encode(plain));
    }),
    fn('reset(self, /)', 'Start again.', (self: Encoder) => {
      self.encoder.isMarked = false;
    }),
  ],
});

export const codecsModule = pythonModule('codecs', 'Encodings of text, and other codings of bytes.', source, () => [
  fn('encoding_name(name, /)', 'Return the name that an encoding goes by, or None.', (name: string) => {
    return encodingName(name) ?? null;
  }),
  fn('error_handler(name, /)', 'Return the handler that was registered by that name, or None.', (name: string) => {
    return currentInterpreter().codecs.errorHandlers.get(name) ?? null;
  }),
  fn('keep_error_handler(name, handler, /)', 'Register a handler.', (name: string, handler: Value) => {
    allocate(price.mapEntry + name.length);
    currentInterpreter().codecs.errorHandlers.set(name, handler);
    return null;
  }),
  fn('searches()', 'Return the search functions that were registered.', () => {
    return new PyTuple([...currentInterpreter().codecs.searches]);
  }),
  fn('keep_searches(functions, /)', 'Register these search functions alone.', (functions: PyTuple) => {
    const { codecs } = currentInterpreter();
    codecs.searches = functions.items;
    codecs.found.clear();
    return null;
  }),
  fn('search_codec(name, /)', 'Return what a registered function knows of a coding, or None.', (name: string) => {
    return registeredCodec(name) ?? null;
  }),
  fn('piece_decoder(encoding, errors, /)', 'Return a decoder.', (encoding: string, errors: string) => {
    return new Decoder(new IncrementalDecoder(encoding, errors));
  }),
  fn('piece_encoder(encoding, errors, /)', 'Return an encoder.', (encoding: string, errors: string) => {
    return new Encoder(new IncrementalEncoder(encoding, errors));
  }),
]);
