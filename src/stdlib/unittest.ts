// The unittest package: the framework and its mock objects.
import { fn } from '../objects/builtin.ts';
import { PyModule } from '../objects/module.ts';
import { moduleVariables } from '../runtime/generated-code.ts';
import { findModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/unittest.py';
import mockSource from './python/unittest_mock.py';
import { tracebackHelpers } from './stack-frames.ts';

function* findNamed(name: string): Resumable {
  const interpreter = currentInterpreter();
  if (name === '__main__') return new PyModule('__main__', interpreter.main);
  return (yield* findModule(interpreter, name)) ?? null;
}

export const unittestModule = pythonModule('unittest', 'Tests in classes, and what runs them.', source, () => [
  moduleVariables(),
  ...tracebackHelpers(),
]);

export const unittestMockModule = pythonModule(
  'unittest.mock',
  'Objects that stand in for others in tests and note how they are used.',
  mockSource,
  () => [
    fn(
      'find_module(name, /)',
      'Return the module of that name, imported now if need be; None if there is none.',
      findNamed,
    ),
  ],
);
