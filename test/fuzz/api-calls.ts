// Random sequences of what an application can ask of instances, one on top of the other. Whatever the order, the answer is a value or
// a documented error, and the instance is good for the next script.
import {
  BusyError,
  type CallContext,
  ConversionError,
  fn,
  type HostFunction,
  hostObject,
  type Limits,
  library,
  PythonError,
  limits as presets,
  type RunOptions,
  Scriptling,
  ScriptValue,
} from '../../src/index.ts';
import { describe, type Finding, type Fuzzer, isFault, isTyped } from './fuzzer.ts';
import type { Random } from './random.ts';

const sources = [
  '1 + 1',
  'x = [1, 2, 3]\nx',
  'x',
  'missing',
  'while True: pass',
  'def f(a=1):\n    return a\ndef g(n=3):\n    for i in range(n): yield i\nclass C:\n    def m(self, a=0): return a\nf',
  'f(2)',
  'import time\ntime.sleep(0.01)\n"slept"',
  'import time\nfor i in range(5):\n    print(i)\n    time.sleep(0.002)',
  'later(3)',
  'later(7); later(1)',
  'fails()',
  'try:\n    rejects()\nexcept Exception as e:\n    print(e)',
  'try:\n    while True: never()\nfinally:\n    print("closing")',
  'try:\n    while True: pass\nfinally:\n    while True: pass',
  'back(f)',
  'back_at_once(lambda a: later(a))',
  'back(lambda a: back(lambda b: a + b))',
  'import asyncio\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(0.002) for _ in range(5)))\n    later(1)\nasyncio.run(main())',
  'import threading\nt = [threading.Thread(target=later, args=(2,)) for _ in range(3)]\n[s.start() for s in t]\n[s.join() for s in t]\nlen(t)',
  'import threading\nthreading.Thread(target=lambda: never()).start()',
  'def deep(n): return deep(n + 1)\ndeep(0)',
  'rows = []\nwhile True: rows.append("x" * 1000 + str(len(rows)))',
  'while True: print("x" * 100)',
  'import sys\nsys.exit(3)',
  'raise SystemExit("text")',
  'if x\n  pass',
  'def generate():\n    try:\n        yield 1\n        yield later(2)\n    finally:\n        later(1)\nlist(generate())',
  'generator = (later(i) for i in range(4))\ngenerator',
  'next(generator, None)',
  'tool.reenter()',
  'tool.count = 3\ntool.count',
  'import shop\nshop.price("tea")',
  'class K:\n    def __eq__(self, other): return later(1)\n    def __hash__(self): return 1\n{K(): 1, K(): 2}',
  'sorted([3, 1, 2], key=later)',
  'with open("x") as f: pass',
  'del x',
  '[0] * 10 ** 9',
  '10 ** 10 ** 6 % 7',
  'input()',
  'print(sorted(globals())[:0])\nglobals()',
  'lambda: 1',
] as const;

const names = ['x', 'f', 'g', 'C', 'later', 'len', 'missing', 'generator', 'K', 'shop.price', 'tool'] as const;

/** Milliseconds after which every run is over. */
const LONGEST_MS = 120;

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

class Session {
  private readonly random: Random;
  private readonly instances: Scriptling[];
  private readonly handles: ScriptValue[] = [];
  private readonly pending: Promise<void>[] = [];
  private readonly asked: string[] = [];
  readonly findings: string[] = [];

  constructor(random: Random) {
    this.random = random;
    this.instances = [this.make()];
  }

  get log(): string {
    return this.asked.join('\n');
  }

  private make(): Scriptling {
    const { random } = this;
    const self = this;
    const scriptling: Scriptling = new Scriptling({
      globals: { ...this.hostFunctions(), x: 1 },
      limits: { ...presets.hardened, wallMs: LONGEST_MS },
      ...(random.chance(0.3) ? { input: async () => (random.chance(0.5) ? 'line' : null) } : {}),
      ...(random.chance(0.3)
        ? { onOutput: () => (random.chance(0.1) ? Promise.reject(new Error('no paper')) : undefined) }
        : {}),
      ...(random.chance(0.2) ? { backend: 'interpret' as const } : {}),
      engine: random.chance(0.5) ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
    });
    const reenter = fn('reenter()', 'Uses the instance that calls it.', () =>
      self.askSomething(scriptling, 'inside: '),
    );
    scriptling.set('tool', hostObject({ count: 1 }, { name: 'Tool', write: ['count'], methods: { reenter } }));
    scriptling.registerLibrary(
      library('shop', { members: { price: fn('price(name: str) -> float', '', async () => wait(1).then(() => 2)) } }),
    );
    return scriptling;
  }

