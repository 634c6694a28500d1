// Variables of an instance: they stay from run to run, the host reads and sets them, reset and fork.
import { describe, expect, it } from 'vitest';
import { BusyError, ConversionError, fn, hostObject, library, ScriptError, Scriptling } from '../../src/index.ts';

describe('an instance', () => {
  it('keeps its variables from run to run', async () => {
    const scriptling = new Scriptling();
    await scriptling.run('import math\ncount = 1\ndef bump():\n    global count\n    count += 1\nclass A: n = 5');
    await scriptling.run('bump()\na = A()');
    expect((await scriptling.run('[count, a.n, math.floor(2.5), isinstance(a, A)]')).value).toEqual([2, 5, 2, true]);
  });

  it('keeps what a failed run had done', async () => {
    const scriptling = new Scriptling();
    await expect(scriptling.run('a = 1\nb = 1 / 0\nc = 1')).rejects.toThrow(ScriptError);
    expect(scriptling.names()).toEqual(['a']);
  });

  it('shares nothing with another one', async () => {
    const [a, b] = [new Scriptling(), new Scriptling()];
    await a.run('import json, sys\njson.x = 1\nx = 1\nlen = 5\n__name__ = "changed"');
    const { value } = await b.run('import json\n[hasattr(json, "x"), "x" in globals(), len([1]), __name__]');
    expect(value).toEqual([false, false, 1, '__main__']);
  });

  it('does not see the references to built-in objects that another one has made', async () => {
    const [a, b] = [new Scriptling(), new Scriptling()];
    await a.run('import weakref\nr = [weakref.ref(x, lambda _: globals()) for x in (len, int, ValueError)]');
    const { value } = await b.run('import weakref\n[weakref.getweakrefcount(x) for x in (len, int, ValueError)]');
    expect(value).toEqual([0, 0, 0]);
    expect((await a.run('weakref.getweakrefs(len) == r[:1]')).value).toBe(true);
  });

  it('gives the value of the last statement', async () => {
    const values: [string, unknown][] = [
      ['', null],
      ['1', 1],
      ['x = 1', null],
      ['1\npass', null],
      ['if True: 5', 5],
      ['if False: 5\nelse: 6', 6],
      ['for i in range(3): i', null],
      ['try: 7\nfinally: pass', null],
      ['"a"; "b"', 'b'],
      ['return 9\n1', 9],
    ];
    for (const [source, value] of values)
      expect([source, (await new Scriptling().run(source)).value]).toEqual([source, value]);
    expect(String((await new Scriptling().run('def f(): pass')).value)).toBe('<script value: function>');
  });
});

