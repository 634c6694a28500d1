// Libraries of the host and loaders: what can be imported, and what an import does.
import { describe, expect, it } from 'vitest';
import {
  chainLoaders,
  exceptionClass,
  fn,
  hostClass,
  hostObject,
  type LibraryLoader,
  library,
  memoryLoader,
  PythonError,
  ScriptError,
  Scriptling,
  scriptLibrary,
} from '../../src/index.ts';

const shop = library('shop', {
  doc: 'The shop.',
  members: {
    VAT: 0.19,
    countries: ['de', 'fr'],
    price: fn('price(net: float) -> float', 'With tax.', (net: number) => net * 1.19),
    Basket: hostClass('Basket', { construct: fn('Basket()', '', () => ({ size: 0 })), read: ['size'] }),
    SoldOut: exceptionClass('SoldOut'),
    config: hostObject({ currency: 'EUR' }, { read: ['currency'] }),
  },
});

const failure = async (promise: Promise<unknown>): Promise<ScriptError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ScriptError);
  return error as ScriptError;
};

describe('a native library', () => {
  it('is a module with what the host put in', async () => {
    const { value } = await new Scriptling({ libraries: [shop] }).run(`
import shop
from shop import price as p, VAT, SoldOut
[VAT, shop.countries, p(100), shop.Basket().size, shop.config.currency, shop.__name__, shop.__doc__, repr(SoldOut('x')),
 repr(shop.Basket), sorted(n for n in dir(shop) if n[:2] != '__')]
`);
    expect(value).toEqual([
      0.19,
      ['de', 'fr'],
      119,
      0,
      'EUR',
      'shop',
      'The shop.',
      "SoldOut('x')",
      "<class 'shop.Basket'>",
      ['Basket', 'SoldOut', 'VAT', 'config', 'countries', 'price'],
    ]);
  });

  it('is there for import only', async () => {
    const error = await failure(new Scriptling({ libraries: [shop] }).run('shop.VAT'));
    expect(error.message).toBe("NameError: name 'shop' is not defined");
  });

  it('is made anew for each instance: none sees what another one changes', async () => {
    const [a, b] = [new Scriptling({ libraries: [shop] }), new Scriptling({ libraries: [shop] })];
    await a.run('import shop\nshop.VAT = 1\nshop.countries.append("x")');
    expect((await b.run('import shop\n[shop.VAT, shop.countries]')).value).toEqual([0.19, ['de', 'fr']]);
  });

  it('may lie in a package', async () => {
    const libraries = [library('acme.tools', { members: { x: 1 } }), library('acme', { members: { y: 2 } })];
    const scriptling = new Scriptling({ libraries });
    expect((await scriptling.run('import acme.tools\n[acme.tools.x, acme.y]')).value).toEqual([1, 2]);
    expect((await scriptling.run('from acme import tools\ntools.x')).value).toBe(1);
    const alone = new Scriptling({ libraries: [library('a.b.c', { members: { x: 1 } })] });
    expect((await alone.run('import a.b.c as m\nfrom a.b import c\n[m.x, c is m]')).value).toEqual([1, true]);
    expect((await failure(alone.run('import a.x'))).message).toBe("ModuleNotFoundError: No module named 'a.x'");
  });

  it('comes before a built-in module of its name', async () => {
    const json = library('json', { members: { mine: true } });
    expect((await new Scriptling({ libraries: [json] }).run('import json\njson.mine')).value).toBe(true);
  });

  it('tells at the import what cannot cross', async () => {
    const wrong = library('wrong', { members: { when: Promise.resolve() } });
    const error = await failure(new Scriptling({ libraries: [wrong] }).run('import wrong'));
    expect(error.message).toBe('TypeError: an instance of Promise cannot cross into the script');
  });

  it('can be registered later, and taken back', async () => {
    const scriptling = new Scriptling();
    scriptling.registerLibrary(shop);
    expect(scriptling.moduleNames()).toContain('shop');
    await scriptling.run('import shop');
    expect(() => scriptling.registerLibrary(shop)).toThrow(new TypeError("library 'shop' is registered already"));
    expect([scriptling.unregisterLibrary('shop'), scriptling.unregisterLibrary('shop')]).toEqual([true, false]);
    expect((await scriptling.run('shop.VAT')).value).toBe(0.19);
    expect((await failure(scriptling.run('import shop'))).type).toBe('ModuleNotFoundError');
  });
});

