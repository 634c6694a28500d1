// V4 and V5: the command as a target: its prompt, its options, its input, its exit status.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/command-line.ts';
import { moduleFiles } from '../../src/node/module-files.ts';
import type { Command } from '../support/command.ts';
import { makeCommand } from '../support/command.ts';

let command: Command;
beforeAll(async () => {
  command = await makeCommand();
});
afterAll(() => command.remove());

const typed = (text: string) => command.run(['repl'], { input: text });

describe('V4: the prompt', () => {
  it('takes a long paste in, line by line', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `    '${i}',`).join('\n');
    const { stdout, status } = await typed(`x = [\n${rows}\n]\nlen(x)\n`);
    expect(stdout).toContain('20000');
    expect(status).toBe(0);
  });

  it('drops what has no end, and goes on', async () => {
    const endless = await typed(`x = '''\n${')\n'.repeat(6500)}1 + 1\n`);
    expect(endless.stderr).toContain('the statement is too long for the prompt');
    expect([endless.stdout.includes('2'), endless.status]).toEqual([true, 0]);
    const long = await typed(`x = '''\n${`${'a'.repeat(1000)}\n`.repeat(5000)}'''\n1 + 1\n`);
    expect(long.stderr).toContain('the statement is too long for the prompt');
    expect(long.status).toBe(0);
  });

  it('is steered by nothing that it shows', async () => {
    const { stdout } = await typed("'\\x1b]52;c;aGk=\\x07\\x1b[2J\\x9b'\n");
    expect(stdout).not.toMatch(/[\u0007\u001b\u009b]/);
  });

  it('keeps no history unless somebody has said where', async () => {
    const before = readdirSync(command.folder);
    await command.run(['repl'], {
      input: "password = 'secret'\n",
      env: { SCRIPTLING_HISTORY: '', HOME: command.folder },
    });
    expect(readdirSync(command.folder)).toEqual(before);
  });
});

describe('V5: the command line', () => {
  it('refuses what it does not know', () => {
    const wrong: readonly (readonly string[])[] = [
      ['--allow-everything'],
      ['--allow-run='],
      ['--allow-net='],
      ['--Allow-Run=sh'],
      ['-allow-run=sh'],
      ['--timeout=-1'],
      ['--timeout', 'Infinity'],
      ['--memory', '1e3'],
      ['--max-steps', '0x10'],
      ['--max-steps', '1.5'],
      ['--backend=eval'],
      ['--__proto__=x'],
      ['-Z'],
    ];
    for (const args of wrong) expect(() => parseCommandLine([...args, '-c', 'print("ran")'])).toThrow();
    expect(parseCommandLine(['--allow-run=a,b', '--allow-read', '-c', 'x'])).toMatchObject({
      options: { grants: { run: ['a', 'b'], read: [''], write: [], net: [], env: [] } },
    });
  });

  it('grants what stands before the script, and nothing behind it', async () => {
    command.write('own.py', 'import sys\nprint(sys.argv[1:])\nopen("own.py")');
    const { stdout, stderr, status } = await command.run(['own.py', '--allow-read', '--allow-all', '-A']);
    expect([stdout, status]).toEqual(["['--allow-read', '--allow-all', '-A']\n", 1]);
    expect(stderr).toContain('PermissionError');
    const spaced = await command.run(['--allow-read', 'own.py', '-c', 'x']);
    expect(spaced.stdout).toBe("['-c', 'x']\n");
  });

  it('takes a script by its name, whatever that is', async () => {
    for (const name of ['--help', 'audit', '$(id) \n.py']) {
      command.write(name, 'print("ran")');
      const result = await command.run(['--', name]);
      expect([name, result]).toEqual([name, { status: 0, stdout: 'ran\n', stderr: '' }]);
    }
    mkdirSync(join(command.folder, 'folder.py'));
    for (const name of ['folder.py', 'x'.repeat(5000), '/proc/self/mem']) {
      const { status, stderr } = await command.run(['--', name]);
      expect([name, status]).toEqual([name, 2]);
      expect(stderr.length).toBeLessThan(6000);
    }
  });

  it.each([
    ['a script from a device', ['--', '/dev/zero'], /too large for a script/],
    ['a script from standard input', ['-'], /too large for a script/],
    ['a line of input', ['-c', 'input()'], /RuntimeError: a line of input is too long/],
    ['all lines of input', ['--memory', '100', '-c', 'import sys\nsys.stdin.read()'], /too long|memory/],
  ])('reads no endless %s', async (_, args, expected) => {
    const child: ChildProcess = spawn(
      '/bin/sh',
      ['-c', `head -c 200000000 /dev/zero | "$0" "$@"`, process.execPath, command.program, ...args],
      {
        cwd: command.folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let text = '';
    child.stderr?.on('data', (data: Buffer) => {
      text += String(data);
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(text).toMatch(expected);
    expect(status === 0).toBe(false);
  });

  it('ends with the status that the script asks for, or one that is no success', async () => {
    for (const [code, status] of [
      ['import sys; sys.exit("x")', 1],
      ['import sys; sys.exit(10**9)', (10 ** 9) & 0xff],
      ['import sys; sys.exit(10**30)', 255],
      ['import os\nos._exit(0)', 1],
    ] as const) {
      const ended = await command.run(['-c', code]);
      if (code.includes('10**30')) expect(ended.status).not.toBe(0);
      else expect([code, ended.status]).toEqual([code, status]);
    }
  });
});

describe('U2: modules beside the script', () => {
  it('are those that lie there, whatever links are put in their place', async () => {
    const folder = join(command.folder, 'app');
    const outside = join(command.folder, 'outside.py');
    mkdirSync(folder);
    writeFileSync(outside, 'SECRET = 1');
    writeFileSync(join(folder, 'good.py'), 'GOOD = 1');
    symlinkSync(outside, join(folder, 'evil'));
    const load = moduleFiles(folder);
    const seen = new Set<string>();
    const target = join(folder, 'module.py');
    const started = performance.now();
    let isOver = false;
    // Each stays for a while that is never the same: one in step with the loading would always be met in the same place.
    const rest = (turn: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, turn % 4));
    const swapping = (async () => {
      for (let turn = 0; !isOver; turn++) {
        symlinkSync(outside, join(folder, 'next'));
        renameSync(join(folder, 'next'), target);
        await rest(turn);
        writeFileSync(join(folder, 'plain'), 'GOOD = 1');
        renameSync(join(folder, 'plain'), target);
        await rest(turn >> 2);
      }
    })();
    const lasted = (): number => performance.now() - started;
    while (lasted() < 1500 || (seen.size < 2 && lasted() < 20_000)) seen.add((await load('module'))?.source ?? 'none');
    isOver = true;
    await swapping;
    expect([...seen].filter((source) => source.includes('SECRET'))).toEqual([]);
    expect(seen).toContain('GOOD = 1');
    expect(existsSync(outside) && readFileSync(outside, 'utf8')).toBe('SECRET = 1');
  });
});
