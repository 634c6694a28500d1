// A run is ended at each of its steps, once by the signal and once by the limit of steps: it always ends with the typed error, nothing of
// the script prolongs it, and the instance goes on working.
import { describe, expect, it } from 'vitest';
import { fn, LimitError, Scriptling } from '../../src/index.ts';

const source = `
import contextlib
log = []
def noisy():
    try:
        for i in range(3):
            yield i
    finally:
        log.append('generator closed')
class Swallower:
    def __enter__(self): return self
    def __exit__(self, *details):
        log.append('left')
        return True
class Stubborn:
    def __eq__(self, other):
        try:
            return sorted([3, 1, 2], key=lambda n: -n) == other
        except BaseException:
            return True
    def __hash__(self): return 1
def recurse(n):
    try:
        return recurse(n - 1) if n else 0
    finally:
        log.append(n)
for round in range(2):
    try:
        with Swallower():
            for n in noisy():
                log.append(n)
                if n == 1: break
            {Stubborn(): 1}.get(Stubborn())
            recurse(5)
            log.extend(map(str, noisy()))
            host()
            raise KeyError(round)
    except BaseException:
        log.append('caught')
    finally:
        for i in range(5): log.append(i)
log.append('end')
len(log)
`.replace('import contextlib\n', '');

const tiny = { nativeDepth: 8, stepsPerLook: 1, sliceMs: Infinity };

function instance(): Scriptling {
  const options = { globals: { host: fn('host()', '', () => null) }, engine: tiny };
  return new Scriptling(options as ConstructorParameters<typeof Scriptling>[0]);
}

/** Says that the run is cancelled when it has been asked so often. */
function cancelsAtLook(look: number): AbortSignal {
  let looks = 0;
  const signal = {
    get aborted() {
      return ++looks > look;
    },
    reason: 'enough',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  return signal as unknown as AbortSignal;
}

const ways: [name: string, kind: string, run: (scriptling: Scriptling, n: number) => Promise<unknown>][] = [
  ['cancelled', 'cancelled', (scriptling, n) => scriptling.run(source, { signal: cancelsAtLook(n) })],
  [
    'cancelled, at once',
    'cancelled',
    async (scriptling, n) => scriptling.runSync(source, { signal: cancelsAtLook(n) }),
  ],
  ['out of steps', 'steps', (scriptling, n) => scriptling.run(source, { limits: { steps: n } })],
];

describe('a run that is ended at any of its steps', () => {
  it.each(ways)('%s', async (_, kind, run) => {
    let ended = 0;
    for (let n = 1; ; n++) {
      const scriptling = instance();
      const start = performance.now();
      const error: unknown = await run(scriptling, n).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error === undefined) break;
      ended++;
      expect(error, `at ${n}: ${String(error)}`).toBeInstanceOf(LimitError);
      expect(error, `at ${n}`).toMatchObject({ kind, name: 'LimitError' });
      const { limit, used, usage } = error as LimitError;
      expect(used).toBeGreaterThanOrEqual(limit);
      expect(usage?.steps).toBeLessThan(n + 60_000);
      expect(performance.now() - start).toBeLessThan(1000);
      // What the script had until then is there, and all of it works.
      expect(
        await scriptling.run('log = []\n[recurse(3), list(noisy()), len(log)]', {}).catch(() => 'not defined yet'),
      ).toBeDefined();
      expect((await scriptling.run('sum(range(10))')).value).toBe(45);
    }
    expect(ended).toBeGreaterThan(30);
  });
});
