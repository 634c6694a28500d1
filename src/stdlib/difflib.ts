// The difflib module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/difflib.py';

export const difflibModule = pythonModule('difflib', 'Differences between sequences.', source);
