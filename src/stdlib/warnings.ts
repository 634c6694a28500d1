// The warnings module.
import { moduleVariables } from '../runtime/generated-code.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/warnings.py';
import { callStack } from './stack-frames.ts';

export const warningsModule = pythonModule(
  'warnings',
  'Warnings: what is shown of them, and how often.',
  source,
  () => [callStack(), moduleVariables()],
);
