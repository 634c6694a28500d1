// The command: where scripts come from, what they see, how they end.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../support/command.ts';
import { makeCommand } from '../support/command.ts';

let command: Command;
beforeAll(async () => {
  command = await makeCommand();
});
afterAll(() => command.remove());

describe('scripts come from', () => {
  it('a file', async () => {
    command.write('hello.py', 'import sys\nprint("hello", sys.argv)\n');
    const result = await command.run(['hello.py', '--timeout', 'x']);
    expect(result).toEqual({ status: 0, stdout: "hello ['hello.py', '--timeout', 'x']\n", stderr: '' });
  });

  it('the command line', async () => {
    const result = await command.run(['-c', 'import sys; print(sys.argv)', 'a', '-b']);
    expect(result).toEqual({ status: 0, stdout: "['-c', 'a', '-b']\n", stderr: '' });
  });

  it('standard input, said or not', async () => {
    const source = 'import sys\nprint(sys.argv[1:])\n';
    expect(await command.run(['-', 'a'], { input: source })).toEqual({ status: 0, stdout: "['a']\n", stderr: '' });
    expect(await command.run([], { input: source })).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });
});

describe('a script', () => {
  it('reads standard input line by line', async () => {
    command.write(
      'lines.py',
      'total = 0\ntry:\n    while True:\n        total += len(input())\nexcept EOFError:\n    print(total)\n',
    );
    const result = await command.run(['lines.py'], { input: `${'añb\r\n'.repeat(20_000)}last` });
    expect(result).toEqual({ status: 0, stdout: `${3 * 20_000 + 4}\n`, stderr: '' });
  });

  it('is asked with a prompt', async () => {
    const result = await command.run(['-c', 'print(input("name? ") + "!")'], { input: 'Ada\n' });
    expect(result).toEqual({ status: 0, stdout: 'name? Ada!\n', stderr: '' });
  });

  it('imports what lies beside it, and nothing else', async () => {
    command.write(
      'app/main.py',
      'import helper\nfrom pack import deep\nimport pack.deep as d\nprint(helper.V, deep.W, d is deep)\n',
    );
    command.write('app/helper.py', 'V = 1\n');
    command.write('app/pack/__init__.py', '');
    command.write('app/pack/deep.py', 'from . import other\nW = other.X\n');
    command.write('app/pack/other.py', 'X = 2\n');
    command.write('outside.py', 'print("must not run")\n');
    expect(await command.run(['app/main.py'])).toEqual({ status: 0, stdout: '1 2 True\n', stderr: '' });
    symlinkSync(join(command.folder, 'outside.py'), join(command.folder, 'app/linked.py'));
    for (const name of ['outside', 'linked', 'nothing']) {
      command.write('app/wrong.py', `import ${name}\n`);
      const { status, stdout, stderr } = await command.run(['app/wrong.py']);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/\nModuleNotFoundError: No module named '[a-z.]+'\n$/);
    }
  });

  it('ends with the status that it asks for', async () => {
    for (const [argument, status, stderr] of [
      ['', 0, ''],
      ['3', 3, ''],
      ['-1', 255, ''],
      ['256', 0, ''],
      ['True', 1, ''],
      ['None', 0, ''],
      ['"no\\ngood"', 1, 'no\ngood\n'],
      ['[1, "a"]', 1, "[1, 'a']\n"],
    ] as const) {
      const code = `print("before")\nraise SystemExit(${argument})\nprint("after")`;
      expect(await command.run(['-c', code])).toEqual({ status, stdout: 'before\n', stderr });
    }
    expect((await command.run(['-c', 'exit(4)'])).status).toBe(4);
  });

  it('shows where an exception came by', async () => {
    command.write(
      'broken.py',
      'def f(totals):\n    return totals["x"] / cuont\n\ncount = 1\nprint("start")\nf({"x": 1})\n',
    );
    expect(await command.run(['broken.py'])).toEqual({
      status: 1,
      stdout: 'start\n',
      stderr: `Traceback (most recent call last):
  File "broken.py", line 6, in <module>
    f({"x": 1})
  File "broken.py", line 2, in f
    return totals["x"] / cuont
                         ^^^^^
NameError: name 'cuont' is not defined. Did you mean: 'count'?
`,
    });
  });

  it('that is not Python is told where', async () => {
    command.write('syntax.py', 'print("not reached")\nif x\n    pass\n');
    const { status, stdout, stderr } = await command.run(['syntax.py']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('  File "syntax.py", line 2\n    if x\n        ^\nSyntaxError: expected \':\'\n');
  });

  it('may run for so long, take so many steps, print so much, recurse so deep', async () => {
    const forever = 'while True: pass';
    const limited = async (...args: string[]): Promise<string> => {
      const { status, stderr } = await command.run(args);
      expect(status).toBe(1);
      expect(stderr).not.toMatch(/\bat .*[cm]js:\d/);
      return stderr;
    };
    expect(await limited('--timeout', '0.2', '-c', forever)).toBe(
      'scriptling: the run took longer than 200 ms (--timeout) at <string>:1\n',
    );
    expect(await limited('--timeout=0.2', '-c', 'input()')).toMatch(/EOFError|time/);
    expect(await limited('--max-steps', '1000', '-c', forever)).toBe(
      'scriptling: the script took more than 1000 steps (--max-steps) at <string>:1\n',
    );
    expect(await limited('--max-output=100', '-c', 'while True: print("x" * 9)')).toBe(
      'scriptling: the script wrote more than 100 bytes (--max-output) at <string>:1\n',
    );
    expect(await limited('--memory', '1', '-c', '"x" * 10**7')).toMatch(/MemoryError/);
    expect(await limited('--recursion', '50', '-c', 'def f(n): return n and f(n - 1)\nf(49)\nf(51)')).toMatch(
      /RecursionError/,
    );
    expect((await command.run(['--recursion', '50', '-c', 'def f(n): return n and f(n - 1)\nf(40)'])).status).toBe(0);
  });

  it('knows the local time zone', async () => {
    const code =
      'import time; t = time.localtime(1720000000); print(*time.tzname, time.timezone, t.tm_hour, t.tm_isdst, t.tm_zone)';
    for (const [zone, expected] of [
      ['Europe/Berlin', 'CET CEST -3600 11 1 CEST'],
      ['America/New_York', 'EST EDT 18000 5 1 EDT'],
      ['Australia/Sydney', 'AEST AEDT -36000 19 0 AEST'],
      ['Asia/Kolkata', 'IST IST -19800 15 0 IST'],
      ['UTC', 'UTC UTC 0 9 0 UTC'],
    ] as const) {
      const { stdout, stderr } = await command.run(['-c', code], { env: { TZ: zone } });
      expect([zone, stdout, stderr]).toEqual([zone, `${expected}\n`, '']);
    }
  });

  it('runs without code generation', async () => {
    const code = 'print(sum(i * i for i in range(10000)))';
    const expected = { status: 0, stdout: '333283335000\n', stderr: '' };
    expect(await command.run(['--backend', 'interpret', '-c', code])).toEqual(expected);
    expect(await command.run(['--backend=emit', '-c', code])).toEqual(expected);
    expect(await command.run(['-c', code], { nodeOptions: ['--disallow-code-generation-from-strings'] })).toEqual(
      expected,
    );
  });
});

