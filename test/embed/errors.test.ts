// What the host gets when a run fails: which error, with which data.
import { describe, expect, it } from 'vitest';
import {
  fn,
  InternalError,
  LimitError,
  library,
  RunError,
  ScriptError,
  ScriptExit,
  Scriptling,
  ScriptSyntaxError,
  scriptLibrary,
} from '../../src/index.ts';

async function failure(source: string, scriptling = new Scriptling()): Promise<RunError> {
  const error: unknown = await scriptling.run(source).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RunError);
  return error as RunError;
}

describe('an exception that the script does not catch', () => {
  const source = 'def divide(a, b):\n    return a / b\n\nprint("before")\ndivide(1, 0)';

  it('is a ScriptError with its class, its text, its places', async () => {
    const error = (await failure(source)) as ScriptError;
    expect(error).toBeInstanceOf(ScriptError);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, error.type, error.detail]).toEqual([
      'ScriptError',
      'ZeroDivisionError: division by zero',
      'ZeroDivisionError',
      'division by zero',
    ]);
    expect(error.frames).toEqual([
      {
        filename: 'script.py',
        line: 5,
        column: 1,
        endLine: 5,
        endColumn: 13,
        name: '<module>',
        sourceLine: 'divide(1, 0)',
      },
      {
        filename: 'script.py',
        line: 2,
        column: 12,
        endLine: 2,
        endColumn: 17,
        name: 'divide',
        sourceLine: '    return a / b',
      },
    ]);
    expect(error.traceback()).toBe(`Traceback (most recent call last):
  File "script.py", line 5, in <module>
    divide(1, 0)
  File "script.py", line 2, in divide
    return a / b
           ~~^~~
ZeroDivisionError: division by zero`);
  });

  it('tells what was written and used before', async () => {
    const error = await failure(source);
    expect(error.output).toBe('before\n');
    expect(error.usage?.steps).toBeGreaterThan(0);
    expect(error.usage?.wallMs).toBeGreaterThan(0);
  });

  it('has the stack of the script, and nothing of the engine', async () => {
    const error = await failure(source);
    expect(error.stack).toBe(`ScriptError: ZeroDivisionError: division by zero
    at divide (script.py:2:12)
    at <module> (script.py:5:1)`);
    expect(Object.keys(error).sort()).toEqual(['detail', 'frames', 'name', 'output', 'type', 'usage']);
    expect(structuredClone({ ...error })).toEqual({ ...error });
    const syntax = await failure('if x\n  pass');
    expect(syntax.stack).toBe("ScriptSyntaxError: SyntaxError: expected ':'\n    at script.py:1:5");
    const limit = await failure('while True: pass', new Scriptling({ limits: { steps: 10_000 } }));
    expect(limit.stack).toMatch(/^LimitError: .*\n {4}at <module> \(script\.py:1:\d+\)$/);
    const exit = await failure('import sys\nsys.exit(2)');
    expect(exit.stack).toBe('ScriptExit: the script exited with code 2');
  });

  it('keeps the two ends of a deep recursion', async () => {
    const deep = new Scriptling({ limits: { recursionDepth: 5000 } });
    const error = (await failure('def f(n):\n    return f(n + 1)\n\nf(0)', deep)) as ScriptError;
    expect(error.type).toBe('RecursionError');
    expect(error.frames.length).toBe(1000);
    expect([error.frames[0]?.line, error.frames.at(-1)?.line]).toEqual([4, 2]);
    expect(error.stack?.split('\n').length).toBe(51);
  });

  it('is named by the class of the script, and has the text that the script gives it', async () => {
    expect(await failure('class Mine(Exception): pass\nraise Mine("a", 1)')).toMatchObject({
      type: 'Mine',
      detail: "('a', 1)",
      message: "Mine: ('a', 1)",
    });
    expect(await failure('raise KeyError("k")')).toMatchObject({ detail: "'k'" });
    expect(await failure('raise ValueError')).toMatchObject({ message: 'ValueError', detail: '' });
    const broken = 'class B(Exception):\n    def __str__(self): raise ValueError\nraise B()';
    expect(await failure(broken)).toMatchObject({ detail: '<exception str() failed>' });
  });

  it('has suggestions and chains in its traceback', async () => {
    const named = (await failure('count = 1\ncuont')) as ScriptError;
    expect(named.traceback()).toContain("NameError: name 'cuont' is not defined. Did you mean: 'count'?");
    const chained = (await failure('try: 1 / 0\nexcept Exception as e: raise ValueError("x") from e')) as ScriptError;
    expect(chained.traceback()).toContain('The above exception was the direct cause of the following exception:');
  });

  it('carries the name that the host gives the script', async () => {
    for (const run of [
      new Scriptling({ filename: 'monthly.py' }).run('x'),
      new Scriptling().run('x', { filename: 'monthly.py' }),
      new Scriptling({ filename: 'other.py' }).run('x', { filename: 'monthly.py' }),
    ]) {
      const error = (await run.catch((thrown: unknown) => thrown)) as ScriptError;
      expect(error.frames[0]?.filename).toBe('monthly.py');
    }
  });

  it('may be any BaseException but SystemExit', async () => {
    expect(await failure('raise KeyboardInterrupt')).toMatchObject({ type: 'KeyboardInterrupt' });
    expect(await failure('raise BaseException("x")')).toMatchObject({ type: 'BaseException' });
  });
});

