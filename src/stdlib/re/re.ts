// The module `re`: Python's regular expressions.
import type { Member } from '../../objects/builtin.ts';
import { constant, define, fn, getter, inPython } from '../../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../../objects/bytes.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import { PyDict } from '../../objects/dict.ts';
import type { Value } from '../../objects/object.ts';
import { notImplemented, typeName, unwrap } from '../../objects/object.ts';
import { textOfUnits } from '../../objects/str-text.ts';
import { BoundedCache } from '../../runtime/bounded-cache.ts';
import { equals } from '../../runtime/comparison.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import { hash } from '../../runtime/hash.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { asInt, toClampedSize } from '../../runtime/numbers.ts';
import { toRepr } from '../../runtime/text.ts';
import { lazyMembers } from '../lazy-members.ts';
import scannerSource from '../python/re_scanner.py';
import { regexErrorType } from './error.ts';
import { ASCII, DEBUG, DOTALL, IGNORECASE, LOCALE, MULTILINE, TYPE_FLAGS, UNICODE, VERBOSE } from './flags.ts';
import { clipped, matchType } from './match-object.ts';
import { escapeBytes, escapeText, findAll, findIterator, findOne, split, substitute } from './operations.ts';
import { PyPattern, patternType } from './pattern-object.ts';
import { flagsText, PyRegexFlag, regexFlagType } from './regex-flag.ts';

/** Compiled patterns that the functions of the module keep. */
const CACHE_SIZE = 512;
/** Longer patterns are compiled each time. */
const CACHED_LENGTH = 4096;
/** Of all together: what a pattern is compiled to takes up to 200 bytes for each, and counts nowhere. */
const CACHED_CHARACTERS = 16_384;

function compilePattern(pattern: Value, flags: number): PyPattern {
  const given = unwrap(pattern);
  if (typeof given === 'string') return new PyPattern(pattern, given, true, flags);
  if (given instanceof PyBytes || given instanceof PyByteArray) {
    return new PyPattern(pattern, textOfUnits(given.bytes), false, flags);
  }
  throw typeError('first argument must be string or compiled pattern');
}

/** The patterns compiled lately, for one interpreter. */
class PatternCache {
  private readonly patterns = new BoundedCache<PyPattern>(CACHE_SIZE, CACHED_CHARACTERS);
  /** The last one asked for, since loops ask for the same again and again. */
  private lastText = '';
  private last: PyPattern | undefined = undefined;

  get(pattern: Value, flags: Value): PyPattern {
    if (typeof pattern === 'string' && flags === 0) {
      if (this.last !== undefined && this.lastText === pattern) return this.last;
      const found = this.find(`s0:${pattern}`, pattern, 0);
      if (pattern.length <= CACHED_LENGTH) {
        this.lastText = pattern;
        this.last = found;
      }
      return found;
    }
    const bits = asInt(flags);
    if (typeof bits !== 'number')
      throw typeError(`unsupported operand type(s) for &: '${typeName(flags)}' and 'RegexFlag'`);
    if (pattern instanceof PyPattern) {
      if (bits !== 0) throw valueError('cannot process flags argument with a compiled pattern');
      return pattern;
    }
    if (typeof pattern === 'string') return this.find(`s${bits}:${pattern}`, pattern, bits);
    return compilePattern(pattern, bits);
  }

  private find(key: string, pattern: string, flags: number): PyPattern {
    const known = this.patterns.get(key);
    if (known !== undefined) return known;
    const compiled = compilePattern(pattern, flags);
    if (pattern.length <= CACHED_LENGTH) this.patterns.set(key, compiled, key.length);
    return compiled;
  }

  clear(): void {
    this.patterns.clear();
    this.last = undefined;
  }
}

const bounds = 'pos=0, endpos=9223372036854775807';

define(patternType, {
  doc: 'Compiled regular expression object.',
  accepts: (value) => value instanceof PyPattern,
  members: (): Member[] => [
    fn(
      `match(self, /, string, ${bounds})`,
      'Match at the beginning of the text.',
      (self: PyPattern, text: Value, pos: Value, endpos: Value) =>
        findOne(self, text, 'match', toClampedSize(pos), toClampedSize(endpos)),
    ),
    fn(
      `search(self, /, string, ${bounds})`,
      'Find the first match.',
      (self: PyPattern, text: Value, pos: Value, endpos: Value) =>
        findOne(self, text, 'search', toClampedSize(pos), toClampedSize(endpos)),
    ),
    fn(
      `fullmatch(self, /, string, ${bounds})`,
      'Match all of the text.',
      (self: PyPattern, text: Value, pos: Value, endpos: Value) =>
        findOne(self, text, 'fullmatch', toClampedSize(pos), toClampedSize(endpos)),
    ),
    fn(
      `findall(self, /, string, ${bounds})`,
      'Return a list of all matches.',
      (self: PyPattern, text: Value, pos: Value, endpos: Value) =>
        findAll(self, text, toClampedSize(pos), toClampedSize(endpos)),
    ),
    fn(
      `finditer(self, /, string, ${bounds})`,
      'Iterate over all matches.',
      (self: PyPattern, text: Value, pos: Value, endpos: Value) =>
        findIterator(self, text, toClampedSize(pos), toClampedSize(endpos)),
    ),
    fn(
      'split(self, /, string, maxsplit=0)',
      'Split a text at the matches.',
      (self: PyPattern, text: Value, maxsplit: Value) => split(self, text, toClampedSize(maxsplit)),
    ),
    fn(
      'sub(self, /, repl, string, count=0)',
      'Replace the matches.',
      (self: PyPattern, repl: Value, text: Value, count: Value) =>
        substitute(self, repl, text, toClampedSize(count), false),
    ),
    fn(
      'subn(self, /, repl, string, count=0)',
      'Replace the matches and count them.',
      (self: PyPattern, repl: Value, text: Value, count: Value) =>
        substitute(self, repl, text, toClampedSize(count), true),
    ),
    getter('pattern', 'The pattern as it was given.', (self: PyPattern) => self.pattern),
    getter('flags', 'The flags, those in the pattern included.', (self: PyPattern) => self.flags),
    getter('groups', 'The number of groups.', (self: PyPattern) => self.groupCount),
    getter('groupindex', 'The numbers of the named groups.', (self: PyPattern) => PyDict.from(self.parsed.groupNames)),
    fn('__repr__(self, /)', 'Return repr(self).', patternRepr),
    fn('__eq__(self, value, /)', 'Return self==value.', (self: PyPattern, other: Value) => {
      if (!(other instanceof PyPattern)) return notImplemented;
      return self.flags === other.flags && self.isText === other.isText && equals(self.pattern, other.pattern);
    }),
    fn('__hash__(self, /)', 'Return hash(self).', (self: PyPattern) => (Number(hash(self.pattern)) ^ self.flags) | 0),
    fn('__copy__(self, /)', 'Return the pattern itself.', (self: PyPattern) => self),
    fn('__deepcopy__(self, memo, /)', 'Return the pattern itself.', (self: PyPattern) => self),
    classGetItem(),
  ],
});

