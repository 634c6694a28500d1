// The pprint module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/pprint.py';

export const pprintModule = pythonModule('pprint', 'Nested data on several lines, indented.', source);
