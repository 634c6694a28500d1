// Which programs scripts may start, and how: by name and arguments before, by time and size while they run.
import type { Awaitable, Reach } from './access.ts';
import { DeniedError } from './access.ts';
import type {
  ChildProcess,
  LaunchedProcess,
  Launcher,
  ProcessEvent,
  Processes,
  ProcessRequest,
  Wanted,
} from './processes.ts';
import { ProcessError } from './processes.ts';
import { Timer } from './timer.ts';

/** What arguments a program may be given. Of all rules each has to hold. */
export interface CommandRules {
  /** Where the program is on the host. Default: where the host's `PATH` has it when the policy is made. */
  readonly path?: string;
  /** What its first arguments have to be: `['log']` of `git`. */
  readonly begins?: readonly string[];
  /**
   * The arguments beginning with `-` that it may be given, as they are written; one that ends with `=` stands for itself with any value.
   * Default: none. `'any'`: whatever the program knows, which may well be to run other programs.
   */
  readonly options?: readonly string[] | 'any';
  /** What each other argument has to be like, from its beginning to its end. Default: anything. */
  readonly operands?: RegExp;
  /** Has the last word. */
  readonly check?: (args: readonly string[]) => boolean;
}

/** A program that may be started. Made by `command`. */
export interface Command extends CommandRules {
  /** What scripts call it. */
  readonly name: string;
}

/**
 * A program that scripts may start, by its name without a folder: `command('git', { begins: ['log'], options: ['--oneline'] })`.
 *
 * @throws TypeError for a name that is none, or a path that is not absolute.
 */
export function command(name: string, rules: CommandRules = {}): Command {
  if (typeof name !== 'string' || !/^[^/\\\0]+$/.test(name) || name === '.' || name === '..')
    throw new TypeError(`command: '${name}' is not the name of a program`);
  const { path, options } = rules;
  if (path !== undefined && !/^(\/|[A-Za-z]:\\)[^\0]+$/.test(path))
    throw new TypeError(`command: the path of '${name}' must be absolute`);
  if (options !== undefined && options !== 'any' && !options.every((option) => option.startsWith('-')))
    throw new TypeError(`command: the options of '${name}' must begin with '-'`);
  return { ...rules, name };
}

export interface ProcessPolicy {
  /**
   * What may be started. A name alone allows no arguments that begin with `-`. An empty list allows nothing; `'*'` allows every program with
   * every argument: for scripts that are trusted as the host's user is.
   */
  readonly allow: readonly (string | Command)[];
  /** The variables that programs get. Default: none. Scripts can neither change nor remove them. */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * Names of variables that scripts may set besides; `'*'` stands for all but those that tell programs which code to load (`LD_PRELOAD`,
   * `NODE_OPTIONS` and the like), which have to be named one by one. Default: none.
   */
  readonly variables?: readonly string[];
  /** Milliseconds that a process may take. Default 60,000. */
  readonly timeoutMs?: number;
  /** Bytes that a process may write, both outputs together. Default 10 MiB. */
  readonly outputBytes?: number;
  /** Bytes that a process may be given as its input. Default 10 MiB. */
  readonly inputBytes?: number;
  /** Processes at once, of all scripts that share this object. Default 8. */
  readonly concurrent?: number;
}

/** Variables by which programs find code to run, or a place to read settings from. */
const loadsCode =
  /^(LD_|DYLD_|NODE_|PYTHON|PERL|RUBY|GEM_|BUNDLE_|JAVA_|JDK_|_JAVA|GIT_|BASH_|LUA_|PHP|NPM_|SSH_|GCONV_|GLIBC_|MALLOC_|DOTNET_|CORECLR_|COR_|GTK_|QT_)|^(ENV|PATH|IFS|SHELL|SHELLOPTS|BASHOPTS|PS4|PROMPT_COMMAND|CDPATH|HOME|EDITOR|VISUAL|PAGER|BROWSER|LESSOPEN|LESSCLOSE|MANPAGER|TAR_OPTIONS|RSYNC_RSH|MAKEFLAGS|CC|CXX|TERMINFO|LOCPATH|NLSPATH|HOSTALIASES|LOCALDOMAIN|RES_OPTIONS|TMPDIR|XDG_CONFIG_HOME)$/i;

/** Programs that run whatever code or command they are given. */
const runsAnything =
  /^(sh|ash|bash|dash|zsh|ksh|fish|csh|tcsh|cmd|powershell|pwsh|python[\d.]*|pypy[\d.]*|node|nodejs|deno|bun|perl[\d.]*|ruby[\d.]*|php[\d.]*|lua[\d.]*|[gmn]?awk|tclsh|env|xargs|find|make|ssh|sudo|su|doas|docker|podman|nice|nohup|timeout|setsid|stdbuf|watch|parallel|busybox|vi|vim|ex|ed|emacs|gdb|npm|npx|pip[\d.]*|cargo|go)(\.exe)?$/;

