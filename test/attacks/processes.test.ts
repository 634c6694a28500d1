// Attacks on the processes that a host lends, with real ones.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Access } from '../../src/capability/access.ts';
import { command } from '../../src/capability/process-policy.ts';
import { LimitError } from '../../src/embed/errors.ts';
import type { ScriptlingOptions } from '../../src/embed/run-options.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { subprocess } from '../../src/extlib/subprocess.ts';
import { nodeFiles, readOnly, readWrite } from '../../src/node/files.ts';
import type { NodeProcessesOptions } from '../../src/node/processes.ts';
import { nodeProcesses } from '../../src/node/processes.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';
import { ATTEMPT } from '../support/attempt.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const shell = command('sh', { options: 'any' });

function instance(policy: NodeProcessesOptions, options: ScriptlingOptions = {}): Scriptling {
  return new Scriptling({
    ...options,
    libraries: [...(options.libraries ?? []), subprocess({ processes: nodeProcesses(policy) })],
  });
}

const HELPERS = `
import subprocess
from subprocess import PIPE, run, Popen
${ATTEMPT}`;

async function answers(policy: NodeProcessesOptions, ...expressions: string[]): Promise<string[]> {
  const lines = expressions.map((each) => `print(attempt(lambda: ${each}))`);
  const { output } = await instance(policy).run(`${HELPERS}${lines.join('\n')}\n`);
  return output.trimEnd().split('\n');
}

/** The processes of this machine whose command line holds a text. */
function alive(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ');
        return words.includes(text) && !words.includes('vitest') ? [words] : [];
      } catch {
        return [];
      }
    });
}
async function nobody(text: string): Promise<void> {
  await expect.poll(() => alive(text), { timeout: 3000 }).toEqual([]);
}
/** A number of seconds that no other process sleeps for. */
let last = 70_000 + (process.pid % 1000) * 10;
const uniqueSeconds = (): string => `${++last}`;

