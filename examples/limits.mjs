// Each limit, reached: what the script does, and the error as the host sees it. No script can catch a LimitError.
import { fn, Scriptling } from 'scriptling';

const globals = {
  lookup: fn('lookup(n: int)', 'A function of the host.', (n) => n),
  forever: fn('forever()', 'A function whose promise never settles.', () => new Promise(() => undefined)),
};

async function show(name, limits, source, options = {}) {
  try {
    await new Scriptling({ limits, globals }).run(source, options);
    console.log(`${name}: nothing happened`);
  } catch (error) {
    const { kind, limit, type, output } = error;
    const data =
      kind !== undefined ? `kind ${kind}, limit ${limit}` : type !== undefined ? `type ${type}` : 'no run error';
    console.log(`${name}\n  ${error.name} (${data}): ${error.message}`);
    if (output) console.log(`  output before: ${JSON.stringify(output)}`);
  }
}

await show('wallMs: time from start to end, waiting included', { wallMs: 50 }, 'forever()');
await show('runningMs: time of computing', { runningMs: 50 }, 'while True: pass');
await show('steps: calls, turns of loops, work of built-ins', { steps: 10_000 }, 'sum(range(10**9))');
await show('outputBytes', { outputBytes: 20 }, 'while True: print("so it goes")');
await show('memoryBytes: all values together', { memoryBytes: 1_000_000 }, 'l = []\nwhile True: l.append({})');
await show('hostCalls', { hostCalls: 3 }, 'for n in range(10): lookup(n)');
await show(
  'tasks: green threads and coroutine tasks that are unfinished at once',
  { tasks: 10 },
  'import threading, time\nfor n in range(100): threading.Thread(target=time.sleep, args=(60,)).start()',
);
await show('sourceBytes', { sourceBytes: 10 }, 'print("a long script")');
await show('a signal', {}, 'while True: pass', { signal: AbortSignal.timeout(50) });
await show(
  'nothing catches it',
  { steps: 10_000 },
  'while True:\n  try:\n    while True: pass\n  except BaseException: pass',
);
await show('recursionDepth: an exception like any other', { recursionDepth: 100 }, 'def f(): f()\nf()');
await show('sourceNesting: an error of the source', { sourceNesting: 10 }, '[[[[[[[[[[[[]]]]]]]]]]]]');
await show('integerBits: also an exception', { integerBits: 1000 }, '2 ** 2000');
await show('crossingBytes: an error of conversion', { crossingBytes: 1000 }, '[0] * 1000');
await show(
  'memoryBytes: an exception, too, for one value that could not fit',
  { memoryBytes: 1_000_000 },
  'print("start")\n"x" * 10**9',
);
