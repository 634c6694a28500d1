// The zipfile module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/zipfile.py';

export const zipfileModule = pythonModule('zipfile', 'Archives of files, as ZIP has them.', source);
