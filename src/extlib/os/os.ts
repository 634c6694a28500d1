// The modules os, os.path (posixpath), stat and io as they are with files.
import { constant } from '../../objects/builtin.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { ioMembers } from '../../stdlib/io/io.ts';
import { fileIOType } from '../files/file-io.ts';
import { openFunction } from '../files/open.ts';
import osSource from '../python/os.py';
import pathSource from '../python/posixpath.py';
import statSource from '../python/stat.py';
import { nativeMembers } from './native.ts';

export const osModule = pythonModule('os', 'Files and folders, and the environment.', osSource, nativeMembers);

export const posixPathModule = pythonModule(
  'posixpath',
  'Paths as text, and what there is at them.',
  pathSource,
  nativeMembers,
);

export const statModule = pythonModule('stat', 'The meaning of the bits of st_mode.', statSource);

/** In place of the standard one, which knows no files. */
export const ioModuleWithFiles = module('io', 'Streams of text and bytes, in memory and in files.', () => {
  const open = openFunction();
  return ioMembers([constant('FileIO', fileIOType), constant('open', open), constant('open_code', open)]);
});
