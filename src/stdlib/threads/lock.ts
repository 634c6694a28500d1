// Locks of threads. A lock that is released goes to whoever has waited longest.
import { define, fn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, PyFloat, typeName, unwrap } from '../../objects/object.ts';
import { address } from '../../objects/plain-repr.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { overflowError, runtimeError, typeError, valueError } from '../../runtime/errors.ts';
import { continueWith, machine, Suspend } from '../../runtime/machine.ts';
import { toIndex } from '../../runtime/numbers.ts';
import { price } from '../../runtime/prices.ts';
import { currentTask } from '../../runtime/task.ts';
import { truth } from '../../runtime/truth.ts';
import { WaitQueue } from '../../runtime/wait-queue.ts';

/** The most seconds that a wait may take. */
export const LONGEST_WAIT = 9223372036;

export class PyLock extends ChargedObject {
  isLocked = false;
  readonly queue = new WaitQueue();
  constructor() {
    super();
    machine.memory -= price.lock;
  }
}
class PyReentrantLock extends PyLock {
  /** The number of the task that holds it; 0 while it changes hands. */
  owner = 0;
  count = 0;
}

/** The milliseconds that a caller is ready to wait: none, some, or Infinity. */
function patience(blocking: Value, timeout: Value): number {
  const given = unwrap(timeout);
  if (
    !(given instanceof PyFloat || typeof given === 'number' || typeof given === 'bigint' || typeof given === 'boolean')
  ) {
    throw typeError(`'${typeName(timeout)}' object cannot be interpreted as an integer`);
  }
  const seconds = given instanceof PyFloat ? given.value : Number(toIndex(timeout));
  if (seconds !== seconds) throw valueError('Invalid value NaN (not a number)');
  if (!truth(blocking)) {
    if (seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
    return 0;
  }
  if (seconds === -1) return Infinity;
  if (seconds < 0) throw valueError('timeout value must be positive');
  if (seconds >= 2 ** 63 / 1e9) throw overflowError('timestamp out of range for platform time_t');
  if (seconds > LONGEST_WAIT) throw overflowError('timeout value is too large');
  return seconds * 1000;
}

/** Takes the lock, or waits for it. `isIdle`: for work that may never come. */
export function acquire(lock: PyLock, blocking: Value, timeout: Value, isIdle = false): boolean {
  const milliseconds = patience(blocking, timeout);
  if (!lock.isLocked) {
    lock.isLocked = true;
    return true;
  }
  if (milliseconds === 0) return false;
  throw new Suspend({ kind: 'park', queue: lock.queue, milliseconds, isIdle });
}

export function release(lock: PyLock): void {
  if (!lock.isLocked) throw runtimeError('release unlocked lock');
  // It stays locked where it is handed on.
  if (!lock.queue.wakeFirst()) lock.isLocked = false;
}

function acquireAgain(lock: PyReentrantLock, blocking: Value, timeout: Value): Value {
  const me = currentTask().number;
  if (lock.owner === me) {
    patience(blocking, timeout);
    lock.count++;
    return true;
  }
  let isMine: boolean;
  try {
    isMine = acquire(lock, blocking, timeout);
  } catch (e) {
    throw continueWith(e, own, lock, undefined);
  }
  return own(isMine, lock);
}
function own(isMine: Value | undefined, lock: PyReentrantLock): Value {
  if (isMine !== true) return false;
  lock.owner = currentTask().number;
  lock.count = 1;
  return true;
}
function checkOwner(lock: PyReentrantLock): void {
  if (lock.owner !== currentTask().number) throw runtimeError('cannot release un-acquired lock');
}
function releaseAll(lock: PyReentrantLock): void {
  lock.owner = 0;
  lock.count = 0;
  release(lock);
}
function restore(state: Value | undefined, lock: PyReentrantLock, saved: Value): null {
  own(state, lock);
  if (saved instanceof PyTuple) lock.count = Number(saved.items[0]);
  return null;
}

export const lockType = builtinType('_thread.lock', { module: '_thread', instanceClass: PyLock, final: true });
define(lockType, {
  doc: 'A lock: one thread at a time holds it.',
  accepts: (value) => value instanceof PyLock && !(value instanceof PyReentrantLock),
  members: () => [
    fn(
      'acquire(self, /, blocking=True, timeout=-1)',
      'Take the lock; return whether it could be had in time.',
      (self: PyLock, blocking: Value, timeout: Value) => acquire(self, blocking, timeout),
    ),
    fn('release(self, /)', 'Let another thread have the lock.', release),
    fn('locked(self, /)', 'Whether a thread holds the lock.', (self: PyLock) => self.isLocked),
    fn('__enter__(self, /)', 'Take the lock.', (self: PyLock) => acquire(self, true, -1)),
    fn('__exit__(self, /, *args)', 'Release the lock.', release),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyLock) => `<${self.isLocked ? 'locked' : 'unlocked'} _thread.lock object at ${address(self)}>`,
    ),
  ],
});

export const reentrantLockType = builtinType('_thread.RLock', {
  module: '_thread',
  instanceClass: PyReentrantLock,
  final: true,
});
define(reentrantLockType, {
  doc: 'A lock that the thread which holds it can take again.',
  accepts: (value) => value instanceof PyReentrantLock,
  make: () => fn('RLock()', 'A lock that the thread which holds it can take again.', () => new PyReentrantLock()),
  members: () => [
    fn(
      'acquire(self, /, blocking=True, timeout=-1)',
      'Take the lock; return whether it could be had in time.',
      acquireAgain,
    ),
    fn('release(self, /)', 'Undo one acquire().', (self: PyReentrantLock) => {
      checkOwner(self);
      if (--self.count === 0) releaseAll(self);
    }),
    fn('__enter__(self, /)', 'Take the lock.', (self: PyReentrantLock) => acquireAgain(self, true, -1)),
    fn('__exit__(self, /, *args)', 'Release the lock.', (self: PyReentrantLock) => {
      checkOwner(self);
      if (--self.count === 0) releaseAll(self);
    }),
    fn(
      '_is_owned(self, /)',
      'Whether this thread holds it.',
      (self: PyReentrantLock) => self.owner === currentTask().number,
    ),
    fn('_release_save(self, /)', 'Release it wholly; return what restores it.', (self: PyReentrantLock) => {
      checkOwner(self);
      const state = new PyTuple([self.count, self.owner]);
      releaseAll(self);
      return state;
    }),
    fn(
      '_acquire_restore(self, state, /)',
      'Take it as often as it was held.',
      (self: PyReentrantLock, state: Value) => {
        let isMine: boolean;
        try {
          isMine = acquire(self, true, -1);
        } catch (e) {
          throw continueWith(e, restore, self, state);
        }
        return restore(isMine, self, state);
      },
    ),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyReentrantLock) =>
        `<${self.isLocked ? 'locked' : 'unlocked'} _thread.RLock object owner=${self.owner} count=${self.count} at ${address(self)}>`,
    ),
  ],
});
