// Match objects.

import { bytesOf } from '../../objects/buffer.ts';
import type { Member } from '../../objects/builtin.ts';
import { define, fn, getter } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import { detached, detachedSlice } from '../../objects/detached.ts';
import { PyDict } from '../../objects/dict.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, PyObject, typeName, unwrap } from '../../objects/object.ts';
import { codePointIndex, textOfUnits } from '../../objects/str-text.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { error, typeError } from '../../runtime/errors.ts';
import { nextStretch, reserve, TextInPieces } from '../../runtime/limits.ts';
import { machine, spend } from '../../runtime/machine.ts';
import { asInt } from '../../runtime/numbers.ts';
import { price } from '../../runtime/prices.ts';
import { toRepr } from '../../runtime/text.ts';
import type { Found, PyPattern, Subject } from './pattern-object.ts';
import { locate } from './pattern-object.ts';
import type { Template } from './template.ts';
import { parseTemplate } from './template.ts';

export class PyMatch extends PyObject {
  override mark$ = 0;
  readonly pattern: PyPattern;
  readonly subject: Subject;
  private found: Found;
  constructor(pattern: PyPattern, subject: Subject, found: Found) {
    super();
    this.pattern = pattern;
    this.subject = subject;
    this.found = found;
    machine.memory -= price.instance + price.array;
  }

  /** Where the group is, in units; -1 if it took no part. */
  private unitSpan(group: number): [start: number, stop: number] {
    if (group === 0) return [this.found.start, this.found.stop];
    const registers = this.located();
    return [registers[2 * group] as number, registers[2 * group + 1] as number];
  }

  private located(): Int32Array {
    if (this.found.registers === undefined) {
      this.found = { ...this.found, ...locate(this.pattern, this.subject, this.found) };
    }
    return this.found.registers as Int32Array;
  }

  get lastIndex(): number {
    this.located();
    return this.found.lastIndex;
  }

  /** The characters of a group, undefined if it took no part. */
  text(group: number): string | undefined {
    return groupText(this.subject, this.found, group);
  }
  group(group: number, missing: Value): Value {
    const text = this.text(group);
    return text === undefined ? missing : textValue(this.pattern, text);
  }
  span(group: number): [start: number, stop: number] {
    const [start, stop] = this.unitSpan(group);
    if (start < 0 || stop < 0) return [-1, -1];
    if (!this.pattern.isText) return [start, stop];
    const { text } = this.subject;
    return [codePointIndex(text, start), codePointIndex(text, stop)];
  }
}
export const matchType = builtinType('re.Match', { module: 're', instanceClass: PyMatch, final: true });

/** What a group matched, as a text that does not keep the whole subject alive; undefined if it took no part. */
export function groupText({ text }: Subject, { texts, registers }: Found, group: number): string | undefined {
  if (texts !== undefined) {
    const matched: string | undefined = texts[group];
    return matched === undefined ? undefined : detached(matched, text);
  }
  const start = registers?.[2 * group] ?? -1;
  const stop = registers?.[2 * group + 1] ?? -1;
  if (start < 0 || stop < 0) return undefined;
  // A small part is copied.
  if (stop - start <= text.length >> 2) machine.memory -= stop - start;
  return detachedSlice(text, start, stop);
}

/** Text of the subject as a value: bytes where that was bytes. */
export function textValue(pattern: PyPattern, text: string): Value {
  return pattern.isText ? text : new PyBytes(bytesOfText(text));
}
export function bytesOfText(text: string): Uint8Array {
  const { length } = text;
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, 0.5); i < stop; i++) bytes[i] = text.charCodeAt(i);
  }
  return bytes;
}

function groupNumber(match: PyMatch, group: Value): number {
  const { pattern } = match;
  const key = unwrap(group);
  const number = typeof key === 'string' ? pattern.parsed.groupNames.get(key) : asInt(key);
  if (typeof number === 'number' && number >= 0 && number <= pattern.groupCount) return number;
  throw error('IndexError', 'no such group');
}

function pair([start, stop]: [number, number]): PyTuple {
  return new PyTuple([start, stop]);
}

/** The characters of a template of `sub` or `expand`: text for a text pattern, bytes for one of bytes. */
export function templateOf(pattern: PyPattern, template: Value): Template {
  const given = unwrap(template);
  if (typeof given === 'string') {
    if (!pattern.isText) throw typeError('sequence item 0: expected a bytes-like object, str found');
    return parseTemplate(given, template, true, pattern);
  }
  const bytes = bytesOf(given);
  if (bytes !== undefined) {
    if (pattern.isText) throw typeError(`sequence item 0: expected str instance, ${typeName(template)} found`);
    return parseTemplate(textOfUnits(bytes), template, false, pattern);
  }
  throw typeError(`decoding to str: need a bytes-like object, ${typeName(template)} found`);
}

