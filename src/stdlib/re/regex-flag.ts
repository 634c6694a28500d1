// `re.RegexFlag`: an int that shows the names of the flags in it.
import type { Member } from '../../objects/builtin.ts';
import { define, fn, getter } from '../../objects/builtin.ts';
import { formatStr, parseFormatSpec } from '../../objects/format-spec.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, Instance, intType, notImplemented, unwrap } from '../../objects/object.ts';
import { asInt } from '../../runtime/numbers.ts';
import { ASCII, DEBUG, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE } from './flags.ts';

export class PyRegexFlag extends Instance {
  declare payload: number;
  constructor(value: number) {
    super();
    this.payload = value;
  }
}
export const regexFlagType = builtinType('RegexFlag', {
  module: 're',
  bases: [intType],
  instanceClass: PyRegexFlag,
  final: true,
});

const names: readonly (readonly [name: string, value: number])[] = [
  ['IGNORECASE', IGNORECASE],
  ['LOCALE', LOCALE],
  ['MULTILINE', MULTILINE],
  ['DOTALL', DOTALL],
  ['UNICODE', UNICODE],
  ['VERBOSE', VERBOSE],
  ['DEBUG', DEBUG],
  ['ASCII', ASCII],
];
const ALL = names.reduce((all, [, value]) => all | value, 0);

/** `re.I|re.M` in full names, and what has no name as a number. */
export function flagsText(value: number): string {
  const parts = names.filter(([, flag]) => (value & flag) !== 0).map(([name]) => `re.${name}`);
  const rest = value & ~ALL;
  if (rest !== 0) parts.push(`0x${rest.toString(16)}`);
  return parts.join('|');
}

function flagRepr(flag: PyRegexFlag): string {
  return flag.payload === 0 ? 're.NOFLAG' : flagsText(flag.payload);
}

function combine(action: (a: number, b: number) => number): (self: PyRegexFlag, other: Value) => Value {
  return (self, other) => {
    const value = asInt(other);
    return typeof value === 'number' ? new PyRegexFlag(action(self.payload, value)) : notImplemented;
  };
}

define(regexFlagType, {
  doc: 'Flags of regular expressions.',
  accepts: (value) => value instanceof PyRegexFlag,
  make: () =>
    fn('RegexFlag(value, /)', 'Return the flags of a number.', (value: Value) => {
      const number = asInt(value);
      return new PyRegexFlag(typeof number === 'number' ? number : 0);
    }),
  members: (): Member[] => [
    fn(
      '__or__(self, value, /)',
      'Return self|value.',
      combine((a, b) => a | b),
    ),
    fn(
      '__ror__(self, value, /)',
      'Return value|self.',
      combine((a, b) => a | b),
    ),
    fn(
      '__and__(self, value, /)',
      'Return self&value.',
      combine((a, b) => a & b),
    ),
    fn(
      '__rand__(self, value, /)',
      'Return value&self.',
      combine((a, b) => a & b),
    ),
    fn(
      '__xor__(self, value, /)',
      'Return self^value.',
      combine((a, b) => a ^ b),
    ),
    fn(
      '__rxor__(self, value, /)',
      'Return value^self.',
      combine((a, b) => a ^ b),
    ),
    fn('__invert__(self, /)', 'Return ~self.', (self: PyRegexFlag) => new PyRegexFlag(ALL & ~self.payload)),
    fn('__contains__(self, key, /)', 'Return key in self.', (self: PyRegexFlag, key: Value) => {
      const value = unwrap(key);
      return typeof value === 'number' && (value & self.payload) === value;
    }),
    fn('__repr__(self, /)', 'Return repr(self).', flagRepr),
    fn('__str__(self, /)', 'Return str(self).', flagRepr),
    fn('__format__(self, format_spec, /)', 'Return the formatted text.', (self: PyRegexFlag, spec: Value) =>
      formatStr(flagRepr(self), parseFormatSpec(typeof spec === 'string' ? spec : '', 'str')),
    ),
    getter('name', 'The names of the flags.', (self: PyRegexFlag) =>
      self.payload === 0 ? 'NOFLAG' : flagsText(self.payload).replaceAll('re.', ''),
    ),
    getter('value', 'The flags as an int.', (self: PyRegexFlag) => self.payload),
  ],
});
