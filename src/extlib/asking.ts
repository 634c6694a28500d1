// The gate to capabilities: each use is counted against the run's limit, told to `onAccess`, and waited for where it takes a while.
import type { Access, Awaitable } from '../capability/access.ts';
import { DeniedError } from '../capability/access.ts';
import { FileError } from '../capability/file-system.ts';
import type { PyException } from '../objects/exception.ts';
import type { Resumable } from '../runtime/machine.ts';
import { Suspend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { capabilityError } from './errors.ts';

/** What is used and how: `{ capability: 'files', action: 'read', target: '/data/a.txt' }`. */
export type Use = Omit<Access, 'allowed'>;

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
  const isForeign = thrown instanceof DeniedError && thrown.capability !== use.capability;
  // What a process may not do to files, say, is told of as such.
  const { capability, action, target } = isForeign ? thrown : use;
  context.onAccess?.({ ...(isForeign ? {} : use), capability, action, target, allowed: !isDenial(thrown) });
  return translate(thrown);
}

/** Also what is only lent for reading is a matter of policy. */
function isDenial(thrown: unknown): boolean {
  return thrown instanceof DeniedError || (thrown instanceof FileError && thrown.code === 'EROFS');
}
