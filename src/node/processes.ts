// Processes of the host: each in a group of its own, so that it ends with all that it has started.
import { type ChildProcess as NodeChild, type StdioOptions, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { constants as system } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileError } from '../capability/file-system.ts';
import type { ProcessPolicy } from '../capability/process-policy.ts';
import { policedProcesses } from '../capability/process-policy.ts';
import type { Launch, LaunchedProcess, Launcher, ProcessEvent, Processes, Wanted } from '../capability/processes.ts';
import { ProcessError } from '../capability/processes.ts';
import type { NodeRoot } from './files.ts';
import { LentFolders } from './files.ts';

/** How much output is taken before somebody asks for it, in bytes. A process that writes more waits. */
const MOST_AHEAD = 64 * 1024;

/** The variable by which whatever a process has started is found, wherever it has gone. */
const MARK = 'SCRIPTLING_PROCESS';

/** Joins the two outputs: what `2>&1` means to a shell. The program and its arguments are no part of what the shell reads. */
const JOIN_OUTPUTS = 'exec "$0" "$@" 2>&1';
const SHELL = '/bin/sh';

/** An output of a process, as far as it has been taken. */
class Output {
  private readonly stream: Readable | null;
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  private hasEnded: boolean;

  constructor(stream: Readable | null, onChange: () => void) {
    this.stream = stream;
    this.hasEnded = stream === null;
    const end = (): void => {
      this.hasEnded = true;
      onChange();
    };
    stream?.on('data', (piece: Buffer) => {
      this.pieces.push(piece);
      this.size += piece.length;
      if (this.size >= MOST_AHEAD) stream.pause();
      onChange();
    });
    stream?.on('end', end);
    stream?.on('error', end);
    stream?.on('close', end);
  }

  get isReady(): boolean {
    return this.size > 0 || this.hasEnded;
  }

  /** What there is; undefined at the end. */
  take(): Uint8Array | undefined {
    if (this.size === 0) return undefined;
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.pieces.length = 0;
    this.size = 0;
    this.stream?.resume();
    return bytes;
  }

  destroy(): void {
    this.stream?.destroy();
  }
}

interface Waiter {
  readonly wanted: Wanted;
  tell(event: ProcessEvent | undefined): void;
}

class NodeProcess implements LaunchedProcess {
  readonly over: Promise<unknown>;
  readonly mark: string;
  private readonly child: NodeChild;
  private readonly stdout: Output;
  private readonly stderr: Output;
  private readonly waiters = new Set<Waiter>();
  private code: number | undefined = undefined;
  private inputIsGone = false;

  constructor(child: NodeChild, mark: string) {
    this.child = child;
    this.mark = mark;
    const onChange = (): void => this.tell();
    this.stdout = new Output(child.stdout, onChange);
    this.stderr = new Output(child.stderr, onChange);
    child.stdin?.on('error', () => {
      this.inputIsGone = true;
    });
    this.over = new Promise((resolve) => {
      child.on('exit', (code, signal) => {
        // The last moment that the group's number cannot be another's: whatever is left in it goes now.
        this.killGroup();
        this.code = code ?? -(signal === null ? 0 : system.signals[signal]);
        resolve(undefined);
        this.tell();
      });
    });
  }

  async write(bytes: Uint8Array): Promise<void> {
    const { stdin } = this.child;
    if (stdin === null || this.inputIsGone || !stdin.writable)
      throw new ProcessError('input', 'nobody reads the input of the process');
    stdin.write(bytes);
  }

  async closeInput(): Promise<void> {
    this.child.stdin?.end();
  }

  async closeOutput(kind: 'stdout' | 'stderr'): Promise<void> {
    this[kind].destroy();
  }

  async next(wanted: Wanted, timeoutMs?: number): Promise<ProcessEvent | undefined> {
    const event = this.happened(wanted);
    if (event !== undefined) return event;
    // What has happened meanwhile is learnt of in a turn of the event loop.
    if (timeoutMs === 0) {
      await new Promise((resolve) => void setImmediate(resolve));
      return this.happened(wanted);
    }
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const waiter: Waiter = {
        wanted,
        tell: (found) => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
          resolve(found);
        },
      };
      this.waiters.add(waiter);
      if (timeoutMs !== undefined) timer = setTimeout(() => waiter.tell(undefined), Math.min(timeoutMs, 2 ** 31 - 1));
    });
  }

  private happened({ stdout, stderr, exit }: Wanted): ProcessEvent | undefined {
    if (stdout === true && this.stdout.isReady) return { kind: 'stdout', bytes: this.stdout.take() };
    if (stderr === true && this.stderr.isReady) return { kind: 'stderr', bytes: this.stderr.take() };
    return exit === true && this.code !== undefined ? { kind: 'exit', code: this.code } : undefined;
  }

  private tell(): void {
    for (const waiter of [...this.waiters]) {
      const event = this.happened(waiter.wanted);
      if (event !== undefined) waiter.tell(event);
    }
  }

  async signal(number: number): Promise<void> {
    if (this.code !== undefined) return;
    if (number === system.signals.SIGKILL) this.killGroup();
    else this.child.kill(number as unknown as NodeJS.Signals);
  }

  async close(): Promise<void> {
    this.killGroup();
    this.child.stdin?.destroy();
    this.stdout.destroy();
    this.stderr.destroy();
    await strays.end(this);
  }

  killGroup(): void {
    const { pid } = this.child;
    if (pid === undefined || this.code !== undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // There is nobody left in it.
    }
  }
}

