// What patterns do with a text: find, split, replace.

import { PyBytes } from '../../objects/bytes.ts';
import { detached, detachedSlice } from '../../objects/detached.ts';
import { PyIterator } from '../../objects/iterator.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, typeName, unwrap } from '../../objects/object.ts';
import { endTurn } from '../../objects/step-frame.ts';
import { textOfUnits } from '../../objects/str-text.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { call1, isCallable } from '../../runtime/call.ts';
import { typeError } from '../../runtime/errors.ts';
import { GrowingResult, mapStretches, TextInPieces } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { continueWith, machine, spend, suspendedWith } from '../../runtime/machine.ts';
import { price } from '../../runtime/prices.ts';
import { bytesOfText, fillTemplate, groupText, PyMatch, templateOf, textValue } from './match-object.ts';
import type { Found, Mode, PyPattern } from './pattern-object.ts';
import { Search, Subject } from './pattern-object.ts';
import type { Template } from './template.ts';

const everything = Number.MAX_SAFE_INTEGER;

/** `match`, `search` and `fullmatch`. */
export function findOne(pattern: PyPattern, text: Value, mode: Mode, pos = 0, endpos = everything): Value {
  return firstMatch(undefined, new Search(pattern, new Subject(pattern, text, pos, endpos), mode));
}
function firstMatch(_: unknown, search: Search): Value {
  let found: Found | undefined;
  try {
    found = search.next();
  } catch (e) {
    throw continueWith(e, firstMatch, search, undefined);
  }
  search.settle();
  return found === undefined ? null : new PyMatch(search.pattern, search.subject, found);
}

export function findAll(pattern: PyPattern, text: Value, pos = 0, endpos = everything): Value {
  const search = new Search(pattern, new Subject(pattern, text, pos, endpos), 'search');
  return collectMatches(undefined, search, { items: [], size: new GrowingResult() });
}

interface Collection {
  readonly items: Value[];
  readonly size: GrowingResult;
}

function collectMatches(_: unknown, search: Search, collection: Collection): Value {
  const { pattern, subject } = search;
  const { groupCount } = pattern;
  const { items, size } = collection;
  for (;;) {
    let found: Found | undefined;
    try {
      if (machine.fuel <= 0) endTurn();
      found = search.next();
    } catch (e) {
      throw continueWith(e, collectMatches, search, collection);
    }
    if (found === undefined) return new PyList(items);
    if (groupCount <= 1) items.push(collected(pattern, groupText(subject, found, groupCount) ?? '', size));
    else {
      const groups: Value[] = [];
      for (let i = 1; i <= groupCount; i++) groups.push(collected(pattern, groupText(subject, found, i) ?? '', size));
      size.add(price.list);
      items.push(new PyTuple(groups));
    }
  }
}

/** A text as an item of a result that grows. */
function collected(pattern: PyPattern, text: string, size: GrowingResult): Value {
  size.addText(text);
  spend(1);
  if (!pattern.isText) size.add(price.view);
  return textValue(pattern, text);
}

/** What `finditer` gives. */
class MatchIterator extends PyIterator {
  private readonly search: Search;
  constructor(search: Search) {
    super();
    this.search = search;
  }
  next(): Value | undefined {
    return nextMatch(undefined, this.search);
  }
}
function nextMatch(_: unknown, search: Search): Value | undefined {
  let found: Found | undefined;
  try {
    found = search.next();
  } catch (e) {
    throw continueWith(e, nextMatch, search, undefined);
  }
  return found === undefined ? undefined : new PyMatch(search.pattern, search.subject, found);
}
MatchIterator.prototype.cls = builtinType('callable_iterator', { final: true });

export function findIterator(pattern: PyPattern, text: Value, pos = 0, endpos = everything): Value {
  return new MatchIterator(new Search(pattern, new Subject(pattern, text, pos, endpos), 'search'));
}

export function split(pattern: PyPattern, text: Value, maxsplit: number): Value {
  const search = new Search(pattern, new Subject(pattern, text, 0, everything), 'search');
  return splitAtMatches(undefined, search, {
    items: [],
    size: new GrowingResult(),
    last: 0,
    left: maxsplit || Infinity,
  });
}

interface Splitting extends Collection {
  /** Where the last match ended. */
  last: number;
  left: number;
}

function splitAtMatches(_: unknown, search: Search, splitting: Splitting): Value {
  const { pattern, subject } = search;
  const { items, size } = splitting;
  while (splitting.left > 0) {
    let found: Found | undefined;
    try {
      if (machine.fuel <= 0) endTurn();
      found = search.next();
    } catch (e) {
      throw continueWith(e, splitAtMatches, search, splitting);
    }
    if (found === undefined) break;
    splitting.left--;
    items.push(collected(pattern, detachedSlice(subject.text, splitting.last, found.start), size));
    for (let i = 1; i <= pattern.groupCount; i++) {
      const group = groupText(subject, found, i);
      if (group === undefined) size.add(price.collectedItem);
      items.push(group === undefined ? null : collected(pattern, group, size));
    }
    splitting.last = found.stop;
  }
  items.push(textValue(pattern, detachedSlice(subject.text, splitting.last)));
  return new PyList(items);
}

