// The module `configparser`.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/configparser.py';

export const configparserModule = pythonModule('configparser', 'Settings in sections, as INI files have them.', source);
