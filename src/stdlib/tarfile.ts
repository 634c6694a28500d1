// The tarfile module.
import { pythonModule } from '../runtime/module-table.ts';
import { fileOpener } from './lent-files.ts';
import source from './python/tarfile.py';

export const tarfileModule = pythonModule('tarfile', 'Archives of files, as tar has them.', source, () => [
  fileOpener(),
]);
