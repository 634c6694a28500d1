// The threading module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/threading.py';
import { threadMembers } from './threads/green-thread.ts';

export const threadingModule = pythonModule(
  'threading',
  'Threads that take turns, and what they wait with.',
  source,
  threadMembers,
);
