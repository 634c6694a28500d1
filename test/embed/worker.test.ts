// Isolated instances: the same API across a worker thread, and what a worker that hangs, dies or lies does to its host.
import { AsyncLocalStorage } from 'node:async_hooks';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BusyError,
  ConversionError,
  exceptionClass,
  fn,
  HostFloat,
  hostClass,
  hostObject,
  LimitError,
  library,
  limits,
  memoryLoader,
  PythonError,
  ScriptError,
  ScriptExit,
  Scriptling,
  type ScriptlingOptions,
  ScriptSyntaxError,
  ScriptValue,
  scriptLibrary,
  WorkerError,
} from '../../src/index.ts';
import { Extension } from '../../src/runtime/extension.ts';
import { buildPrograms, type Programs } from '../support/worker-program.ts';

let programs: Programs;
const open: Scriptling[] = [];

beforeAll(async () => {
  programs = await buildPrograms({
    worker: 'src/worker.ts',
    faulty: 'test/support/faulty-worker.ts',
    child: 'test/support/isolated-child.ts',
  });
});
afterAll(() => {
  for (const each of open) each.close();
  programs.remove();
});

function isolated(options: ScriptlingOptions = {}, program = 'worker'): Scriptling {
  const { worker } = options;
  const made = new Scriptling({ ...options, isolate: 'worker', worker: { url: programs.urlOf(program), ...worker } });
  open.push(made);
  return made;
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (failure: unknown) => failure,
  );
}

