// input(): lines from the host.
import { describe, expect, it } from 'vitest';
import { Scriptling, type ScriptlingOptions } from '../../src/index.ts';

const asking = (input: unknown): Scriptling => new Scriptling({ input } as ScriptlingOptions);

describe('input', () => {
  it('asks the host for a line, with the prompt in the output', async () => {
    const prompts: string[] = [];
    const input = (prompt: string): string => {
      prompts.push(prompt);
      return 'Ada';
    };
    const { value, output } = await asking(input).run('name = input("Name? ")\nprint("Hello", name)\ninput()');
    expect([value, output, prompts]).toEqual(['Ada', 'Name? Hello Ada\n', ['Name? ', '']]);
  });

  it('may have to be waited for', async () => {
    const input = async (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 1, 'later'));
    expect((await asking(input).run('[input() for i in range(2)]')).value).toEqual(['later', 'later']);
    expect(() => asking(input).runSync('input()')).toThrow('RuntimeError: the script has to wait here');
    expect(asking(() => 'now').runSync('input()').value).toBe('now');
  });

  it('raises EOFError at the end', async () => {
    for (const input of [() => null, async () => null]) {
      await expect(asking(input).run('input()')).rejects.toThrow('EOFError: EOF when reading a line');
    }
    expect((await asking(() => '').run('input()')).value).toBe('');
  });

  it('is read by pieces, as text and as bytes', async () => {
    const source = `
import sys
parts = [sys.stdin.read(2), sys.stdin.read(3), sys.stdin.readline(2), sys.stdin.readline(), sys.stdin.buffer.readline(),
         sys.stdin.buffer.read(3), sys.stdin.buffer.readline(), sys.stdin.readlines(), sys.stdin.read(), sys.stdin.read(5), sys.stdin.buffer.read()]
parts`;
    const expected = ['ä😀', 'b\nz', 'we', 'i\n', 'dr€i\n', 'fün', 'f\n', ['sechs\n', 'last\n'], '', '', ''];
    for (const later of [false, true]) {
      const lines = ['ä😀b', 'zwei', 'dr€i', 'fünf', 'sechs', 'last'];
      const next = (): string | null => lines.shift() ?? null;
      const { value } = await asking(later ? async () => next() : next).run(source);
      const decoder = new TextDecoder();
      const texts = (value as unknown[]).map((part) => (part instanceof Uint8Array ? decoder.decode(part) : part));
      expect(texts).toEqual(expected.map((text, i) => (i === 5 ? 'f\u00fc' : i === 6 ? 'nf\n' : text)));
    }
    const lines = ['one', 'two'];
    const input = (): string | null => lines.shift() ?? null;
    const { value } = await asking(input).run(
      'import sys\nsys.stdin.read(1)\nlist(sys.stdin) + [next(sys.stdin.buffer, 0)]',
    );
    expect(value).toEqual(['ne\n', 'two\n', 0]);
  });

  it('is sys.stdin, too', async () => {
    const lines = ['a', 'b', null];
    const input = (): string | null => lines.shift() ?? null;
    expect((await asking(input).run('import sys\n[sys.stdin.readline(), sys.stdin.read()]')).value).toEqual([
      'a\n',
      'b\n',
    ]);
  });

  it('is not there unless the host gives it', async () => {
    await expect(new Scriptling().run('input()')).rejects.toThrow('RuntimeError: input(): lost sys.stdin');
  });

  it('raises what the host throws, and RuntimeError for what is no line', async () => {
    const failing = [
      () => {
        throw new Error('no terminal');
      },
      async () => Promise.reject(new Error('no terminal')),
    ];
    for (const input of failing)
      await expect(asking(input).run('input()')).rejects.toThrow('RuntimeError: no terminal');
    for (const input of [() => undefined, async () => undefined]) {
      await expect(asking(input).run('input()')).rejects.toThrow(
        'RuntimeError: options.input must answer a string or null, not undefined',
      );
    }
  });
});
