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
