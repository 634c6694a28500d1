// The module `collections`. What CPython has in Python is loaded when it is first asked for.
import { constant, fillNow, fn, inPython, restartingFn } from '../../objects/builtin.ts';
import { PyList } from '../../objects/list.ts';
import type { PyObject, Value } from '../../objects/object.ts';
import { containerRepr } from '../../objects/recursive-repr.ts';
import { call0 } from '../../runtime/call.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { toStr } from '../../runtime/text.ts';
import { lazyMembers } from '../lazy-members.ts';
import source from '../python/collections_wrappers.py';
import { counterType, defineCounter, mostCommon } from './counter.ts';
import { defineDeque, dequeFunctions, dequeType } from './deque.ts';
import { defaultDictType, defineDicts, orderedDictType } from './dicts.ts';
import { defineNamedTuple } from './named-tuple.ts';

/** The classes that hold a container. */
export const wrappersModule = pythonModule(
  'collections._wrappers',
  'Classes of collections that hold a container.',
  source,
  () => [
    restartingFn(
      'recursive_repr(object, make, /)',
      'What the function gives, or "..." inside the repr of the same object.',
      (object: PyObject, make: Value) => containerRepr(object, '...', () => toStr(runPinned(() => call0(make)))),
    ),
  ],
);

const wrappers = ['ChainMap', 'UserDict', 'UserList', 'UserString'];

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
    lazyMembers('collections', [wrappers, wrappersModule]),
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
