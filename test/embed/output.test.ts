// Output: collected, as a callback, as an async iterable, and limited.
import { describe, expect, it } from 'vitest';
import { fn, type RunError, Scriptling } from '../../src/index.ts';

describe('collected output', () => {
  it('has both streams in order', async () => {
    const source =
      'import sys\nprint("a", 1, sep="-")\nprint("b", file=sys.stderr)\nsys.stdout.write("c")\nprint(end="d\\n")';
    expect((await new Scriptling().run(source)).output).toBe('a-1\nb\ncd\n');
    expect(new Scriptling().runSync(source).output).toBe('a-1\nb\ncd\n');
  });

  it('is of one run', async () => {
    const scriptling = new Scriptling();
    await scriptling.run('print(1)');
    expect((await scriptling.run('print(2)')).output).toBe('2\n');
    await expect(scriptling.run('print(3)\n1 / 0')).rejects.toMatchObject({ output: '3\n' });
  });

  it('is not collected where the host does not want it', async () => {
    const pieces: string[] = [];
    const scriptling = new Scriptling({ collectOutput: false, onOutput: (text) => pieces.push(text) });
    expect((await scriptling.run('print(1)')).output).toBe('');
    await expect(scriptling.run('print(2)\n1 / 0')).rejects.toMatchObject({ output: '' });
    expect(pieces.join('')).toBe('1\n2\n');
  });
});

describe('onOutput', () => {
  it('gets each piece when it is written', async () => {
    const events: string[] = [];
    const scriptling = new Scriptling({ onOutput: (text, stream) => events.push(`${stream} ${JSON.stringify(text)}`) });
    scriptling.registerFunction(fn('mark()', '', () => void events.push('mark')));
    await scriptling.run('import sys\nprint("a")\nmark()\nprint("b", file=sys.stderr)');
    expect(events).toEqual(['stdout "a\\n"', 'mark', 'stderr "b\\n"']);
  });

  it('gets what one print writes in pieces, where it is much', async () => {
    const pieces: string[] = [];
    const scriptling = new Scriptling({ onOutput: (text) => pieces.push(text) });
    const { output } = await scriptling.run("print(*['x' * 1000] * 200, sep='')");
    expect(pieces.join('')).toBe(`${'x'.repeat(200_000)}\n`);
    expect(output).toBe(pieces.join(''));
    expect(pieces.map((piece) => piece.length).filter((length) => length > 70_000)).toEqual([]);
  });

  it('that throws raises RuntimeError in the script', async () => {
    const scriptling = new Scriptling({
      onOutput: () => {
        throw new Error('disk full');
      },
    });
    await expect(scriptling.run('print(1)')).rejects.toThrow('RuntimeError: disk full');
    expect((await scriptling.run('try: print(1)\nexcept RuntimeError as e: r = str(e)\nr')).value).toBe('disk full');
  });

  it('is not waited for; a rejection is raised at the next piece', async () => {
    const scriptling = new Scriptling({ onOutput: async () => Promise.reject(new Error('disk full')) });
    await expect(scriptling.run('import time\nprint(1)\ntime.sleep(0.001)\nprint(2)')).rejects.toThrow(
      'RuntimeError: disk full',
    );
    await scriptling.run('print(1)');
    // What was rejected at the end of a run is not told to the next one.
    await scriptling.run('print(1)');
  });
});

describe('start', () => {
  it('gives the output piece by piece, and the result', async () => {
    const run = new Scriptling().start('import time\nfor i in range(3):\n    print(i)\n    time.sleep(0.002)\n"done"');
    const pieces: string[] = [];
    for await (const { text, stream } of run.output) pieces.push(`${stream}:${text}`);
    expect(pieces.join('')).toBe('stdout:0\nstdout:1\nstdout:2\n');
    expect(await run.result).toMatchObject({ value: 'done', output: '0\n1\n2\n' });
  });

  it('gives output while the script goes on', async () => {
    let release: () => void = () => undefined;
    const wait = fn('wait()', '', () => new Promise<void>((resolve) => (release = resolve)));
    const run = new Scriptling({ globals: { wait } }).start('print("first")\nwait()\nprint("second")');
    const seen: string[] = [];
    for await (const { text } of run.output) {
      seen.push(text.trim());
      release();
    }
    expect(seen.filter((text) => text !== '')).toEqual(['first', 'second']);
  });

  it('ends the output when the run fails, and keeps the failure for the result', async () => {
    const run = new Scriptling().start('print("a")\n1 / 0');
    const pieces: string[] = [];
    for await (const { text } of run.output) pieces.push(text);
    expect(pieces.join('')).toBe('a\n');
    await expect(run.result).rejects.toThrow('ZeroDivisionError');
    // Nobody has to look at the result: the test would fail for an unhandled rejection.
    for await (const _ of new Scriptling().start('1 / 0').output);
  });

  it('can be cancelled', async () => {
    const run = new Scriptling().start('import time\nprint("on")\ntime.sleep(60)');
    for await (const _ of run.output) run.cancel();
    await expect(run.result).rejects.toMatchObject({ kind: 'cancelled', output: 'on\n' });
    run.cancel();
  });

  it('refuses wrong options at once, and a second run by its result', async () => {
    const scriptling = new Scriptling();
    expect(() => scriptling.start(5 as never)).toThrow(
      new TypeError('source must be a string or a CompiledScript, not 5'),
    );
    expect(() => scriptling.start('1', { signl: 1 } as never)).toThrow(
      new TypeError("options.signl is not an option: did you mean 'signal'?"),
    );
    const first = scriptling.start('import time\ntime.sleep(0.01)');
    await expect(scriptling.start('1').result).rejects.toThrow('this instance is running a script');
    await first.result;
  });
});

describe('the output limit', () => {
  const limited = new Scriptling({ limits: { outputBytes: 10 } });
  const failure = async (source: string): Promise<RunError> =>
    (await limited.run(source).catch((thrown: unknown) => thrown)) as RunError;

  it('ends the run, with what fits', async () => {
    expect(await failure('print("x" * 9)\nprint("y" * 9)')).toMatchObject({
      name: 'LimitError',
      kind: 'output',
      limit: 10,
      message: 'the script wrote more than 10 bytes (outputBytes) at script.py:2',
      output: 'xxxxxxxxx\n',
    });
    expect((await failure('print("y" * 20)')).output).toBe('yyyyyyyyyy');
    expect((await limited.run('print("x" * 9)')).output).toBe('xxxxxxxxx\n');
  });

  it('counts UTF-8, and cuts no character in two', async () => {
    expect((await failure('print("€" * 9)')).output).toBe('€€€');
    expect((await failure('print("😀" * 9)')).output).toBe('😀😀');
  });

  it('counts both streams, and cannot be caught', async () => {
    const source =
      'import sys\ntry:\n    while True:\n        sys.stderr.write("ab")\n        print("c", end="")\nexcept BaseException: pass';
    expect(await failure(source)).toMatchObject({ kind: 'output', output: 'abcabcabca' });
  });
});
