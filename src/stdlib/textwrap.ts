// The textwrap module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/textwrap.py';

export const textwrapModule = pythonModule('textwrap', 'Text wrapped to a width, indented and dedented.', source);
