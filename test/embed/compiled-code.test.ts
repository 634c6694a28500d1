// Code that is compiled once and kept; what it is compiled to; checks of syntax; help.
import { describe, expect, it } from 'vitest';
import { CompiledScript, fn, library, Scriptling, ScriptSyntaxError, scriptLibrary } from '../../src/index.ts';

describe('compiled code', () => {
  it('runs any number of times in any instances', async () => {
    const code = Scriptling.compile('n = n + 1\nn', { filename: 'count.py' });
    expect(code).toBeInstanceOf(CompiledScript);
    expect(code.filename).toBe('count.py');
    const [a, b] = [new Scriptling({ globals: { n: 0 } }), new Scriptling({ globals: { n: 10 } })];
    expect([(await a.run(code)).value, a.runSync(code).value, (await b.run(code)).value]).toEqual([1, 2, 11]);
    expect((await a.start(code).result).value).toBe(3);
    const [c, d] = await Promise.all([a.run(code), b.run(code)]);
    expect([c.value, d.value]).toEqual([4, 12]);
  });

  it('keeps no state from run to run', async () => {
    const code = Scriptling.compile(
      'def f(x=[]):\n    x.append(1)\n    return len(x)\nclass A: n = 0\nA.n += f()\nA.n',
    );
    const values = [];
    for (let i = 0; i < 3; i++) values.push((await new Scriptling().run(code)).value);
    expect(values).toEqual([1, 1, 1]);
  });

  it('goes by its own file name', async () => {
    const code = Scriptling.compile('1 / 0', { filename: 'own.py' });
    const scriptling = new Scriptling({ filename: 'instance.py' });
    await expect(scriptling.run(code, { filename: 'run.py' })).rejects.toMatchObject({
      frames: [{ filename: 'own.py' }],
    });
  });

  it('is not made of what is not Python', () => {
    expect(() => Scriptling.compile('x = = 1', { filename: 'a.py' })).toThrow(ScriptSyntaxError);
    try {
      Scriptling.compile('x = = 1', { filename: 'a.py' });
    } catch (error) {
      expect(error).toMatchObject({ filename: 'a.py', line: 1, column: 5, output: '', usage: undefined });
    }
    expect(() => Scriptling.compile(5 as never)).toThrow(new TypeError('source must be a string, not 5'));
    expect(() => Scriptling.compile('1', { file: 'x' } as never)).toThrow(
      new TypeError('options.file is not an option'),
    );
    expect(() => Scriptling.compile('1', { filename: 5 as never })).toThrow(
      new TypeError('options.filename must be a string, not 5'),
    );
  });

  it('does not let one see the file name of another', async () => {
    const source = 'undefined_name';
    const names = [];
    for (const filename of ['a.py', 'b.py', 'a.py']) {
      const error = (await new Scriptling().run(source, { filename }).catch((e: unknown) => e)) as ScriptSyntaxError;
      names.push(error.frames[0]?.filename);
    }
    expect(names).toEqual(['a.py', 'b.py', 'a.py']);
  });
});

describe('dis', () => {
  it('shows the instructions', () => {
    const text = Scriptling.dis('def f(a):\n    return a + 1\nf(2)', { filename: 'd.py' });
    expect(text).toContain('f');
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(text).toMatch(/RETURN/);
    expect(() => Scriptling.dis('x = = 1')).toThrow(ScriptSyntaxError);
  });
});

