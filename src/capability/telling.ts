// What is told of a use of a capability, once it is known how it went.
import type { Access } from './access.ts';
import { DeniedError } from './access.ts';
import { FileError } from './file-system.ts';

/** What is used and how: `{ capability: 'files', action: 'read', target: '/data/a.txt' }`. */
export type Use = Omit<Access, 'allowed'>;

/** Also what is only lent for reading is a matter of policy. */
function isDenial(failure: unknown): boolean {
  return failure instanceof DeniedError || (failure instanceof FileError && failure.code === 'EROFS');
}

/** A use that has failed. What a process may not do to files, say, is told of as a use of files. */
export function failedAccess(use: Use, failure: unknown): Access {
  if (!(failure instanceof DeniedError) || failure.capability === use.capability)
    return { ...use, allowed: !isDenial(failure) };
  const { capability, action, target } = failure;
  return { capability, action, target, allowed: false };
}

/** What was thrown, or an error in its place where it does not even like to be asked what it is. */
export function tamed(thrown: unknown): unknown {
  try {
    void (thrown instanceof Error);
    return thrown;
  } catch {
    return new Error('');
  }
}