function patternRepr(pattern: PyPattern): string {
  const shown = clipped(toRepr(pattern.pattern), 200);
  // That text is Unicode goes without saying.
  const implied = pattern.isText && (pattern.flags & TYPE_FLAGS) === UNICODE ? UNICODE : 0;
  const flags = pattern.flags & ~implied;
  return flags === 0 ? `re.compile(${shown})` : `re.compile(${shown}, ${flagsText(flags)})`;
}

const flagNames: readonly (readonly [names: string, value: number])[] = [
  ['NOFLAG', 0],
  ['ASCII A', ASCII],
  ['IGNORECASE I', IGNORECASE],
  ['LOCALE L', LOCALE],
  ['UNICODE U', UNICODE],
  ['MULTILINE M', MULTILINE],
  ['DOTALL S', DOTALL],
  ['VERBOSE X', VERBOSE],
  ['DEBUG', DEBUG],
];

function members(): Member[] {
  const cache = new PatternCache();
  const flags = flagNames.flatMap(([names, value]) => {
    const flag = new PyRegexFlag(value);
    return names.split(' ').map((name) => constant(name, flag));
  });
  return [
    ...inPython([
      fn('compile(pattern, flags=0)', 'Compile a regular expression.', (pattern: Value, bits: Value) =>
        cache.get(pattern, bits),
      ),
      fn('search(pattern, string, flags=0)', 'Find the first match.', (pattern: Value, text: Value, bits: Value) =>
        findOne(cache.get(pattern, bits), text, 'search'),
      ),
      fn(
        'match(pattern, string, flags=0)',
        'Match at the beginning of a text.',
        (pattern: Value, text: Value, bits: Value) => findOne(cache.get(pattern, bits), text, 'match'),
      ),
      fn('fullmatch(pattern, string, flags=0)', 'Match all of a text.', (pattern: Value, text: Value, bits: Value) =>
        findOne(cache.get(pattern, bits), text, 'fullmatch'),
      ),
      fn(
        'split(pattern, string, maxsplit=0, flags=0)',
        'Split a text at the matches.',
        (pattern: Value, text: Value, maxsplit: Value, bits: Value) =>
          split(cache.get(pattern, bits), text, toClampedSize(maxsplit)),
      ),
      fn(
        'findall(pattern, string, flags=0)',
        'Return a list of all matches, or of their groups.',
        (pattern: Value, text: Value, bits: Value) => findAll(cache.get(pattern, bits), text),
      ),
      fn(
        'finditer(pattern, string, flags=0)',
        'Iterate over all matches.',
        (pattern: Value, text: Value, bits: Value) => findIterator(cache.get(pattern, bits), text),
      ),
      fn(
        'sub(pattern, repl, string, count=0, flags=0)',
        'Replace the matches by a text, or by what a function makes of them.',
        (pattern: Value, repl: Value, text: Value, count: Value, bits: Value) =>
          substitute(cache.get(pattern, bits), repl, text, toClampedSize(count), false),
      ),
      fn(
        'subn(pattern, repl, string, count=0, flags=0)',
        'Replace the matches, and answer the new text and how many there were.',
        (pattern: Value, repl: Value, text: Value, count: Value, bits: Value) =>
          substitute(cache.get(pattern, bits), repl, text, toClampedSize(count), true),
      ),
      fn('escape(pattern)', 'Escape the characters that mean something in a pattern.', (pattern: Value) => {
        const given = unwrap(pattern);
        if (typeof given === 'string') return escapeText(given);
        if (given instanceof PyBytes || given instanceof PyByteArray) return escapeBytes(given.bytes);
        throw typeError(`decoding to str: need a bytes-like object, ${typeName(pattern)} found`);
      }),
      fn('purge()', 'Forget the patterns compiled so far.', () => {
        cache.clear();
      }),
    ]),
    constant('error', regexErrorType),
    constant('Pattern', patternType),
    constant('Match', matchType),
    constant('RegexFlag', regexFlagType),
    ...flags,
    lazyMembers('re', [['Scanner'], reScannerModule]),
  ];
}

export const reScannerModule = pythonModule('re._scanner', 'Splitting a text into tokens by patterns.', scannerSource);

export const reModule = module('re', 'Search, match and replace with regular expressions.', members);
