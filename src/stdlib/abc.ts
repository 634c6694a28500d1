// The module `abc`.
import { makeAbcMeta, Registrations, updateAbstract } from '../objects/abstract-base.ts';
import { constant, fn, inPython } from '../objects/builtin.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/abc.py';

export const abcModule = pythonModule(
  'abc',
  'Abstract base classes: classes that say what others have to implement, and count others among their own.',
  source,
  () => {
    const registrations = new Registrations();
    return [
      constant('ABCMeta', makeAbcMeta(registrations)),
      fn(
        'get_cache_token()',
        'A number that changes whenever a class is registered with an abstract base class.',
        () => registrations.count,
      ),
      ...inPython([
        fn(
          'update_abstractmethods(cls)',
          'Find out anew which members of a class are abstract, after they were changed; returns the class.',
          updateAbstract,
        ),
      ]),
    ];
  },
);