const MOST_ARGUMENTS = 4096;
const MOST_ARGUMENT_TEXT = 128 * 1024;

interface Rule extends Command {
  /** Where the program is; empty: there is none. */
  readonly places: readonly string[];
}

class PolicedProcesses implements Processes {
  private readonly launcher: Launcher;
  private readonly policy: ProcessPolicy;
  private readonly rules: readonly Rule[];
  private readonly isOpen: boolean;
  private readonly environment: Readonly<Record<string, string>>;
  private running = 0;
  private lastId = 0;

  constructor(launcher: Launcher, policy: ProcessPolicy) {
    if (!Array.isArray(policy.allow)) throw new TypeError('allow must be an array of names of programs');
    for (const field of ['timeoutMs', 'outputBytes', 'inputBytes', 'concurrent'] as const) {
      const value = policy[field];
      if (value !== undefined && !(typeof value === 'number' && value >= 0))
        throw new TypeError(`${field} must be a number that is not negative`);
    }
    this.launcher = launcher;
    this.policy = policy;
    this.isOpen = policy.allow.includes('*');
    this.rules = policy.allow
      .filter((each) => each !== '*')
      .map((each) => {
        const rule = typeof each === 'string' ? command(each) : command(each.name, each);
        return { ...rule, places: rule.path === undefined ? launcher.locate(rule.name) : [rule.path] };
      });
    const variables = Object.entries(policy.environment ?? {});
    for (const [name, value] of variables)
      if (typeof value !== 'string' || !isVariable(name, value))
        throw new TypeError(`environment.${name} is no variable`);
    this.environment = Object.fromEntries(variables);
  }

  async start(request: ProcessRequest): Promise<ChildProcess> {
    const { command: named, args } = request;
    const refuse = (why: string): DeniedError => new DeniedError('processes', 'run', named, why);
    const rules = this.isOpen
      ? [this.anyRule(named)]
      : this.rules.filter(({ name, places }) => name === named || places.includes(named));
    if (rules.length === 0) throw refuse(`running '${named}' is not allowed`);
    checkSizes(request, refuse);
    const problems = rules.map((rule) => problemOf(rule, args));
    const rule = rules[problems.indexOf(undefined)];
    if (rule === undefined) throw refuse(`running '${named}' ${problems[0] ?? ''}`);
    const environment = this.environmentFor(request, refuse);
    const [program] = rule.places;
    if (program === undefined) throw new ProcessError('missing', `there is no program '${named}'`);
    const { concurrent = 8 } = this.policy;
    if (this.running >= concurrent) throw refuse(`${concurrent} processes at once at most`);
    this.running++;
    try {
      const launched = await this.launcher.launch({
        program,
        args: [named, ...args],
        workingDirectory: request.workingDirectory,
        environment,
        takesInput: request.takesInput,
        stdout: request.stdout,
        stderr: request.stderr,
      });
      const over = (): void => void this.running--;
      launched.over.then(over, over);
      return new PolicedProcess(++this.lastId, launched, this.policy);
    } catch (failure) {
      this.running--;
      throw failure;
    }
  }

  private anyRule(named: string): Rule {
    const places = named.startsWith('/') ? [named] : named.includes('/') ? [] : this.launcher.locate(named);
    return { name: named, options: 'any', places };
  }

  /** The policy's variables, and those of the script that it may set. What it sets as it is already is no harm. */
  private environmentFor(
    { environment = {} }: ProcessRequest,
    refuse: (why: string) => DeniedError,
  ): Record<string, string> {
    const { variables = [] } = this.policy;
    const wanted = Object.entries(environment).filter(([name, value]) => this.environment[name] !== value);
    for (const [name, value] of wanted) {
      const isFree = !Object.hasOwn(this.environment, name);
      const isNamed = variables.includes(name) || (variables.includes('*') && !loadsCode.test(name));
      if (!isFree || !isNamed || !isVariable(name, value))
        throw refuse(`the variable ${name} must not be set for processes`);
    }
    return { ...Object.fromEntries(wanted), ...this.environment };
  }

