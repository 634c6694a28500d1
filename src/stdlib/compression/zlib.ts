// The zlib module, and gzip on it. Streams are put together in Python; blocks are read and written here.
import { bytesArgument } from '../../objects/buffer.ts';
import { constant, define, fn, getter, type Member, restartingEach, restartingFn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { exceptionNamed, exceptionType, makeException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, PyObject } from '../../objects/object.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import { toIndex } from '../../runtime/numbers.ts';
import { adler32, crc32 } from '../binascii/checksums.ts';
import { fileOpener } from '../lent-files.ts';
import gzipSource from '../python/gzip.py';
import source from '../python/zlib.py';
import { deflate } from './deflate.ts';
import { BadData, Inflater } from './inflate.ts';

export const zlibErrorType = exceptionType('error', exceptionNamed('Exception'), 'zlib');

/** An inflater as the Python code sees it. */
class Blocks extends PyObject {
  readonly inflater: Inflater;
  constructor(inflater: Inflater) {
    super();
    this.inflater = inflater;
  }
}
const blocksType = builtinType('zlib.Blocks', { instanceClass: Blocks, module: 'zlib', final: true });
define(blocksType, {
  doc: 'Blocks of DEFLATE that are read.',
  accepts: (value) => value instanceof Blocks,
  members: () => [
    fn('feed(self, data, /)', 'Add input.', (self: Blocks, data: Value) => self.inflater.feed(bytesArgument(data))),
    restartingFn('run(self, most, /)', 'Return up to so many bytes of output.', (self: Blocks, most: Value) => {
      try {
        return new PyBytes(self.inflater.run(Number(toIndex(most))));
      } catch (e) {
        if (!(e instanceof BadData)) throw e;
        throw makeException(zlibErrorType, [`Error -3 while decompressing data: ${e.message}`]);
      }
    }),
    fn('take_rest(self, /)', 'Return the input that was not used.', (self: Blocks) => {
      return new PyBytes(self.inflater.takeRest());
    }),
    getter(
      'done',
      'Whether all blocks have been read.',
      (self: Blocks) => self.inflater.isDone && !self.inflater.hasMore,
    ),
  ],
});

const start = (value: Value): number => Number(BigInt(toIndex(value)) & 0xffffffffn);

export const zlibModule = pythonModule('zlib', 'Compression by DEFLATE.', source, () =>
  restartingEach<Member>([
    constant('error', zlibErrorType),
    fn('crc32(data, value=0, /)', 'Return the check sum CRC-32.', (data: Value, value: Value) =>
      crc32(bytesArgument(data), start(value)),
    ),
    fn('adler32(data, value=1, /)', 'Return the check sum Adler-32.', (data: Value, value: Value) =>
      adler32(bytesArgument(data), start(value)),
    ),
    fn('blocks_reader(dictionary, /)', 'Return a reader of blocks.', (dictionary: Value) => {
      return new Blocks(new Inflater(bytesArgument(dictionary)));
    }),
    fn('write_blocks(data, level, last, /)', 'Return data as blocks.', (data: Value, level: Value, last: boolean) => {
      return new PyBytes(deflate(bytesArgument(data), Number(toIndex(level)), last));
    }),
  ]),
);

export const gzipModule = pythonModule('gzip', 'Streams compressed as gzip does it.', gzipSource, () => [fileOpener()]);