describe('an isolated instance', () => {
  it('runs scripts, and keeps what they define', async () => {
    const scriptling = isolated();
    const { value, output, usage } = await scriptling.run('print("hi")\nx = [1]\ndef f(a): return a * 2\n6 * 7');
    expect([value, output]).toEqual([42, 'hi\n']);
    expect(usage.runningMs).toBeGreaterThan(0);
    expect((await scriptling.run('x.append(f(2))\nx')).value).toEqual([1, 4]);
    expect(await scriptling.get('x')).toEqual([1, 4]);
    expect(await scriptling.get('nothing')).toBeUndefined();
    expect([scriptling.names(), scriptling.has('f'), scriptling.has('g')]).toEqual([['x', 'f'], true, false]);
    scriptling.set('y', 5);
    expect((await scriptling.run('x.append(y)\nx')).value).toEqual([1, 4, 5]);
    expect([scriptling.delete('y'), scriptling.delete('y'), scriptling.has('y')]).toEqual([true, false, false]);
    await expect(scriptling.run('y')).rejects.toThrow("NameError: name 'y' is not defined");
  });

  it('copies values by the same rules', async () => {
    const cycle: unknown[] = [1];
    cycle.push(cycle);
    const values = {
      nothing: undefined,
      yes: true,
      whole: 7,
      big: 2n ** 70n,
      half: 0.5,
      minusZero: -0,
      notANumber: NaN,
      float: Scriptling.float(3),
      text: 'h\u00e9 \ud83d\ude00 \ud800',
      bytes: new Uint8Array([1, 2, 255]),
      list: [1, [2]],
      table: { a: 1, __proto__: null, 'b c': [] },
      map: new Map<unknown, unknown>([
        [1, 'one'],
        ['two', new Set([1, 2])],
      ]),
      date: new Date(0),
      cycle,
    };
    const source = '[repr(v) for k, v in sorted(values.items())], values';
    const inside = await new Scriptling({ globals: { values } }).run(source);
    const across = await isolated({ globals: { values } }).run(source);
    expect(across.value).toEqual(inside.value);
    const back = (across.value as [unknown, Record<string, unknown>])[1];
    expect(Object.getPrototypeOf(back)).toBeNull();
    const again = back['cycle'] as unknown[];
    expect(again[1]).toBe(again);
  });

  it('refuses what cannot cross, with the same words', async () => {
    const hostile = new Proxy({}, { ownKeys: () => ['a'] });
    const bad: readonly [unknown, string][] = [
      [() => 1, 'a function (declare it with fn) cannot cross into the script'],
      [Promise.resolve(), 'an instance of Promise cannot cross into the script'],
      [Symbol('s'), 'a symbol cannot cross into the script'],
      [new Date(NaN), 'an invalid Date cannot cross into the script'],
      [new Map([[[1], 1]]), 'a Map or a Set has a key that Python cannot hash'],
      [globalThis, 'an instance of Object cannot cross into the script'],
    ];
    const scriptling = isolated();
    for (const [value] of bad) {
      let inside: unknown;
      try {
        new Scriptling().set('v', value);
      } catch (failure) {
        inside = failure;
      }
      expect(inside).toBeInstanceOf(ConversionError);
      expect(() => scriptling.set('v', value)).toThrow(inside as Error);
    }
    scriptling.set('getter', {
      get secret() {
        throw new Error('run');
      },
    });
    scriptling.set('proxy', hostile);
    expect((await scriptling.run('[getter, proxy]')).value).toEqual([{}, {}]);
    expect(() => isolated({ globals: { f: () => 1 } })).toThrow('options.globals.f: a function');
    await expect(scriptling.run('1', { globals: { f: () => 1 } })).rejects.toThrow('options.globals.f: a function');
    const small = isolated({ limits: { crossingBytes: 1000 } });
    expect(() => small.set('x', 'x'.repeat(2000))).toThrow('values of more than 1000 bytes cannot cross at once');
    await expect(small.run('"x" * 2000')).rejects.toThrow(ConversionError);
  });

  it('refuses what can only be had at once, and says what to use', async () => {
    const words = (name: string, instead: string): TypeError =>
      new TypeError(`${name} cannot be had with isolate: 'worker', where everything takes a message: use ${instead}`);
    const scriptling = isolated({
      globals: { f: fn('f(g)', '', (g: unknown, context: { callSync(g: unknown): unknown }) => context.callSync(g)) },
    });
    expect(() => scriptling.runSync('1')).toThrow(words('runSync', 'run'));
    expect(() => scriptling.callSync('len', [[]])).toThrow(words('callSync', 'call'));
    const handle = (await scriptling.run('lambda: 1')).value as ScriptValue;
    expect(() => scriptling.callMethodSync(handle, 'x')).toThrow(words('callMethodSync', 'callMethod'));
    await expect(scriptling.run('f(len)')).rejects.toThrow('context.callSync cannot be had');
    const source = `
import datetime
class Zone(datetime.tzinfo):
    def utcoffset(self, moment): return f(1)
str(datetime.datetime(2020, 1, 1, tzinfo=Zone()))`;
    await expect(scriptling.run(source)).rejects.toThrow('waiting is not possible inside a method');
  });

  it('checks its options', () => {
    const make = (options: unknown) => () => new Scriptling(options as ScriptlingOptions);
    expect(make({ isolate: 'process' })).toThrow(new TypeError("options.isolate must be 'worker', not 'process'"));
    expect(make({ worker: {} })).toThrow(new TypeError("options.worker is for isolate: 'worker'"));
    const worker = (options: unknown) => make({ isolate: 'worker', worker: options });
    expect(worker({ heap: 1 })).toThrow('options.worker.heap is not an option');
    expect(worker({ heapBytes: 5 })).toThrow('options.worker.heapBytes must be a number, 16777216 at least, not 5');
    expect(worker({ killAfterMs: -1 })).toThrow('options.worker.killAfterMs must be a number that is not negative');
    const extension = new Extension({ name: 'os', modules: [], reach: () => [], risk: 'low' });
    expect(make({ isolate: 'worker', libraries: [extension] })).toThrow(
      new TypeError("options.libraries[0] 'os' cannot be made anew in a worker (isolate)"),
    );
    expect(worker({ url: 5 })).toThrow('options.worker.url must be a string or a URL, not 5');
  });

  it('gives errors as they are', async () => {
    const scriptling = isolated({ filename: 'job.py' });
    const raised = await failureOf(scriptling.run('print("so far")\ndef f():\n    return 1 / 0\nf()'));
    const inside = await failureOf(
      new Scriptling({ filename: 'job.py' }).run('print("so far")\ndef f():\n    return 1 / 0\nf()'),
    );
    expect(raised).toBeInstanceOf(ScriptError);
    const [a, b] = [raised as ScriptError, inside as ScriptError];
    expect([a.name, a.message, a.type, a.detail, a.frames, a.traceback(), a.output, a.stack]).toEqual([
      b.name,
      b.message,
      b.type,
      b.detail,
      b.frames,
      b.traceback(),
      b.output,
      b.stack,
    ]);
    expect(a.usage?.steps).toBeGreaterThan(0);
    const syntax = (await failureOf(scriptling.run('if x\n  1'))) as ScriptSyntaxError;
    expect(syntax).toBeInstanceOf(ScriptSyntaxError);
    expect([syntax.line, syntax.column, syntax.detail]).toEqual([1, 5, "expected ':'"]);
    const exit = (await failureOf(scriptling.run('import sys\nsys.exit("bye")'))) as ScriptExit;
    expect(exit).toBeInstanceOf(ScriptExit);
    expect([exit.code, exit.text]).toEqual([1, 'bye']);
    const limit = (await failureOf(scriptling.run('while True: pass', { limits: { steps: 1000 } }))) as LimitError;
    expect(limit).toBeInstanceOf(LimitError);
    expect([limit.kind, limit.limit, limit.at?.line]).toEqual(['steps', 1000, 1]);
    expect((await scriptling.run('1')).value).toBe(1);
  });

  it('is busy while it runs, and can be cancelled', async () => {
    const scriptling = isolated();
    await scriptling.run('1');
    const controller = new AbortController();
    const running = scriptling.run('import time\nprint("so far")\ntry:\n    time.sleep(60)\nfinally: time.sleep(1)', {
      signal: controller.signal,
    });
    await expect(scriptling.run('1')).rejects.toThrow(BusyError);
    expect(() => scriptling.reset()).toThrow(BusyError);
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 50);
    const failure = (await failureOf(running)) as LimitError;
    expect([failure.kind, failure.cause, failure.output]).toEqual(['cancelled', reason, 'so far\n']);
    const before = (await failureOf(scriptling.run('1', { signal: AbortSignal.abort(reason) }))) as LimitError;
    expect([before.kind, before.cause]).toEqual(['cancelled', reason]);
    const late = new AbortController();
    const started = isolated().run('while True: pass', { signal: late.signal });
    late.abort();
    expect(((await failureOf(started)) as LimitError).kind).toBe('cancelled');
    expect((await scriptling.run('2')).value).toBe(2);
  });

  it('gives output as it is written', async () => {
    const pieces: string[] = [];
    const scriptling = isolated({ onOutput: (text, stream) => pieces.push(`${stream}: ${text}`) });
    const run = scriptling.start('import sys, time\nprint("a")\ntime.sleep(0.02)\nprint("b", file=sys.stderr)\n1');
    const read: string[] = [];
    for await (const { text } of run.output) read.push(text);
    expect(read.join('')).toBe('a\nb\n');
    expect(pieces).toEqual(['stdout: a\n', 'stderr: b\n']);
    expect(await run.result).toMatchObject({ value: 1, output: 'a\nb\n' });
    const quiet = isolated({ collectOutput: false });
    expect((await quiet.run('print(1)')).output).toBe('');
    const started = scriptling.start('while True: pass');
    setTimeout(() => started.cancel(), 30);
    expect(((await failureOf(started.result)) as LimitError).kind).toBe('cancelled');
  });

  it('tells the script that its output is not taken', async () => {
    const scriptling = isolated({
      onOutput: (text) => {
        if (text.includes('a')) throw new Error('no a');
      },
    });
    await expect(scriptling.run('import time\nprint("a")\ntime.sleep(0.1)\nprint("b")')).rejects.toThrow(
      'RuntimeError: no a',
    );
    const later = isolated({ onOutput: async () => Promise.reject(new PythonError('OSError', 'full')) });
    const source = 'import time\nprint("a")\ntime.sleep(0.1)\ntry: print("b")\nexcept OSError as e: x = str(e)\nx';
    expect((await later.run(source)).value).toBe('full');
  });

  it('asks for input', async () => {
    const lines = ['one', 'two', null];
    const scriptling = isolated({ input: async (prompt) => (prompt === '? ' ? (lines.shift() ?? null) : 'odd') });
    const { value } = await scriptling.run(
      'a = [input("? "), input("? "), input("")]\ntry: input("? ")\nexcept EOFError: a.append(0)\na',
    );
    expect(value).toEqual(['one', 'two', 'odd', 0]);
    const wrong = isolated({ input: () => 5 as never });
    await expect(wrong.run('input()')).rejects.toThrow('options.input must answer a string or null, not 5');
  });

  it('loads modules and libraries', async () => {
    const Gone = exceptionClass('Gone', { base: 'LookupError' });
    const Far = exceptionClass('Far', { base: Gone });
    const shop = library('shop', {
      doc: 'The shop.',
      members: {
        VAT: 0.19,
        one: Scriptling.float(1),
        Gone,
        Far,
        take: fn('take(name: str)', 'Takes.', () => {
          throw new PythonError(Far, 'far away');
        }),
      },
    });
    const scriptling = isolated({
      libraries: [shop, scriptLibrary('helpers', 'import shop\nx = shop.VAT')],
      loader: memoryLoader({ 'pack.part': 'y = 2', pack: '' }),
      allowImports: ['shop', 'helpers', 'pack.part', 'late', 'math'],
    });
    const { value } = await scriptling.run(
      'import shop, helpers, pack.part\ntry: shop.take("x")\nexcept shop.Gone as e: m = [type(e).__name__, type(e).__module__, str(e)]\n' +
        '[m, helpers.x, pack.part.y, repr(shop.one), issubclass(shop.Gone, LookupError)]',
    );
    expect(value).toEqual([['Far', 'shop', 'far away'], 0.19, 2, '1.0', true]);
    await expect(scriptling.run('import json')).rejects.toThrow("import of 'json' is not allowed");
    await expect(scriptling.run('import late')).rejects.toThrow('ModuleNotFoundError');
    scriptling.registerLibrary(scriptLibrary('late', 'z = 3'));
    expect((await scriptling.run('import late\nlate.z')).value).toBe(3);
    expect([scriptling.unregisterLibrary('late'), scriptling.unregisterLibrary('late')]).toEqual([true, false]);
    await scriptling.import(['math', 'shop']);
    expect((await scriptling.run('math.floor(shop.VAT)')).value).toBe(0);
    expect(scriptling.moduleNames()).toContain('helpers');
    expect(scriptling.help('shop.take')).toMatchObject({ kind: 'function', doc: 'Takes.' });
    const bad = isolated({ loader: { load: () => ({ source: 5 }) as never } });
    await expect(bad.run('import x')).rejects.toThrow(
      "what the loader answers for 'x': source must be a string, not 5",
    );
  });

  it('calls functions and methods, and reads attributes, by handles', async () => {
    const scriptling = isolated();
    await scriptling.run(
      'class A:\n    def __init__(self, n): self.n = n\n    def add(self, m, *, times=1): return self.n + m * times\n' +
        'def count(n):\n    for i in range(n): yield i * 1.5',
    );
    const a = (await scriptling.call('A', [5])) as ScriptValue;
    expect(a).toBeInstanceOf(ScriptValue);
    expect(String(a)).toBe('<script value: A>');
    expect(await scriptling.callMethod(a, 'add', [1], { times: 3 })).toBe(8);
    await scriptling.setAttribute(a, 'n', 10);
    expect(await scriptling.getAttribute(a, 'n')).toBe(10);
    expect(await scriptling.call('len', [[1, 2]])).toBe(2);
    scriptling.set('same', a);
    expect(await scriptling.get('same')).toBe(a);
    expect((await scriptling.run('same.n')).value).toBe(10);
    const items: unknown[] = [];
    for await (const item of scriptling.iterate((await scriptling.call('count', [3])) as ScriptValue)) items.push(item);
    expect(items).toEqual([0, 1.5, 3]);
    await expect(isolated().call(a)).rejects.toThrow('a value of another instance cannot cross');
    await expect(new Scriptling().call(a)).rejects.toThrow('a value of another instance cannot cross');
    const foreign = (await new Scriptling().run('len')).value;
    expect(() => scriptling.set('f', foreign)).toThrow('a value of another instance cannot cross');
  });

  // Each would be written out as often as it stands in the list.
  it.each(['1 << 4_000_000', "'a' * 1_000_000", "b'a' * 1_000_000"])(
    'takes what stands in many places as often: %s',
    async (large) => {
      const scriptling = isolated();
      const tooLarge = { name: 'ConversionError', message: expect.stringContaining('cannot cross at once') };
      await scriptling.run(`x = [${large}] * 5000\nNone`);
      if (!large.startsWith('b')) {
        await expect(scriptling.run('x')).rejects.toMatchObject(tooLarge);
        await expect(scriptling.get('x')).rejects.toMatchObject(tooLarge);
      }
      const copy = scriptling.fork();
      await expect(copy.run('1')).rejects.toMatchObject(tooLarge);
      expect((await copy.run('2')).value).toBe(2);
    },
  );

  it('is reset and forked', async () => {
    const table = hostObject({ x: 1 }, { write: ['x'] });
    const scriptling = isolated({ globals: { g: [1], table } });
    scriptling.registerFunction(fn('twice(x: int) -> int', '', (x: number) => x * 2));
    await scriptling.registerScriptFunction('triple', 'lambda x: x * 3');
    await scriptling.run(
      'from datetime import date, datetime, time, timedelta, timezone\nwhen = [date(2024, 2, 29), datetime(2024, 1, 1, 5, 6, 7, 8, timezone.utc), time(1, 2, fold=1), timedelta(-1, 5)]\ndel date, datetime, time, timedelta, timezone',
    );
    await scriptling.run(
      'g.append(2)\na = [g, g]\nt = (1, 2.0)\nfs = frozenset([1])\nb = bytearray(b"x")\nc = 1j\nT = int\nd = {(1, 2): "k"}\nloop = []\nloop.append(loop)\ndef f(): pass\nhalf = [g, f]',
    );
    const copy = scriptling.fork();
    const dates = await scriptling.run('repr(when)');
    expect((await copy.run('repr(when)')).value).toEqual(dates.value);
    const source =
      '[repr(t), repr(fs), repr(b), repr(c), repr(T), repr(d), a[0] is a[1] is g, loop[0] is loop, twice(4), table.x]';
    expect((await copy.run(source)).value).toEqual([
      '(1, 2.0)',
      'frozenset({1})',
      "bytearray(b'x')",
      '1j',
      "<class 'int'>",
      "{(1, 2): 'k'}",
      true,
      true,
      8,
      1,
    ]);
    expect(copy.names().sort()).toEqual(['T', 'a', 'b', 'c', 'd', 'fs', 'g', 'loop', 't', 'table', 'twice', 'when']);
    await copy.run('g.append(3)\ntable.x = 5');
    expect(await scriptling.get('g')).toEqual([1, 2]);
    expect((await scriptling.run('table.x')).value).toBe(5);
    scriptling.reset();
    expect(scriptling.names().sort()).toEqual(['g', 'table', 'twice']);
    expect((await scriptling.run('[g, twice(3)]')).value).toEqual([[1], 6]);
    copy.close();
  });

  it('runs compiled scripts', async () => {
    const code = Scriptling.compile('n * 2', { filename: 'twice.py' });
    expect((await isolated({ globals: { n: 4 } }).run(code)).value).toBe(8);
    const failing = Scriptling.compile('1 / 0', { filename: 'zero.py' });
    expect(((await failureOf(isolated().run(failing))) as ScriptError).frames[0]?.filename).toBe('zero.py');
  });
});

