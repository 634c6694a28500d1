// What an attack is: a script (or host code around one) and what has to come of it.
import type { Scriptling, ScriptlingOptions } from '../../src/index.ts';

/** How a run ended, as the host sees it. */
export interface Outcome {
  readonly value?: unknown;
  readonly output: string;
  /** What `run` was rejected with. */
  readonly error?: unknown;
}

export type MakeInstance = (options?: ScriptlingOptions) => Scriptling;

export interface Probe {
  readonly title: string;
  /** Runs after the prelude. It is to raise AssertionError where something is not safe. */
  readonly source: string;
  /** The source alone is run, without the prelude. */
  readonly isBare?: boolean;
  /**
   * What has to come of it with ample limits: that the script ends by itself (the default), that it raises an exception of the given
   * type, or that it hits a limit ('limit': a LimitError, MemoryError or RecursionError).
   */
  readonly ends?: string;
  readonly options?: () => ScriptlingOptions;
  /** Megabytes that the process may take for it, where that is not what the limit on memory allows. */
  readonly megabytes?: number;
  /** In place of a script: code of a host, which answers what is wrong. `make` makes instances with the limits of this run. */
  readonly host?: (make: MakeInstance) => Promise<string | undefined>;
  /** A further look at the outcome; answers what is wrong. */
  readonly check?: (outcome: Outcome, instance: Scriptling) => string | undefined | Promise<string | undefined>;
}

/** A row of the catalogue. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly probes: readonly Probe[];
}

/** Python that every probe begins with. */
export const prelude = `
def refuses(kinds, action):
    try:
        result = action()
    except kinds as error:
        return f'{type(error).__name__}: {error}'
    raise AssertionError(f'{kinds}: gave {result!r}')
def same(actual, expected):
    assert actual == expected, f'{actual!r} is not {expected!r}'
`;

export const probe = (title: string, source: string, rest: Omit<Probe, 'title' | 'source'> = {}): Probe => ({
  title,
  source,
  ...rest,
});

export const hostProbe = (title: string, host: NonNullable<Probe['host']>): Probe => ({ title, source: '', host });

/** One probe for each of the expressions: it has to raise one of the exceptions. */
export function refused(kinds: string, expressions: readonly string[], before = ''): Probe[] {
  return expressions.map((expression) => probe(expression, `${before}\nrefuses((${kinds},), lambda: ${expression})\n`));
}

/** The deadline of a script that would go on far longer, in milliseconds. */
const SOON_MS = 60;

/**
 * One probe for each of the expressions: they take far longer than their deadline, or end by another limit.
 *
 * @param before Python that comes before the expression, such as imports.
 */
export function endless(expressions: readonly string[], before = ''): Probe[] {
  return expressions.map((expression) => untilDeadline(expression, `${before}\n${expression}`, 'limit'));
}
/** One probe for each of the expressions: whether they end by themselves, or by a limit, is a matter of the machine. */
export function laborious(expressions: readonly string[], before = ''): Probe[] {
  return expressions.map((expression) => untilDeadline(expression, `${before}\n${expression}`, '?'));
}
/** A probe of what is to be stopped soon. */
export const untilDeadline = (title: string, source: string, ends: string): Probe =>
  probe(title, source, { ends, options: () => ({ limits: { wallMs: SOON_MS } }) });

/** What the process may hold at a probe's worst besides what the limit on memory allows, in megabytes. */
export const GRACE_MEGABYTES = 64;
/** What a few take besides, of one time or another: whether V8 collects sooner or later is its own affair. */
const VARYING_MEGABYTES = 8;

const LITTLE_MEBIBYTES = 16;
/** What most of the probes of section G are run with: it ends them in a fourth of the time that the default limit takes. */
export const small: Partial<Probe> & { readonly megabytes: number } = {
  ends: 'limit',
  options: () => ({ limits: { memoryBytes: LITTLE_MEBIBYTES * 1024 ** 2 } }),
  megabytes: LITTLE_MEBIBYTES + GRACE_MEGABYTES,
};
/** The same, where the young objects that V8 has not collected yet, 48 MB, and what is live come near to the bound by themselves. */
export const varying = { ...small, megabytes: small.megabytes + VARYING_MEGABYTES };

const modules =
  'base64 binascii codecs csv difflib functools gzip hashlib heapq html io json math operator pprint random re secrets shlex statistics ' +
  'string struct sys textwrap types unicodedata urllib.parse uuid zlib';

/** The imports of the modules that a piece of Python names. */
export function importsFor(source: string): string {
  const named = modules.split(' ').filter((name) => new RegExp(`\\b${name.replace('.', '\\.')}\\.`).test(source));
  return named.map((name) => `import ${name}\n`).join('');
}
