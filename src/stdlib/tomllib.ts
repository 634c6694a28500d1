// The tomllib module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/tomllib.py';

export const tomllibModule = pythonModule('tomllib', 'Reading TOML 1.0.', source);
