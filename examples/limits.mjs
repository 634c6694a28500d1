// Each limit, reached: what the script does, and the error as the host sees it. No script can catch the first eight.
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
    const data = kind === undefined ? `type ${type}` : `kind ${kind}, limit ${limit}`;
    console.log(`${name}\n  ${error.name} (${data}): ${error.message}`);
    if (output !== '') console.log(`  output before: ${JSON.stringify(output)}`);
  }
}

await show('wallMs: time from start to end, waiting included', { wallMs: 50 }, 'forever()');
await show('runningMs: time of computing', { runningMs: 50 }, 'while True: pass');
await show('steps: calls, turns of loops, work of built-ins', { steps: 10_000 }, 'sum(range(10**9))');
await show('outputBytes', { outputBytes: 20 }, 'while True: print("so it goes")');
await show('hostCalls', { hostCalls: 3 }, 'for n in range(10): lookup(n)');
await show('sourceBytes', { sourceBytes: 10 }, 'print("a long script")');
await show('a signal', {}, 'while True: pass', { signal: AbortSignal.timeout(50) });
await show(
  'nothing catches it',
  { steps: 10_000 },
  'while True:\n  try:\n    while True: pass\n  except BaseException: pass',
);
await show('recursionDepth: an exception like any other', { recursionDepth: 100 }, 'def f(): f()\nf()');
await show('memoryBytes: also an exception', { memoryBytes: 1_000_000 }, 'print("start")\n"x" * 10**9');
