// The module `graphlib`.
import { pythonModule } from '../runtime/module-table.ts';
import { genericAliasHelper } from './generic-alias-helper.ts';
import source from './python/graphlib.py';

export const graphlibModule = pythonModule('graphlib', 'Orders of things that depend on each other.', source, () => [
  genericAliasHelper(),
]);
