// The dataclasses module.
import { functionDefiner, moduleVariables } from '../runtime/generated-code.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/dataclasses.py';

export const dataclassesModule = pythonModule(
  'dataclasses',
  'Classes that are records: methods made from the fields that annotations declare.',
  source,
  () => [functionDefiner(), moduleVariables()],
);
