// A scanner of XML: text in, events out. Entities are the five of the language and numbers; what declares others is refused.
import { detachedSlice } from '../../objects/detached.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyObject } from '../../objects/object.ts';
import { textLength } from '../../objects/str-text.ts';
import { admitText } from '../../objects/text-range.ts';
import { countText, findLastText, findText } from '../../objects/text-search.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { mapStretches, nextStretch, nextTextStretch, TextInPieces } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import { withPlainNewlines } from '../io/newlines.ts';

/** What is wrong with a document: words and numbers as expat has them. */
const faults = {
  syntax: [2, 'syntax error'],
  empty: [3, 'no element found'],
  invalid: [4, 'not well-formed (invalid token)'],
  unclosed: [5, 'unclosed token'],
  mismatch: [7, 'mismatched tag'],
  duplicate: [8, 'duplicate attribute'],
  junk: [9, 'junk after document element'],
  entity: [11, 'undefined entity'],
  character: [14, 'reference to invalid character number'],
  misplaced: [17, 'XML or text declaration not at start of entity'],
  section: [20, 'unclosed CDATA section'],
  declarations: [24, 'declarations inside a document type are refused'],
  prefix: [27, 'unbound prefix'],
  undeclared: [28, 'must not undeclare prefix'],
  declaration: [30, 'XML declaration not well-formed'],
  reserved: [38, 'reserved prefix (xml) must not be undeclared or bound to another namespace name'],
} as const;

/** Characters of text that are read in one go. */
const LONG_PIECE = 16_384;
/** No declaration, and no document type without declarations, is longer with single blanks. */
const LONGEST_DECLARATION = 65_536;
/** Units (see `spend`) for an attribute, and for a reference. */
const ATTRIBUTE_UNITS = 60;
const REFERENCE_UNITS = 30;

class Malformed extends Error {
  readonly fault: keyof typeof faults;
  readonly at: number;
  constructor(fault: keyof typeof faults, at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameRest = `[${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]`;

/** How something that may be long begins, and how it goes on: each matches `BEGINNING` or `CONTINUATION` characters at most. */
interface Long {
  readonly first: RegExp;
  readonly more: RegExp;
}
const BEGINNING = 100;
const CONTINUATION = 4096;
const long = (first: string, rest: string, flags: string): Long => ({
  first: new RegExp(`${first}${rest}{0,${BEGINNING}}`, flags),
  more: new RegExp(`${rest}{1,${CONTINUATION}}`, flags),
});
const namePattern = long(`[${nameStart}]`, nameRest, 'yu');
const spacePattern = long('', '[ \\t\\n\\r]', 'y');
const decimalPattern = long('#', '\\d', 'y');
const hexadecimalPattern = long('#x', '[\\da-fA-F]', 'y');
const invalidPattern =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const declarationPattern =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])[\w.:-]+\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[\w.:-]+\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>$/;
const typePattern =
  /^<!DOCTYPE[ \t\n]+[^\s"'<>]+(?:[ \t\n]+(?:SYSTEM|PUBLIC[ \t\n]+("[^"<>]*"|'[^'<>]*'))[ \t\n]+("[^"<>]*"|'[^'<>]*'))?[ \t\n]*>$/;

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const XML = 'http://www.w3.org/XML/1998/namespace';

interface Open {
  /** As it stands in the text. */
  readonly name: string;
  readonly tag: string;
  readonly prefixes: readonly string[];
}

/**
 * Reads a document a few events at a time. Events are tuples: `('start', tag, attributes)`, `('end', tag)`, `('data', text)`,
 * `('comment', text)`, `('pi', target, text)`, `('start-ns', prefix, uri)`, `('end-ns',)`, and at last `('error', message, code, line,
 * column)` if the document is malformed. Names of a namespace are `{uri}name`.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition; Namespaces in XML 1.0.
 */