describe('what is started', () => {
  it('is nothing by default, and never a shell by itself', async () => {
    await expect(new Scriptling().run('import subprocess')).rejects.toThrow('subprocess');
    const given = await answers(
      { allow: ['echo', 'cat'] },
      'run("echo a; id", shell=True)',
      'run(["echo", "$(id)", "`id`", ";id", "|id", "&&id", ">x", "*", "~", "$HOME"], stdout=PIPE).stdout',
      'run("echo $(id) ; id", stdout=PIPE).stdout',
      'run(["echo"], executable="sh")',
      'run(["sh", "-c", "id"])',
      'run(["/bin/sh", "-c", "id"])',
      'run(["env", "sh"])',
      'run(["cat", "-A"])',
      'run(["cat", "--help"])',
      'run(["cat", "a\\0b"])',
      'run(["echo\\0x"])',
      'subprocess.getoutput("id")',
    );
    expect(given).toEqual([
      "PermissionError: running '/bin/sh' is not allowed",
      "b'$(id) `id` ;id |id &&id >x * ~ $HOME\\n'",
      "b'$(id) ; id\\n'",
      "PermissionError: running 'sh' is not allowed",
      "PermissionError: running 'sh' is not allowed",
      "PermissionError: running '/bin/sh' is not allowed",
      "PermissionError: running 'env' is not allowed",
      "PermissionError: running 'cat' with the argument '-A' is not allowed",
      "PermissionError: running 'cat' with the argument '--help' is not allowed",
      'ValueError: embedded null byte',
      'ValueError: embedded null byte',
      "PermissionError: running '/bin/sh' is not allowed",
    ]);
  });

  it('is not what a script has written into a folder', async () => {
    const folder = temporaryFolder();
    const root = readWrite(folder, { at: '/data' });
    const scriptling = instance(
      { allow: ['echo', 'true'], folders: [root], environment: { PATH: folder } },
      { libraries: fileLibraries({ files: nodeFiles([root], { workingDirectory: '/data' }) }) },
    );
    const { output } = await scriptling.run(`${HELPERS}
import os
for name in ('true', 'evil'):
    with open('/data/' + name, 'w') as file: file.write('#!/bin/sh\\necho EVIL\\n')
    os.chmod('/data/' + name, 0o755)
for words in (['./true'], ['/data/true'], ['evil'], ['./evil'], ['${folder}/evil'], ['${folder}/true'], ['true']):
    print(attempt(run, words, cwd='/data', stdout=PIPE))
print(attempt(run, ['true'], cwd='/data', env={'PATH': '/data'}))
`);
    expect(output).not.toContain('EVIL');
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual([
      ...Array.from({ length: 6 }, () => 'PermissionError'),
      "CompletedProcess(args=['true'], returncode=0, stdout=b'')",
      'PermissionError',
    ]);
  });

  it('is found in absolute folders of the path only', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'only-here'), '#!/bin/sh\necho EVIL\n', { mode: 0o755 });
    const before = process.cwd();
    const path = process.env['PATH'];
    try {
      process.chdir(folder);
      process.env['PATH'] = `.::${path}`;
      expect(await answers({ allow: ['only-here'] }, 'run(["only-here"])')).toEqual([
        "FileNotFoundError: [Errno 2] No such file or directory: 'only-here'",
      ]);
    } finally {
      process.chdir(before);
      process.env['PATH'] = path;
    }
  });

  it('gets the variables that the host has named, and no others', async () => {
    process.env['SCRIPTLING_CANARY_PROCESS'] = 'canary';
    const policy: NodeProcessesOptions = { allow: ['env'], environment: { SHOWN: '1' }, variables: ['OWN'] };
    const [all = '', ...denied] = await answers(
      policy,
      'sorted(run(["env"], stdout=PIPE, text=True, env={"OWN": "2"}).stdout.split())',
      'run(["env"], env={"LD_PRELOAD": "/data/evil.so"})',
      'run(["env"], env={"NODE_OPTIONS": "--require=/data/evil.js"})',
      'run(["env"], env={"SHOWN": "changed"})',
      'run(["env"], env={"PATH": "/data"})',
    );
    delete process.env['SCRIPTLING_CANARY_PROCESS'];
    expect(all.replace(/=[0-9a-f]{32}'/, "='")).toBe("['OWN=2', 'SCRIPTLING_PROCESS=', 'SHOWN=1']");
    for (const line of denied) expect(line).toMatch(/^PermissionError: the variable \w+ must not be set/);
  });

  it('works in a folder that was lent, wherever links lead', async () => {
    const base = temporaryFolder();
    for (const name of ['root', 'root/sub', 'outside']) mkdirSync(join(base, name));
    symlinkSync('../outside', join(base, 'root/out'));
    symlinkSync('sub', join(base, 'root/in'));
    writeFileSync(join(base, 'root/sub/here.txt'), 'below');
    writeFileSync(join(base, 'outside/here.txt'), 'SECRET');
    const policy = { allow: ['cat'], folders: [readOnly(join(base, 'root'), { at: '/data' })] };
    const given = await answers(
      policy,
      'run(["cat", "here.txt"], cwd="/data/sub", stdout=PIPE).stdout',
      'run(["cat", "here.txt"], cwd="/data/in", stdout=PIPE).stdout',
      'run(["cat", "sub/here.txt"], stdout=PIPE).stdout',
      'run(["cat", "here.txt"], cwd="/data/out", stdout=PIPE).stdout',
      'run(["cat", "here.txt"], cwd="/data/../outside", stdout=PIPE).stdout',
      `run(["cat", "here.txt"], cwd="${base}/outside", stdout=PIPE).stdout`,
      'run(["cat"], cwd="/")',
      'run(["cat"], cwd="/data/none")',
      'run(["cat"], cwd="/data/sub/here.txt")',
      'run(["cat"], cwd="/data\\0/x")',
    );
    expect(given.slice(0, 3)).toEqual(["b'below'", "b'below'", "b'below'"]);
    expect(given.slice(3).map((line) => line.split(':')[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'PermissionError'),
      'FileNotFoundError',
      'NotADirectoryError',
      'ValueError',
    ]);
    expect(given.join()).not.toContain('SECRET');
    const [nowhere] = await answers({ allow: ['cat'] }, 'run(["cat"], cwd="/tmp")');
    expect(nowhere).toMatch(/^PermissionError: access denied/);
  });
});

