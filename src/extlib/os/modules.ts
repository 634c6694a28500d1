// The modules on files: os, os.path (posixpath), stat, io as it is with files, and what is written in Python on these.
import { constant } from '../../objects/builtin.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { ioMembers } from '../../stdlib/io/io.ts';
import { fileOpener } from '../../stdlib/lent-files.ts';
import { fileIOType } from '../files/file-io.ts';
import { openFunction } from '../files/open.ts';
import fileinputSource from '../python/fileinput.py';
import globSource from '../python/glob.py';
import osSource from '../python/os.py';
import pathlibSource from '../python/pathlib.py';
import pathSource from '../python/posixpath.py';
import shutilSource from '../python/shutil.py';
import statSource from '../python/stat.py';
import tempfileSource from '../python/tempfile.py';
import { nativeMembers, temporaryMembers, usageMembers } from './native.ts';

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

export const pathlibModule = pythonModule('pathlib', 'Paths as objects.', pathlibSource);
export const fileinputModule = pythonModule(
  'fileinput',
  'The lines of several files, one after the other.',
  fileinputSource,
  () => [fileOpener()],
);
export const globModule = pythonModule('glob', 'Files whose names are like a pattern.', globSource);
export const shutilModule = pythonModule(
  'shutil',
  'Whole files and folders: copied, moved, removed.',
  shutilSource,
  () => [...usageMembers(), constant('_open', openFunction())],
);
export const tempfileModule = pythonModule(
  'tempfile',
  'Files and folders for a while.',
  tempfileSource,
  temporaryMembers,
);
