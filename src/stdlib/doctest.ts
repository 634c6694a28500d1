// The doctest module.
import { moduleVariables, textRunner } from '../runtime/generated-code.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/doctest.py';
import { tracebackHelpers } from './stack-frames.ts';

export const doctestModule = pythonModule('doctest', 'Examples in documentation, run as tests.', source, () => [
  moduleVariables(),
  ...textRunner(),
  ...tracebackHelpers(),
]);