describe('what is used up', () => {
  it('ends with the limit: output for ever, and time', async () => {
    const [loud, slow, piped] = await answers(
      { allow: ['yes', 'sleep'], outputBytes: 100_000, timeoutMs: 300 },
      'run(["yes"], stdout=PIPE)',
      'run(["sleep", "60"])',
      'Popen(["yes"], stdout=PIPE).stdout.read()',
    );
    expect(loud).toBe('SubprocessError: the process was ended: it wrote more than 100000 bytes');
    expect(slow).toBe('SubprocessError: the process was ended: it ran for longer than 300 ms');
    expect(piped).toBe(loud);
  });

  it('counts as output of the script where it goes there', async () => {
    const scriptling = instance({ allow: ['yes'] }, { limits: { outputBytes: 10_000 } });
    await expect(scriptling.run(`${HELPERS}run(["yes"])`)).rejects.toMatchObject({ kind: 'output' });
  });

  it('is bounded by the memory of the script', async () => {
    const scriptling = instance(
      { allow: ['yes'], outputBytes: Infinity },
      { limits: { memoryBytes: 16 * 2 ** 20, wallMs: 60_000 } },
    );
    await expect(scriptling.run(`${HELPERS}run(["yes"], stdout=PIPE)`)).rejects.toMatchObject({
      message: expect.stringMatching(/memory|MemoryError/i) as string,
    });
  });

  it('is bounded in number, and each use counts', async () => {
    const seconds = uniqueSeconds();
    const [, , third] = await answers(
      { allow: ['sleep'], concurrent: 2 },
      ...Array.from({ length: 3 }, () => `Popen(["sleep", "${seconds}"]).poll()`),
    );
    expect(third).toBe('PermissionError: 2 processes at once at most');
    const scriptling = instance({ allow: ['true'] }, { limits: { hostCalls: 20 } });
    await expect(scriptling.run(`${HELPERS}while True: run(["true"])`)).rejects.toMatchObject({ kind: 'hostCalls' });
    await nobody(`sleep ${seconds}`);
  });
});

describe('what is left behind', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a process that nobody waits for', 'Popen(["sleep", "SECONDS"])'],
    ['a child in the background', 'run("sleep SECONDS &", shell=True)'],
    ['a child whose parent ends first', 'Popen("(sleep SECONDS; true) & sleep 0.05", shell=True).wait()'],
    ['a child in a session of its own', 'run("setsid sleep SECONDS & sleep 0.1", shell=True)'],
    [
      'one that ignores SIGTERM',
      `p = Popen("trap '' TERM HUP INT; sleep SECONDS; sleep SECONDS", shell=True); p.terminate()`,
    ],
    [
      'children that make more',
      'Popen("f() { sleep SECONDS & setsid sleep SECONDS & sleep 0.01; }; while :; do f; done", shell=True); import time; time.sleep(0.3)',
    ],
    ['what a script raises over', 'Popen(["sleep", "SECONDS"]); raise SystemExit'],
  ];
  it.each(cases)('is nothing: %s', async (_, code) => {
    const seconds = uniqueSeconds();
    await instance({ allow: [shell, 'sleep'] }).run(`${HELPERS}${code.replaceAll('SECONDS', seconds)}`);
    await nobody(`sleep ${seconds}`);
  });

  it('is nothing after a limit, a cancel, and an error', async () => {
    const ended: readonly (readonly [string, ScriptlingOptions, (() => AbortSignal)?])[] = [
      ['while True: pass', { limits: { wallMs: 300 } }],
      ['run(["sleep", "SECONDS"])', { limits: { wallMs: 300 } }],
      ['p.wait()', {}, () => AbortSignal.timeout(200)],
      ['{}[1]', {}],
    ];
    for (const [code, options, signal] of ended) {
      const seconds = uniqueSeconds();
      const source = `${HELPERS}p = Popen("sleep SECONDS & setsid sleep SECONDS & sleep SECONDS", shell=True)\nimport time; time.sleep(0.1)\n${code}`;
      const running = instance({ allow: [shell, 'sleep'] }, options).run(source.replaceAll('SECONDS', seconds), {
        ...(signal === undefined ? {} : { signal: signal() }),
      });
      const failure = await running.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(failure).toBeInstanceOf(Error);
      if (code !== '{}[1]') expect(failure).toBeInstanceOf(LimitError);
      await nobody(`sleep ${seconds}`);
    }
  });

  it('is no zombie', async () => {
    await instance({ allow: ['true', 'sleep'], concurrent: 30 }).run(`${HELPERS}
for _ in range(20): Popen(["true"])
Popen(["sleep", "60"])`);
    const zombies = (): string[] =>
      readdirSync('/proc').filter((name) => {
        try {
          const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'latin1')) ?? [];
          return state === 'Z' && parent === String(process.pid);
        } catch {
          return false;
        }
      });
    await expect.poll(zombies, { timeout: 3000 }).toEqual([]);
  });

  it('is no listener of the host', async () => {
    const scriptling = instance({ allow: ['true'] });
    for (let i = 0; i < 3; i++) await scriptling.run(`${HELPERS}run(["true"])`);
    await expect.poll(() => process.listenerCount('exit'), { timeout: 3000 }).toBeLessThan(3);
  });
});

