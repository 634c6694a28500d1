// The traceback module.
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/traceback.py';
import { tracebackHelpers } from './stack-frames.ts';

export const tracebackModule = pythonModule(
  'traceback',
  'Tracebacks and stacks as texts and as lists.',
  source,
  tracebackHelpers,
);