describe('variables', () => {
  it('are set and read by the host', async () => {
    const scriptling = new Scriptling({ globals: { a: 1 } });
    scriptling.set('b', [2]);
    await scriptling.run('c = a + b[0]');
    expect([scriptling.get('c'), scriptling.has('c'), scriptling.get('d'), scriptling.has('d')]).toEqual([
      3,
      true,
      undefined,
      false,
    ]);
    scriptling.set('e', null);
    expect([scriptling.get('e'), scriptling.has('e')]).toEqual([null, true]);
    expect(scriptling.names()).toEqual(['a', 'b', 'c', 'e']);
    expect([scriptling.delete('a'), scriptling.delete('a')]).toEqual([true, false]);
    await expect(scriptling.run('a')).rejects.toThrow("NameError: name 'a' is not defined");
  });

  it('of a run are set before it, and stay', async () => {
    const scriptling = new Scriptling({ globals: { a: 1 } });
    expect((await scriptling.run('[a, b]', { globals: { a: 10, b: 2 } })).value).toEqual([10, 2]);
    expect((await scriptling.run('[a, b]')).value).toEqual([10, 2]);
  });

  it('have names that a script can write, as Python reads them', async () => {
    const scriptling = new Scriptling();
    for (const name of ['a b', '', '1a', 'class', 'None', 'a.b', 'a-b']) {
      expect(() => scriptling.set(name, 1)).toThrow(new TypeError(`name: '${name}' is not a Python name`));
    }
    expect(() => scriptling.set(5 as never, 1)).toThrow(new TypeError('name must be a string, not 5'));
    scriptling.set('ﬁ', 1);
    expect((await scriptling.run('ﬁ + fi')).value).toBe(2);
    scriptling.set('__proto__', 3);
    scriptling.set('constructor', 4);
    expect((await scriptling.run('[__proto__, constructor]')).value).toEqual([3, 4]);
    expect(scriptling.has('toString')).toBe(false);
  });

  it('may shadow built-in names', async () => {
    const scriptling = new Scriptling({ globals: { len: fn('len(x)', '', () => 'mine') } });
    expect((await scriptling.run('len([])')).value).toBe('mine');
    scriptling.delete('len');
    expect((await scriptling.run('len([])')).value).toBe(0);
  });

  it('that cannot cross are named', async () => {
    expect(() => new Scriptling({ globals: { ok: 1, when: Promise.resolve() } })).toThrow(
      new ConversionError('options.globals.when: an instance of Promise cannot cross into the script'),
    );
    await expect(new Scriptling().run('1', { globals: { f: () => 1 } })).rejects.toThrow(
      new ConversionError('options.globals.f: a function (declare it with fn) cannot cross into the script'),
    );
  });
});

describe('registered functions', () => {
  it('are variables, after a reset and in a fork, too', async () => {
    const scriptling = new Scriptling();
    scriptling.registerFunction(fn('twice(x: int) -> int', 'Twice.', (x: number) => x * 2));
    expect((await scriptling.run('twice(2)')).value).toBe(4);
    scriptling.reset();
    expect((await scriptling.run('twice(3)')).value).toBe(6);
    expect((await scriptling.fork().run('twice(4)')).value).toBe(8);
    expect(() => scriptling.registerFunction((() => 1) as never)).toThrow(
      new TypeError('declared must be made by fn()'),
    );
  });

  it('may be written in Python', async () => {
    const scriptling = new Scriptling();
    await scriptling.registerScriptFunction('double', 'def anything(x):\n    return x * 2');
    await scriptling.registerScriptFunction('triple', 'lambda x: x * 3');
    expect((await scriptling.run('[double(2), triple(2)]')).value).toEqual([4, 6]);
    await expect(scriptling.registerScriptFunction('f', '1 + 1')).rejects.toThrow(
      'TypeError: the source must end with a function, not int',
    );
    await expect(scriptling.registerScriptFunction('a b', 'lambda: 1')).rejects.toThrow(
      new TypeError("name: 'a b' is not a Python name"),
    );
    await expect(scriptling.registerScriptFunction('f', 5 as never)).rejects.toThrow(
      new TypeError('source must be a string or a CompiledScript, not 5'),
    );
  });
});

describe('reset', () => {
  it('forgets variables and modules; libraries and globals of the options stay', async () => {
    const lib = library('lib', { members: { x: [1] } });
    const scriptling = new Scriptling({ libraries: [lib], globals: { a: [1] } });
    await scriptling.run('import lib\nlib.x.append(2)\na.append(2)\nb = 1');
    scriptling.reset();
    expect(scriptling.names()).toEqual(['a']);
    expect((await scriptling.run('import lib\n[a, lib.x]')).value).toEqual([[1], [1]]);
  });

  it('has to wait for a run', async () => {
    const scriptling = new Scriptling();
    const run = scriptling.run('import time\ntime.sleep(0.01)');
    expect(() => scriptling.reset()).toThrow(BusyError);
    await run;
    scriptling.reset();
  });
});