describe('while a process runs', () => {
  it('only the script waits, and its signals go to its own processes', async () => {
    const waiting = instance({ allow: ['sleep'] }).run(`${HELPERS}run(["sleep", "0.5"])\n1`);
    let turns = 0;
    const timer = setInterval(() => void turns++, 10);
    const { value } = await waiting;
    clearInterval(timer);
    expect(value).toBe(1);
    expect(turns).toBeGreaterThan(20);
    const [first = '', second = ''] = await answers(
      { allow: ['sleep'] },
      'Popen(["sleep", "5"]).send_signal(-1)',
      'Popen(["sleep", "5"]).send_signal(10**30)',
    );
    expect([first, second].map((line) => line.split(':')[0])).toEqual(['OSError', 'OSError']);
  });

  it('help shows what the module needs, and its risk', async () => {
    const { output } = await instance({ allow: [] }).run('help("subprocess")\nhelp("sys")\nhelp("json")');
    const [own = '', sys = '', json = ''] = output.split(/^(?=\w+ functions:)/m);
    expect(own).toContain('Needs: processes. Risk: high (it runs programs, outside of the sandbox).');
    expect(sys).toContain('Needs: nothing of the host. Risk: low (');
    expect(json).not.toContain('Risk');
  });

  it('each use is told of', async () => {
    const seen: Access[] = [];
    const scriptling = instance({ allow: ['echo'] }, { onAccess: (access) => seen.push(access) });
    await scriptling.run(`${HELPERS}
attempt(run, ["echo", "a b"], stdout=PIPE)
attempt(run, ["cat", "/etc/passwd"])
attempt(run, ["echo"], cwd="/tmp")`);
    expect(seen[0]).toEqual({ capability: 'processes', action: 'run', target: 'echo', args: ['a b'], allowed: true });
    expect(seen.filter(({ allowed }) => !allowed)).toEqual([
      { capability: 'processes', action: 'run', target: 'cat', args: ['/etc/passwd'], allowed: false },
      { capability: 'files', action: 'run', target: '/tmp', allowed: false },
    ]);
  });

  it('no message shows a path of the host', async () => {
    const given = await answers(
      { allow: [command('gone', { path: '/no/such/program' }), command('folder', { path: '/tmp' })] },
      'run(["gone"])',
      'run(["folder"])',
    );
    expect(given).toEqual([
      "FileNotFoundError: [Errno 2] No such file or directory: 'gone'",
      "PermissionError: [Errno 13] Permission denied: 'folder'",
    ]);
    expect(existsSync('/no/such/program')).toBe(false);
  });
});
