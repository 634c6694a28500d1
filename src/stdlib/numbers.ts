// The module `numbers`.
import { constant } from '../objects/builtin.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { decimalType } from './decimal/number.ts';
import source from './python/numbers.py';

export const numbersModule = pythonModule('numbers', 'The abstract classes of numbers.', source, () => [
  constant('Decimal', decimalType),
]);
