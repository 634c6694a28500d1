// The module `reprlib`.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/reprlib.py';

export const reprlibModule = pythonModule('reprlib', 'Reprs that do not get long.', source);