/** So many parts are put together in one go. */
const FEW_PARTS = 64;
/** Units (see `spend`) for a group that is asked for. */
const GROUP_UNITS = 20;

/** The template with the groups of a match put in; groups that took no part are empty. */
export function fillTemplate(template: Template, match: PyMatch): string {
  if (template.length > FEW_PARTS) {
    const whole = new TextInPieces();
    for (const part of template) {
      spend(GROUP_UNITS);
      whole.add(typeof part === 'string' ? part : (match.text(part) ?? ''));
    }
    return whole.join();
  }
  let size = 0;
  const parts = template.map((part) => {
    const text = typeof part === 'string' ? part : (match.text(part) ?? '');
    size += text.length;
    return text;
  });
  spend(parts.length * 4);
  reserve(size);
  return parts.join('');
}

define(matchType, {
  doc: 'The result of re.match() and re.search().',
  accepts: (value) => value instanceof PyMatch,
  members: (): Member[] => [
    fn('group(self, /, *groups)', 'Return one or more groups of the match.', (self: PyMatch, groups: Value[]) => {
      if (groups.length === 0) return self.group(0, null);
      const values = groups.map((group) => {
        spend(GROUP_UNITS);
        return self.group(groupNumber(self, group), null);
      });
      return values.length === 1 ? (values[0] as Value) : new PyTuple(values);
    }),
    fn('__getitem__(self, key, /)', 'Return self[key].', (self: PyMatch, key: Value) =>
      self.group(groupNumber(self, key), null),
    ),
    fn('groups(self, /, default=None)', 'Return a tuple of all groups.', (self: PyMatch, missing: Value) => {
      const values: Value[] = [];
      for (let i = 1; i <= self.pattern.groupCount; i++) {
        spend(GROUP_UNITS);
        values.push(self.group(i, missing));
      }
      return new PyTuple(values);
    }),
    fn('groupdict(self, /, default=None)', 'Return a dict of the named groups.', (self: PyMatch, missing: Value) => {
      const dict = new PyDict();
      for (const [name, group] of self.pattern.parsed.groupNames) {
        spend(GROUP_UNITS);
        dict.set(name, self.group(group, missing));
      }
      return dict;
    }),
    fn(
      'start(self, group=0, /)',
      'Return the index where a group starts.',
      (self: PyMatch, group: Value) => self.span(groupNumber(self, group))[0],
    ),
    fn(
      'end(self, group=0, /)',
      'Return the index where a group ends.',
      (self: PyMatch, group: Value) => self.span(groupNumber(self, group))[1],
    ),
    fn('span(self, group=0, /)', 'Return the start and the end of a group.', (self: PyMatch, group: Value) =>
      pair(self.span(groupNumber(self, group))),
    ),
    fn('expand(self, /, template)', 'Return a template with the groups put in.', (self: PyMatch, template: Value) =>
      textValue(self.pattern, fillTemplate(templateOf(self.pattern, template), self)),
    ),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyMatch) => {
      const [start, stop] = self.span(0);
      return `<re.Match object; span=(${start}, ${stop}), match=${clipped(toRepr(self.group(0, null)), 50)}>`;
    }),
    fn('__copy__(self, /)', 'Return the match itself.', (self: PyMatch) => self),
    fn('__deepcopy__(self, memo, /)', 'Return the match itself.', (self: PyMatch) => self),
    getter('string', 'The text that was matched against.', (self: PyMatch) => self.subject.given),
    getter('re', 'The pattern.', (self: PyMatch) => self.pattern),
    getter('pos', 'Where the search began.', (self: PyMatch) => self.subject.pos),
    getter('endpos', 'What the search took for the end.', (self: PyMatch) => self.subject.endpos),
    getter('lastindex', 'The number of the group that closed last.', (self: PyMatch) =>
      self.lastIndex < 0 ? null : self.lastIndex,
    ),
    getter('lastgroup', 'The name of the group that closed last.', (self: PyMatch) =>
      self.lastIndex < 0 ? null : (self.pattern.groupNames[self.lastIndex] ?? null),
    ),
    getter('regs', 'The spans of all groups.', (self: PyMatch) => {
      const spans: Value[] = [];
      for (let i = 0; i <= self.pattern.groupCount; i++) {
        spend(GROUP_UNITS);
        spans.push(pair(self.span(i)));
      }
      return new PyTuple(spans);
    }),
    classGetItem(),
  ],
});

/** The first characters of a text. */
export function clipped(text: string, length: number): string {
  return text.length <= length
    ? text
    : Array.from(text.slice(0, 2 * length))
        .slice(0, length)
        .join('');
}
