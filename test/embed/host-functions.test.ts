// Functions of the host: how a script calls them, what they get, what becomes of what they answer and throw.
import { describe, expect, it } from 'vitest';
import {
  type CallContext,
  ConversionError,
  exceptionClass,
  fn,
  type HostFunction,
  PythonError,
  ScriptError,
  Scriptling,
  type ScriptlingOptions,
  type ScriptValue,
} from '../../src/index.ts';

/** What a function with this signature gets when a script calls it so; `context` stands for the last argument. */
async function got(signature: string, call: string): Promise<unknown[]> {
  let received: unknown[] = [];
  const f = fn(signature, '', (...args: unknown[]) => {
    received = args.slice(0, -1);
  });
  await new Scriptling({ globals: { f } }).run(call);
  return received;
}

function withFunction(f: HostFunction, options: ScriptlingOptions = {}): Scriptling {
  return new Scriptling({ ...options, globals: { f } });
}

async function failure(signature: string, call: string): Promise<string> {
  const error: unknown = await withFunction(fn(signature, '', () => null))
    .run(call)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ScriptError);
  return (error as ScriptError).message;
}

describe('arguments', () => {
  it.each<[signature: string, call: string, received: unknown[]]>([
    ['f()', 'f()', []],
    ['f(a, b)', 'f(1, b=2)', [1, 2]],
    ['f(a, b=None, c=2.5, d="x", e=True, g=-1)', 'f(0)', [0, null, 2.5, 'x', true, -1]],
    ['f(a=...)', 'f()', [undefined]],
    ['f(a, /, b)', 'f(1, b=2)', [1, 2]],
    ['f(a, *, amount=None, note)', 'f(1, note="n")', [1, { amount: null, note: 'n' }]],
    ['f(*rest)', 'f(1, 2, 3)', [1, 2, 3]],
    ['f(a, *rest, sep=" ")', 'f(1, 2)', [1, 2, { sep: ' ' }]],
    ['f(**options)', 'f(a=1, b=[2])', [{ a: 1, b: [2] }]],
    ['f(a, **options)', 'f(1)', [1, {}]],
    ['f(a, *, b=1, **options)', 'f(0, c=2)', [0, { b: 1, c: 2 }]],
  ])('%s called as %s', async (signature, call, received) => {
    expect(await got(signature, call)).toEqual(received);
  });

  it('are copies', async () => {
    const kept: unknown[] = [];
    const f = fn('f(items)', '', async (items: unknown[]) => {
      kept.push(items);
      await Promise.resolve();
      items.push('host');
    });
    const { value } = await withFunction(f).run('a = [1]\nf(a)\na.append(2)\na');
    expect([value, kept]).toEqual([[1, 2], [[1, 'host']]]);
  });

  it('that the host cannot be given raise TypeError or MemoryError', async () => {
    expect(await failure('f(a)', 'a = 1\nfor i in range(600): a = [a]\nf(a)')).toBe(
      'MemoryError: values that lie more than 500 deep in each other cannot cross',
    );
  });

  it.each<[signature: string, call: string, message: string]>([
    ['f(a)', 'f()', "TypeError: f() missing 1 required positional argument: 'a'"],
    ['f(a)', 'f(1, 2)', 'TypeError: f() takes 1 positional argument but 2 were given'],
    ['f(a)', 'f(1, b=2)', "TypeError: f() got an unexpected keyword argument 'b'"],
    ['f(a)', 'f(1, a=2)', "TypeError: f() got multiple values for argument 'a'"],
    ['f(*, a)', 'f()', "TypeError: f() missing 1 required keyword-only argument: 'a'"],
    ['f(a: int)', 'f("1")', "TypeError: f() argument 'a' must be int, not str"],
    ['f(a: int)', 'f(1.0)', "TypeError: f() argument 'a' must be int, not float"],
    ['f(a: int | None)', 'f("1")', "TypeError: f() argument 'a' must be int or None, not str"],
    ['f(a: dict[str, int | None])', 'f([])', "TypeError: f() argument 'a' must be dict, not list"],
    ['f(*rest: str)', 'f("a", 1)', "TypeError: f() argument 'rest' must be str, not int"],
    ['f(**options: str)', 'f(a=1)', "TypeError: f() argument 'options' must be str, not int"],
    ['f(a: Callable)', 'f(1)', "TypeError: f() argument 'a' must be Callable, not int"],
    ['f(a: A)', 'class B: pass\nf(B())', "TypeError: f() argument 'a' must be A, not B"],
  ])('that do not fit: %s called as %s', async (signature, call, message) => {
    expect(await failure(signature, call)).toBe(message);
  });

  it('fit their annotations', async () => {
    const signature =
      'f(a: int, b: float, c: str | None, d: list[dict[str, int]], e: Any, g: Callable, h: A, i: object)';
    const call = 'class A: pass\nclass B(A): pass\nf(True, 3, None, [], {}, len, B(), 1)';
    const [a, b, c, d, e, g, h, i] = await got(signature, call);
    expect([a, b, c, d, e, i]).toEqual([1, 3, null, [], {}, 1]);
    expect([(g as ScriptValue).typeName, (h as ScriptValue).typeName]).toEqual(['builtin_function_or_method', 'B']);
    expect(await got('f(a: int, b: float, c: int | float)', 'f(2**64, 2**64, 2**64)')).toEqual([
      2n ** 64n,
      2 ** 64,
      2n ** 64n,
    ]);
  });
});