describe('a script library', () => {
  const greet = scriptLibrary(
    'greet',
    '"""Greets."""\ncount = 0\ndef hello(name):\n    global count\n    count += 1\n    return f"Hello {name}"',
  );

  it('runs once in each instance', async () => {
    const chatty = scriptLibrary('chatty', 'print("loaded")\nx = 1');
    const scriptling = new Scriptling({ libraries: [chatty] });
    expect((await scriptling.run('import chatty\nimport chatty\nfrom chatty import x')).output).toBe('loaded\n');
    expect((await scriptling.run('import chatty')).output).toBe('');
    expect((await new Scriptling({ libraries: [chatty] }).run('import chatty')).output).toBe('loaded\n');
  });

  it('is a live module', async () => {
    const { value } = await new Scriptling({ libraries: [greet] }).run(
      'import greet\ngreet.hello("Ada")\n[greet.count, greet.__name__, greet.__file__, greet.__doc__]',
    );
    expect(value).toEqual([1, 'greet', 'greet.py', 'Greets.']);
  });

  it.each([
    ['at once', {}],
    ['in turns of one step', { stepsPerLook: 1, sliceMs: 0, stretch: 2 }],
  ])('is compiled where nothing can wait, %s', async (_, engine) => {
    const large = scriptLibrary('large', `hours = 2\n${'x = 1\n'.repeat(2000)}`);
    const source = `
import datetime, functools
class Zone(datetime.tzinfo):
    def utcoffset(self, when):
        import large
        return datetime.timedelta(hours=large.hours)
class Shown:
    def __repr__(self):
        import large
        return str(large.hours)
[str(datetime.datetime(2020, 1, 1, tzinfo=Zone()).utcoffset()), repr(functools.partial(int, Shown()))]`;
    const { value } = await new Scriptling({ engine, libraries: [large] }).run(source);
    expect(value).toEqual(['2:00:00', "functools.partial(<class 'int'>, 2)"]);
  });

  it('may use functions of the host that wait', async () => {
    const host = library('host', { members: { get: fn('get()', '', async () => 5) } });
    const uses = scriptLibrary('uses', 'import host\nx = host.get()');
    expect((await new Scriptling({ libraries: [host, uses] }).run('import uses\nuses.x')).value).toBe(5);
  });

  it('shows its lines in tracebacks under its file name', async () => {
    const broken = scriptLibrary('lib.broken', 'def f():\n    1 / 0', { filename: 'lib/b.py' });
    const scriptling = new Scriptling({ libraries: [broken] });
    const error = await failure(scriptling.run('from lib.broken import f\nf()'));
    expect(error.frames.map(({ filename, line, name }) => [filename, line, name])).toEqual([
      ['script.py', 2, '<module>'],
      ['lib/b.py', 2, 'f'],
    ]);
  });

  it('that fails leaves no half module behind', async () => {
    const flaky = scriptLibrary(
      'flaky',
      'import host\nhalf = 1\nif host.fails(): raise ValueError("not yet")\nwhole = 1',
    );
    let fails = true;
    const host = library('host', { members: { fails: fn('fails()', '', () => fails) } });
    const scriptling = new Scriptling({ libraries: [flaky, host] });
    expect((await failure(scriptling.run('import flaky'))).message).toBe('ValueError: not yet');
    fails = false;
    expect((await scriptling.run('import flaky\n[flaky.half, flaky.whole]')).value).toEqual([1, 1]);
  });

  it('may be a package with relative imports', async () => {
    const libraries = [
      scriptLibrary('pkg', 'from .part import x\nfrom . import other', { isPackage: true }),
      scriptLibrary('pkg.part', 'x = 1'),
      scriptLibrary('pkg.other', 'from .part import x\ny = x + 1'),
    ];
    const { value } = await new Scriptling({ libraries }).run('import pkg\n[pkg.x, pkg.other.y, pkg.__file__]');
    expect(value).toEqual([1, 2, 'pkg/__init__.py']);
  });

  it('that is not Python raises SyntaxError at the import', async () => {
    const error = await failure(new Scriptling({ libraries: [scriptLibrary('bad', 'x = = 1')] }).run('import bad'));
    expect(error).toMatchObject({ type: 'SyntaxError', filename: 'bad.py', line: 1 });
  });
});

