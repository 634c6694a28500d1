// The module `types`.
import { constant, restartingFn } from '../objects/builtin.ts';
import { cellType } from '../objects/function.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { containerRepr } from '../objects/recursive-repr.ts';
import { call0 } from '../runtime/call.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { runPinned } from '../runtime/pinned.ts';
import { toStr } from '../runtime/text.ts';
import source from './python/types.py';

export const typesModule = pythonModule(
  'types',
  'Names for built-in types, and help in making classes.',
  source,
  () => [
    constant('CellType', cellType),
    restartingFn(
      'recursive_repr(object, recursive, make, /)',
      'What the function gives, or another text inside the repr of the same object.',
      (object: PyObject, recursive: string, make: Value) =>
        containerRepr(object, recursive, () => toStr(runPinned(() => call0(make)))),
    ),
  ],
);
