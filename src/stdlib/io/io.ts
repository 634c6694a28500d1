// The io module: streams in memory, and the base classes that other streams are built on.
import type { Member } from '../../objects/builtin.ts';
import { constant, fn, memberName } from '../../objects/builtin.ts';
import { exceptionNamed } from '../../objects/exception.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { lazyMembers } from '../lazy-members.ts';
import pairs from '../python/io_pairs.py';
import raw from '../python/io_raw.py';
import { bufferedIOBaseType, ioBaseType, rawIOBaseType, textIOBaseType, unsupportedOperationType } from './base.ts';
import { BUFFER_SIZE, bufferedRandomType, bufferedReaderType, bufferedWriterType } from './buffered.ts';
import { bytesIOType } from './bytes-io.ts';
import { stringIOType } from './string-io.ts';
import { textIOWrapperType } from './text-io-wrapper.ts';

const pairNames = ['BufferedRWPair', 'IncrementalNewlineDecoder'];
export const ioPairsModule = pythonModule('io._pairs', 'Streams of io that are made of others.', pairs);

/** For modules of this package. */
export const ioRawModule = pythonModule('io._raw', 'The base of raw streams.', raw);

export const ioModule = module('io', 'Streams of text and bytes in memory.', () => ioMembers([]));

/** What the module has, and what comes with files. */
export function ioMembers(more: readonly Member[]): Member[] {
  const members = [
    constant('BlockingIOError', exceptionNamed('BlockingIOError')),
    constant('IOBase', ioBaseType),
    constant('RawIOBase', rawIOBaseType),
    constant('BytesIO', bytesIOType),
    constant('StringIO', stringIOType),
    constant('BufferedIOBase', bufferedIOBaseType),
    constant('BufferedReader', bufferedReaderType),
    constant('BufferedWriter', bufferedWriterType),
    constant('BufferedRandom', bufferedRandomType),
    constant('TextIOBase', textIOBaseType),
    constant('TextIOWrapper', textIOWrapperType),
    constant('UnsupportedOperation', unsupportedOperationType),
    constant('SEEK_SET', 0),
    constant('SEEK_CUR', 1),
    constant('SEEK_END', 2),
    constant('DEFAULT_BUFFER_SIZE', BUFFER_SIZE),
    fn('text_encoding(encoding, stacklevel=2, /)', "Return the encoding, 'locale' for None.", (encoding: Value) =>
      encoding === null ? 'locale' : encoding,
    ),
    ...more,
  ];
  return [
    ...members,
    lazyMembers('io', [pairNames, ioPairsModule]),
    constant('__all__', new PyList([...members.map(memberName), ...pairNames])),
  ];
}
