// The modules on files that are Scriptling's own: fs, scriptling.grep, scriptling.sed and scriptling.find.
import { fileLibrary, standardFileLibraries } from '../extlib/file-libraries.ts';
import type { FileLibraryOptions } from '../extlib/files/gate.ts';
import { bytesArgument } from '../objects/buffer.ts';
import { fn } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import type { Extension } from '../runtime/extension.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { normalize, toIndex } from '../runtime/numbers.ts';
import { crc64 } from './crc64.ts';
import filesSource from './python/files.py';
import findSource from './python/find.py';
import fsSource from './python/fs.py';
import grepSource from './python/grep.py';
import sedSource from './python/sed.py';

const filesModule = pythonModule('_scriptling_files', 'What grep, sed and find have in common.', filesSource);
const fsModule = pythonModule('fs', 'Binary files in pieces, and numbers as bytes.', fsSource);
const grepModule = pythonModule('scriptling.grep', 'Lines of files, found by what is in them.', grepSource);
const sedModule = pythonModule('scriptling.sed', 'Text in files, replaced or taken out, line by line.', sedSource);
const findModule = pythonModule(
  'scriptling.find',
  'Files and folders, found by what is known of them.',
  findSource,
  () => [
    fn('_crc64(data, before, /)', 'Return the check sum CRC-64.', (data: Value, before: Value) =>
      normalize(crc64(bytesArgument(data), BigInt(toIndex(before)))),
    ),
  ],
);

/** The module `fs`: binary files read and written in pieces, and numbers packed into bytes. It brings all that `os` brings. */
export function fs(options: FileLibraryOptions): Extension {
  return fileLibrary('fs', [fsModule], options);
}

/** The module `scriptling.grep`: lines of files by text or pattern. It brings all that `os` brings. */
export function grep(options: FileLibraryOptions): Extension {
  return fileLibrary('grep', [grepModule, filesModule], options);
}

/** The module `scriptling.sed`: text in files replaced or taken out. It brings all that `os` brings. */
export function sed(options: FileLibraryOptions): Extension {
  return fileLibrary('sed', [sedModule, filesModule], options);
}

/** The module `scriptling.find`: files and folders by name, kind, size and time. It brings all that `os` brings. */
export function find(options: FileLibraryOptions): Extension {
  return fileLibrary('find', [findModule, filesModule], options);
}

/** All libraries on files at once: `libraries: fileLibraries({ files: nodeFiles([readOnly('./reports')]) })`. */
export function fileLibraries(options: FileLibraryOptions): readonly Extension[] {
  return [...standardFileLibraries(options), ...[fs, grep, sed, find].map((library) => library(options))];
}