describe('an interrupted command', () => {
  it('ends at Ctrl-C with 130', async () => {
    const code = 'try:\n    print("on", flush=True)\n    while True: pass\nfinally:\n    print("cleaned up")';
    let sent = false;
    const { status, stdout, stderr } = await command.run(['-c', code], {
      onOutput: (text, child) => {
        if (!sent && text.includes('on')) child.kill('SIGINT');
        sent = true;
      },
    });
    expect([status, stderr]).toEqual([130, 'KeyboardInterrupt\n']);
    expect(stdout).toMatch(/^on\n/);
  });

  it('ends quietly when nobody reads its output', async () => {
    const { status, stderr } = await command.run(['-c', 'while True: print("x" * 1000)'], {
      onOutput: (_, child) => child.closeOutput(),
    });
    expect(stderr).toBe('');
    expect(status).toBe(141);
  });
});

describe('a wrong command line', () => {
  it('is told in one line, with status 2', async () => {
    const missing = await command.run(['nowhere.py']);
    expect(missing).toEqual({
      status: 2,
      stdout: '',
      stderr: "scriptling: can't open file 'nowhere.py': [Errno 2] No such file or directory\n",
    });
    const folder = await command.run(['.']);
    expect(folder.stderr).toBe("scriptling: can't open file '.': [Errno 21] Is a directory\n");
    for (const [args, message] of [
      [['--fast', 'x.py'], 'unknown option --fast'],
      [['-x'], 'unknown option -x'],
      [['--timeout', 'soon', '-c', ''], "--timeout takes a positive number, not 'soon'"],
      [['--max-steps', '1.5', '-c', ''], "--max-steps takes a positive whole number, not '1.5'"],
      [['--timeout=-1', '-c', ''], "--timeout takes a positive number, not '-1'"],
      [['--backend', 'jit', '-c', ''], "--backend is emit or interpret, not 'jit'"],
      [['-c'], '-c takes a value'],
      [['lint'], 'lint takes one or more files'],
      [['dis', 'a', 'b'], 'dis takes one file'],
    ] as const) {
      const { status, stdout, stderr } = await command.run(args);
      expect([status, stdout, stderr]).toEqual([2, '', `scriptling: ${message}\nTry 'scriptling --help'.\n`]);
    }
  });
});

