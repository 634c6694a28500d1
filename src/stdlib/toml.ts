// The toml module, as the package of that name has it.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/toml.py';

export const tomlModule = pythonModule('toml', 'TOML, read and written.', source);
