// The shlex module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/shlex.py';

export const shlexModule = pythonModule('shlex', 'Text taken apart into words as Unix shells do it.', source);