describe('the command tells', () => {
  it('its version and its options', async () => {
    expect((await command.run(['--version'])).stdout).toMatch(/^scriptling \S+\n$/);
    const { stdout } = await command.run(['--help']);
    for (const word of [
      '--timeout',
      '--memory',
      '--max-steps',
      '--max-output',
      '--recursion',
      '--backend',
      'repl',
      'lint',
      'dis',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it('what is wrong with files', async () => {
    command.write('good.py', 'x = 1\n');
    command.write('bad.py', 'x = 1\ny = (1,\n');
    expect(await command.run(['lint', 'good.py'])).toEqual({ status: 0, stdout: '', stderr: '' });
    const bad = await command.run(['lint', 'good.py', 'bad.py']);
    expect(bad).toEqual({ status: 1, stdout: "bad.py:2:5: SyntaxError: '(' was never closed\n", stderr: '' });
    const json = await command.run(['lint', '--json', 'good.py', 'bad.py']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { file: 'bad.py', line: 2, column: 5, message: "'(' was never closed" },
    ]);
    expect((await command.run(['lint', 'good.py', 'nowhere.py'])).status).toBe(2);
  });

  it('what a file compiles to', async () => {
    command.write('dis.py', 'def double(x):\n    return x * 2\n');
    const { status, stdout, stderr } = await command.run(['dis', 'dis.py']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/double/);
    expect(stdout).toMatch(/RETURN/);
  });
});

describe('scriptling help', () => {
  it('tells what a name is for, whether or not a script has imported it', async () => {
    const { stdout, status } = await command.run(['help', 'json.loads']);
    expect([stdout.split('\n')[0], status]).toEqual(["Help for function 'loads':", 0]);
    expect((await command.run(['help', 'colorsys.rgb_to_hls'])).stdout).toContain(
      'rgb_to_hls(r, g, b) - Return the HLS',
    );
    expect((await command.run(['help', 'str.upper'])).stdout).toContain("Help for function 'upper'");
    expect((await command.run(['help', 'nothing'])).stdout).toBe("No help available for 'nothing'\n");
    expect((await command.run(['help', 'a', 'b'])).status).toBe(2);
  });
});

describe('what the options grant', () => {
  it('is nothing by default, and a denial names the option (attack O15)', async () => {
    command.write('data/a.txt', 'content');
    const { stderr, status } = await command.run(['-c', 'open("data/a.txt").read()']);
    expect(status).toBe(1);
    expect(stderr).toContain('PermissionError: access denied');
    expect(stderr).toMatch(/To allow it: --allow-read=.*data\n$/);
    const listed = await command.run(['-c', 'import os\nos.listdir("data")']);
    expect(listed.stderr).toMatch(/To allow it: --allow-read=.*data\n$/);
    const net = await command.run(['-c', 'import requests\nrequests.get("https://example.com/x")']);
    expect(net.stderr).toContain('To allow it: --allow-net=example.com');
    expect((await command.run(['-c', 'import os\nprint(dict(os.environ))'])).stdout).toBe('{}\n');
  });

  it('is what they say', async () => {
    command.write('data/a.txt', 'content');
    command.write('beside.txt', 'secret');
    const read = await command.run(['--allow-read=data', '-c', 'print(open("data/a.txt").read())']);
    expect([read.stdout, read.status]).toEqual(['content\n', 0]);
    const write = 'open("data/b.txt", "w").write("x")';
    const refused = await command.run(['--allow-read=data', '-c', write]);
    expect(refused.stderr).toMatch(/To allow it: --allow-write=.*data\n$/);
    expect((await command.run(['--allow-write=data', '-c', write])).status).toBe(0);
    const beside = await command.run(['--allow-read=data', '-c', 'print(open("beside.txt").read())']);
    expect([beside.stdout, beside.status]).toEqual(['', 1]);
    const environment = await command.run(['--allow-env=SHOWN', '-c', 'import os\nprint(dict(os.environ))'], {
      env: { SHOWN: 'yes', HIDDEN: 'no' },
    });
    expect(environment.stdout).toBe("{'SHOWN': 'yes'}\n");
    const echo = 'import subprocess\nprint(subprocess.run(["echo", "-n", "ran"], capture_output=True).stdout)';
    const denied = await command.run(['--allow-run=cat', '-c', echo]);
    expect(denied.stderr).toMatch(/PermissionError: running 'echo' is not allowed\nTo allow it: --allow-run=echo\n$/);
    expect(await command.run(['--allow-run=cat,echo', '-c', echo])).toMatchObject({ status: 0, stdout: "b'ran'\n" });
    expect((await command.run(['--allow-run', '-c', echo])).stdout).toBe("b'ran'\n");
    const outside = 'import subprocess\nsubprocess.run(["echo"], cwd="/usr")';
    expect((await command.run(['--allow-run=echo', '-c', outside])).stderr).toMatch(
      /To allow it: --allow-\w+=\/(usr)?\n$/,
    );
    const injected = 'import subprocess\nsubprocess.run(["echo"], env={"LD_PRELOAD": "x"})';
    expect((await command.run(['--allow-run=echo', '-c', injected])).stderr).not.toContain('To allow it');
    expect((await command.run(['--allow-read=', '-c', '1'])).status).toBe(2);
    expect((await command.run(['--allow-everything', '-c', '1'])).status).toBe(2);
  });

  it('is listed by audit', async () => {
    expect((await command.run(['audit'])).stdout).toBe('nothing outside can be reached\n');
    const { stdout } = await command.run(['--allow-net=api.example.com', 'audit', '--allow-read=data']);
    expect(stdout).toContain('network     https://api.example.com/');
    const run = await command.run(['--allow-run=git,python3', 'audit']);
    expect(run.stdout).toContain('processes   git (any options)   (subprocess; risk: high)');
    expect(run.stdout).toContain('warning     python3 runs whatever it is told to');
    const all = await command.run(['-A', 'audit']);
    expect(all.stdout).toContain('warning     all files of this computer can be changed');
    command.write('config.mjs', 'export default { limits: { steps: Infinity }, loader: { load: () => null } };');
    const config = await command.run(['audit', 'config.mjs']);
    expect(config.stdout).toBe(
      'nothing outside can be reached\n' +
        'warning     no limit: limits.steps is Infinity\n' +
        'warning     a loader answers whatever scripts import: allowImports names no modules\n',
    );
  });
});
