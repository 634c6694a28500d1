// The command line: what was asked for, or what is wrong with it.
import type { Grants } from './grants.ts';
import { allGrants, noGrants } from './grants.ts';

export interface CommandOptions {
  readonly timeoutSeconds?: number;
  readonly memoryMegabytes?: number;
  readonly maxSteps?: number;
  readonly maxOutputBytes?: number;
  readonly recursionDepth?: number;
  readonly backend?: 'emit' | 'interpret';
  /** What scripts may reach. Default: nothing. */
  readonly grants?: Grants;
}

export type Command =
  | { readonly kind: 'help' | 'version' }
  /** Nothing named: a prompt on a terminal, else the script comes from standard input. */
  | { readonly kind: 'bare'; readonly options: CommandOptions }
  | { readonly kind: 'repl'; readonly options: CommandOptions }
  | { readonly kind: 'file'; readonly file: string; readonly args: readonly string[]; readonly options: CommandOptions }
  | { readonly kind: 'code'; readonly code: string; readonly args: readonly string[]; readonly options: CommandOptions }
  | { readonly kind: 'stdin'; readonly args: readonly string[]; readonly options: CommandOptions }
  | { readonly kind: 'lint'; readonly files: readonly string[]; readonly json: boolean }
  | { readonly kind: 'dis'; readonly file: string }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'audit'; readonly file: string | undefined; readonly options: CommandOptions };

/** A command line that cannot be carried out. */
export class UsageError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

export const help = `usage: scriptling [options] FILE [arguments...]      run a script
       scriptling [options] -c CODE [arguments...]   run code given as text
       scriptling [options] - [arguments...]         run a script read from standard input
       scriptling [options] repl                     a prompt (also: no arguments, on a terminal)
       scriptling lint FILE... [--json]              check the syntax of files
       scriptling dis FILE                           show the instructions that a file compiles to
       scriptling [options] audit [CONFIG]           what scripts could reach with these options, or with a host's
       scriptling help [NAME]                        what a function, type or module is for: help json.loads

options:
  --timeout SECONDS     end the script after so long, waiting included
  --memory MB           what all values of the script may take together
  --max-steps N         calls and turns of loops that the script may take
  --max-output BYTES    what the script may print
  --recursion N         calls inside each other (default 1000)
  --backend NAME        emit (JavaScript where code is warm, the default) or interpret (never)
  --allow-read=PATH     let the script read below a folder (without =PATH: everything)
  --allow-write=PATH    let it read and write below a folder
  --allow-net=HOST      let it send requests to a host, host:port or beginning of a URL
  --allow-env=NAME      let it see a variable of the environment
  --allow-run=NAME      let it start a program, which then runs outside of the sandbox
  -A, --allow-all       all of these without bounds
  -V, --version         show the version
  -h, --help            show this

The script reads standard input through input(), and may import .py files that lie beside it. It reaches nothing else but what
the options allow, which may be given several times. The exit status is the script's (sys.exit), 1 after an uncaught
exception, 2 for a command line that cannot be carried out, 130 after Ctrl-C.
`;

interface NumberOption {
  readonly key: Exclude<keyof CommandOptions, 'backend' | 'grants'>;
  readonly whole: boolean;
}

const numberOptions: ReadonlyMap<string, NumberOption> = new Map([
  ['--timeout', { key: 'timeoutSeconds', whole: false }],
  ['--memory', { key: 'memoryMegabytes', whole: false }],
  ['--max-steps', { key: 'maxSteps', whole: true }],
  ['--max-output', { key: 'maxOutputBytes', whole: true }],
  ['--recursion', { key: 'recursionDepth', whole: true }],
]);

function numberOf(option: string, text: string, whole: boolean): number {
  const value = /^[0-9]+(\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= Number.MAX_SAFE_INTEGER && (!whole || Number.isInteger(value))) return value;
  throw new UsageError(`${option} takes a positive ${whole ? 'whole ' : ''}number, not '${text}'`);
}

const grantOptions: ReadonlyMap<string, keyof Grants> = new Map([
  ['--allow-read', 'read'],
  ['--allow-write', 'write'],
  ['--allow-net', 'net'],
  ['--allow-env', 'env'],
  ['--allow-run', 'run'],
]);

