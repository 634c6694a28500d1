// What asyncio's event loop stands on: steps of coroutines that may be put aside while they wait for the host, and the loop's own wait.
import type { Member } from '../../objects/builtin.ts';
import { constant, fn } from '../../objects/builtin.ts';
import { PyException } from '../../objects/exception.ts';
import { PyFunction } from '../../objects/function.ts';
import { PyCoroutine, PyGenerator } from '../../objects/generator.ts';
import { PyIterator } from '../../objects/iterator.ts';
import type { Value } from '../../objects/object.ts';
import { PyFloat } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { Boundary, Detached, Inbox } from '../../runtime/detached.ts';
import { typeError } from '../../runtime/errors.ts';
import { continueWith, drive, Suspend } from '../../runtime/machine.ts';
import { returnedBy, send, throwIntoDelegate } from '../../runtime/operations.ts';
import { currentTask } from '../../runtime/task.ts';
import { WaitQueue } from '../../runtime/wait-queue.ts';
import { threadMembers } from '../threads/green-thread.ts';

/** How a step of a coroutine ended. */
const YIELDED = 0;
const RETURNED = 1;
const DETACHED = 2;

class Step extends Boundary {
  resume(value: Value | undefined): Value {
    return stepOutcome(this.coroutine, value);
  }
  raise(error: unknown): Value {
    currentTask().boundaries--;
    throw error;
  }
}

function begin(inbox: Inbox, coroutine: Value): Step {
  const task = currentTask();
  task.boundaries++;
  return new Step(inbox, coroutine, task.surroundings());
}
function stepOutcome(coroutine: Value, value: Value | undefined): Value {
  currentTask().boundaries--;
  if (value === undefined) return new PyTuple([RETURNED, returnedBy(coroutine)]);
  return new PyTuple([value instanceof Detached ? DETACHED : YIELDED, value]);
}

/** Runs a coroutine to its next await, or raises an exception where it waits. Gives how that ended, and a value. */
function advance(inbox: Value, coroutine: Value, exception: Value): Value {
  if (!(inbox instanceof Inbox && coroutine instanceof PyIterator)) throw typeError('a coroutine was expected');
  const step = begin(inbox, coroutine);
  let value: Value | undefined;
  try {
    value = exception instanceof PyException ? drive(throwIntoDelegate(coroutine, exception)) : send(coroutine, null);
  } catch (e) {
    if (e instanceof Suspend) e.frames.push(step);
    else currentTask().boundaries--;
    throw e;
  }
  return stepOutcome(coroutine, value);
}

/** Goes on with a coroutine that has waited for the host. */
function goOn(inbox: Value, detached: Value): never {
  if (!(inbox instanceof Inbox && detached instanceof Detached)) throw typeError('nothing to go on with');
  const task = currentTask();
  const step = new Step(inbox, detached.coroutine, task.surroundings());
  const suspend = detached.replay(step);
  task.boundaries++;
  task.variables = detached.inside.variables;
  throw suspend;
}

/** Waits until something happens, at most so many seconds. Gives the coroutines whose host functions have answered. */
function waitForNews(inbox: Value, timeout: Value): Value {
  if (!(inbox instanceof Inbox)) throw typeError('an inbox was expected');
  const milliseconds =
    timeout === null ? Infinity : (timeout instanceof PyFloat ? timeout.value : Number(timeout)) * 1000;
  if (inbox.isRung || inbox.items.length > 0 || milliseconds <= 0) return news(null, inbox);
  const suspend = new Suspend({ kind: 'park', queue: inbox.queue, milliseconds, isIdle: false });
  throw continueWith(suspend, news, inbox, undefined);
}
function news(_: Value | undefined, inbox: Inbox): Value {
  inbox.isRung = false;
  const { items } = inbox;
  if (items.length === 0) return new PyTuple([]);
  inbox.items = [];
  return new PyTuple(items);
}

export function coreMembers(): Member[] {
  return [
    ...threadMembers(),
    constant('YIELDED', YIELDED),
    constant('RETURNED', RETURNED),
    constant('DETACHED', DETACHED),
    fn('new_inbox()', 'What wakes a loop.', () => new Inbox(new WaitQueue())),
    fn('wait_for_news(inbox, timeout, /)', 'Wait until something happens.', waitForNews),
    fn('ring_inbox(inbox, /)', 'Wake the loop.', (inbox: Value) => {
      if (inbox instanceof Inbox) inbox.ring();
    }),
    fn('advance(inbox, coroutine, exception, /)', 'Run a coroutine to its next await.', advance),
    fn('go_on(inbox, detached, /)', 'Go on after a wait for the host.', goOn),
    fn(
      'interrupt(detached, exception, /)',
      'End a wait for the host.',
      (detached: Value, exception: Value) =>
        detached instanceof Detached && exception instanceof PyException && detached.interrupt(exception),
    ),
    fn('count_task()', 'One more task.', () => currentTask().run.startTask()),
    fn('count_task_done()', 'A task is done.', () => {
      const { run } = currentTask();
      if (run.tasks > 0) run.endTask();
    }),
    fn('is_coroutine(value, /)', 'Whether it is one.', (value: Value) => value instanceof PyCoroutine),
    fn(
      'is_generator(value, /)',
      'Whether it is one.',
      (value: Value) => value instanceof PyGenerator && value.kind === 'generator',
    ),
    fn(
      'is_coroutine_function(value, /)',
      'Whether calling it gives a coroutine.',
      (value: Value) => value instanceof PyFunction && value.code.kind === 'coroutine',
    ),
  ];
}