/** Finds what has left the group of the process that started it, by the mark in its environment. Linux only: elsewhere nobody tells. */
class Strays {
  private readonly watched = new Set<NodeProcess>();
  private readonly leaving = new Set<NodeProcess>();
  private search: Promise<void> | undefined = undefined;
  private readonly onExit = (): void => {
    for (const each of this.watched) each.killGroup();
    endMarked([...this.watched]);
  };

  watch(started: NodeProcess): void {
    if (this.watched.size === 0) process.on('exit', this.onExit);
    this.watched.add(started);
  }

  /** Ends what a process has left behind: one search for all that end in the same turn. */
  async end(started: NodeProcess): Promise<void> {
    if (!this.watched.has(started)) return;
    this.leaving.add(started);
    this.search ??= new Promise((resolve) => {
      setImmediate(() => {
        this.search = undefined;
        const all = [...this.leaving];
        this.leaving.clear();
        endMarked(all);
        for (const each of all) this.watched.delete(each);
        if (this.watched.size === 0) process.off('exit', this.onExit);
        resolve();
      });
    });
    await this.search;
  }
}
const strays = new Strays();

/** What is found may have started another one meanwhile. */
const MOST_SEARCHES = 20;

function endMarked(processes: readonly NodeProcess[]): void {
  if (process.platform !== 'linux' || processes.length === 0) return;
  const marks = processes.map(({ mark }) => `${MARK}=${mark}\0`);
  for (let i = 0; i < MOST_SEARCHES; i++) {
    let found = 0;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name) || !hasMark(name, marks)) continue;
      try {
        process.kill(Number(name), 'SIGKILL');
        found++;
      } catch {
        // It has ended by itself.
      }
    }
    if (found === 0) return;
  }
}

/** Those of others, and those that have ended, show nothing. */
function hasMark(process: string, marks: readonly string[]): boolean {
  try {
    const environment = readFileSync(`/proc/${process}/environ`, 'latin1');
    return marks.some((mark) => environment.includes(mark));
  } catch {
    return false;
  }
}

/** Where scripts expect programs: often one folder by two names. */
const standardFolders = ['/bin', '/usr/bin'];

class NodeLauncher implements Launcher {
  private readonly folders: LentFolders;
  private readonly workingDirectory: string | undefined;

  constructor(folders: LentFolders, workingDirectory: string | undefined) {
    this.folders = folders;
    this.workingDirectory = workingDirectory;
  }

  locate(name: string): readonly string[] {
    // Where a folder of the path is no absolute one, whoever fills the folder that the host stands in would choose the programs.
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
    const first = folders.map((folder) => join(folder, name)).find(isProgram);
    if (first === undefined) return [];
    const others = [...folders, ...standardFolders].map((folder) => join(folder, name)).filter(isProgram);
    return [...new Set([first, ...others.filter((place) => realFolder(place) === realFolder(first))])];
  }

  async launch(launch: Launch): Promise<LaunchedProcess> {
    const place = launch.workingDirectory ?? this.workingDirectory;
    return place === undefined ? start(launch, '/') : this.folders.within(place, (folder) => start(launch, folder));
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function realFolder(path: string): string {
  return realpathSync(dirname(path));
}

function start(launch: Launch, folder: string): Promise<LaunchedProcess> {
  const { program, environment, takesInput, stdout, stderr } = launch;
  const [name, ...args] = launch.args;
  const mark = randomBytes(16).toString('hex');
  const joins = stderr === 'stdout' && stdout === 'pipe';
  const stdio: StdioOptions = [
    takesInput ? 'pipe' : 'ignore',
    stdout === 'pipe' ? 'pipe' : 'ignore',
    stderr === 'pipe' ? 'pipe' : 'ignore',
  ];
  const options = { cwd: folder, env: { ...environment, [MARK]: mark }, stdio, detached: true, shell: false };
  const child = joins
    ? spawn(SHELL, ['-c', JOIN_OUTPUTS, program, ...args], options)
    : spawn(program, args, { ...options, argv0: name });
  return new Promise((resolve, reject) => {
    child.once('spawn', () => {
      const started = new NodeProcess(child, mark);
      strays.watch(started);
      resolve(started);
    });
    child.once('error', (failure) => {
      const code = 'code' in failure ? String(failure.code) : '';
      // ENOENT also stands for a folder to work in that is gone meanwhile; that it was there has been seen.
      if (code === 'ENOENT') reject(new ProcessError('missing', `there is no program '${name}'`));
      else if (code === 'EACCES') reject(new FileError('EACCES', name));
      else reject(new ProcessError('start', `'${name}' cannot be started`));
    });
  });
}

export interface NodeProcessesOptions extends ProcessPolicy {
  /** Folders that processes may work in. What a process then does there, and elsewhere, no policy of files has a say in. Default: none. */
  readonly folders?: readonly NodeRoot[];
  /** Where they work unless the script says something else: a virtual path below one of the folders. Default: the first folder; `/` if there is none. */
  readonly workingDirectory?: string;
}

/**
 * Processes of the host: `nodeProcesses({ allow: ['date', command('git', { begins: ['log'] })] })`. No shell is between the script and the
 * program. Each process is in a group of its own, which is ended with the process, at the latest with the run. On Linux what has left
 * the group is found and ended as well, unless it has also cleared its environment.
 *
 * What a program does is not limited by anything: it has the rights of the host's user. POSIX systems only.
 *
 * @throws TypeError for a policy that cannot be read, and on Windows.
 */
export function nodeProcesses({ folders = [], workingDirectory, ...policy }: NodeProcessesOptions): Processes {
  if (process.platform === 'win32')
    throw new TypeError('nodeProcesses: there are no groups of processes on this system');
  return policedProcesses(new NodeLauncher(new LentFolders(folders), workingDirectory ?? folders[0]?.at), policy);
}