describe('what a function answers', () => {
  it('is copied, of a promise what it settles to', async () => {
    const { value } = await withFunction(fn('f(x)', '', (x: unknown) => ({ x }))).run('[f(1), f([2])]');
    expect(value).toEqual([{ x: 1 }, { x: [2] }]);
    const later = fn('f(x)', '', (x: unknown) => new Promise((resolve) => setTimeout(resolve, 1, x)));
    expect((await withFunction(later).run('[f(i) for i in range(3)]')).value).toEqual([0, 1, 2]);
    const lazily = fn('f()', '', () => ({ then: (resolve: (value: number) => void) => resolve(5) }));
    expect((await withFunction(lazily).run('f()')).value).toBe(5);
  });

  it('may be a thenable that does what a promise may not', async () => {
    const thenables: [thenable: object, outcome: unknown][] = [
      [
        {
          then: () => {
            throw new Error('thrown');
          },
        },
        'RuntimeError: thrown',
      ],
      [
        {
          then: (_: unknown, reject: (e: unknown) => void) => {
            reject(new Error('first'));
            reject(1);
            throw new Error('last');
          },
        },
        'RuntimeError: first',
      ],
      [
        {
          then: (resolve: (value: unknown) => void) => {
            resolve({ then: (again: (value: unknown) => void) => again(3) });
            resolve(4);
          },
        },
        3,
      ],
      [{ then: 5 }, { then: 5 }],
      [
        Object.defineProperty({}, 'then', {
          get: () => {
            throw new Error('never seen');
          },
        }),
        {},
      ],
    ];
    for (const [thenable, outcome] of thenables) {
      const scriptling = withFunction(fn('f()', '', () => thenable));
      const result = scriptling.run('f()').then(
        ({ value }) => value,
        (error: Error) => error.message,
      );
      expect(await result).toEqual(outcome);
      if (typeof outcome !== 'object') expect(() => scriptling.runSync('f()')).toThrow('has to wait');
    }
  });

  it('is None for undefined', async () => {
    expect((await withFunction(fn('f()', '', () => undefined)).run('f() is None')).value).toBe(true);
  });

  it('is a float where the signature says so', async () => {
    for (const answer of [() => 12, async () => 12]) {
      const { value } = await withFunction(fn('f() -> float', '', answer)).run('repr(f())');
      expect(value).toBe('12.0');
    }
    expect((await withFunction(fn('f() -> float | None', '', () => null)).run('f()')).value).toBe(null);
    expect((await withFunction(fn('f() -> int | float', '', () => 12)).run('repr(f())')).value).toBe('12');
  });

  it('raises TypeError where it cannot cross', async () => {
    for (const answer of [() => process, async () => process]) {
      const error = await withFunction(fn('f()', '', answer))
        .run('f()')
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        message: 'TypeError: an instance of process cannot cross into the script',
        cause: expect.any(ConversionError),
      });
    }
  });

  it('is waited for wherever a call can stand', async () => {
    const f = fn('f(x)', '', (x: unknown) => new Promise((resolve) => setImmediate(resolve, x)));
    const source = `
def decorate(g): return f(g)
@decorate
def default(a=f(1)): return a
class A:
    value = f(2)
    @property
    def p(self): return f(3)
    def __enter__(self): return f(4)
    def __exit__(self, *args): f(None)
    def __iter__(self): return iter(f([5]))
    def __bool__(self): return f(False)
def generator():
    yield f(6)
    try:
        yield 0
    finally:
        f(None)
with A() as four: pass
[default(), A.value, A().p, four, list(A()), list(generator()), sorted([3, 1, 2], key=f), list(map(f, [7])),
 {f(8): f(9)}, [f(x) for x in [10] if f(True)], f'{f(11)}', 12 if A() else f(13), (lambda: f(14))()]
`;
    expect((await withFunction(f).run(source)).value).toEqual([
      1,
      2,
      3,
      4,
      [5],
      [6, 0],
      [1, 2, 3],
      [7],
      new Map([[8, 9]]),
      [10],
      '11',
      13,
      14,
    ]);
  });

  it('are waited for in a hash and a comparison that a built-in needs', async () => {
    const f = fn('f(x)', '', async (x: unknown) => x);
    const source = `
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return f(1)
    def __eq__(self, other): return f(self.n == other.n)
    def __lt__(self, other): return f(self.n < other.n)
    def __index__(self): return f(self.n)
    def __repr__(self): return f(f'K{self.n}')
import heapq
heap = [K(3)]
heapq.heappush(heap, K(2))
d = {K(1): 'a', K(2): 'b', K(1): 'c'}
[len(d), d[K(2)], K(3) in d, K(1) in {K(1)}, [K(1), K(5)].index(K(5)), heap[0].n, 'abc'[K(1)], chr(K(65)), repr([K(6), {K(7): (K(8),)}])]`;
    expect((await withFunction(f).run(source)).value).toEqual([
      2,
      'b',
      false,
      true,
      1,
      2,
      'b',
      'A',
      '[K6, {K7: (K8,)}]',
    ]);
  });

  it('cannot be waited for in a method of a time zone', async () => {
    const f = fn('f(x)', '', async (x: unknown) => x);
    const source = `
import datetime
class Zone(datetime.tzinfo):
    def utcoffset(self, moment): return f(None)
str(datetime.datetime(2020, 1, 1, tzinfo=Zone()))`;
    await expect(withFunction(f).run(source)).rejects.toThrow(
      'RuntimeError: this call has to wait, and waiting is not possible inside a method that a built-in operation calls',
    );
  });
});

