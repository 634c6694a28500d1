// The module `numbers`.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/numbers.py';

export const numbersModule = pythonModule('numbers', 'The abstract classes of numbers.', source);
