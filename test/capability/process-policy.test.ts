// What may be started: names, arguments, variables, sizes and times, whatever the launcher is.
import { describe, expect, it } from 'vitest';
import type { ProcessPolicy } from '../../src/capability/process-policy.ts';
import { command, policedProcesses } from '../../src/capability/process-policy.ts';
import type { ChildProcess, Launch, LaunchedProcess, Launcher, ProcessEvent } from '../../src/capability/processes.ts';

/** Starts nothing: keeps what it was asked for. What it "starts" writes a kilobyte whenever it is read from, and never ends by itself. */
class FakeLauncher implements Launcher {
  readonly launched: Launch[] = [];
  closed = 0;
  locate(name: string): readonly string[] {
    return name === 'absent' ? [] : [`/bin/${name}`, `/usr/bin/${name}`];
  }
  launch(launch: Launch): LaunchedProcess {
    this.launched.push(launch);
    let end: (value?: unknown) => void = () => undefined;
    const over = new Promise((resolve) => {
      end = resolve;
    });
    return {
      over,
      write: () => undefined,
      closeInput: () => undefined,
      closeOutput: () => undefined,
      next: ({ stdout }): ProcessEvent | Promise<undefined> =>
        stdout === true ? { kind: 'stdout', bytes: new Uint8Array(1000) } : new Promise(() => undefined),
      signal: () => undefined,
      close: () => {
        this.closed++;
        end();
      },
    };
  }
}

const standard = { takesInput: false, stdout: 'pipe', stderr: 'pipe' } as const;