describe('what a function throws', () => {
  const messageFor = async (thrown: unknown, options: ScriptlingOptions = {}): Promise<unknown> => {
    const messages = [];
    for (const f of [
      fn('f()', '', () => {
        throw thrown;
      }),
      fn('f()', '', async () => Promise.reject(thrown)),
    ]) {
      const source = 'try:\n    f()\nexcept Exception as e:\n    r = f"{type(e).__name__}: {e}"\nr';
      messages.push((await withFunction(f, options).run(source)).value);
    }
    expect(messages[0]).toBe(messages[1]);
    return messages[0];
  };

  it('is a RuntimeError with the first line of the message, without paths', async () => {
    expect(await messageFor(new Error('no\nat x.js:1'))).toBe('RuntimeError: no');
    expect(await messageFor(new Error("fail /home/me/app/db.js, 'C:\\x y' and 3/4 of node:fs"))).toBe(
      "RuntimeError: fail <path> '<path> y' and 3/4 of <path>",
    );
    expect(await messageFor(new Error('x'.repeat(1000)))).toBe(`RuntimeError: ${'x'.repeat(500)}`);
  });

  it('is a RuntimeError whatever it is', async () => {
    expect(await messageFor('text')).toBe('RuntimeError: text');
    const hostile = {
      get message(): string {
        throw new Error('never seen');
      },
    };
    for (const thrown of [undefined, null, 1, {}, Symbol('s'), new Error(''), hostile]) {
      expect(await messageFor(thrown)).toBe('RuntimeError: the host function failed');
    }
  });

  it('says nothing where the host hides it', async () => {
    expect(await messageFor(new Error('secret'), { hostErrors: 'hide' })).toBe(
      'RuntimeError: the host function failed',
    );
    expect(await messageFor(new PythonError('KeyError', 'meant'), { hostErrors: 'hide' })).toBe("KeyError: 'meant'");
  });

  it('is the exception that a PythonError names', async () => {
    expect(await messageFor(new PythonError('ValueError', 'no such order'))).toBe('ValueError: no such order');
    expect(await messageFor(new PythonError('TimeoutError'))).toBe('TimeoutError: ');
    expect(() => new PythonError('KeyErorr', 'x')).toThrow(
      new TypeError("type must be a built-in exception class or made by exceptionClass, which 'KeyErorr' is not"),
    );
    expect(() => new PythonError(5 as never)).toThrow(new TypeError('type must be a string, not 5'));
  });

  it('may be of a class of the host', async () => {
    const PaymentError = exceptionClass('PaymentError', { base: 'ValueError', doc: 'Not paid.' });
    const Declined = exceptionClass('Declined', { base: PaymentError });
    expect(await messageFor(new PythonError(Declined, 'no'))).toBe('Declined: no');
    const f = fn('f()', '', () => {
      throw new PythonError(Declined, 'no');
    });
    const scriptling = new Scriptling({ globals: { f, PaymentError } });
    const source =
      'try: f()\nexcept PaymentError as e: r = [str(e), isinstance(e, ValueError), PaymentError.__doc__]\nr';
    expect((await scriptling.run(source)).value).toEqual(['no', true, 'Not paid.']);
    await expect(scriptling.run('f()')).rejects.toMatchObject({ type: 'Declined', detail: 'no' });
    await expect(scriptling.run('PaymentError.x = 1')).rejects.toThrow(
      "TypeError: cannot set 'x' attribute of immutable type 'PaymentError'",
    );
    expect(() => exceptionClass('A', { base: 'Nothing' })).toThrow(
      new TypeError("base must be a built-in exception class or made by exceptionClass, which 'Nothing' is not"),
    );
    expect(() => exceptionClass('a b')).toThrow(new TypeError("name: 'a b' is not a Python name"));
    expect(() => exceptionClass('A', { bas: 'x' } as never)).toThrow(
      new TypeError("options.bas is not an option: did you mean 'base'?"),
    );
    expect(() => exceptionClass('A', { doc: 1 as never })).toThrow(new TypeError('doc must be a string, not 1'));
  });

  it('is the cause of the error for the host', async () => {
    const thrown = Object.assign(new Error('no'), { secret: 1 });
    const f = fn('f()', '', () => {
      throw thrown;
    });
    const error = (await withFunction(f)
      .run('f()')
      .catch((e: unknown) => e)) as ScriptError;
    expect(error.cause).toBe(thrown);
    const reading = 'try: f()\nexcept Exception as e: r = [e.args, hasattr(e, "secret"), e.__cause__]\nr';
    expect((await withFunction(f).run(reading)).value).toEqual([['no'], false, null]);
  });
});

