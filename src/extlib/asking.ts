// The gate to capabilities: each use is counted against the run's limit, told to `onAccess`, and waited for where it takes a while.
import type { Awaitable } from '../capability/access.ts';
import type { Use } from '../capability/telling.ts';
import { failedAccess } from '../capability/telling.ts';
import type { PyException } from '../objects/exception.ts';
import type { Resumable } from '../runtime/machine.ts';
import { Suspend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { capabilityError } from './errors.ts';

/**
 * Uses a capability from a built-in: `const stat = yield* ask(context, use, () => files.stat(path, true))`. Suspends the script while the
 * answer is not there. What goes wrong is raised as Python's OSError, or as `translate` has it.
 */
export function* ask<T>(
  context: ModuleContext,
  use: Use,
  action: () => Awaitable<T>,
  translate: (thrown: unknown) => PyException = capabilityError,
): Resumable<T> {
  context.countUse();
  let answer: Awaitable<T>;
  try {
    answer = action();
  } catch (thrown) {
    throw refused(context, use, thrown, translate);
  }
  if (!isPromise(answer)) {
    context.onAccess?.({ ...use, allowed: true });
    return answer;
  }
  let settled: { readonly value: T } | undefined;
  yield new Suspend({
    kind: 'wait',
    promise: answer,
    settle: {
      fulfilled: (value) => {
        settled = { value: value as T };
        return null;
      },
      rejected: (reason) => refused(context, use, reason, translate),
    },
  });
  context.onAccess?.({ ...use, allowed: true });
  return (settled as { readonly value: T } | undefined)?.value as T;
}

function isPromise<T>(answer: Awaitable<T>): answer is PromiseLike<T> {
  return answer instanceof Promise;
}

function refused(
  context: ModuleContext,
  use: Use,
  thrown: unknown,
  translate: (thrown: unknown) => PyException,
): PyException {
  context.onAccess?.(failedAccess(use, thrown));
  return translate(thrown);
}
