// Green threads as the modules written in Python see them: started, joined, told apart.
import type { Member } from '../../objects/builtin.ts';
import { constant, define, fn, getter } from '../../objects/builtin.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyException } from '../../objects/exception.ts';
import { PyGenericAlias } from '../../objects/generic-alias.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, PyFloat, PyObject } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { call0 } from '../../runtime/call.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import { continueWith, machine, Suspend, ThenFrame } from '../../runtime/machine.ts';
import { spawn } from '../../runtime/scheduler.ts';
import { currentTask, Task } from '../../runtime/task.ts';
import { formatTraceback } from '../../runtime/traceback.ts';
import { acquire, LONGEST_WAIT, PyLock, reentrantLockType, release } from './lock.ts';

class GreenThread extends PyObject {
  /** What a task takes with its queue: the walk does not look into one. */
  readonly unseenBytes$ = 700;
  readonly task: Task;
  constructor(task: Task) {
    super();
    this.task = task;
  }
}
const greenThreadType = builtinType('_thread.green_thread', {
  module: '_thread',
  instanceClass: GreenThread,
  final: true,
});
define(greenThreadType, {
  doc: 'A thread that takes turns with others.',
  accepts: (value) => value instanceof GreenThread,
  members: () => [
    getter('ident', 'Its number.', (self: GreenThread) => identOf(self.task)),
    getter('is_over', 'Whether it has ended.', (self: GreenThread) => self.task.isOver),
    fn('join(self, timeout, /)', 'Wait until it has ended.', (self: GreenThread, timeout: Value) => {
      const { task } = self;
      if (task.isOver) return;
      const milliseconds = timeout === null ? Infinity : seconds(timeout) * 1000;
      if (milliseconds <= 0) return;
      throw new Suspend({ kind: 'park', queue: task.joining, milliseconds, isIdle: false });
    }),
  ],
});

function seconds(timeout: Value): number {
  return timeout instanceof PyFloat ? timeout.value : Number(timeout);
}

/** What the host calls in the script counts as part of the main thread. */
const MAIN_IDENT = 1;
function identOf({ kind, number }: Task): number {
  return kind === 'main' || kind === 'call' ? MAIN_IDENT : MAIN_IDENT + number;
}

function begin(_: Value | undefined, callee: Value): Value {
  return call0(callee);
}

/** With more threads at work than this, a new one begins when its turn comes. */
const FEW = 16;

/** Lets the new thread begin before its starter goes on, as it mostly happens in CPython. */
function start(callee: Value, isDaemon: Value): Value {
  const task = spawn(isDaemon === true ? 'daemon' : 'thread', new ThenFrame(begin, callee, undefined));
  const thread = new GreenThread(task);
  if (machine.pinned > 0 || task.run.members.size - task.run.waiting > FEW) return thread;
  throw continueWith(new Suspend({ kind: 'slice' }), () => thread, undefined, undefined);
}

function localsOf(task: Task): PyDict {
  if (!(task.locals instanceof PyDict)) task.locals = new PyDict();
  return task.locals as PyDict;
}

/** What modules about threads stand on. */
export function threadMembers(): Member[] {
  return [
    fn(
      'GenericAlias(cls, key, /)',
      'The class with type arguments.',
      (cls: Value, key: Value) => new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key])),
    ),
    constant('TIMEOUT_MAX', new PyFloat(LONGEST_WAIT)),
    constant('RLock', reentrantLockType),
    fn('allocate_lock()', 'A new lock: one thread at a time holds it.', () => new PyLock()),
    fn('get_ident()', 'A number that tells this thread from others.', () => identOf(currentTask())),
    constant('main_ident', MAIN_IDENT),
    fn('this_thread()', 'The thread that calls.', () => new GreenThread(currentTask())),
    fn(
      'exported(name, default, /)',
      'A member of threading as scripts have set it.',
      (name: Value, fallback: Value) => {
        const module = currentInterpreter().packageModules.get('threading');
        return module?.namespace.get(String(name)) ?? fallback;
      },
    ),
    fn('is_main()', 'Whether this is the main thread.', () => identOf(currentTask()) === MAIN_IDENT),
    fn('start_thread(callee, is_daemon, /)', 'Call something in a new thread.', start),
    fn('own_values()', 'What is kept for this thread: a dict.', () => localsOf(currentTask())),
    fn('all_values()', 'What is kept for each other thread.', () => {
      const others: Value[] = [];
      for (const task of currentTask().run.members) {
        if (task instanceof Task && identOf(task) !== MAIN_IDENT) others.push(localsOf(task));
      }
      return new PyList(others);
    }),
    fn(
      'acquire_idly(lock, /)',
      'Wait for work that may never come: the end of the script does not wait for it.',
      (lock: Value) => (lock instanceof PyLock ? acquire(lock, true, -1, true) : null),
    ),
    fn('ring(lock, /)', 'Release a lock if it is locked.', (lock: Value) => {
      if (lock instanceof PyLock && lock.isLocked) release(lock);
    }),
    fn('print_exception(exception, /)', 'Write a traceback to standard error.', (exception: Value) => {
      if (!(exception instanceof PyException)) return;
      const interpreter = currentInterpreter();
      interpreter.write(`${formatTraceback(exception, interpreter.namesToSuggest())}\n`, 'stderr');
    }),
  ];
}
