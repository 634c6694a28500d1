// Options of the wrong kind: a TypeError that names the option, before anything runs.
import { describe, expect, it } from 'vitest';
import { library, Scriptling } from '../../src/index.ts';
import { memoryFiles, os } from '../../src/libraries.ts';

describe('options of an instance', () => {
  it.each<[options: unknown, message: string]>([
    [5, 'options must be an object, not 5'],
    ['x', "options must be an object, not 'x'"],
    [null, 'options must be an object, not null'],
    [[], 'options must be an object, not an array'],
    [{ library: [] }, 'options.library is not an option'],
    [{ Libraries: [] }, "options.Libraries is not an option: did you mean 'libraries'?"],
    [{ limit: {} }, "options.limit is not an option: did you mean 'limits'?"],
    [{ onoutput: 1 }, "options.onoutput is not an option: did you mean 'onOutput'?"],
    [{ libraries: 'json' }, "options.libraries must be an array, not 'json'"],
    [
      { libraries: ['json'] },
      'options.libraries[0] must be made by library(), scriptLibrary() or a function of scriptling/libraries',
    ],
    [{ loader: () => null }, "options.loader must be an object with a method 'load', not a function"],
    [{ loader: { load: 1 } }, 'options.loader.load must be a function, not 1'],
    [{ allowImports: 'json' }, "options.allowImports must be an array of strings, not 'json'"],
    [{ allowImports: ['a', 1] }, 'options.allowImports[1] must be a string, not 1'],
    [{ globals: 5 }, 'options.globals must be an object, not 5'],
    [{ globals: [] }, 'options.globals must be an object, not an array'],
    [{ globals: { 'a b': 1 } }, "options.globals: 'a b' is not a Python name"],
    [{ limits: [] }, 'options.limits must be an object, not an array'],
    [{ onOutput: 'x' }, "options.onOutput must be a function, not 'x'"],
    [{ collectOutput: 1 }, 'options.collectOutput must be a boolean, not 1'],
    [{ input: 'x' }, "options.input must be a function, not 'x'"],
    [{ filename: 5 }, 'options.filename must be a string, not 5'],
    [{ hostErrors: 'show' }, "options.hostErrors must be 'message' or 'hide', not 'show'"],
    [{ backend: 'js' }, "options.backend must be 'auto' or 'interpret', not 'js'"],
  ])('%o', (options, message) => {
    expect(() => new Scriptling(options as object)).toThrow(new TypeError(message));
  });

  it('may all be left out', () => {
    expect(new Scriptling().runSync('1').value).toBe(1);
    expect(new Scriptling({}).runSync('1').value).toBe(1);
  });
});

describe('options of a run', () => {
  it.each<[options: unknown, message: string]>([
    [5, 'options must be an object, not 5'],
    [{ signals: 1 }, "options.signals is not an option: did you mean 'signal'?"],
    [{ signal: 5 }, 'options.signal must be an AbortSignal, not 5'],
    [{ signal: {} }, 'options.signal must be an AbortSignal, not an object'],
    [{ filename: 5 }, 'options.filename must be a string, not 5'],
    [{ globals: 'x' }, "options.globals must be an object, not 'x'"],
    [{ timeout: 5 }, 'options.timeout is not an option'],
  ])('%o', async (options, message) => {
    const scriptling = new Scriptling();
    const error = new TypeError(message);
    await expect(scriptling.run('x = 1', options as object)).rejects.toThrow(error);
    expect(() => scriptling.runSync('x = 1', options as object)).toThrow(error);
    await expect(scriptling.call('len', [[]], {}, options as object)).rejects.toThrow(error);
    expect(scriptling.names()).toEqual([]);
    expect(scriptling.runSync('1').value).toBe(1);
  });

  it.each([[5], [null], [undefined], [{}]])('a source that is none: %o', async (source) => {
    const shown = typeof source === 'object' && source !== null ? 'an object' : String(source);
    const error = new TypeError(`source must be a string or a CompiledScript, not ${shown}`);
    await expect(new Scriptling().run(source as never)).rejects.toThrow(error);
    expect(() => new Scriptling().runSync(source as never)).toThrow(error);
  });
});

describe('Scriptling.pure', () => {
  it('takes what lends nothing', async () => {
    const host = library('host', { doc: 'The host.', members: { one: 1 } });
    expect((await Scriptling.pure({ libraries: [host] }).run('import host\nhost.one')).value).toBe(1);
    expect(Scriptling.pure().reach()).toEqual([]);
  });

  it('refuses what lends something, and names it', () => {
    const files = memoryFiles();
    expect(() => Scriptling.pure({ libraries: [os({ files })] })).toThrow(/^options\.libraries 'os' lends files \(/);
    expect(() => Scriptling.pure({ limit: 1 } as object)).toThrow(TypeError);
  });
});