describe('host functions of an isolated instance', () => {
  it('get copies, the context, and answer now or later', async () => {
    const seen: unknown[] = [];
    const scriptling = isolated({
      globals: {
        now: fn('now(a, b=2, *rest, c: float = 1, **more)', '', (...args: unknown[]) => {
          seen.push(args.slice(0, -1));
          return [new HostFloat(1), 2];
        }),
        later: fn('later(x: int) -> float', '', async (x: number) => x),
        write: fn('write()', '', (context: { write(text: string, stream?: string): void }) => {
          context.write('from the host\n', 'stderr');
        }),
      },
    });
    const { value, output } = await scriptling.run('write()\n[repr(now(1, c=3, d=[4])), repr(later(5))]');
    expect([value, output]).toEqual([['[1.0, 2]', '5.0'], 'from the host\n']);
    expect(seen).toEqual([[1, 2, { c: 3, d: [4] }]]);
    await expect(scriptling.run('later("x")')).rejects.toThrow("later() argument 'x' must be int, not str");
    await expect(scriptling.run('for i in range(9): later(i)', { limits: { hostCalls: 5 } })).rejects.toThrow(
      'hostCalls',
    );
  });

  it('fail with Python exceptions; what they threw is the cause', async () => {
    const thrown = new Error('in /home/secret/file.js: broken');
    const scriptling = isolated({
      globals: {
        fail: fn('fail()', '', () => {
          throw thrown;
        }),
        key: fn('key()', '', async () => Promise.reject(new PythonError('KeyError', 'k'))),
        wrong: fn('wrong()', '', () => Symbol('x')),
      },
    });
    const failure = (await failureOf(scriptling.run('fail()'))) as ScriptError;
    expect([failure.message, failure.cause]).toEqual(['RuntimeError: in <path> broken', thrown]);
    expect((await scriptling.run('try: key()\nexcept KeyError as e: x = repr(e)\nx')).value).toBe("KeyError('k')");
    await expect(scriptling.run('wrong()')).rejects.toThrow('TypeError: a symbol cannot cross into the script');
    const hidden = isolated({
      hostErrors: 'hide',
      globals: {
        fail: fn('fail()', '', () => {
          throw thrown;
        }),
      },
    });
    await expect(hidden.run('fail()')).rejects.toThrow('RuntimeError: the host function failed');
  });

  it('call back; what the script raises there is the same exception when it is thrown on', async () => {
    let seen: unknown;
    const each = fn(
      'each(f: Callable, n: int)',
      '',
      async (f: ScriptValue, n: number, context: { call(...a: unknown[]): Promise<unknown> }) => {
        const results: unknown[] = [];
        try {
          for (let i = 0; i < n; i++) results.push(await context.call(f, [i]));
          results.push(await context.call('named', [], { k: 2 }));
        } catch (failure) {
          seen = failure;
          throw failure;
        }
        return results;
      },
    );
    const scriptling = isolated({ globals: { each } });
    const { value } = await scriptling.run('def named(*, k): return k\neach(lambda i: i * i, 4)');
    expect(value).toEqual([0, 1, 4, 9, 2]);
    const source =
      'class Mine(Exception): pass\nerror = Mine("m")\ndef f(i): raise error\ntry: each(f, 1)\nexcept Mine as e: x = e is error\nx';
    expect((await scriptling.run(source)).value).toBe(true);
    expect(seen).toBeInstanceOf(ScriptError);
    expect((seen as ScriptError).type).toBe('Mine');
    const nested = await scriptling.run('def deep(i): return each(lambda j: j, 2)\neach(deep, 2)[0]');
    expect(nested.value).toEqual([0, 1, 2]);
  });

  it('are told that the run is over', async () => {
    let signal: AbortSignal | undefined;
    let context: { call(name: string): Promise<unknown>; write(text: string): void } | undefined;
    const wait = fn('wait()', '', (given: { signal: AbortSignal } & NonNullable<typeof context>) => {
      context = given;
      ({ signal } = given);
      return new Promise(() => undefined);
    });
    const scriptling = isolated({ globals: { wait } });
    const failure = (await failureOf(scriptling.run('wait()', { limits: { wallMs: 100 } }))) as LimitError;
    expect([failure.kind, signal?.aborted]).toEqual(['wall', true]);
    await expect(context?.call('len')).rejects.toThrow('the run is over');
    expect(() => context?.write('x')).toThrow('the run is over');
    expect((await scriptling.run('1')).value).toBe(1);
  });

  it('belong to the request that started the run', async () => {
    const storage = new AsyncLocalStorage<string>();
    const who = fn('who()', '', () => storage.getStore() ?? null);
    const [a, b] = [isolated({ globals: { who } }), isolated({ globals: { who } })];
    const run = (scriptling: Scriptling, name: string) =>
      storage.run(name, async () => (await scriptling.run('[who(), who()]')).value);
    expect(await Promise.all([run(a, 'A'), run(b, 'B')])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
    ]);
    expect((await a.run('who()')).value).toBeNull();
  });

  it('may be methods and constructors; objects stay with the host', async () => {
    class Account {
      secret = 'x';
      owner: string;
      balance = 0;
      constructor(owner: string) {
        this.owner = owner;
      }
    }
    const AccountClass = hostClass('Account', {
      doc: 'An account.',
      construct: fn('Account(owner: str)', '', (owner: string) => (owner === '' ? null : new Account(owner))),
      read: ['owner'],
      write: ['balance'],
      methods: {
        pay: fn('pay(self, amount: float)', '', async (account: Account, amount: number) => {
          account.balance += amount;
          return AccountClass.lend(account);
        }),
        __len__: fn('__len__(self)', '', (account: Account) => account.owner.length),
      },
    });
    const ada = new Account('Ada');
    const take = fn('take(a: Account)', '', (account: unknown) => account === ada);
    const scriptling = isolated({ globals: { Account: AccountClass, ada: AccountClass.lend(ada), take } });
    const { value } = await scriptling.run(
      'b = Account("Grace")\nb.pay(2).pay(3)\nb.balance += 1\nada.balance = 7\nada.pay(1) is ada\n' +
        '[b.owner, b.balance, len(b), isinstance(b, Account), ada.pay(1) is ada, take(ada), take(b), hasattr(b, "secret")]',
    );
    expect(value).toEqual(['Grace', 6, 5, true, true, true, false, false]);
    expect([ada.balance, await scriptling.get('ada')]).toEqual([9, ada]);
    expect(await scriptling.get('b')).toBeInstanceOf(Account);
    await expect(scriptling.run('Account("")')).rejects.toThrow(
      "the constructor of 'Account' must answer an object, not null",
    );
    await expect(scriptling.run('ada.owner = 1')).rejects.toThrow('AttributeError');
    const broken = hostObject(
      {
        get bad() {
          throw new Error('no');
        },
      },
      { name: 'Broken', read: ['bad'] },
    );
    await expect(isolated({ globals: { broken } }).run('broken.bad')).rejects.toThrow('RuntimeError: no');
  });
});