describe('source that is not Python', () => {
  it.each([
    'raise SyntaxError([], ({}, 1, 2, ()))',
    'e = SyntaxError()\ne.lineno = 1\ne.msg = e.filename = e.text = e.offset = e.end_lineno = []\nraise e',
    'class S:\n    def __str__(self): 1 / 0\n    __repr__ = __str__\nraise SyntaxError(S(), (S(), 1, S(), S()))',
    "import ast\nast.parse('$', [])",
  ])('may be said by a script, with anything in the place of texts: %s', async (source) => {
    const error = (await failure(source)) as ScriptSyntaxError;
    expect(error).toBeInstanceOf(ScriptSyntaxError);
    expect([typeof error.detail, typeof error.filename, typeof error.sourceLine, error.line]).toEqual([
      'string',
      'string',
      'string',
      1,
    ]);
  });

  it('is a ScriptSyntaxError with its place', async () => {
    const error = (await failure('x = 1\nif x\n    pass')) as ScriptSyntaxError;
    expect(error).toBeInstanceOf(ScriptSyntaxError);
    expect(error).toBeInstanceOf(ScriptError);
    expect(error).toMatchObject({
      name: 'ScriptSyntaxError',
      message: "SyntaxError: expected ':'",
      type: 'SyntaxError',
      detail: "expected ':'",
      filename: 'script.py',
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 6,
      sourceLine: 'if x',
      frames: [],
    });
    expect(error.traceback()).toBe('  File "script.py", line 2\n    if x\n        ^\nSyntaxError: expected \':\'');
  });

  it('may be in a module; then the way there is told, too', async () => {
    const error = (await failure(
      'import bad',
      new Scriptling({ libraries: [scriptLibrary('bad', '  x')] }),
    )) as ScriptSyntaxError;
    expect(error).toMatchObject({ type: 'IndentationError', filename: 'bad.py', line: 1 });
    expect(error.traceback()).toContain('File "script.py", line 1, in <module>');
  });

  it('runs nothing', async () => {
    const error = await failure('print(1)\nx = = 2');
    expect(error.output).toBe('');
  });
});

