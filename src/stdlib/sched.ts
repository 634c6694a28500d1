// The sched module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/sched.py';

export const schedModule = pythonModule(
  'sched',
  'An agenda: calls that are made one after the other, each at its time.',
  source,
);