function made(policy: ProcessPolicy) {
  const launcher = new FakeLauncher();
  const processes = policedProcesses(launcher, policy);
  const start = async (
    name: string,
    args: readonly string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ChildProcess> => processes.start({ ...standard, command: name, args, environment });
  /** `'started'`, or why not. */
  const answer = (...given: Parameters<typeof start>): Promise<string> =>
    start(...given).then(
      async (child) => {
        await child.close();
        return 'started';
      },
      (failure: Error) => `${failure.name}: ${failure.message}`,
    );
  return { launcher, processes, start, answer };
}

describe('programs', () => {
  it('are those that are named; an empty list allows nothing', async () => {
    expect(await made({ allow: [] }).answer('echo')).toBe("DeniedError: running 'echo' is not allowed");
    const { answer, launcher } = made({ allow: ['echo', 'absent'] });
    expect(await answer('echo', ['x'])).toBe('started');
    expect(launcher.launched[0]).toMatchObject({ program: '/bin/echo', args: ['echo', 'x'], environment: {} });
    expect(await answer('absent')).toBe("ProcessError: there is no program 'absent'");
    const tricks = [
      './echo',
      '../bin/echo',
      'bin/echo',
      '/tmp/echo',
      '/bin/../bin/echo',
      'ECHO',
      'echo ',
      ' echo',
      '',
      '.',
      '/',
    ];
    for (const name of tricks) expect(await answer(name)).toBe(`DeniedError: running '${name}' is not allowed`);
  });

  it('may be named by the places where the policy has found them', async () => {
    const { answer, launcher } = made({ allow: ['echo', command('tool', { path: '/opt/tool' })] });
    expect([
      await answer('/bin/echo'),
      await answer('/usr/bin/echo'),
      await answer('/opt/tool'),
      await answer('tool'),
    ]).toEqual(Array.from({ length: 4 }, () => 'started'));
    expect(launcher.launched.map(({ program, args }) => [program, args[0]])).toEqual([
      ['/bin/echo', '/bin/echo'],
      ['/bin/echo', '/usr/bin/echo'],
      ['/opt/tool', '/opt/tool'],
      ['/opt/tool', 'tool'],
    ]);
    expect(await answer('/bin/tool')).toContain('DeniedError');
  });

  it('are all programs where that is said', async () => {
    const { answer, processes } = made({ allow: ['*'] });
    expect([await answer('x', ['-rf']), await answer('/opt/y')]).toEqual(['started', 'started']);
    expect(await answer('./y')).toContain('ProcessError');
    expect(processes.reach()[0]?.warning).toContain('every program');
  });
});

describe('arguments', () => {
  it('begin with no dash, unless the option is named', async () => {
    const plain = made({ allow: ['cat'] });
    expect(await plain.answer('cat', ['file', '-'])).toBe('started');
    for (const option of ['-n', '--', '--help', '-', '-x=1'].filter((each) => each !== '-'))
      expect(await plain.answer('cat', [option])).toBe(
        `DeniedError: running 'cat' with the argument '${option}' is not allowed`,
      );
    const { answer } = made({ allow: [command('git', { begins: ['log'], options: ['--oneline', '--format='] })] });
    expect(await answer('git', ['log', '--oneline', '--format=%H', 'main'])).toBe('started');
    const denied: readonly (readonly string[])[] = [
      [],
      ['push'],
      ['--oneline', 'log'],
      ['-c', 'alias.log=!id', 'log'],
      ['log', '--online'],
      ['log', '--formats=1'],
      ['log', '--output=x'],
      ['log', '--oneline=1'],
    ];
    for (const args of denied) expect(await answer('git', args)).toContain('DeniedError');
  });

  it('match the pattern from beginning to end, and pass the check', async () => {
    const { answer } = made({
      allow: [
        command('date', { operands: /\+%[a-z]/gim }),
        command('even', { check: (args) => args.length % 2 === 0 }),
      ],
    });
    expect(await answer('date', ['+%s', '+%F'])).toBe('started');
    for (const text of ['+%s;', 'x+%s', '+%s\nx', 'x\n+%s', ''])
      expect(await answer('date', [text])).toContain('DeniedError');
    expect([await answer('even', ['a', 'b']), await answer('even', ['a'])]).toEqual([
      'started',
      "DeniedError: running 'even' with these arguments is not allowed",
    ]);
  });

  it('have no NUL, and an end', async () => {
    const { answer } = made({ allow: ['echo'] });
    for (const args of [['a\0b'], ['x'.repeat(200_000)], Array.from({ length: 5000 }, () => 'x')])
      expect(await answer('echo', args)).toContain('DeniedError');
  });

  it('are allowed by any of several rules for one program', async () => {
    const { answer } = made({ allow: [command('git', { begins: ['log'] }), command('git', { begins: ['status'] })] });
    expect([await answer('git', ['log']), await answer('git', ['status'])]).toEqual(['started', 'started']);
    expect(await answer('git', ['push'])).toContain('DeniedError');
  });
});

describe('variables', () => {
  it('are those of the policy, which scripts cannot change', async () => {
    const { answer, launcher } = made({ allow: ['env'], environment: { LANG: 'C' }, variables: ['NAME', 'LANG'] });
    expect(await answer('env', [], { NAME: 'x', LANG: 'C' })).toBe('started');
    expect(launcher.launched[0]?.environment).toEqual({ NAME: 'x', LANG: 'C' });
    for (const [name, value] of [
      ['LANG', 'de'],
      ['OTHER', 'x'],
      ['NAME', 'a\0b'],
      ['NAME=X', 'y'],
      ['__proto__', 'x'],
      ['', 'x'],
    ] as const) {
      expect(await answer('env', [], Object.fromEntries([[name, value]]))).toContain('DeniedError');
    }
  });

  it('that load code have to be named, even where all others are allowed', async () => {
    const { answer } = made({ allow: ['env'], variables: ['*'] });
    expect(await answer('env', [], { ANYTHING: 'x' })).toBe('started');
    for (const name of [
      'LD_PRELOAD',
      'ld_library_path',
      'DYLD_INSERT_LIBRARIES',
      'NODE_OPTIONS',
      'PYTHONPATH',
      'BASH_ENV',
      'PATH',
      'ENV',
      'PERL5OPT',
      'GIT_SSH_COMMAND',
      'IFS',
      'HOME',
    ])
      expect(await answer('env', [], { [name]: 'x' })).toBe(
        `DeniedError: the variable ${name} must not be set for processes`,
      );
    const named = made({ allow: ['env'], variables: ['LD_PRELOAD'] });
    expect(await named.answer('env', [], { LD_PRELOAD: 'x' })).toBe('started');
  });
});

describe('limits', () => {
  it('of number: those that have ended do not count', async () => {
    const { start } = made({ allow: ['echo'], concurrent: 2 });
    const first = await start('echo');
    await start('echo');
    await expect(start('echo')).rejects.toThrow('2 processes at once at most');
    await first.close();
    await new Promise((resolve) => setTimeout(resolve));
    await start('echo');
  });

  it('of output, of input and of time end the process', async () => {
    const { start, launcher } = made({ allow: ['echo'], outputBytes: 2500, inputBytes: 10, timeoutMs: 50 });
    const loud = await start('echo');
    await loud.next({ stdout: true });
    await loud.next({ stdout: true });
    await expect(loud.next({ stdout: true })).rejects.toThrow('it wrote more than 2500 bytes');
    await expect(loud.next({ exit: true })).rejects.toThrow('it wrote more');
    const fed = await start('echo');
    await fed.write(new Uint8Array(10));
    await expect(fed.write(new Uint8Array(1))).rejects.toThrow('it was given more than 10 bytes');
    const slow = await start('echo');
    await expect(slow.next({ exit: true })).rejects.toThrow('it ran for longer than 50 ms');
    expect(launcher.closed).toBe(3);
  });
});

describe('a policy', () => {
  it('that cannot be read is refused', () => {
    const wrong: readonly unknown[] = [
      { allow: 'echo' },
      { allow: [''] },
      { allow: ['/bin/echo'] },
      { allow: ['a/b'] },
      { allow: [{ name: 'x', path: 'relative' }] },
      { allow: [{ name: 'x', options: ['n'] }] },
      { allow: [], timeoutMs: -1 },
      { allow: [], concurrent: '3' },
      { allow: [], environment: { A: 1 } },
      { allow: [], environment: { 'A=B': 'x' } },
    ];
    for (const policy of wrong)
      expect(() => policedProcesses(new FakeLauncher(), policy as ProcessPolicy)).toThrow(TypeError);
  });

  it('tells what it allows, and warns', () => {
    const { processes } = made({ allow: ['date', 'python3', command('git', { begins: ['log'], options: ['-n'] })] });
    expect(processes.reach().map(({ what }) => what)).toEqual(['date', 'python3', 'git log (-n)']);
    expect(processes.reach()[1]?.warning).toContain('runs whatever it is told to');
  });
});
