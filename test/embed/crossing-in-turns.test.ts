// Large values cross between host and script in turns. What comes of it is as if they had crossed in one go.
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ConversionError, fn, LimitError, Scriptling, type ScriptlingOptions, ScriptValue } from '../../src/index.ts';

/** More items than are copied at once, with the engine as it is. */
const MANY = 3000;

describe.each<[name: string, engine: ScriptlingOptions['engine']]>([
  ['as it is', undefined],
  ['in turns of one step', { stepsPerLook: 1, sliceMs: 0, stretch: 2 }],
])('%s', (_, engine) => {
  const options = engine === undefined ? {} : { engine };

  const source = `
class Words(list): pass
inner = ['shared']
loop = [inner]
loop.append(loop)
def function(): pass
value = {
    'same': [inner, inner] + list(range(${MANY})),
    'loop': loop,
    'words': Words(['a', inner]),
    'numbers': {i: str(i) for i in range(${MANY})},
    'set': {(i, ) for i in range(20)} | {7},
    'rest': [b'bytes', 1.5, 10**30, None, True, function, (1, (2, ))],
}
`;
  function check(copy: unknown): void {
    const { same, loop, words, numbers, set, rest } = copy as Record<string, unknown[]> & {
      numbers: Map<number, string>;
      set: Set<unknown>;
    };
    expect(same).toHaveLength(MANY + 2);
    expect(same?.at(-1)).toBe(MANY - 1);
    expect(same?.[0]).toEqual(['shared']);
    expect(same?.[1]).toBe(same?.[0]);
    expect(loop?.[0]).toBe(same?.[0]);
    expect(loop?.[1]).toBe(loop);
    expect(words?.[0]).toBe('a');
    expect(words?.[1]).toBe(same?.[0]);
    expect(numbers.size).toBe(MANY);
    expect(numbers.get(MANY - 1)).toBe(String(MANY - 1));
    expect(set.size).toBe(21);
    expect([...set].filter((item) => Array.isArray(item))).toContainEqual([19]);
    expect(rest).toMatchObject([Uint8Array.from(Buffer.from('bytes')), 1.5, 10n ** 30n, null, true, {}, [1, [2]]]);
    expect(rest?.[5]).toBeInstanceOf(ScriptValue);
  }

  it('out of the script: its result', async () => {
    const scriptling = new Scriptling(options);
    check((await scriptling.run(`${source}value`)).value);
    check(scriptling.runSync('value').value);
    await scriptling.run('def get(): return value');
    check(await scriptling.call('get'));
  });

  it('out of the script: arguments, and what a function of it answers to the host', async () => {
    const seen: unknown[] = [];
    const take = fn('take(first, *others, named=None)', '', (first: unknown, ...rest: unknown[]) => {
      seen.push(first, rest[0], (rest[1] as { named: unknown }).named);
    });
    const ask = fn('ask(function)', '', async (function_: ScriptValue, context: { call(f: ScriptValue): unknown }) => {
      seen.push(await context.call(function_));
    });
    const scriptling = new Scriptling({ ...options, globals: { take, ask } });
    await scriptling.run(`${source}take(value, value, named=value)\nask(lambda: value)`);
    expect(seen).toHaveLength(4);
    seen.forEach(check);
    scriptling.runSync('take(value, value, named=value)');
    expect(seen).toHaveLength(7);
    seen.forEach(check);
  });

  const shared = ['shared'];
  const loop: unknown[] = [shared];
  loop.push(loop);
  const given = {
    same: [shared, shared, ...Array(MANY).keys()],
    loop,
    numbers: new Map(Array.from({ length: MANY }, (__, i) => [i, String(i)])),
    set: new Set([7, 'seven', Uint8Array.of(7)]),
    rest: [Uint8Array.of(1), 1.5, 10n ** 30n, null, undefined, true, undefined, [1, [2]]],
  };
  const checks = `
assert value['same'][:3] == [['shared'], ['shared'], 0] and len(value['same']) == ${MANY + 2}
assert value['same'][0] is value['same'][1] is value['loop'][0] and value['loop'][1] is value['loop']
assert value['numbers'] == {i: str(i) for i in range(${MANY})}
assert value['set'] == {7, 'seven', b'\\7'}
assert value['rest'] == [b'\\1', 1.5, 10**30, None, None, True, None, [1, [2]]]
`;
  const answers = {
    now: fn('now()', '', () => given),
    later: fn('later()', '', async () => given),
  };

  it.each(Object.keys(answers))('into the script: what a host function answers %s', async (name) => {
    const scriptling = new Scriptling({ ...options, globals: answers });
    await scriptling.run(`value = ${name}()${checks}`);
    if (name === 'now') scriptling.runSync(`value = ${name}()${checks}`);
    await scriptling.run(`
import asyncio
async def one(): return ${name}()
async def all(): return await asyncio.gather(one(), one(), one())
for value in asyncio.run(all()):${checks.replaceAll('\n', '\n    ')}`);
  });

  it('with what cannot cross far behind', async () => {
    const late = (last: unknown): unknown[] => [...Array(MANY).keys(), last];
    const give = fn('give(what)', '', async (what: string) =>
      late(what === 'symbol' ? Symbol('s') : what === 'key' ? new Map([[[], 1]]) : 'x'.repeat(100_000)),
    );
    const take = fn('take(value)', '', () => null);
    const scriptling = new Scriptling({ ...options, limits: { crossingBytes: 100_000 }, globals: { give, take } });
    const { output } = await scriptling.run(`
for action in (lambda: give('symbol'), lambda: give('key'), lambda: give('text'), lambda: take([*range(${MANY}), 'x' * 100_000])):
    try: action()
    except Exception as e: print(type(e).__name__, e)`);
    expect(output.trim().split('\n')).toEqual([
      'TypeError a symbol cannot cross into the script',
      'TypeError a Map or a Set has a key that Python cannot hash',
      'MemoryError values of more than 100000 bytes cannot cross at once (crossingBytes)',
      'MemoryError values of more than 100000 bytes cannot cross at once (crossingBytes)',
    ]);
    const failure: unknown = await scriptling.run(`[*range(${MANY}), 'x' * 100_000]`).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(ConversionError);
    expect((failure as Error).message).toBe(
      'the result of the script: values of more than 100000 bytes cannot cross at once (crossingBytes)',
    );
    expect((await scriptling.run('1')).value).toBe(1);
  });

  it('while no other thread of the script changes what crosses', async () => {
    const take = fn('take(value)', '', (value: unknown[]) => new Set(value).size);
    const { value } = await new Scriptling({ ...options, globals: { take } }).run(`
import threading
value = [0] * ${MANY}
def change():
    while True:
        for i in range(0, ${MANY}, 100): value[i:i + 100] = [value[i] + 1] * 100
threading.Thread(target=change, daemon=True).start()
max(take(value) for _ in range(5)) <= 2`);
    expect(value).toBe(true);
  });
});