export class Scanner extends PyObject {
  private readonly text: string;
  private at = 0;
  private readonly open: Open[] = [];
  private readonly namespaces = new Map<string, string[]>([['xml', [XML]]]);
  private hasRoot = false;
  private isOver = false;

  constructor(text: string) {
    super();
    spend(text.length / 4);
    this.text = withPlainNewlines(text);
    if (this.text.startsWith('\ufeff')) this.at = 1;
  }

  /** The next events, some hundred at most; none at the end. */
  read(): PyTuple[] {
    const events: PyTuple[] = [];
    const before = this.at;
    try {
      // None at all would mean the end.
      while (!this.isOver && (events.length === 0 || (events.length < 256 && this.at - before < LONG_PIECE)))
        this.step(events);
    } catch (e) {
      if (!(e instanceof Malformed)) throw e;
      this.isOver = true;
      const [code, message] = faults[e.fault];
      events.push(new PyTuple(['error', message, code, ...this.position(e.at)]));
    }
    spend(events.length * 40 + (this.at - before) / 2);
    return events;
  }

  /** Line from 1, and characters before it in that line. */
  private position(at: number): [number, number] {
    const before = this.text.slice(this.text.startsWith('\ufeff') ? 1 : 0, at);
    return [countText(before, '\n') + 1, textLength(before.slice(findLastText(before, '\n') + 1))];
  }

  private step(events: PyTuple[]): void {
    const { text, at } = this;
    if (at >= text.length) {
      if (this.open.length > 0 || !this.hasRoot) throw new Malformed('empty', text.length);
      this.isOver = true;
    } else if (text[at] === '<') this.markup(events);
    else if (this.open.length > 0) this.data(events);
    else this.outside();
  }

  /** Text before or after the root. */
  private outside(): void {
    const at = this.skipSpace(this.at);
    this.at = at;
    if (at >= this.text.length || this.text[at] === '<') return;
    const end = endOf(namePattern, this.text, at);
    if (end === at) throw new Malformed('invalid', at);
    if (this.hasRoot) throw new Malformed('junk', at);
    throw end >= this.text.length || /\s/.test(this.text[end] ?? '')
      ? new Malformed('syntax', at)
      : new Malformed('invalid', end);
  }

  private data(events: PyTuple[]): void {
    const { text, at } = this;
    const next = text.indexOf('<', at);
    const whole = next === -1 ? text.length : next;
    const end = whole - at <= LONG_PIECE ? whole : this.pieceEnd(at);
    // What is forbidden may stand across the end of a piece.
    const closing = text.slice(at, Math.min(end + 2, whole)).indexOf(']]>');
    if (closing !== -1) throw new Malformed('invalid', at + closing + 2);
    const raw = detachedSlice(text, at, end);
    events.push(new PyTuple(['data', this.withReferences(raw, at, end, undefined)]));
    this.at = end;
  }

  /** Where a piece of a long text ends: before a reference, or a character, that would be cut. */
  private pieceEnd(at: number): number {
    const { text } = this;
    let end = at + LONG_PIECE;
    const unit = text.charCodeAt(end - 1);
    if (unit >= 0xd800 && unit < 0xdc00) end--;
    // Looked for in the piece alone, not in all that lies before it.
    const place = text.slice(at, end).lastIndexOf('&');
    const semicolon = place === -1 ? -1 : text.indexOf(';', at + place);
    if (semicolon < end) return end;
    return place > 0 ? at + place : semicolon + 1;
  }

  /** @param tagStart Where the tag starts whose attribute it is; undefined: it is no attribute. */
  private withReferences(raw: string, at: number, end: number, tagStart: number | undefined): string {
    this.checkCharacters(raw, at);
    let from = raw.indexOf('&');
    if (from === -1) return raw;
    const result = new TextInPieces();
    result.add(raw.slice(0, from));
    while (from !== -1) {
      spend(REFERENCE_UNITS);
      const start = tagStart ?? at + from;
      const [value, length] = this.reference(at + from, start, end);
      result.add(value);
      const next = raw.indexOf('&', from + length);
      result.add(raw.slice(from + length, next === -1 ? undefined : next));
      from = next;
    }
    return result.join();
  }