describe('a worker that fails', () => {
  const hanging = { limits: { wallMs: 200 }, worker: { killAfterMs: 150 } };

  it('is killed when its engine hangs, soon after the deadline; the next run starts afresh', async () => {
    const scriptling = isolated({ ...hanging, globals: { g: 1 } }, 'faulty');
    await scriptling.run('x = 1');
    const startedAt = performance.now();
    const failure = (await failureOf(scriptling.run('print("so far")\nimport faulty\nfaulty.hang()'))) as WorkerError;
    const took = performance.now() - startedAt;
    expect(failure).toBeInstanceOf(WorkerError);
    expect([failure.kind, failure.usage, failure.output]).toEqual(['hung', undefined, 'so far\n']);
    expect(failure.message).toContain('200 ms (wallMs)');
    expect(took).toBeGreaterThan(340);
    expect(took).toBeLessThan(1500);
    expect(scriptling.names()).toEqual(['g']);
    expect((await scriptling.run('["x" in globals(), g]')).value).toEqual([false, 1]);
    const handle = (await scriptling.run('lambda: 1')).value as ScriptValue;
    expect(await scriptling.call(handle)).toBe(1);
    await failureOf(scriptling.run('import faulty\nfaulty.hang()'));
    await expect(scriptling.call(handle)).rejects.toThrow('a value of another instance cannot cross');
    expect(await scriptling.fork().get('g')).toBe(1);
  });

  it('is killed when it says nothing for longer than the script may compute, or when it is cancelled', async () => {
    const silent = isolated({ limits: { runningMs: 150 }, worker: { killAfterMs: 150 } }, 'faulty');
    const failure = (await failureOf(silent.run('import faulty\nfaulty.hang()'))) as WorkerError;
    expect([failure.kind, failure.message.includes('150 ms (runningMs)')]).toEqual(['hung', true]);
    const waiting = isolated({ limits: { runningMs: 150 }, worker: { killAfterMs: 50 } });
    expect((await waiting.run('import time\ntime.sleep(0.8)\n1')).value).toBe(1);
    const cancelled = isolated({ worker: { killAfterMs: 50 } }, 'faulty');
    const signal = AbortSignal.timeout(300);
    const ended = (await failureOf(cancelled.run('import faulty\nfaulty.hang()', { signal }))) as WorkerError;
    expect([ended.kind, ended.message.includes('cancelled')]).toEqual(['hung', true]);
  });

  it("ends at V8's heap limit, and nobody else is hurt", async () => {
    const neighbour = isolated();
    await neighbour.run('x = 1');
    const scriptling = isolated({ limits: limits.trusted, worker: { heapBytes: 48 * 2 ** 20 } });
    const failure = (await failureOf(scriptling.run('x = []\nwhile True: x.append([0.5] * 100)'))) as WorkerError;
    expect(failure).toBeInstanceOf(WorkerError);
    expect(failure.kind).toBe('memory');
    expect((await scriptling.run('"x" in globals()')).value).toBe(false);
    expect((await neighbour.run('x')).value).toBe(1);
  });

  it('tells why it is gone when it exits or throws', async () => {
    const scriptling = isolated({}, 'faulty');
    const exited = (await failureOf(
      scriptling.run('import faulty, time\nfaulty.exit()\ntime.sleep(5)'),
    )) as WorkerError;
    expect([exited.kind, exited.message]).toEqual([
      'crashed',
      'the worker of this instance is gone: it exited with code 3',
    ]);
    const thrown = (await failureOf(
      scriptling.run('import faulty, time\nfaulty.fault(0)\ntime.sleep(5)'),
    )) as WorkerError;
    expect([thrown.kind, thrown.message]).toEqual([
      'crashed',
      'the worker of this instance is gone: a fault of the engine',
    ]);
    expect((await scriptling.run('1')).value).toBe(1);
  });

  it('rejects all that waits for it, and fires the signals of host functions', async () => {
    let signal: AbortSignal | undefined;
    let late: ((value: number) => void) | undefined;
    const wait = fn('wait(f)', '', (_f: unknown, context: { signal: AbortSignal }) => {
      ({ signal } = context);
      return new Promise((resolve) => {
        late = resolve;
      });
    });
    const scriptling = isolated({ globals: { wait } }, 'faulty');
    const run = failureOf(scriptling.run('wait(1)'));
    while (late === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    scriptling.close();
    const read = failureOf(scriptling.get('x') as Promise<unknown>);
    const failure = (await run) as WorkerError;
    expect([failure.kind, signal?.aborted]).toEqual(['closed', true]);
    expect(((await read) as WorkerError).kind).toBe('closed');
    late(5);
    expect(((await failureOf(scriptling.run('1'))) as WorkerError).kind).toBe('closed');
    expect(() => scriptling.set('x', 1)).toThrow(WorkerError);
    scriptling.close();
    const unused = isolated();
    unused.close();
    await expect(unused.run('1')).rejects.toThrow('this instance was closed');
  });

  it('tells the next run if nobody was asking when it ended', async () => {
    const scriptling = isolated({}, 'faulty');
    await scriptling.run('import faulty\nx = 1\nfaulty.fault(50)');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const failure = (await failureOf(scriptling.run('x'))) as WorkerError;
    expect([failure.name, failure.kind]).toEqual(['WorkerError', 'crashed']);
    await expect(scriptling.run('x')).rejects.toThrow('NameError');
  });

  it('is not left half made by what cannot cross', async () => {
    const bad = library('bad', { members: { when: Promise.resolve() } });
    const scriptling = isolated({ libraries: [bad] });
    for (let i = 0; i < 2; i++)
      await expect(scriptling.run('1')).rejects.toThrow('an instance of Promise cannot cross');
    expect(scriptling.unregisterLibrary('bad')).toBe(true);
    expect((await scriptling.run('1')).value).toBe(1);
  });

  it('cannot be started from a program that is not there', async () => {
    const scriptling = new Scriptling({ isolate: 'worker', worker: { url: 'file:///nowhere/worker.js' } });
    const failure = (await failureOf(scriptling.run('1'))) as WorkerError;
    expect([failure.name, failure.kind]).toEqual(['WorkerError', 'crashed']);
    const odd = (await failureOf(
      new Scriptling({ isolate: 'worker', worker: { url: 'nowhere' } }).run('1'),
    )) as WorkerError;
    expect([odd.name, odd.kind]).toEqual(['WorkerError', 'crashed']);
  });
});

describe('the workers of a process', () => {
  const runs: readonly (readonly [string, string])[] = [
    ['idle', '1 '],
    ['running', '"started" over '],
    ['dropped', 'true '],
    ['closed', '[true,true] '],
  ];
  for (const [mode, expected] of runs) {
    it(`leave nothing behind: ${mode}`, async () => {
      const program = join(programs.folder, 'child.mjs');
      const args = ['--expose-gc', program, programs.urlOf('worker'), mode];
      const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 25_000 });
      expect([stdout, stderr]).toEqual([expected, '']);
    });
  }
});

