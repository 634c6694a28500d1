// Objects of the engine that can be called: how their types say so.
import type { Member } from './builtin.ts';
import { fn } from './builtin.ts';
import type { PyType, Value } from './object.ts';

/** Lets instances of the type be called, and gives the `__call__` for its table. */
export function callableBy<T extends Value>(
  type: PyType,
  invoke: (self: T, args: readonly Value[], names: readonly string[]) => Value,
): Member {
  type.invoke = invoke as PyType['invoke'];
  return fn(
    '__call__(self, /, *args, **kwargs)',
    'Call self as a function.',
    (self: T, args: readonly Value[], keywords: ReadonlyMap<string, Value>) =>
      invoke(self, [...args, ...keywords.values()], [...keywords.keys()]),
  );
}