  private reference(at: number, start: number, end: number): [string, number] {
    const { text } = this;
    const pattern = text[at + 1] === '#' ? (text[at + 2] === 'x' ? hexadecimalPattern : decimalPattern) : namePattern;
    const after = endOf(pattern, text, at + 1);
    const body = text.slice(at + 1, after);
    if (after >= text.length || (after >= end && end >= text.length)) throw new Malformed('unclosed', start);
    if (text[after] !== ';' || body === '' || body === '#' || body === '#x') throw new Malformed('invalid', after);
    if (body.startsWith('#')) {
      const code = body[1] === 'x' ? codeOf(body.slice(2), 16) : codeOf(body.slice(1), 10);
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
      if (invalidPattern.test(character)) throw new Malformed('character', start);
      return [admitText(character), body.length + 2];
    }
    const value = entities.get(body);
    if (value === undefined) throw new Malformed('entity', start);
    return [value, body.length + 2];
  }

  private markup(events: PyTuple[]): void {
    const { text, at } = this;
    switch (text[at + 1]) {
      case undefined:
        throw new Malformed('unclosed', at);
      case '/':
        this.endTag(events);
        break;
      case '?':
        this.instruction(events);
        break;
      case '!':
        this.declaration(events);
        break;
      default:
        this.startTag(events);
    }
  }

  private endTag(events: PyTuple[]): void {
    const { text, at } = this;
    const top = this.open[this.open.length - 1];
    if (top === undefined) throw new Malformed('invalid', at + 1);
    const [name, after] = this.name(at + 2, at);
    const end = this.skipSpace(after);
    if (end >= text.length) throw new Malformed('unclosed', at);
    if (text[end] !== '>') throw new Malformed('invalid', end);
    if (name !== top.name) throw new Malformed('mismatch', at + 2);
    this.at = end + 1;
    this.close(events);
  }

  private close(events: PyTuple[]): void {
    const top = this.open.pop();
    if (top === undefined) return;
    events.push(new PyTuple(['end', top.tag]));
    for (const prefix of top.prefixes) {
      spend(ATTRIBUTE_UNITS);
      this.namespaces.get(prefix)?.pop();
      events.push(new PyTuple(['end-ns']));
    }
  }

  private name(at: number, start: number): [string, number] {
    const { text } = this;
    let end = endOf(namePattern, text, at);
    if (end === at) throw new Malformed(at >= text.length ? 'unclosed' : 'invalid', at >= text.length ? start : at);
    if (text[end] === ':') {
      const local = end + 1;
      end = endOf(namePattern, text, local);
      if (end === local) throw new Malformed('invalid', local);
      if (text[end] === ':') throw new Malformed('invalid', end);
    }
    return [detachedSlice(text, at, end), end];
  }

  private instruction(events: PyTuple[]): void {
    const { text, at } = this;
    const after = endOf(namePattern, text, at + 2);
    const target = detachedSlice(text, at + 2, after);
    if (target === '')
      throw new Malformed(at + 2 >= text.length ? 'unclosed' : 'invalid', at + 2 >= text.length ? at : at + 2);
    const end = findText(text, '?>', after);
    if (end === -1) throw new Malformed('unclosed', at);
    if (target === 'xml') {
      if (at !== (text.startsWith('\ufeff') ? 1 : 0)) throw new Malformed('misplaced', at);
      if (!isDeclaration(declarationPattern, text.slice(at, end + 2))) throw new Malformed('declaration', at + 6);
      this.at = end + 2;
      return;
    }
    const content = this.skipSpace(after);
    if (target.toLowerCase() === 'xml') throw new Malformed('invalid', after);
    if (content === after && after !== end) throw new Malformed('invalid', after);
    const body = detachedSlice(text, Math.min(content, end), end);
    this.checkCharacters(body, content);
    events.push(new PyTuple(['pi', target, body]));
    this.at = end + 2;
  }