  private hostFunctions(): Readonly<Record<string, HostFunction>> {
    const { random } = this;
    return {
      later: fn('later(value=0)', 'Answers some milliseconds later.', async (value) => {
        if (random.chance(0.7)) await wait(random.below(6));
        return value;
      }),
      never: fn('never()', 'Waits for the end of the run.', () => new Promise(() => {})),
      fails: fn('fails()', 'Throws.', () => {
        throw random.pick<unknown>([
          new Error('failed'),
          new PythonError('KeyError', 'k'),
          'text',
          undefined,
          null,
          { message: 1 },
        ]);
      }),
      rejects: fn('rejects()', 'Rejects.', async () => {
        await wait(random.below(3));
        throw new PythonError('ValueError', 'rejected');
      }),
      back: fn('back(action)', 'Calls back.', (action, context) =>
        (context as CallContext).call(action as ScriptValue, [random.below(5)]),
      ),
      back_at_once: fn('back_at_once(action)', 'Calls back at once.', (action, context) =>
        (context as CallContext).callSync(action as ScriptValue, [1]),
      ),
    };
  }

  /** Some limits that are hit soon, a signal that fires at some time. */
  private options(): RunOptions {
    const { random } = this;
    const limits: Partial<Record<keyof Limits, number>> = {};
    if (random.chance(0.4)) {
      const few = (): number => random.pick([0, 1, 2, 5, 10, 50, 500, 5000]);
      const name = random.pick<keyof Limits>([
        'steps',
        'hostCalls',
        'outputBytes',
        'recursionDepth',
        'tasks',
        'runningMs',
        'wallMs',
        'memoryBytes',
        'crossingBytes',
        'sourceBytes',
        'sourceNesting',
        'integerBits',
      ]);
      limits[name] = few();
    }
    const controller = new AbortController();
    if (random.chance(0.3)) {
      const reason = random.pick<unknown>([undefined, 'enough', new Error('enough')]);
      if (random.chance(0.2)) controller.abort(reason);
      else setTimeout(() => controller.abort(reason), random.below(30));
    }
    return {
      limits,
      ...(random.chance(0.5) ? { signal: controller.signal } : {}),
      ...(random.chance(0.1) ? { globals: { x: random.below(9) } } : {}),
    };
  }

  private note(what: string): void {
    this.asked.push(what);
  }

  /** Takes what was answered; a handle may be used later. */
  private took(value: unknown): void {
    if (value instanceof ScriptValue) this.handles.push(value);
  }

  private failed(what: string, failure: unknown): void {
    if (isTyped(failure) || failure instanceof BusyError || failure instanceof ConversionError) return;
    if (failure instanceof TypeError && !isFault(failure)) return;
    this.findings.push(`${what}: ${describe(failure)}`);
  }

  private atOnce(what: string, ask: () => unknown): void {
    this.note(what);
    try {
      this.took(ask());
    } catch (failure) {
      this.failed(what, failure);
    }
  }
  private async inTime(what: string, ask: () => Promise<unknown>): Promise<void> {
    this.note(what);
    const answer = Promise.race([ask(), wait(20 * LONGEST_MS).then(() => 'never came')]);
    const taken = answer.then(
      (value) => {
        if (value === 'never came') this.findings.push(`${what}: ${value}`);
        this.took(value);
      },
      (failure: unknown) => this.failed(what, failure),
    );
    this.pending.push(taken);
    if (this.random.chance(0.5)) await taken;
  }

  async step(): Promise<void> {
    const { random, instances } = this;
    const scriptling = random.pick(instances);
    const number = `${instances.indexOf(scriptling)}: `;
    const source = random.pick(sources);
    const name = random.pick(names);
    const handle = this.handles.length > 0 ? random.pick(this.handles) : undefined;
    const steps: (() => Promise<void> | void)[] = [
      () =>
        this.inTime(
          `${number}run ${JSON.stringify(source)}`,
          async () => (await scriptling.run(source, this.options())).value,
        ),
      () =>
        this.inTime(
          `${number}run ${JSON.stringify(source)}`,
          async () => (await scriptling.run(source, this.options())).value,
        ),
      () => this.askSomething(scriptling, number),
      () => this.askSomething(scriptling, number),
      () => this.start(scriptling, number, source),
      () =>
        this.inTime(`${number}call ${name}`, () =>
          scriptling.call(name, random.chance(0.6) ? [] : [1], {}, this.options()),
        ),
      () =>
        this.inTime(`${number}import`, () =>
          scriptling.import(random.pick(['json', 'shop', 'nothing', 'a-b', 'os.path']), this.options()),
        ),
      () =>
        this.inTime(`${number}registerScriptFunction`, () =>
          scriptling.registerScriptFunction(
            'f',
            random.pick(['lambda a=1: a', 'later(1)\ndef f(a): return a', '1', 'while True: pass', ')']),
            this.options(),
          ),
        ),
      () => {
        this.note(`${number}fork`);
        if (instances.length < 4) instances.push(scriptling.fork());
      },
      () => wait(random.below(10)),
    ];
    if (handle !== undefined) {
      steps.push(
        () => this.inTime(`${number}call ${handle}`, () => scriptling.call(handle, [], {}, this.options())),
        () =>
          this.inTime(`${number}callMethod ${handle}`, () =>
            scriptling.callMethod(
              handle,
              random.pick(['m', '__init__', 'send', 'throw', 'close', '__next__']),
              random.pick<unknown[]>([[], [1], [null]]),
              {},
              this.options(),
            ),
          ),
        () =>
          this.inTime(`${number}getAttribute ${handle}`, () =>
            scriptling.getAttribute(
              handle,
              random.pick(['m', '__dict__', '__class__', 'gi_frame', '__globals__', '']),
              this.options(),
            ),
          ),
        () =>
          this.inTime(`${number}setAttribute ${handle}`, () =>
            scriptling.setAttribute(handle, 'a', random.pick<unknown>([1, handle, () => 1]), this.options()),
          ),
        () => this.inTime(`${number}iterate ${handle}`, () => this.iterate(scriptling, handle)),
      );
    }
    await random.pick(steps)();
  }

