// The fractions module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/fractions.py';

export const fractionsModule = pythonModule('fractions', 'Exact fractions of whole numbers.', source);
