// The gate to capabilities: each use is counted against the run's limit, told to `onAccess`, and waited for where it takes a while.
import type { Access, Awaitable } from '../capability/access.ts';
import type { Use } from '../capability/telling.ts';
import { failedAccess, tamed } from '../capability/telling.ts';
import type { PyException } from '../objects/exception.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import { Suspend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { capabilityError } from './errors.ts';

/** How a use has ended. */
type Ended<T> = { readonly value: T } | { readonly reason: unknown };

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
  let ended: Ended<T>;
  let waiting: PromiseLike<T> | undefined;
  try {
    const answer = action();
    if (isThenable(answer)) waiting = answer;
    ended = { value: answer as T };
  } catch (reason) {
    ended = { reason };
  }
  if (waiting !== undefined) ended = yield* settled(waiting);
  if ('reason' in ended) {
    const reason = tamed(ended.reason);
    tell(context, failedAccess(use, reason));
    throw translate(reason);
  }
  tell(context, { ...use, allowed: true });
  return ended.value;
}

/** Waits. How it went is looked at when the script has its turn again, since exceptions are made by code of scripts, too. */
function* settled<T>(answer: PromiseLike<T>): Resumable<Ended<T>> {
  let ended: Ended<T> | undefined;
  const promise = Promise.resolve(answer).then(
    (value): Ended<T> => ({ value }),
    (reason: unknown): Ended<T> => ({ reason }),
  );
  yield new Suspend({
    kind: 'wait',
    promise,
    settle: {
      fulfilled: (how) => {
        ended = how as Ended<T>;
        return null;
      },
      rejected: (reason) => reason,
    },
  });
  return ended ?? { reason: undefined };
}

/** A listener that throws is an error of the host's, which the script is told of as such. */
function tell(context: ModuleContext, access: Access): void {
  try {
    context.onAccess?.(access);
  } catch (failure) {
    throw currentInterpreter().hostError(failure);
  }
}

function isThenable<T>(answer: Awaitable<T>): answer is PromiseLike<T> {
  return typeof answer === 'object' && answer !== null && 'then' in answer && typeof answer.then === 'function';
}
