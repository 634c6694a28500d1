// The base64 module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/base64.py';

export const base64Module = pythonModule('base64', 'Bytes as text in 16, 32, 64 or 85 characters.', source);