describe('a loader', () => {
  const asked = (answer: unknown): Scriptling =>
    new Scriptling({ loader: { load: () => answer } as unknown as LibraryLoader });

  it('is asked for what is neither registered nor built in, once', async () => {
    const names: string[] = [];
    const loader: LibraryLoader = {
      load(name) {
        names.push(name);
        return name === 'found' ? { source: 'x = 1', filename: 'somewhere.py' } : null;
      },
    };
    const scriptling = new Scriptling({ libraries: [shop], loader });
    expect((await scriptling.run('import shop, json, found\nimport found\nfound.__file__')).value).toBe('somewhere.py');
    expect((await failure(scriptling.run('import missing'))).message).toBe(
      "ModuleNotFoundError: No module named 'missing'",
    );
    expect(names).toEqual(['found', 'missing']);
  });

  it('may be asynchronous', async () => {
    const later = async (name: string): Promise<{ source: string } | null> =>
      name === 'later' ? { source: 'x = 1' } : null;
    const scriptling = new Scriptling({ loader: { load: later } });
    expect((await scriptling.run('import later\nlater.x')).value).toBe(1);
    expect(() => scriptling.runSync('import other')).toThrow('RuntimeError: the script has to wait here');
  });

  it.each<[what: string, answer: () => unknown, message: string]>([
    [
      'throws',
      () => {
        throw new Error('disk on fire');
      },
      'RuntimeError: disk on fire',
    ],
    ['is rejected', () => Promise.reject(new Error('disk on fire')), 'RuntimeError: disk on fire'],
    [
      'throws a PythonError',
      () => {
        throw new PythonError('ImportError', 'closed');
      },
      'ImportError: closed',
    ],
    [
      'answers a text',
      () => 'x = 1',
      "RuntimeError: what the loader answers for 'm' must be null or { source }, not 'x = 1'",
    ],
    [
      'promises a number',
      async () => 1,
      "RuntimeError: what the loader answers for 'm' must be null or { source }, not 1",
    ],
    [
      'has no source',
      () => ({}),
      "RuntimeError: what the loader answers for 'm': source must be a string, not undefined",
    ],
    [
      'has more',
      () => ({ source: '', file: 'x' }),
      "RuntimeError: what the loader answers for 'm'.file is not an option",
    ],
    [
      'has a wrong file name',
      () => ({ source: '', filename: 1 }),
      "RuntimeError: what the loader answers for 'm'.filename must be a string, not 1",
    ],
  ])('that %s', async (_, load, message) => {
    const scriptling = new Scriptling({ loader: { load } as unknown as LibraryLoader });
    expect((await failure(scriptling.run('import m'))).message).toBe(message);
  });

  it('may answer undefined for nothing', async () => {
    expect((await failure(asked(undefined).run('import m'))).type).toBe('ModuleNotFoundError');
    expect((await failure(asked(Promise.resolve(undefined)).run('import m'))).type).toBe('ModuleNotFoundError');
  });

  it('may be a table', async () => {
    const loader = memoryLoader({ a: 'from a.b import x', 'a.b': 'x = 1', c: 'import a\ny = a.x' });
    expect((await new Scriptling({ loader }).run('import c\nc.y')).value).toBe(1);
    expect(loader.load('constructor')).toBe(null);
    expect(() => memoryLoader({ a: 1 as never })).toThrow(new TypeError('sources.a must be a string, not 1'));
    expect(() => memoryLoader({ 'a b': '' })).toThrow(new TypeError("sources: 'a b' is not a Python name"));
  });

  it('may be several: the first that has it wins', async () => {
    const later: LibraryLoader = { load: async (name) => (name === 'b' ? { source: 'x = 2' } : null) };
    const loader = chainLoaders(memoryLoader({ a: 'x = 1' }), later, memoryLoader({ b: 'x = 3', c: 'x = 4' }));
    expect((await new Scriptling({ loader }).run('import a, b, c\n[a.x, b.x, c.x]')).value).toEqual([1, 2, 4]);
    expect(() => chainLoaders(5 as never)).toThrow(
      new TypeError("loaders[0] must be an object with a method 'load', not 5"),
    );
  });

  it('and circular imports: each sees what the other has so far', async () => {
    const loader = memoryLoader({ a: 'x = 1\nimport b\ny = b.y', b: 'import a\ny = a.x + 1' });
    expect((await new Scriptling({ loader }).run('import a\na.y')).value).toBe(2);
  });
});

