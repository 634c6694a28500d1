// The module `collections`. What CPython has in Python is loaded when it is first asked for.
import { constant, fillNow, fn, inPython } from '../../objects/builtin.ts';
import { PyList } from '../../objects/list.ts';
import { PyModule } from '../../objects/module.ts';
import type { PyObject, Value } from '../../objects/object.ts';
import { containerRepr } from '../../objects/recursive-repr.ts';
import { call0 } from '../../runtime/call.ts';
import { error } from '../../runtime/errors.ts';
import { findModule } from '../../runtime/import.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { toStr } from '../../runtime/text.ts';
import source from '../python/collections_wrappers.py';
import { counterType, defineCounter, mostCommon } from './counter.ts';
import { defineDeque, dequeFunctions, dequeType } from './deque.ts';
import { defaultDictType, defineDicts, orderedDictType } from './dicts.ts';
import { defineNamedTuple } from './named-tuple.ts';

const WRAPPERS = 'collections._wrappers';

/** The classes that hold a container. */
export const wrappersModule = pythonModule(WRAPPERS, 'Classes of collections that hold a container.', source, () => [
  fn(
    'recursive_repr(object, make, /)',
    'What the function gives, or "..." inside the repr of the same object.',
    (object: PyObject, make: Value) => containerRepr(object, '...', () => toStr(runPinned(() => call0(make)))),
  ),
]);

const wrappers: ReadonlySet<string> = new Set(['ChainMap', 'UserDict', 'UserList', 'UserString']);

function* loadWrapper(name: string): Resumable {
  const interpreter = currentInterpreter();
  const loaded = wrappers.has(name) ? yield* findModule(interpreter, WRAPPERS) : undefined;
  const value = loaded?.namespace.get(name);
  if (value === undefined) throw error('AttributeError', `module 'collections' has no attribute '${name}'`);
  const own = interpreter.modules.get('collections');
  if (own instanceof PyModule) own.namespace.set(name, value);
  return value;
}

let isDefined = false;
function defineTypes(): void {
  if (isDefined) return;
  isDefined = true;
  defineDeque();
  defineDicts();
  defineCounter();
  fillNow(counterType, defaultDictType, orderedDictType);
}

const names = 'ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple'.split(' ');

export const collectionsModule = module('collections', 'Containers besides list, tuple, dict and set.', () => {
  defineTypes();
  return [
    constant('__all__', new PyList(names)),
    fn('__getattr__(name, /)', 'The classes that are loaded when they are first asked for.', loadWrapper),
    constant('Counter', counterType),
    constant('OrderedDict', orderedDictType),
    constant('defaultdict', defaultDictType),
    constant('DefaultDict', defaultDictType),
    constant('deque', dequeType),
    defineNamedTuple(),
    ...inPython([
      fn(
        'most_common(counter, n=None)',
        'The n items with the highest counts, as pairs of item and count.',
        mostCommon,
      ),
      ...dequeFunctions(),
    ]),
  ];
});
