// The module `weakref`.
import { pythonModule } from '../runtime/module-table.ts';
import { genericAliasHelper } from './generic-alias-helper.ts';
import source from './python/weakref.py';

export const weakrefModule = pythonModule(
  'weakref',
  'References to objects. They are strong here: what they refer to lives as long as they do.',
  source,
  () => [genericAliasHelper()],
);
