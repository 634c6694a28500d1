// The module `collections.abc`.
import { constant, fn } from '../objects/builtin.ts';
import { dictItemsType, dictKeysType, dictValuesType } from '../objects/dict-views.ts';
import { callableAlias } from '../objects/generic-alias.ts';
import { mappingProxyType } from '../objects/mapping-proxy.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { arrayType } from './array/py-array.ts';
import { dequeType } from './collections/deque.ts';
import { genericAliasHelper } from './generic-alias-helper.ts';
import source from './python/collections_abc.py';

export const collectionsAbcModule = pythonModule(
  'collections.abc',
  'The abstract base classes of containers, iterators and what can be called or awaited.',
  source,
  () => [
    constant('array', arrayType),
    constant('deque', dequeType),
    constant('dict_keys', dictKeysType),
    constant('dict_items', dictItemsType),
    constant('dict_values', dictValuesType),
    constant('mappingproxy', mappingProxyType),
    genericAliasHelper(),
    fn('CallableAlias(cls, key, /)', 'Callable with the types of arguments and result.', callableAlias),
  ],
);