  private async iterate(scriptling: Scriptling, handle: ScriptValue): Promise<void> {
    let left = this.random.between(1, 5);
    for await (const item of scriptling.iterate(handle, this.options())) {
      this.took(item);
      if (--left === 0) break;
    }
  }

  private start(scriptling: Scriptling, number: string, source: string): Promise<void> {
    const { random } = this;
    return this.inTime(`${number}start ${JSON.stringify(source)}`, async () => {
      const handle = scriptling.start(source, this.options());
      if (random.chance(0.5)) setTimeout(() => handle.cancel(), random.below(20));
      if (random.chance(0.2)) handle.cancel();
      if (random.chance(0.5)) for await (const chunk of handle.output) if (chunk.text === '') return null;
      return random.chance(0.8) ? (await handle.result).value : null;
    });
  }

  /** Something that is answered at once; also from within a host function. */
  private askSomething(scriptling: Scriptling, prefix: string): void {
    const { random } = this;
    const source = random.pick(sources);
    const name = random.pick(names);
    const value = random.pick<unknown>([
      1,
      'text',
      [1, [2]],
      new Map([[1, 2]]),
      new Date(0),
      () => 1,
      Symbol('s'),
      this.handles[0],
      NaN,
    ]);
    random.pick([
      () =>
        this.atOnce(
          `${prefix}runSync ${JSON.stringify(source)}`,
          () => scriptling.runSync(source, this.options()).value,
        ),
      () =>
        this.atOnce(`${prefix}callSync ${name}`, () =>
          scriptling.callSync(name, random.chance(0.6) ? [] : [value], {}, this.options()),
        ),
      () => this.atOnce(`${prefix}set ${name}`, () => scriptling.set(name, value)),
      () => this.atOnce(`${prefix}get ${name}`, () => scriptling.get(name)),
      () => this.atOnce(`${prefix}has ${name}`, () => scriptling.has(name)),
      () => this.atOnce(`${prefix}delete ${name}`, () => scriptling.delete(name)),
      () => this.atOnce(`${prefix}names`, () => scriptling.names()),
      () => this.atOnce(`${prefix}reset`, () => scriptling.reset()),
      () => this.atOnce(`${prefix}help ${name}`, () => scriptling.help(name)),
      () =>
        this.atOnce(`${prefix}complete`, () =>
          scriptling.complete(random.pick(['le', 'x.', 'tool.co', '', 'import js'])),
        ),
      () =>
        this.atOnce(`${prefix}registerFunction`, () =>
          scriptling.registerFunction(fn('later(value=0)', '', (given) => given)),
        ),
      () => this.atOnce(`${prefix}unregisterLibrary`, () => scriptling.unregisterLibrary('shop')),
      () => this.atOnce(`${prefix}moduleNames`, () => scriptling.moduleNames().length),
    ])();
  }

  /** Waits for all that was asked; then each instance has to be good for more. */
  async finish(): Promise<void> {
    await Promise.all(this.pending);
    for (const scriptling of this.instances) {
      // What was started, and whose result nobody waited for, ends soon.
      for (let i = 0; i < 100 && isBusy(scriptling); i++) await wait(10);
      const { value, output } = await scriptling.run('print("on")\nsum([20, 22])', { limits: presets.trusted });
      if (value !== 42 || output !== 'on\n')
        this.findings.push(`an instance does not go on: ${String(value)}, ${output}`);
    }
  }
}

function isBusy(scriptling: Scriptling): boolean {
  try {
    scriptling.runSync('None', { limits: presets.trusted });
    return false;
  } catch (failure) {
    return failure instanceof BusyError;
  }
}

export const apiCalls: Fuzzer = {
  name: 'API calls',
  play: async (random): Promise<Finding | undefined> => {
    const session = new Session(random);
    const onUnhandled = (reason: unknown): void => {
      session.findings.push(`unhandled: ${describe(reason)}`);
    };
    process.on('unhandledRejection', onUnhandled);
    process.on('uncaughtException', onUnhandled);
    try {
      for (let i = random.between(5, 30); i > 0; i--) await session.step();
      await session.finish();
      // Rejections that nobody handles are told of when the loop comes round.
      await wait(1);
    } catch (failure) {
      session.findings.push(describe(failure));
    } finally {
      process.off('unhandledRejection', onUnhandled);
      process.off('uncaughtException', onUnhandled);
    }
    const [first] = session.findings;
    return first === undefined ? undefined : { what: first, input: session.log };
  },
};
