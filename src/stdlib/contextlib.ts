// The contextlib module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/contextlib.py';

export const contextlibModule = pythonModule('contextlib', 'Tools for with statements.', source);
