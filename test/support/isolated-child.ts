// A program that makes isolated instances: `node --expose-gc program.mjs WORKER MODE`. It must end by itself.
import { existsSync, readdirSync } from 'node:fs';
import { fn, Scriptling } from '../../src/index.ts';

const [, , url = '', mode = ''] = process.argv;
const make = (): Scriptling => {
  // The function knows the instance: that alone must not keep it.
  const scriptling: Scriptling = new Scriptling({
    isolate: 'worker',
    worker: { url },
    globals: { names: fn('names()', '', () => scriptling.names()) },
  });
  return scriptling;
};
const threads = (): number => (existsSync('/proc/self/task') ? readdirSync('/proc/self/task').length : 0);
const collect = (globalThis as unknown as { gc(): void }).gc;
const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

async function runAndForget(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await make().run('names()');
}

const modes: Readonly<Record<string, () => Promise<unknown>>> = {
  /** The instance is still there when the program is at its end. */
  idle: async () => {
    const scriptling = make();
    return (await scriptling.run('import time\ntime.sleep(0.3)\n1')).value;
  },
  /** A run goes on, and nobody waits for it: it keeps the process until it ends. */
  running: async () => {
    make()
      .start('import time\ntime.sleep(0.3)')
      .result.then(() => process.stdout.write('over '));
    return 'started';
  },
  /** Instances that nobody has any more. */
  dropped: async () => {
    await runAndForget(2);
    const before = threads();
    await runAndForget(6);
    for (let i = 0; i < 100 && threads() > before; i++) {
      collect();
      await wait(50);
    }
    return threads() <= before;
  },
  /** Closed ones. */
  closed: async () => {
    await runAndForget(2);
    const before = threads();
    const all = Array.from({ length: 6 }, make);
    for (const each of all) await each.run('1');
    const most = threads();
    for (const each of all) each.close();
    for (let i = 0; i < 100 && threads() > before; i++) await wait(50);
    return [most > before || most === 0, threads() <= before];
  },
};

process.stdout.write(`${JSON.stringify(await modes[mode]?.())} `);