describe('a copy in turns', () => {
  const millions = 'x = [[i] for i in range(400_000)]\n';
  const limits = { crossingBytes: Infinity, memoryBytes: 200_000_000, wallMs: 20_000 };

  it('ends at the deadline', async () => {
    const take = fn('take(value)', '', () => expect.unreachable());
    const scriptling = new Scriptling({ limits, globals: { take } });
    await scriptling.run(`${millions}None`);
    for (const source of ['x', 'take(x)']) {
      const failure: unknown = await scriptling.run(source, { limits: { wallMs: 20 } }).catch((e: unknown) => e);
      expect(failure).toBeInstanceOf(LimitError);
      expect((failure as LimitError).kind).toBe('wall');
    }
    expect((await scriptling.run('len(x)')).value).toBe(400_000);
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const scriptling = new Scriptling({ limits });
    await scriptling.run(`${millions}None`);
    const running = scriptling.run('x', { signal: controller.signal }).catch((e: unknown) => e);
    await setImmediate();
    await setImmediate();
    controller.abort();
    expect(await running).toMatchObject({ kind: 'cancelled' });
  });

  it('goes on where the host has the script change a dict meanwhile', async () => {
    const scriptling = new Scriptling({ limits });
    let context: { callSync(name: string): unknown } | undefined;
    const keep = fn('keep()', '', async (...args: unknown[]) => {
      context = args.at(-1) as typeof context;
    });
    scriptling.set('keep', keep);
    const running = scriptling.run(`
keep()
table = {str(i): [i] for i in range(100_000)}
def change():
    for i in range(1000): table.pop(str(99_000 - i), None)
    table[7] = table[(7, )] = 'seven'
table`);
    let calls = 0;
    void running.finally(() => {
      context = undefined;
    });
    while (context === undefined) await setImmediate();
    for (; context !== undefined; await setImmediate()) {
      try {
        context.callSync('change');
        calls++;
      } catch (failure) {
        // Before there is such a function.
        expect((failure as Error).message).toMatch(/change/);
      }
    }
    const { value } = await running;
    expect(calls).toBeGreaterThan(0);
    expect(Object.keys(value as object).length).toBeGreaterThan(90_000);
  });
});
