// The asyncio package: one module of CPython's for each subject, on a core of its own.
import type { PythonModule } from '../../runtime/module-table.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import bridge from '../python/asyncio/_bridge.py';
import coroutines from '../python/asyncio/coroutines.py';
import events from '../python/asyncio/events.py';
import exceptions from '../python/asyncio/exceptions.py';
import futures from '../python/asyncio/futures.py';
import locks from '../python/asyncio/locks.py';
import asyncio from '../python/asyncio/package.py';
import protocols from '../python/asyncio/protocols.py';
import queues from '../python/asyncio/queues.py';
import runners from '../python/asyncio/runners.py';
import streams from '../python/asyncio/streams.py';
import subprocess from '../python/asyncio/subprocess.py';
import taskgroups from '../python/asyncio/taskgroups.py';
import tasks from '../python/asyncio/tasks.py';
import threads from '../python/asyncio/threads.py';
import timeouts from '../python/asyncio/timeouts.py';
import transports from '../python/asyncio/transports.py';
import { coreMembers } from './core.ts';

const part = (name: string, doc: string, source: string): PythonModule =>
  pythonModule(`asyncio.${name}`, doc, source, coreMembers);

export const asyncioModules: readonly PythonModule[] = [
  pythonModule('asyncio', 'Coroutines that run side by side in an event loop.', asyncio),
  part('_bridge', 'Futures of two kinds that stand for each other.', bridge),
  part('coroutines', 'What is a coroutine.', coroutines),
  part('events', 'The event loop.', events),
  part('exceptions', 'What asyncio raises.', exceptions),
  part('futures', 'Results that are still to come.', futures),
  part('locks', 'What tasks wait for each other with.', locks),
  part('protocols', 'What a transport tells of a connection.', protocols),
  part('queues', 'Queues between tasks.', queues),
  part('runners', 'Running a coroutine from code that is none.', runners),
  part('streams', 'Bytes that are read and written by coroutines.', streams),
  part('subprocess', 'Programs of the host for coroutines, as far as the host lets scripts start them.', subprocess),
  part('taskgroups', 'Groups of tasks that are waited for together.', taskgroups),
  part('tasks', 'Coroutines that an event loop runs.', tasks),
  part('threads', 'Calls in other threads.', threads),
  part('timeouts', 'Time limits for parts of a coroutine.', timeouts),
  part('transports', 'What carries bytes to a protocol and away.', transports),
];