  private checkCharacters(body: string, at: number): void {
    for (let i = 0; i < body.length; ) {
      const stop = nextTextStretch(body, i, 0.25);
      const bad = invalidPattern.exec(body.slice(i, stop));
      if (bad !== null) throw new Malformed('invalid', at + i + bad.index);
      i = stop;
    }
  }

  private declaration(events: PyTuple[]): void {
    const { text, at } = this;
    const rest = text.slice(at, at + 9);
    if (rest.startsWith('<!--')) {
      const end = findText(text, '--', at + 4);
      if (end === -1 || end + 2 >= text.length) throw new Malformed('unclosed', at);
      if (text[end + 2] !== '>') throw new Malformed('invalid', end + 2);
      const body = detachedSlice(text, at + 4, end);
      this.checkCharacters(body, at + 4);
      events.push(new PyTuple(['comment', body]));
      this.at = end + 3;
    } else if (this.open.length > 0) this.characterSection(events, rest);
    else if (rest === '<!DOCTYPE' && !this.hasRoot) this.documentType();
    else this.expect(rest, '<!DOCTYPE');
  }

  private characterSection(events: PyTuple[], rest: string): void {
    const { text, at } = this;
    if (rest !== '<![CDATA[') this.expect(rest, '<![CDATA[');
    const end = findText(text, ']]>', at + 9);
    if (end === -1) throw new Malformed('section', text.length);
    const body = detachedSlice(text, at + 9, end);
    this.checkCharacters(body, at + 9);
    if (body !== '') events.push(new PyTuple(['data', body]));
    this.at = end + 3;
  }

  /** Raises for what stands in place of what is expected. */
  private expect(found: string, expected: string): never {
    let same = 0;
    while (same < found.length && found[same] === expected[same]) same++;
    const isCut = (same === found.length || found === '<!-') && this.at + found.length >= this.text.length;
    throw isCut ? new Malformed('unclosed', this.at) : new Malformed('invalid', this.at + same);
  }

  /** A document type is passed over if it declares nothing. What it names outside is never asked for. */
  private documentType(): void {
    const { text, at } = this;
    const end = text.indexOf('>', at);
    if (end === -1) throw new Malformed('unclosed', at);
    const subset = text.slice(at, end).indexOf('[');
    if (subset !== -1) throw new Malformed('declarations', at + subset);
    if (!isDeclaration(typePattern, text.slice(at, end + 1))) throw new Malformed('syntax', at);
    this.at = end + 1;
  }

  private startTag(events: PyTuple[]): void {
    const { text, at } = this;
    const [name, afterName] = this.name(at + 1, at);
    const attributes = new Map<string, string>();
    const prefixes: string[] = [];
    let here = afterName;
    let isEmpty = false;
    while (true) {
      const start = this.skipSpace(here);
      const sign = text[start];
      if (sign === undefined) throw new Malformed('unclosed', at);
      if (sign === '>' || sign === '/') {
        isEmpty = sign === '/';
        here = start + 1;
        if (!isEmpty) break;
        if (here >= text.length) throw new Malformed('unclosed', at);
        if (text[here] !== '>') throw new Malformed('invalid', here);
        here++;
        break;
      }
      if (start === here) throw new Malformed('invalid', start);
      here = this.attribute(start, at, attributes);
    }
    if (this.open.length === 0 && this.hasRoot) throw new Malformed('junk', at);
    for (const [key, value] of attributes) this.declareNamespace(key, value, prefixes, events);
    const resolved = new PyDict();
    for (const [key, value] of attributes) {
      spend(ATTRIBUTE_UNITS);
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      const full = key.includes(':') ? this.resolve(key) : key;
      if (resolved.get(full) !== undefined) throw new Malformed('duplicate', at);
      resolved.set(full, value);
    }
    const tag = this.resolve(name);
    events.push(new PyTuple(['start', tag, resolved]));
    this.open.push({ name, tag, prefixes });
    this.hasRoot = true;
    this.at = here;
    if (isEmpty) this.close(events);
  }