describe('fork', () => {
  it('copies data with its kinds and shared references', async () => {
    const scriptling = new Scriptling({ globals: { gone: 1 } });
    await scriptling.run(`
del gone
f = 1.0
t = (1, [2])
s = {1, (2, 3)}
z = frozenset([1])
b = bytearray(b'x')
d = {'a': 1, (1, 2): [1j, b'y', None, True, 2**70]}
shared = [t[1], d]
cycle = []
cycle.append(cycle)
kind = int
`);
    const fork = scriptling.fork();
    const { value } = await fork.run(`
t[1].append(3)
[repr([f, t, s, z, b, d, cycle]), shared[0] is t[1], shared[1] is d, cycle[0] is cycle, 'gone' in globals(), kind is int]
`);
    expect(value).toEqual([
      "[1.0, (1, [2, 3]), {1, (2, 3)}, frozenset({1}), bytearray(b'x'), {'a': 1, (1, 2): [1j, b'y', None, True, 1180591620717411303424]}, [[...]]]",
      true,
      true,
      true,
      false,
      true,
    ]);
    expect((await scriptling.run('t')).value).toEqual([1, [2]]);
    await fork.run('f = 2');
    expect((await scriptling.run('f')).value).toBe(1);
  });

  it('leaves out what belongs to the instance, and keeps what is the host’s', async () => {
    const object = hostObject({ n: 1 }, { read: ['n'] });
    const scriptling = new Scriptling({ globals: { object, f: fn('f()', '', () => 7) }, limits: { steps: 10_000 } });
    await scriptling.run(
      'import math\nclass A: pass\na = A()\ndef g(): pass\nmixed = [1, a]\ninner = [1]\nnested = {1: [g]}\ngenerator = (x for x in [])',
    );
    const fork = scriptling.fork();
    expect(fork.names().sort()).toEqual(['f', 'inner', 'object']);
    expect((await fork.run('[f(), object.n, inner]')).value).toEqual([7, 1, [1]]);
    await expect(fork.run('while True: pass')).rejects.toMatchObject({ kind: 'steps', limit: 10_000 });
  });
});

describe('one run at a time', () => {
  const message =
    'this instance is running a script: wait for it, use another instance, or, in a host function, context.call';

  it('is what an instance does, and says so', async () => {
    const scriptling = new Scriptling();
    const first = scriptling.run('import time\ntime.sleep(0.02)\n1');
    await expect(scriptling.run('2')).rejects.toThrow(new BusyError());
    expect(() => scriptling.runSync('2')).toThrow(message);
    expect(() => scriptling.callSync('len', [[]])).toThrow(message);
    expect((await first).value).toBe(1);
    expect((await scriptling.run('3')).value).toBe(3);
  });

  it('holds for host functions, too; another instance is free', async () => {
    const scriptling = new Scriptling();
    const other = new Scriptling();
    scriptling.registerFunction(fn('again()', '', () => scriptling.run('1')));
    scriptling.registerFunction(fn('elsewhere()', '', async () => (await other.run('5')).value));
    scriptling.registerFunction(fn('at_once()', '', () => other.runSync('6').value));
    await expect(scriptling.run('again()')).rejects.toThrow(`RuntimeError: ${message}`);
    expect((await scriptling.run('[elsewhere(), at_once()]')).value).toEqual([5, 6]);
  });

  it('does not keep the host from its variables', async () => {
    const scriptling = new Scriptling();
    scriptling.registerFunction(fn('note(x)', '', (x: unknown) => scriptling.set('noted', x)));
    expect((await scriptling.run('note([1])\nnoted')).value).toEqual([1]);
  });

  it('at a time, but many instances at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        new Scriptling({ globals: { i } }).run('import time\ntime.sleep(0.001)\nsum(range(1000)) + i'),
      ),
    );
    expect(results.map(({ value }) => value)).toEqual(results.map((_, i) => 499_500 + i));
  });

  it('nests at once only so deep', () => {
    let depth = 0;
    const nest = (): unknown => {
      depth++;
      return new Scriptling({ globals: { nest: fn('nest()', '', nest) } }).runSync('nest()').value;
    };
    expect(nest).toThrow('RecursionError: maximum recursion depth exceeded');
    expect(depth).toBe(31);
  });
});
