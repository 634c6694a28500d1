// The locale module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/locale.py';

export const localeModule = pythonModule('locale', 'How numbers and texts are written in the locale C.', source);