describe('X3: a worker that lies', () => {
  it('is not heard without the token', async () => {
    const scriptling = isolated({ limits: { wallMs: 150 }, worker: { killAfterMs: 100 } }, 'faulty');
    const failure = (await failureOf(scriptling.run('import faulty\nfaulty.change("token")'))) as WorkerError;
    expect(failure.kind).toBe('hung');
  });

  for (const how of ['kind', 'id', 'value', 'usage', 'call', 'read']) {
    it(`is killed when it breaks the protocol: ${how}`, async () => {
      let calls = 0;
      const count = fn('count()', '', () => ++calls);
      const scriptling = isolated({ globals: { count } }, 'faulty');
      const failure = (await failureOf(scriptling.run(`import faulty\nfaulty.change("${how}")`))) as WorkerError;
      expect([failure.name, failure.kind, failure.message]).toEqual([
        'WorkerError',
        'crashed',
        'the worker of this instance was killed: it broke the protocol',
      ]);
      expect(calls).toBe(0);
      expect((await scriptling.run('count()')).value).toBe(1);
    });
  }

  it('reaches nothing by name that a script could misuse', async () => {
    const names = (await isolated({}, 'faulty').run('import faulty\nfaulty.names')).value as string;
    const forbidden = [
      'process',
      'require',
      'fetch',
      'WebSocket',
      'Buffer',
      'BroadcastChannel',
      'WebAssembly',
      'setInterval',
    ];
    expect(names.split(' ').filter((name) => forbidden.includes(name) || name === 'eval')).toEqual([]);
  });
});