describe('sys.exit', () => {
  const exit = async (argument: string): Promise<unknown> =>
    new Scriptling()
      .run(`import sys\nprint('x')\nsys.exit(${argument})\nprint('never')`)
      .catch((thrown: unknown) => thrown);

  it.each(['', '0', 'None', 'False'])('with nothing to tell is an end like any other: %s', async (argument) => {
    expect(await exit(argument)).toMatchObject({ value: null, output: 'x\n' });
  });

  it.each<[argument: string, code: number, text: string | undefined, message: string]>([
    ['3', 3, undefined, 'the script exited with code 3'],
    ['-1', -1, undefined, 'the script exited with code -1'],
    ['True', 1, undefined, 'the script exited with code 1'],
    ['10**30', -1, undefined, 'the script exited with code -1'],
    ['"1"', 1, '1', 'the script exited: 1'],
    ['"no orders"', 1, 'no orders', 'the script exited: no orders'],
    ['""', 1, '', 'the script exited: '],
    ['[1, 2]', 1, '[1, 2]', 'the script exited: [1, 2]'],
    ['1.5', 1, '1.5', 'the script exited: 1.5'],
  ])('with %s is a ScriptExit', async (argument, code, text, message) => {
    const error = (await exit(argument)) as ScriptExit;
    expect(error).toBeInstanceOf(ScriptExit);
    expect(error).toBeInstanceOf(RunError);
    expect(error).not.toBeInstanceOf(ScriptError);
    expect([error.code, error.text, error.message, error.output]).toEqual([code, text, message, 'x\n']);
  });

  it('can be caught, as in Python', async () => {
    const source = 'import sys\ntry: sys.exit(2)\nexcept SystemExit as e: r = e.code\nr';
    expect((await new Scriptling().run(source)).value).toBe(2);
  });

  it('is one in a call, too', async () => {
    const scriptling = new Scriptling();
    await scriptling.run('import sys\ndef leave(code): sys.exit(code)');
    await expect(scriptling.call('leave', [4])).rejects.toMatchObject({ code: 4 });
    expect(await scriptling.call('leave', [0])).toBe(null);
  });
});

describe('a fault of the engine', () => {
  it('is an InternalError with the fault as its cause, and blames no script', async () => {
    const fault = new Error('a bug');
    const broken = new Proxy([1], {
      get: () => {
        throw fault;
      },
    });
    // Reached by a back door, since there is no way in by the front.
    const scriptling = new Scriptling({ globals: { x: [1] } });
    const inside = (scriptling as unknown as { interpreter: { main: { get(name: string): { items: unknown } } } })
      .interpreter;
    inside.main.get('x').items = broken;
    const error = await failure('x[0]', scriptling);
    expect(error).toBeInstanceOf(InternalError);
    expect([error.message, error.cause]).toEqual(['the engine failed; the script is not to blame', fault]);
    const caught = 'try: x[0]\nexcept SystemError as e: r = str(e)\nr';
    expect((await scriptling.run(caught)).value).toBe('internal error of the interpreter');
  });
});

describe('the kinds of errors', () => {
  it('are told apart by class', async () => {
    const errors = await Promise.all([
      failure('1 / 0'),
      failure('x = = 1'),
      failure('import sys\nsys.exit(1)'),
      failure('while True: pass', new Scriptling({ limits: { steps: 1000 } })),
    ]);
    expect(errors.map((error) => error.constructor)).toEqual([ScriptError, ScriptSyntaxError, ScriptExit, LimitError]);
    expect(errors.map((error) => error.name)).toEqual(['ScriptError', 'ScriptSyntaxError', 'ScriptExit', 'LimitError']);
  });

  it('pass from an inner run to the outer script as a RuntimeError', async () => {
    const inner = fn('inner()', '', () => new Scriptling().run('raise KeyError("k")'));
    const outer = new Scriptling({ libraries: [library('host', { members: { inner } })] });
    const error = (await failure('import host\nhost.inner()', outer)) as ScriptError;
    expect(error.message).toBe("RuntimeError: KeyError: 'k'");
    expect(error.cause).toBeInstanceOf(ScriptError);
  });
});
