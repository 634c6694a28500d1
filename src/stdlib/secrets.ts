// The secrets module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/secrets.py';

export const secretsModule = pythonModule('secrets', 'Unpredictable numbers and tokens, for secrets.', source);
