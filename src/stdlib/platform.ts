// The platform module: answers that tell nothing of the host.
import { constant } from '../objects/builtin.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/platform.py';

export const platformModule = pythonModule(
  'platform',
  'What is known of the machine: nothing of the host.',
  source,
  () => [constant('python_version_text', '3.12.1')],
);
