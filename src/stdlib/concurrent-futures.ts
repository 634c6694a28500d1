// The concurrent.futures module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/concurrent_futures.py';
import { threadMembers } from './threads/green-thread.ts';

export const concurrentFuturesModule = pythonModule(
  'concurrent.futures',
  'Calls that threads of a pool make.',
  source,
  threadMembers,
);
