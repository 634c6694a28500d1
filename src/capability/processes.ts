// Processes as scripts see them: programs that the host starts for them, behind a policy.
import type { Awaitable, Reach } from './access.ts';

export interface ProcessRequest {
  /** The program as the script names it. */
  readonly command: string;
  /** Its arguments, without the program itself. */
  readonly args: readonly string[];
  /** A virtual path. Default: the policy's. */
  readonly workingDirectory?: string;
  /** Variables that the script wants besides those of the policy. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether its standard input can be written to. Otherwise it is empty. */
  readonly takesInput: boolean;
  /** What becomes of the two outputs: they can be read, go nowhere, or (standard error) go where standard output goes. */
  readonly stdout: 'pipe' | 'discard';
  readonly stderr: 'pipe' | 'discard' | 'stdout';
}

/** What is waited for. */
export interface Wanted {
  readonly stdout?: boolean;
  readonly stderr?: boolean;
  readonly exit?: boolean;
}

/** What has happened to a process. */
export type ProcessEvent =
  /** A piece of output; undefined at its end. */
  | { readonly kind: 'stdout' | 'stderr'; readonly bytes: Uint8Array | undefined }
  /** It has ended, with an exit code or, as a negative number, by a signal. */
  | { readonly kind: 'exit'; readonly code: number };

/** A process that has been started. */
export interface ChildProcess {
  /** A number of its own: not the system's. */
  readonly id: number;
  /** Hands over input. Does not wait until it has been read. Throws `ProcessError`: nobody reads, or it is more than the policy allows. */
  write(bytes: Uint8Array): Awaitable<void>;
  /** The input ends. */
  closeInput(): Awaitable<void>;
  /** Nobody reads an output any more: a process that goes on writing to it is told. */
  closeOutput(kind: 'stdout' | 'stderr'): Awaitable<void>;
  /**
   * The first thing that happens of what is wanted; undefined if that takes longer than the time given. Throws `ProcessError` once the
   * policy has ended the process.
   *
   * @param timeoutMs Milliseconds; 0: what has happened already. Default: as long as it takes.
   */
  next(wanted: Wanted, timeoutMs?: number): Awaitable<ProcessEvent | undefined>;
  /** Sends a signal by its POSIX number. SIGKILL reaches whatever the process has started as well. */
  signal(number: number): Awaitable<void>;
  /** Ends it and whatever it has started, if that is still there. */
  close(): Awaitable<void>;
}

/** What scripts start programs through. */
export interface Processes {
  /** Throws `DeniedError`, `ProcessError`, and `FileError` for the working directory. */
  start(request: ProcessRequest): Awaitable<ChildProcess>;
  reach(): readonly Reach[];
}

/** A program to be started, all that a policy has to say being said. */
export interface Launch {
  /** Where the program is, as the launcher has located it. */
  readonly program: string;
  /** What the program is called by, then its arguments. */
  readonly args: readonly [string, ...string[]];
  /** A virtual path. Default: the launcher's own. */
  readonly workingDirectory: string | undefined;
  /** All variables that there are. */
  readonly environment: Readonly<Record<string, string>>;
  readonly takesInput: boolean;
  readonly stdout: ProcessRequest['stdout'];
  readonly stderr: ProcessRequest['stderr'];
}

export interface LaunchedProcess extends Omit<ChildProcess, 'id'> {
  /** Settles once the program itself has ended. */
  readonly over: Promise<unknown>;
}

/** Starts programs, whatever they are. */
export interface Launcher {
  /** Where a program of that name is: the place that it is started from first, then others that are the same. Empty: nowhere. */
  locate(name: string): readonly string[];
  launch(launch: Launch): Awaitable<LaunchedProcess>;
}

export type ProcessErrorKind =
  /** There is no such program. */
  | 'missing'
  /** It cannot be started. */
  | 'start'
  /** Nobody reads the input any more. */
  | 'input'
  /** The policy has ended it: it ran too long, wrote too much, was given too much. */
  | 'time'
  | 'size';

/** What went wrong with a process, apart from being denied. */
export class ProcessError extends Error {
  override readonly name = 'ProcessError';
  readonly kind: ProcessErrorKind;
  constructor(kind: ProcessErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