describe('a function as the script sees it', () => {
  it('has a name, a doc and a signature, and no JavaScript', async () => {
    const f = fn('f(id: int, *, amount: float | None = None) -> bool', 'Pays back.', () => 'secret source');
    const { value, output } = await withFunction(f).run(
      'help(f)\n[f.__name__, f.__doc__, repr(f), str(f), callable(f), f == f, [n for n in dir(f) if n[0] != "_"]]',
    );
    expect(value).toEqual(['f', 'Pays back.', '<built-in function f>', '<built-in function f>', true, true, []]);
    expect(output).toBe(
      "Help for function 'f':\n\n  f(id: int, *, amount: float | None = None) -> bool - Pays back.\n",
    );
  });

  it('cannot be changed', async () => {
    await expect(withFunction(fn('f()', '', () => 1)).run('f.x = 1')).rejects.toThrow(ScriptError);
  });
});

describe('the context', () => {
  const running = async (
    implementation: (callback: ScriptValue, call: CallContext) => unknown,
    source: string,
    options: ScriptlingOptions = {},
  ) => withFunction(fn('f(callback=None)', '', implementation), options).run(source);

  it('writes to the output, and counts it', async () => {
    const write = (_: unknown, call: CallContext): void => {
      call.write('out ');
      call.write('err ', 'stderr');
    };
    const seen: string[] = [];
    const { output } = await running(write, 'print("a")\nf()', {
      onOutput: (text, stream) => seen.push(stream + text),
    });
    expect(output).toBe('a\nout err ');
    expect(seen.slice(-2)).toEqual(['stdoutout ', 'stderrerr ']);
    const flood = async (_: unknown, call: CallContext): Promise<void> => {
      await Promise.resolve();
      for (;;) call.write('x'.repeat(60));
    };
    await expect(running(flood, 'f()', { limits: { outputBytes: 100 } })).rejects.toMatchObject({
      kind: 'output',
      output: 'x'.repeat(100),
    });
    await expect(running((_, call) => call.write(1 as never), 'f()')).rejects.toThrow('text must be a string, not 1');
    await expect(running((_, call) => call.write('', 'x' as never), 'f()')).rejects.toThrow(
      "stream must be 'stdout' or 'stderr'",
    );
  });

  it('calls back into the script', async () => {
    const source = 'def g(a, *, b=1): return [a, b]\nf(g)';
    expect((await running((g, call) => call.call(g, [1], { b: 2 }), source)).value).toEqual([1, 2]);
    expect((await running((g, call) => call.callSync(g, [1]), source)).value).toEqual([1, 1]);
    expect((await running((_, call) => call.call('g', [3]), source)).value).toEqual([3, 1]);
    const sleepy = 'import time\ndef g(x):\n    time.sleep(0.001)\n    return x\nf(g)';
    expect((await running((g, call) => call.call(g, [4]), sleepy)).value).toBe(4);
    expect((await running((g, call) => Promise.all([1, 2, 3].map((x) => call.call(g, [x]))), sleepy)).value).toEqual([
      1, 2, 3,
    ]);
    await expect(running((g, call) => call.callSync(g, [4]), sleepy)).rejects.toThrow(
      'RuntimeError: the script has to wait here, which runSync and callSync cannot do: use run or call',
    );
  });

  it('gives what the script raises, and passes it on as it was', async () => {
    const source = 'class E(Exception): pass\ndef g(): raise E("x")\ntry: f(g)\nexcept E as e: r = e.args\nr';
    for (const call of ['call', 'callSync'] as const) {
      const caught: unknown[] = [];
      const implementation = async (g: ScriptValue, context: CallContext): Promise<void> => {
        try {
          await context[call](g);
        } catch (error) {
          caught.push((error as ScriptError).message);
          throw error;
        }
      };
      expect((await running(implementation, source)).value).toEqual(['x']);
      expect(caught).toEqual(['E: x']);
    }
  });

  it('calls within the limits of the run', async () => {
    const endless = 'def g():\n    while True: pass\nf(g)';
    for (const call of ['call', 'callSync'] as const) {
      const swallow = async (g: ScriptValue, context: CallContext): Promise<unknown> => {
        try {
          return await context[call](g);
        } catch {
          return 'swallowed';
        }
      };
      await expect(running(swallow, endless, { limits: { steps: 50_000 } })).rejects.toMatchObject({ kind: 'steps' });
      await expect(running(swallow, endless, { limits: { runningMs: 50 } })).rejects.toMatchObject({ kind: 'running' });
    }
  });

  it('may go to and fro as deep as calls may nest', async () => {
    for (const call of ['call', 'callSync'] as const) {
      const back = (g: ScriptValue, context: CallContext): unknown => context[call](g);
      await expect(running(back, 'def g(): return f(g)\ng()', { limits: { recursionDepth: 50 } })).rejects.toThrow(
        'RecursionError: maximum recursion depth exceeded',
      );
      await expect(running(back, 'def g(): return f(g)\ng()')).rejects.toThrow('RecursionError');
    }
  });

  it('refuses what is no call', async () => {
    await expect(running((_, call) => call.call(5 as never), 'f()')).rejects.toThrow(
      'RuntimeError: callee must be a name or a ScriptValue, not 5',
    );
    await expect(running((g, call) => call.call(g, 5 as never), 'f(len)')).rejects.toThrow(
      'args must be an array, not 5',
    );
    await expect(running((g, call) => call.call(g, [Symbol('s')]), 'f(len)')).rejects.toThrow(
      'a symbol cannot cross into the script',
    );
    await expect(running((_, call) => call.call('nothing'), 'f()')).rejects.toThrow(
      "NameError: name 'nothing' is not defined",
    );
  });

  it('is of no use when the run is over', async () => {
    let kept: CallContext | undefined;
    let callback: ScriptValue | undefined;
    await running((g, call) => {
      [kept, callback] = [call, g];
    }, 'f(lambda: 1)');
    const message = 'the run is over: this context can be used no more';
    expect(kept?.signal.aborted).toBe(true);
    expect(() => kept?.write('x')).toThrow(message);
    expect(() => kept?.callSync(callback as ScriptValue)).toThrow(message);
    await expect(kept?.call(callback as ScriptValue)).rejects.toThrow(message);
  });

  it('ends calls that the host function has left behind', async () => {
    let left: Promise<unknown> | undefined;
    const { value } = await running((g, call) => {
      left = call.call(g);
      left.catch(() => undefined);
      return 1;
    }, 'import time\ndef g(): time.sleep(60)\nf(g)');
    expect(value).toBe(1);
    await expect(left).rejects.toMatchObject({ name: 'LimitError', kind: 'cancelled' });
  });

  it('tells by its signal that the run ends', async () => {
    const reasons: string[] = [];
    const f = fn('f()', '', (call: CallContext) => {
      call.signal.addEventListener('abort', () => reasons.push('aborted'));
      return new Promise(() => undefined);
    });
    await expect(withFunction(f, { limits: { wallMs: 30 } }).run('f()')).rejects.toMatchObject({ kind: 'wall' });
    expect(reasons).toEqual(['aborted']);
  });
});

