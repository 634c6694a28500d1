// AsyncLocalStorage: host code that a run calls belongs to the request that started the run, however runs take turns.
import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from 'vitest';
import { type CallContext, fn, Scriptling, type ScriptValue } from '../../src/index.ts';

it('host functions, output, input and loaders see the request that started their run', async () => {
  const request = new AsyncLocalStorage<number>();
  const seen: [place: string, right: boolean][] = [];
  const look = (place: string, i: number): void => void seen.push([place, request.getStore() === i]);
  const nap = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
  const serve = async (i: number): Promise<void> => {
    const scriptling = new Scriptling({
      globals: {
        now: fn('now()', '', () => look('now', i)),
        later: fn('later()', '', async () => {
          look('later, before', i);
          await nap();
          look('later, after', i);
        }),
        back: fn('back(f)', '', async (f: ScriptValue, context: CallContext) => {
          await nap();
          await context.call(f);
          look('back', i);
        }),
      },
      onOutput: () => look('output', i),
      input: async () => {
        look('input', i);
        await nap();
        return '';
      },
      loader: {
        load: async (name) => {
          look('loader', i);
          await nap();
          return name === 'm' ? { source: 'now()\nimport time\ntime.sleep(0.001)\n' } : null;
        },
      },
    });
    await scriptling.run(`
import time
for k in range(3):
    now()
    later()
    time.sleep(0.001)
    for i in range(20_000): pass
    print(k)
back(now)
input()
try: import m
except NameError: pass
`);
    look('after the run', i);
  };
  await Promise.all(Array.from({ length: 20 }, (_, i) => request.run(i, () => serve(i))));
  expect(seen.length).toBe(20 * 17);
  expect(seen.filter(([, right]) => !right)).toEqual([]);
});

it('a run at once belongs to where it is called', () => {
  const request = new AsyncLocalStorage<number>();
  const store = fn('store()', '', () => request.getStore());
  const scriptling = new Scriptling({ globals: { store } });
  expect(request.run(5, () => scriptling.runSync('store()').value)).toBe(5);
});
