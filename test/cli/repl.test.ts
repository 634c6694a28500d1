// The prompt, with its lines coming from a pipe.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsMore } from '../../src/cli/repl-input.ts';
import { harmless } from '../../src/cli/terminal-text.ts';
import type { Command } from '../support/command.ts';
import { makeCommand } from '../support/command.ts';

let command: Command;
beforeAll(async () => {
  command = await makeCommand();
});
afterAll(() => command.remove());

/** What the prompt writes, without the greeting. */
async function typed(...lines: string[]): Promise<{ shown: string; errors: string; status: number | null }> {
  const { status, stdout, stderr } = await command.run(['repl'], { input: lines.map((line) => `${line}\n`).join('') });
  expect(stdout).toMatch(/^Scriptling /);
  return { shown: stdout.slice(stdout.indexOf('\n') + 1), errors: stderr, status };
}

describe('the prompt', () => {
  it('shows values, keeps names, knows the last value', async () => {
    expect(await typed('x = 20', 'x + 1', 'None', '_ * 2', "'a\\x1b'", 'exit()')).toEqual({
      shown: ">>> >>> 21\n>>> >>> 42\n>>> 'a\\x1b'\n>>> ",
      errors: '',
      status: 0,
    });
  });

  it('takes blocks until an empty line', async () => {
    const lines = [
      'for i in range(2):',
      '    i',
      '',
      'def f():',
      '    return (1,',
      '        2)',
      '',
      'f()',
      '"""a',
      'b"""',
      'exit(7)',
    ];
    expect(await typed(...lines)).toEqual({
      shown: ">>> ... ... 0\n1\n>>> ... ... ... >>> (1, 2)\n>>> ... 'a\\nb'\n>>> ",
      errors: '',
      status: 7,
    });
  });

  it('goes on after errors', async () => {
    const { shown, errors, status } = await typed('1 +', 'x = (', ')', 'nope', 'raise SystemExit("bye")');
    expect(shown).toBe('>>> >>> ... >>> >>> ');
    expect(errors).toMatch(/^  File "<stdin>", line 1\n    1 \+\n       \^\nSyntaxError: invalid syntax\n/);
    expect(errors).toMatch(/NameError: name 'nope' is not defined\nbye\n$/);
    expect(status).toBe(1);
  });

  it('asks for input and leaves at the end of input', async () => {
    const { shown, errors, status } = await typed('input("? ")', 'an answer', 'print("x")');
    expect([errors, status]).toEqual(['', 0]);
    expect(shown).toBe(">>> ? 'an answer'\n>>> x\n>>> \n");
  });

  it('keeps to the limits line by line', async () => {
    const result = await command.run(['--max-steps', '1000', 'repl'], { input: 'while True: pass\n\n1 + 1\n' });
    expect(result.stdout).toMatch(/2\n>>> \n$/);
    expect(result.stderr).toMatch(/step/);
    expect((await command.run(['repl', '--recursion', '10'], { input: '1\n' })).status).toBe(0);
    expect((await command.run(['repl', 'x'])).status).toBe(2);
  });
});

describe('a statement goes on', () => {
  it('where more has to come', () => {
    for (const text of [
      'if x:',
      'if x:\n  y',
      'try:\n  pass\n',
      '@f',
      '@f\n',
      'x = (1,',
      '"""a',
      'f"""{x}',
      'x = 1 + \\',
      'class A:',
      'match x:',
    ]) {
      expect([text, needsMore(text)]).toEqual([text, true]);
    }
  });
  it('and not where it is over or wrong', () => {
    for (const text of [
      'x = 1',
      'x =',
      'if x:\n  y\n\n',
      'else:',
      '"a',
      'x = 1; y = 2',
      ')',
      'if x:\n\n',
      'return',
      '# only a comment',
    ]) {
      expect([text, needsMore(text)]).toEqual([text, false]);
    }
  });
});

describe('text for a terminal', () => {
  it('cannot steer it', () => {
    expect(harmless('a\x1b[31mred\x07\r\b\x9b\x7f\u202e\tb\n')).toBe(
      'a\\x1b[31mred\\x07\\x0d\\x08\\x9b\\x7f\\u202e\tb\n',
    );
    expect(harmless('naïve 中文 😀')).toBe('naïve 中文 😀');
  });
});