function granted(grants: Grants = noGrants, option: string, value: string | undefined): Grants {
  const key = grantOptions.get(option) ?? 'read';
  if (value === '') throw new UsageError(`${option}= names nothing`);
  // As in Deno's command, one option may name several, with commas between.
  return { ...grants, [key]: [...grants[key], ...(value === undefined ? [''] : value.split(','))] };
}

export function parseCommandLine(argv: readonly string[], before: CommandOptions = {}): Command {
  const options: { -readonly [K in keyof CommandOptions]: CommandOptions[K] } = { ...before };
  let i = 0;
  const valueOf = (option: string, inline: string | undefined): string => {
    if (inline !== undefined) return inline;
    const value = argv[++i];
    if (value === undefined) throw new UsageError(`${option} takes a value`);
    return value;
  };
  for (; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '-') return { kind: 'stdin', args: argv.slice(i + 1), options };
    if (word === '--') {
      i++;
      break;
    }
    if (!word.startsWith('-')) break;
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const inline = equals < 0 ? undefined : word.slice(equals + 1);
    const number = numberOptions.get(name);
    if (number !== undefined) options[number.key] = numberOf(name, valueOf(name, inline), number.whole);
    else if (grantOptions.has(name)) options.grants = granted(options.grants, name, inline);
    else if (word === '--allow-all' || word === '-A') options.grants = allGrants;
    else if (name === '--backend') {
      const backend = valueOf(name, inline);
      if (backend !== 'emit' && backend !== 'interpret')
        throw new UsageError(`--backend is emit or interpret, not '${backend}'`);
      options.backend = backend;
    } else if (name === '-c') {
      const code = valueOf(name, undefined);
      return { kind: 'code', code, args: argv.slice(i + 1), options };
    } else if (word === '--help' || word === '-h') return { kind: 'help' };
    else if (word === '--version' || word === '-V') return { kind: 'version' };
    else throw new UsageError(`unknown option ${word}`);
  }
  const [first, ...rest] = argv.slice(i);
  if (first === undefined) return { kind: 'bare', options };
  // After `--` comes a file, whatever it is called.
  if (argv[i - 1] !== '--') {
    if (first === 'repl') return replCommand(rest, options);
    if (first === 'lint') return lintCommand(rest);
    if (first === 'dis') return disCommand(rest);
    if (first === 'help') return helpCommand(rest);
    if (first === 'audit') return auditCommand(rest, options);
  }
  return { kind: 'file', file: first, args: rest, options };
}

function replCommand(words: readonly string[], options: CommandOptions): Command {
  if (words.length === 0) return { kind: 'repl', options };
  // Options are welcome on either side of the word.
  const wrong = words.find((word) => !word.startsWith('-'));
  const parsed = parseCommandLine(words, options);
  if (parsed.kind === 'bare') return { kind: 'repl', options: parsed.options };
  if (parsed.kind === 'help' || parsed.kind === 'version') return parsed;
  throw new UsageError(`repl takes no arguments${wrong === undefined ? '' : `, such as '${wrong}'`}`);
}

function lintCommand(words: readonly string[]): Command {
  const files: string[] = [];
  let json = false;
  let onlyFiles = false;
  for (const word of words) {
    if (onlyFiles || !word.startsWith('-') || word === '-') files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') return { kind: 'help' };
    else throw new UsageError(`unknown option ${word} of lint`);
  }
  if (files.length === 0) throw new UsageError('lint takes one or more files');
  return { kind: 'lint', files, json };
}

function auditCommand(words: readonly string[], options: CommandOptions): Command {
  const [file, extra] = words;
  if (file?.startsWith('-') === true) {
    const parsed = parseCommandLine(words, options);
    if (parsed.kind === 'bare') return { kind: 'audit', file: undefined, options: parsed.options };
  }
  if (extra !== undefined || file?.startsWith('-') === true) throw new UsageError('audit takes one file, or options');
  return { kind: 'audit', file, options };
}

function helpCommand(words: readonly string[]): Command {
  const [topic = '', extra] = words;
  if (extra !== undefined) throw new UsageError('help takes one name');
  return topic === '--help' || topic === '-h' ? { kind: 'help' } : { kind: 'topic', topic };
}

function disCommand(words: readonly string[]): Command {
  const [file, extra] = words;
  if (file === '--help' || file === '-h') return { kind: 'help' };
  if (file === undefined || extra !== undefined) throw new UsageError('dis takes one file');
  if (file.startsWith('-') && file !== '-') throw new UsageError(`unknown option ${file} of dis`);
  return { kind: 'dis', file };
}