  private attribute(start: number, tagStart: number, attributes: Map<string, string>): number {
    const { text } = this;
    spend(ATTRIBUTE_UNITS);
    const [key, afterKey] = this.name(start, tagStart);
    const equals = this.skipSpace(afterKey);
    if (equals >= text.length) throw new Malformed('unclosed', tagStart);
    if (text[equals] !== '=') throw new Malformed('invalid', equals);
    const open = this.skipSpace(equals + 1);
    const quote = text[open];
    if (quote === undefined) throw new Malformed('unclosed', tagStart);
    if (quote !== '"' && quote !== "'") throw new Malformed('invalid', open);
    const found = text.indexOf(quote, open + 1);
    const end = found === -1 ? text.length : found;
    const raw = detachedSlice(text, open + 1, end);
    const markup = raw.indexOf('<');
    if (markup !== -1) throw new Malformed('invalid', open + 1 + markup);
    if (found === -1) throw new Malformed('unclosed', tagStart);
    if (attributes.has(key)) throw new Malformed('duplicate', start);
    attributes.set(key, this.withReferences(withBlanks(raw), open + 1, end, tagStart));
    return end + 1;
  }

  private declareNamespace(key: string, value: string, prefixes: string[], events: PyTuple[]): void {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) return;
    spend(ATTRIBUTE_UNITS);
    const prefix = key.slice(6);
    if (prefix !== '' && value === '') throw new Malformed('undeclared', this.at);
    if ((prefix === 'xml') !== (value === XML) || prefix === 'xmlns') throw new Malformed('reserved', this.at);
    const known = this.namespaces.get(prefix);
    if (known === undefined) this.namespaces.set(prefix, [value]);
    else known.push(value);
    prefixes.push(prefix);
    events.push(new PyTuple(['start-ns', prefix, value]));
  }

  private resolve(name: string): string {
    const colon = name.indexOf(':');
    const uris = this.namespaces.get(colon === -1 ? '' : name.slice(0, colon));
    const uri = uris?.[uris.length - 1] ?? '';
    if (colon === -1) return uri === '' ? name : `{${uri}}${name}`;
    if (uri === '') throw new Malformed('prefix', this.at);
    return `{${uri}}${name.slice(colon + 1)}`;
  }

  private skipSpace(at: number): number {
    return endOf(spacePattern, this.text, at);
  }
}

const withBlanks = (text: string): string =>
  mapStretches(text, (stretch) => stretch.replace(/[\t\n]+/g, (run) => ' '.repeat(run.length)));

function isDeclaration(pattern: RegExp, text: string): boolean {
  const short = mapStretches(text, (stretch) => stretch.replace(/[ \t\n]+/g, ' '));
  return short.length <= LONGEST_DECLARATION && pattern.test(short);
}

/** The code of a character as it is written; beyond all characters if it is too large. */
function codeOf(digits: string, base: number): number {
  let code = 0;
  for (let i = 0; i < digits.length; ) {
    for (const stop = nextStretch(i, digits.length, 4); i < stop; i++) {
      code = Math.min(code * base + Number.parseInt(digits.charAt(i), base), 0x110000);
    }
  }
  return code;
}

/** Where what stands at a place ends. Something long is gone through in pieces. */
function endOf({ first, more }: Long, text: string, at: number): number {
  let end = endOfMatch(first, text, at);
  for (let start = at; end - start >= BEGINNING; ) {
    spend(CONTINUATION / 4);
    start = end;
    end = endOfMatch(more, text, start);
  }
  return end;
}

/** Where a match that begins at a place ends; the place itself without one. */
function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