/** `sub` and `subn`: the new text, or with the number of replacements. */
export function substitute(
  pattern: PyPattern,
  replacement: Value,
  text: Value,
  count: number,
  withNumber: boolean,
): Value | Resumable {
  const subject = new Subject(pattern, text, 0, everything);
  if (typeof unwrap(replacement) !== 'string' && isCallable(replacement)) {
    return substituteCalls(pattern, replacement, subject, count, withNumber);
  }
  const template = templateOf(pattern, replacement);
  const [only = ''] = template;
  const isLiteral = template.length < 2 && typeof only === 'string';
  if (isLiteral && count === 0 && !withNumber) {
    const replaced = replaceAll(pattern, only as string, subject);
    if (replaced !== undefined) return textValue(pattern, replaced);
  }
  const search = new Search(pattern, subject, 'search');
  const limit = count === 0 ? Infinity : count;
  const literal = isLiteral ? (only as string) : undefined;
  return substituteTexts(undefined, search, { template, literal, limit, withNumber, pieces: new Pieces(subject.text) });
}

interface Substitution {
  readonly template: Template;
  /** The template, where it names no group. */
  readonly literal: string | undefined;
  readonly limit: number;
  readonly withNumber: boolean;
  readonly pieces: Pieces;
}

function substituteTexts(_: unknown, search: Search, substitution: Substitution): Value {
  const { pattern, subject } = search;
  const { template, literal, limit, withNumber, pieces } = substitution;
  while (pieces.count < limit) {
    let found: Found | undefined;
    try {
      if (machine.fuel <= 0) endTurn();
      found = search.next();
    } catch (e) {
      throw continueWith(e, substituteTexts, search, substitution);
    }
    if (found === undefined) break;
    pieces.add(found, literal ?? fill(template, pattern, subject, found));
  }
  return finish(pattern, subject.given, pieces, withNumber);
}

function fill(template: Template, pattern: PyPattern, subject: Subject, found: Found): string {
  return fillTemplate(template, new PyMatch(pattern, subject, found));
}

/** The new text in the making. */
class Pieces {
  private readonly text: string;
  private readonly pieces = new TextInPieces();
  private last = 0;
  count = 0;
  constructor(text: string) {
    this.text = text;
  }
  add(found: Found, replacement: string): void {
    const between = this.text.slice(this.last, found.start);
    this.last = found.stop;
    this.count++;
    if (between !== '') this.pieces.add(between);
    if (replacement !== '') this.pieces.add(replacement);
  }
  join(): string {
    this.pieces.add(this.text.slice(this.last));
    return detached(this.pieces.join(), this.text);
  }
}

function finish(pattern: PyPattern, text: Value, pieces: Pieces, withNumber: boolean): Value {
  // A text without a match is answered as it is.
  const given = unwrap(text);
  const result =
    pieces.count === 0 && (typeof given === 'string' || given instanceof PyBytes)
      ? given
      : textValue(pattern, pieces.join());
  return withNumber ? new PyTuple([result, pieces.count]) : result;
}

function* substituteCalls(
  pattern: PyPattern,
  callback: Value,
  subject: Subject,
  count: number,
  withNumber: boolean,
): Resumable {
  const search = new Search(pattern, subject, 'search');
  const pieces = new Pieces(subject.text);
  while (count === 0 || pieces.count < count) {
    let found: Found | undefined;
    try {
      if (machine.fuel <= 0) endTurn();
      found = search.next();
    } catch (e) {
      yield* suspendedWith(e, pieces);
      continue;
    }
    if (found === undefined) break;
    let made: Value;
    try {
      made = call1(callback, new PyMatch(pattern, subject, found));
    } catch (e) {
      made = (yield* suspendedWith(e, pieces)) as Value;
    }
    pieces.add(found, made === null ? '' : replacementText(pattern, made, pieces.count));
  }
  return finish(pattern, subject.given, pieces, withNumber);
}

function replacementText(pattern: PyPattern, made: Value, index: number): string {
  const text = unwrap(made);
  if (pattern.isText) {
    if (typeof text === 'string') return text;
    throw typeError(`sequence item ${index}: expected str instance, ${typeName(made)} found`);
  }
  if (text instanceof PyBytes) return textOfUnits(text.bytes);
  throw typeError(`sequence item ${index}: expected a bytes-like object, ${typeName(made)} found`);
}

/** All at once on the host, where it may run the pattern and a text of the largest possible size is small. */
function replaceAll(pattern: PyPattern, replacement: string, subject: Subject): string | undefined {
  const { text } = subject;
  if (pattern.program.firsts === undefined) return undefined;
  const host = pattern.host(text);
  if (host === undefined || text.length > host.longestSearch || text.length > 100_000) return undefined;
  if (replacement.length > 32) return undefined;
  spend(text.length >> 2);
  try {
    host.search.lastIndex = 0;
    return text.replace(host.search, replacement.replaceAll('$', '$$$$'));
  } catch {
    return undefined;
  }
}

/** For `escape`: what `bytesOfText` makes of an escaped text of bytes. */
export function escapeText(text: string): string {
  return mapStretches(text, (stretch) => {
    spend(stretch.length * 4);
    return stretch.replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, '\\$&');
  });
}
export function escapeBytes(bytes: Uint8Array): PyBytes {
  return new PyBytes(bytesOfText(escapeText(textOfUnits(bytes))));
}
