// The queue module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/queue.py';
import { threadMembers } from './threads/green-thread.ts';

export const queueModule = pythonModule('queue', 'Queues between threads.', source, threadMembers);
