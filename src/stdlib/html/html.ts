// The html module.
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/html.py';

export const htmlModule = pythonModule('html', 'Text made safe for HTML, and back.', source);