  reach(): readonly Reach[] {
    const all: Reach = {
      capability: 'processes',
      what: 'every program',
      warning: "every program of this computer can be run: scripts can do all that the host's user can",
    };
    if (this.isOpen) return [all];
    return this.rules.map(({ name, begins = [], options = [], operands }) => {
      const allowed = options === 'any' ? ['any options'] : options.map((option) => `${option}`);
      const parts = [...allowed, ...(operands === undefined ? [] : [`operands like ${operands.source}`])];
      const what = `${[name, ...begins].join(' ')}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
      return { capability: 'processes', what, warning: warningOf(name, options === 'any') };
    });
  }
}

function warningOf(name: string, hasAnyOptions: boolean): string {
  if (runsAnything.test(name))
    return `${name} runs whatever it is told to: whoever may start it can do all that the host's user can`;
  const options = hasAnyOptions ? `, with whatever options ${name} has` : '';
  return `${name} runs outside of the sandbox, with the rights of the host's user${options}`;
}

function isVariable(name: string, value: string): boolean {
  return /^[^=\0]+$/.test(name) && !value.includes('\0');
}

function checkSizes(
  { args, environment = {}, command: named }: ProcessRequest,
  refuse: (why: string) => DeniedError,
): void {
  const refuseSize = (): DeniedError => refuse(`running '${named}' with so many or so long arguments is not allowed`);
  if (args.length > MOST_ARGUMENTS) throw refuseSize();
  let size = named.length;
  const check = (text = ''): void => {
    if (text.includes('\0')) throw refuse(`running '${named}' with a NUL in an argument is not allowed`);
    size += text.length;
    if (size > MOST_ARGUMENT_TEXT) throw refuseSize();
  };
  args.forEach(check);
  for (const name of Object.keys(environment)) {
    check(name);
    check(environment[name]);
  }
}

/** Why a rule does not let the arguments through; undefined: it does. */
function problemOf({ begins = [], options = [], operands, check }: Rule, args: readonly string[]): string | undefined {
  const missing = begins.find((part, i) => args[i] !== part);
  if (missing !== undefined) return `without '${missing}' is not allowed`;
  const whole =
    operands === undefined ? undefined : new RegExp(`^(?:${operands.source})$`, operands.flags.replace(/[gmy]/g, ''));
  for (const argument of args.slice(begins.length)) {
    const isOption = argument.startsWith('-') && argument !== '-';
    const isAllowed = isOption
      ? options === 'any' ||
        options.some((option) => argument === option || (option.endsWith('=') && argument.startsWith(option)))
      : whole === undefined || whole.test(argument);
    if (!isAllowed) return `with the argument '${argument.slice(0, 100)}' is not allowed`;
  }
  return check === undefined || check(args) ? undefined : 'with these arguments is not allowed';
}

/** A process whose time and sizes are watched. */
class PolicedProcess implements ChildProcess {
  readonly id: number;
  private readonly launched: LaunchedProcess;
  private readonly policy: ProcessPolicy;
  private readonly timer: Timer | undefined;
  private given = 0;
  private written = 0;
  /** Why the policy has ended it. */
  private ended: ProcessError | undefined = undefined;
  /** Each gives up waiting for what happens next. */
  private readonly waiting = new Set<(reason: ProcessError) => void>();

  constructor(id: number, launched: LaunchedProcess, policy: ProcessPolicy) {
    this.id = id;
    this.launched = launched;
    this.policy = policy;
    const { timeoutMs = 60_000 } = policy;
    const why = `the process was ended: it ran for longer than ${timeoutMs} ms`;
    this.timer =
      timeoutMs === Infinity ? undefined : new Timer(timeoutMs, () => this.end(new ProcessError('time', why)));
  }

  async write(bytes: Uint8Array): Promise<void> {
    const { inputBytes = 10 * 1024 ** 2 } = this.policy;
    this.given += bytes.length;
    if (this.given > inputBytes)
      this.end(new ProcessError('size', `the process was ended: it was given more than ${inputBytes} bytes`));
    if (this.ended !== undefined) throw this.ended;
    await this.launched.write(bytes);
  }

  async closeInput(): Promise<void> {
    await this.launched.closeInput();
  }

  async closeOutput(kind: 'stdout' | 'stderr'): Promise<void> {
    await this.launched.closeOutput(kind);
  }

  async next(wanted: Wanted, timeoutMs?: number): Promise<ProcessEvent | undefined> {
    if (this.ended !== undefined) throw this.ended;
    const event = await this.unlessEnded(this.launched.next(wanted, timeoutMs));
    if (event !== undefined && event.kind !== 'exit') this.written += event.bytes?.length ?? 0;
    const { outputBytes = 10 * 1024 ** 2 } = this.policy;
    if (this.written > outputBytes)
      this.end(new ProcessError('size', `the process was ended: it wrote more than ${outputBytes} bytes`));
    if (this.ended !== undefined) throw this.ended;
    return event;
  }

  private unlessEnded<T>(answer: Awaitable<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const settled = (): void => void this.waiting.delete(reject);
      this.waiting.add(reject);
      Promise.resolve(answer).then(resolve, reject).finally(settled);
    });
  }

  async signal(number: number): Promise<void> {
    await this.launched.signal(number);
  }

  async close(): Promise<void> {
    this.timer?.cancel();
    await this.launched.close();
  }

  private end(reason: ProcessError): void {
    this.ended ??= reason;
    // Whoever waits is told why; how its end went is nobody's business.
    this.close().catch(() => undefined);
    for (const reject of this.waiting) reject(reason);
    this.waiting.clear();
  }
}

/**
 * Processes behind a policy.
 *
 * @throws TypeError for a policy that cannot be read.
 */
export function policedProcesses(launcher: Launcher, policy: ProcessPolicy): Processes {
  return new PolicedProcesses(launcher, policy);
}
