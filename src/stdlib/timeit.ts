// The timeit module.
import { textRunner } from '../runtime/generated-code.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/timeit.py';

export const timeitModule = pythonModule('timeit', 'How long small pieces of code take.', source, textRunner);
