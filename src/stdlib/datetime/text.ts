// Dates and times as text: what `strftime` of the three types, `isoformat` and `__format__` share.
import type { Member } from '../../objects/builtin.ts';
import { rawFn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { replaceText } from '../../objects/text-search.ts';
import { callMethod } from '../../runtime/call.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import { TextInPieces } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend, suspended } from '../../runtime/machine.ts';
import { str } from '../../runtime/text.ts';
import type { Moment } from '../calendar.ts';
import { clockText, formatTime } from '../strftime.ts';
import type { Clock, PyTimeDelta } from './objects.ts';
import { four, offsetText, two } from './objects.ts';

/** What a format can ask of a date or time beyond what C knows. */
export interface Subject {
  readonly moment: Moment;
  readonly microsecond: number;
  offset(): PyTimeDelta | undefined;
  name(): Value;
  /** The seconds since 1970 that it stands for as a local time. */
  seconds(): number;
}

/** Units (see `spend`) for each directive that is put in. */
const DIRECTIVE_UNITS = 30;

function ownDirective(directive: string, subject: Subject): string | undefined {
  switch (directive) {
    case 'f':
      return String(subject.microsecond).padStart(6, '0');
    case 'z':
    case ':z': {
      const offset = subject.offset();
      return offset === undefined ? '' : offsetText(offset, directive === 'z' ? '' : ':');
    }
    case 'Z': {
      const name = unwrap(subject.name());
      return typeof name === 'string' ? replaceText(name, '%', '%%', -1) : '';
    }
    default:
      return undefined;
  }
}

/** `%f`, `%z`, `%:z` and `%Z` are put in here; the rest is C's. */
export function formatSubject(format: string, subject: Subject): string {
  if (format.includes('\0')) throw valueError('embedded null character');
  const prepared = new TextInPieces();
  let last = 0;
  for (let at = format.indexOf('%'); at >= 0; ) {
    spend(DIRECTIVE_UNITS);
    const directive = format.startsWith(':z', at + 1) ? ':z' : format.charAt(at + 1);
    const end = at + 1 + directive.length;
    const own = ownDirective(directive, subject);
    if (own !== undefined) {
      prepared.add(format.slice(last, at));
      prepared.add(own);
      last = end;
    }
    at = format.indexOf('%', end);
  }
  prepared.add(format.slice(last));
  return formatTime(prepared.join(), subject.moment, { name: '', offset: undefined, seconds: () => subject.seconds() });
}

export function formatArgument(format: Value): string {
  const text = unwrap(format);
  if (typeof text !== 'string') throw typeError(`strftime() argument 1 must be str, not ${typeName(format)}`);
  return text;
}

/** `__format__`: an empty spec asks for `str`, any other is a format. */
export const formatMethod = (): Member => {
  function* format(self: Value, spec: Value): Resumable {
    const text = unwrap(spec);
    if (typeof text !== 'string') throw typeError(`__format__() argument 1 must be str, not ${typeName(spec)}`);
    try {
      return text === '' ? str(self) : callMethod(self, 'strftime', [spec]);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }
  return rawFn('__format__(self, format, /)', 'Formats self with strftime.', format);
};

/** The time of day as ISO 8601 writes it. Raises ValueError for an unknown `timespec`. */
export function clockIso(clock: Clock, timespec: string): string {
  const { hour, minute, second, microsecond } = clock;
  const precise = microsecond === 0 ? 'seconds' : 'microseconds';
  switch (timespec === 'auto' ? precise : timespec) {
    case 'hours':
      return two(hour);
    case 'minutes':
      return `${two(hour)}:${two(minute)}`;
    case 'seconds':
      return `${two(hour)}:${two(minute)}:${two(second)}`;
    case 'milliseconds':
      return `${two(hour)}:${two(minute)}:${two(second)}.${String(Math.floor(microsecond / 1000)).padStart(3, '0')}`;
    case 'microseconds':
      return `${two(hour)}:${two(minute)}:${two(second)}.${String(microsecond).padStart(6, '0')}`;
  }
  throw valueError('Unknown timespec value');
}

export function timespecArgument(value: Value, position: number): string {
  const text = unwrap(value);
  if (typeof text !== 'string') {
    throw typeError(`isoformat() argument ${position} must be str, not ${typeName(value)}`);
  }
  return text;
}

/** As C's `asctime`, but for the year, which has four digits. */
export function ctimeText(moment: Moment): string {
  const text = clockText(moment);
  return text.slice(0, text.lastIndexOf(' ') + 1) + four(moment.year);
}

/** How reprs write a time of day: seconds and microseconds only where there are such. */
export function clockRepr({ hour, minute, second, microsecond }: Clock): string {
  const parts = [hour, minute];
  if (second !== 0 || microsecond !== 0) parts.push(second);
  if (microsecond !== 0) parts.push(microsecond);
  return parts.join(', ');
}