describe('imports that are allowed', () => {
  it('are those that are listed, with their packages', async () => {
    const loader = memoryLoader({ mine: 'import math\nx = 1' });
    const scriptling = new Scriptling({
      libraries: [library('acme.tools', { members: {} }), library('acme.other', { members: {} }), shop],
      loader,
      allowImports: ['json', 'acme.tools', 'mine'],
    });
    await scriptling.run('import json, acme.tools');
    for (const name of ['math', 'shop', 'acme.other', 'missing']) {
      expect((await failure(scriptling.run(`import ${name}`))).message).toBe(
        `ImportError: import of '${name}' is not allowed`,
      );
    }
    // What a module imports counts as well.
    expect((await failure(scriptling.run('import mine'))).message).toBe("ImportError: import of 'math' is not allowed");
    expect((await failure(new Scriptling({ allowImports: [] }).run('import json'))).type).toBe('ImportError');
  });
});

describe('import from the host', () => {
  it('binds the modules as the statement does', async () => {
    const scriptling = new Scriptling({ libraries: [shop, library('a.b', { members: { x: 1 } })] });
    await scriptling.import(['shop', 'a.b']);
    await scriptling.import('math');
    expect((await scriptling.run('[shop.VAT, a.b.x, math.floor(1.5)]')).value).toEqual([0.19, 1, 1]);
    expect((await failure(scriptling.import('missing'))).message).toBe(
      "ModuleNotFoundError: No module named 'missing'",
    );
    await expect(scriptling.import(5 as never)).rejects.toThrow(
      new TypeError('names must be an array of strings, not 5'),
    );
    await expect(scriptling.import('a b')).rejects.toThrow(new TypeError("names: 'a b' is not a Python name"));
  });
});

describe('declaring', () => {
  const f = fn('f()', '', () => 1);
  it.each<[what: string, action: () => unknown, message: string]>([
    ['a name that is no text', () => library(1 as never, { members: {} }), 'name must be a string, not 1'],
    ['a name that is none', () => library('a-b', { members: {} }), "name: 'a-b' is not a Python name"],
    ['a dot at the end', () => library('a.', { members: {} }), "name: '' is not a Python name"],
    ['too many parts', () => library(Array(21).fill('a').join('.'), { members: {} }), 'name has more than 20 parts'],
    ['nothing', () => library('a', undefined as never), 'options must be an object, not undefined'],
    ['no options', () => library('a', 5 as never), 'options must be an object, not 5'],
    [
      'an unknown option',
      () => library('a', { member: {} } as never),
      "options.member is not an option: did you mean 'members'?",
    ],
    ['a doc', () => library('a', { doc: 1 as never, members: {} }), 'doc must be a string, not 1'],
    ['members in an array', () => library('a', { members: [] as never }), 'members must be an object, not an array'],
    ['a keyword', () => library('a', { members: { class: 1 } }), "members: 'class' is not a Python name"],
    ['another name', () => library('a', { members: { g: f } }), "members.g has the signature of 'f'"],
    [
      'a class of another name',
      () => library('a', { members: { B: exceptionClass('C') } }),
      "members.B has the name 'C'",
    ],
    [
      'a plain function',
      () => library('a', { members: { g: () => 1 } }),
      'members.g is a function: declare it with fn()',
    ],
    [
      'a getter',
      () =>
        library('a', {
          members: {
            get g() {
              return 1;
            },
          },
        }),
      'members.g is a getter, which is not read',
    ],
    ['no source', () => scriptLibrary('a', 1 as never), 'source must be a string, not 1'],
    ['a source option', () => scriptLibrary('a', '', { file: 'x' } as never), 'options.file is not an option'],
    ['a file name', () => scriptLibrary('a', '', { filename: 1 as never }), 'options.filename must be a string, not 1'],
    [
      'a package',
      () => scriptLibrary('a', '', { isPackage: 1 as never }),
      'options.isPackage must be a boolean, not 1',
    ],
  ])('%s', (_, action, message) => {
    expect(action).toThrow(new TypeError(message));
  });
});
