// The logging module with its submodules.

import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { moduleVariables } from '../runtime/generated-code.ts';
import { importModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import { suspended } from '../runtime/machine.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/logging.py';
import configSource from './python/logging_config.py';
import handlersSource from './python/logging_handlers.py';
import { tracebackHelpers } from './stack-frames.ts';

export const loggingModule = pythonModule(
  'logging',
  'Messages for those who run a program: loggers by name, handlers, formatters and filters.',
  source,
  () => [...tracebackHelpers(), moduleVariables()],
);

/** `import_module(name)`: as the script itself would import it, so that it gets no module that it may not have. */
function importByName(): Member {
  return fn('import_module(name, /)', 'Return the module of a dotted name.', function* (name: string): Resumable {
    try {
      return importModule(currentInterpreter().main, { name, level: 0, names: null, leaf: true });
    } catch (e) {
      return (yield suspended(e)) ?? null;
    }
  });
}

export const loggingConfigModule = pythonModule(
  'logging.config',
  'Loggers, handlers and formatters from a dictionary, or from a file of sections.',
  configSource,
  () => [importByName()],
);

export const loggingHandlersModule = pythonModule(
  'logging.handlers',
  'Handlers that change over to new files, keep records, or hand them on through a queue.',
  handlersSource,
);
