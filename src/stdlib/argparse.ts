// The argparse module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/argparse.py';

export const argparseModule = pythonModule('argparse', 'Command lines taken apart by a description.', source);