describe('declaring a function', () => {
  const make = (signature: unknown, doc: unknown = '', implementation: unknown = () => null): unknown =>
    fn(signature as string, doc as string, implementation as () => unknown);

  it.each<[what: string, action: () => unknown, message: string]>([
    ['no text', () => make(5), 'signature must be a string, not 5'],
    ['no doc', () => make('f()', null), 'doc must be a string, not null'],
    ['no function', () => make('f()', '', 'x'), "implementation must be a function, not 'x'"],
    ['nothing at all', () => fn('f()', '', undefined as never), 'implementation must be a function, not undefined'],
    ['no parentheses', () => make('f'), "signature 'f' is not of the form 'name(parameters)'"],
    ['no name', () => make('(a)'), "signature '(a)' is not of the form 'name(parameters)'"],
    ['a keyword', () => make('class()'), "signature: 'class' is not a Python name"],
    ['no parameter', () => make('f(1a)'), "signature 'f(1a)': '1a' is not a parameter"],
    [
      'no default after a default',
      () => make('f(a=1, b)'),
      "signature 'f(a=1, b)': parameter without a default follows parameter with a default",
    ],
    ['a star for nothing', () => make('f(a, *)'), "signature 'f(a, *)': named arguments must follow bare *"],
    ['a slash for nothing', () => make('f(/, a)'), "signature 'f(/, a)': at least one argument must precede /"],
    ['an arrow to nothing', () => make('f() -> '), "signature 'f() -> ': expected ':'"],
    ['two stars', () => make('f(*a, *b)'), "signature 'f(*a, *b)': '*b' is not a parameter"],
    ['a name of JavaScript', () => make('f(a: string)'), "signature 'f(a: string)': write 'str' for 'string'"],
    [
      'Literal',
      () => make('f(a: Literal[1])'),
      "signature 'f(a: Literal[1])': write the class of the values, as 'str', for 'Literal[1]'",
    ],
    ['a parameter twice', () => make('f(a, a)'), "signature 'f(a, a)': 'a' stands twice"],
    [
      'a default that has to be computed',
      () => make('f(a=g())'),
      "signature 'f(a=g())': the default 'g()' is not a literal",
    ],
    [
      'Optional',
      () => make('f(a: Optional[int])'),
      "signature 'f(a: Optional[int])': write 'X | None' for 'Optional[int]'",
    ],
    ['List', () => make('f() -> List[int]'), "signature 'f() -> List[int]': write 'list' for 'List[int]'"],
  ])('%s', (_, action, message) => {
    let thrown: unknown;
    try {
      action();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TypeError);
    expect((thrown as Error).message).toBe(message);
  });
});