describe('lint', () => {
  it('finds nothing in what is Python', () => {
    expect(Scriptling.lint('import anything\nundefined_name')).toEqual([]);
    expect(Scriptling.lint('')).toEqual([]);
  });

  it.each<[source: string, finding: object]>([
    ['x = = 1', { line: 1, column: 5, endLine: 1, endColumn: 6, message: 'SyntaxError: invalid syntax' }],
    ['a = 1\nif x\n  pass', { line: 2, column: 5, endLine: 2, endColumn: 6, message: "SyntaxError: expected ':'" }],
    [
      'if 1:\npass',
      {
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 5,
        message: "IndentationError: expected an indented block after 'if' statement on line 1",
      },
    ],
    ['x = "abc', { line: 1, column: 5, message: 'SyntaxError: unterminated string literal (detected at line 1)' }],
    [
      'x = 1\nfrom __future__ import annotations',
      {
        line: 2,
        column: 1,
        endColumn: 35,
        message: 'SyntaxError: from __future__ imports must occur at the beginning of the file',
      },
    ],
    [
      'def f():\n  from __future__ import division',
      {
        line: 2,
        column: 3,
        endColumn: 34,
        message: 'SyntaxError: from __future__ imports must occur at the beginning of the file',
      },
    ],
    ['from __future__ import nope', { line: 1, column: 1, message: 'SyntaxError: future feature nope is not defined' }],
    ['from __future__ import braces', { line: 1, column: 1, message: 'SyntaxError: not a chance' }],
    ['def f():\n    nonlocal x', { line: 2, message: "SyntaxError: no binding for nonlocal 'x' found" }],
  ])('finds what is wrong with %j', (source, finding) => {
    expect(Scriptling.lint(source, { filename: 'l.py' })).toMatchObject([
      { file: 'l.py', severity: 'error', code: 'parse-error', ...finding },
    ]);
  });

  it('refuses what is no source', () => {
    expect(() => Scriptling.lint(5 as never)).toThrow(new TypeError('source must be a string, not 5'));
  });
});

describe('help', () => {
  const shop = library('shop', {
    doc: 'The shop.',
    members: { VAT: 0.19, order: fn('order(id: int, *, full: bool = False) -> dict', 'One order.', () => ({})) },
  });
  const scriptling = new Scriptling({ libraries: [shop, scriptLibrary('mine', '"""Mine."""\ndef f(): pass')] });

  it('is data', async () => {
    await scriptling.run(
      'def area(w, h=1, *rest, unit, **more):\n    """Width times height.\n\n    No more."""\nclass A:\n    """An A."""\n    def go(self): pass\na = A()\na.x = 1\nd = {"k": 1}\nn = 5\nimport mine',
    );
    const entries: [string, unknown][] = [
      [
        'len',
        {
          kind: 'function',
          name: 'len',
          signature: 'len(obj, /)',
          doc: 'Return the number of items in a container.',
          members: [],
        },
      ],
      [
        'shop.order',
        {
          kind: 'function',
          name: 'order',
          signature: 'order(id: int, *, full: bool = False) -> dict',
          doc: 'One order.',
          members: [],
        },
      ],
      ['shop', { kind: 'module', name: 'shop', signature: '', doc: 'The shop.', members: ['VAT', 'order'] }],
      [
        'area',
        {
          kind: 'function',
          name: 'area',
          signature: 'area(w, h=1, *rest, unit, **more)',
          doc: 'Width times height.\n\n    No more.',
          members: [],
        },
      ],
      ['A', { kind: 'class', name: 'A', signature: 'A', doc: 'An A.', members: ['go'] }],
      ['A.go', { kind: 'function', name: 'go', signature: 'go(self)', doc: '', members: [] }],
      ['a', { kind: 'instance', name: 'A', signature: '', doc: '', members: ['x'] }],
      ['d', { kind: 'dict', name: 'dict', signature: '', doc: '', members: ['k'] }],
      ['n', { kind: 'value', name: 'int', signature: '', doc: '', members: [] }],
      ['mine.f', { kind: 'function', name: 'f', signature: 'f()', doc: '', members: [] }],
    ];
    for (const [name, entry] of entries) expect([name, scriptling.help(name)]).toEqual([name, entry]);
    expect(scriptling.help('json.loads')).toMatchObject({ kind: 'function', name: 'loads' });
    expect(scriptling.help('str.upper')).toMatchObject({ kind: 'function', name: 'upper' });
    expect(scriptling.help('nothing')).toBe(undefined);
    expect(() => scriptling.help(5 as never)).toThrow(new TypeError('name must be a string, not 5'));
  });

  it('runs no code of scripts', () => {
    expect(new Scriptling({ libraries: [scriptLibrary('mine', 'print("ran")')] }).help('mine')).toBe(undefined);
  });

  it('names the modules', () => {
    expect(scriptling.moduleNames()).toEqual([...scriptling.moduleNames()].sort());
    expect(scriptling.moduleNames()).toEqual(expect.arrayContaining(['json', 'math', 'mine', 'shop', 'sys']));
  });

  it('is what help() prints', async () => {
    expect((await scriptling.run('help("shop.order")')).output).toBe(
      "Help for function 'order':\n\n  order(id: int, *, full: bool = False) -> dict - One order.\n",
    );
    expect((await scriptling.run('help("nothing")')).output).toBe("No help available for 'nothing'\n");
  });
});
