// The fnmatch module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/fnmatch.py';

export const fnmatchModule = pythonModule('fnmatch', 'File names and the patterns of shells.', source);
