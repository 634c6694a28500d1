// Times as text, by a format.
import { Meter, reserve, TextInPieces } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import type { Moment } from './calendar.ts';
import { dayNames, isoWeek, monthNames } from './calendar.ts';

/** What a zone adds to a time: its name, and its seconds east of UTC; undefined where they are not known. */
export interface ZoneText {
  readonly name: string;
  readonly offset: number | undefined;
  /** The seconds since 1970 that the time stands for as a local one. */
  readonly seconds: (moment: Moment) => number;
}

/** A number, how wide it is by itself, and with what it is filled up. */
type Part = string | readonly [number: number, width: number, fill: string];

const short = (name: string): string => name.slice(0, 3);
const two = (number: number): string => String(number).padStart(2, '0');

function clock({ hour, minute, second }: Moment): string {
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

/** As C's `asctime`. */
export function clockText(moment: Moment): string {
  const { year, month, day, weekday } = moment;
  const dayName = short(dayNames[weekday % 7] ?? '');
  return `${dayName} ${short(monthNames[month - 1] ?? '')} ${String(day).padStart(2)} ${clock(moment)} ${year}`;
}

function partOf(letter: string, moment: Moment, zone: ZoneText): Part | undefined {
  const { year, month, day, hour, weekday, yearDay } = moment;
  const half = hour < 12 ? 'AM' : 'PM';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const century = Math.floor(year / 100);
  const yearOf = (value: number): number => ((value % 100) + 100) % 100;
  switch (letter) {
    case 'a':
      return short(dayNames[weekday % 7] ?? '');
    case 'A':
      return dayNames[weekday % 7] ?? '';
    case 'b':
    case 'h':
      return short(monthNames[month - 1] ?? '');
    case 'B':
      return monthNames[month - 1] ?? '';
    case 'c':
      return clockText(moment);
    case 'C':
      return [century, 1, '0'];
    case 'd':
      return [day, 2, '0'];
    case 'D':
    case 'x':
      return `${two(month)}/${two(day)}/${two(yearOf(year))}`;
    case 'e':
      return [day, 2, ' '];
    case 'F':
      return `${year}-${two(month)}-${two(day)}`;
    case 'g':
      return [yearOf(isoWeek(moment)[0]), 2, '0'];
    case 'G':
      return [isoWeek(moment)[0], 1, '0'];
    case 'H':
      return [hour, 2, '0'];
    case 'I':
      return [twelve, 2, '0'];
    case 'j':
      return [yearDay, 3, '0'];
    case 'k':
      return [hour, 2, ' '];
    case 'l':
      return [twelve, 2, ' '];
    case 'm':
      return [month, 2, '0'];
    case 'M':
      return [moment.minute, 2, '0'];
    case 'n':
      return '\n';
    case 'p':
      return half;
    case 'P':
      return half.toLowerCase();
    case 'r':
      return `${two(twelve)}:${two(moment.minute)}:${two(moment.second)} ${half}`;
    case 'R':
      return `${two(hour)}:${two(moment.minute)}`;
    case 's':
      return [zone.seconds(moment), 1, '0'];
    case 'S':
      return [moment.second, 2, '0'];
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return clock(moment);
    case 'u':
      return [weekday + 1, 1, '0'];
    case 'U':
      return [Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7), 2, '0'];
    case 'V':
      return [isoWeek(moment)[1], 2, '0'];
    case 'w':
      return [(weekday + 1) % 7, 1, '0'];
    case 'W':
      return [Math.floor((yearDay + 6 - weekday) / 7), 2, '0'];
    case 'y':
      return [yearOf(year), 2, '0'];
    case 'Y':
      return [year, 1, '0'];
    case 'z': {
      if (zone.offset === undefined) return '';
      const size = Math.abs(zone.offset);
      return `${zone.offset < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}`;
    }
    case 'Z':
      return zone.name;
    case '%':
      return '%';
  }
  return undefined;
}

/** Flags of the C library of GNU, which CPython hands formats to: `-` no filling, `_` spaces, `0` zeros, `^` capitals, `#` the other case of names. */
function fill(letter: string, part: Part, flags: string, widthText: string | undefined): string {
  let text: string;
  let filler = ' ';
  let width = Number(widthText ?? 0);
  if (typeof part === 'string') {
    text = part;
    if (flags.includes('0')) filler = '0';
  } else {
    const [number, ownWidth, ownFill] = part;
    text = String(number);
    filler = ownFill;
    if (flags.includes('_')) filler = ' ';
    else if (flags.includes('0')) filler = '0';
    width = Math.max(width, flags.includes('-') ? 0 : ownWidth);
  }
  if (flags.includes('^')) text = text.toUpperCase();
  else if (flags.includes('#') && 'aAbBh'.includes(letter)) text = text.toUpperCase();
  else if (flags.includes('#') && 'pZ'.includes(letter)) text = text.toLowerCase();
  reserve(width);
  return text.padStart(width, filler);
}

interface Directive {
  readonly flags: string;
  readonly width: string | undefined;
  readonly letter: string;
  readonly end: number;
}

const isFlag = (unit: number): boolean => '-_0^#'.includes(String.fromCharCode(unit));
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetter = (letter: string): boolean => /^[a-zA-Z%]$/.test(letter);

/** Where what is of a kind ends that begins at `at`. */
function endOf(format: string, at: number, isKind: (unit: number) => boolean): number {
  const meter = new Meter(at, 2);
  let end = at;
  while (end < format.length && isKind(format.charCodeAt(end))) meter.pass(++end);
  return meter.end(end);
}

/** What begins with a percent sign. Without a letter it is no directive, and none begins before its end. */
function directiveAt(format: string, at: number): Directive {
  const width = endOf(format, at + 1, isFlag);
  let end = endOf(format, width, isDigit);
  const flags = format.slice(at + 1, width);
  const digits = end > width ? format.slice(width, end) : undefined;
  if ('EO'.includes(format.charAt(end)) && isLetter(format.charAt(end + 1))) end++;
  const letter = isLetter(format.charAt(end)) ? format.charAt(end) : '';
  return { flags, width: digits, letter, end: end + letter.length };
}

export function formatTime(format: string, moment: Moment, zone: ZoneText): string {
  const result = new TextInPieces();
  let last = 0;
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', last)) {
    spend(40);
    const { flags, width, letter, end } = directiveAt(format, at);
    const part = partOf(letter, moment, zone);
    let text = format.slice(at, end);
    if (part !== undefined)
      text = typeof part === 'string' && text.length === 2 ? part : fill(letter, part, flags, width);
    else if (letter !== '' && flags.includes('^')) text = text.toUpperCase();
    result.add(format.slice(last, at));
    result.add(text);
    last = end;
  }
  result.add(format.slice(last));
  return result.join();
}
