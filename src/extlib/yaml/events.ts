// Reads YAML: text in, events out. The one file that knows the package `yaml`, which finds the structure; what values mean is decided elsewhere.
import type { CST, Document, Node } from 'yaml';
import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Lexer, Parser } from 'yaml';
import { detached, flat } from '../../objects/detached.ts';
import type { Value } from '../../objects/object.ts';
import { pause } from '../../objects/step-frame.ts';
import { admitText } from '../../objects/text-range.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { recursionError } from '../../runtime/errors.ts';
import { GrowingResult, reserve } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { lookAtClock, machine, spend, whileHeld } from '../../runtime/machine.ts';

/** Collections may lie so deep in each other. */
const MAX_DEPTH = 200;

/** What one lexeme costs, and one node of a document: about a microsecond each, in units of 10 ns. */
const LEXEME_COST = 150;
/** The same for a token, and for something that is wrong. */
const TOKEN_COST = 10;
const PROBLEM_COST = 1500;

/** What a lexeme takes at least while the text is read, in bytes. */
const LEXEME_BYTES = 50;

/** So many items of collections, or tokens between them, are composed between two looks at the clock. */
const ITEMS_AT_ONCE = 128;
const TOKENS_AT_ONCE = 1024;

/**
 * The documents of a text as tuples: `('document',)`; `('scalar', tag, text, isPlain, anchor, at)`; `('seq', tag, anchor, at)` and
 * `('map', tag, anchor, at)`, both up to `('end',)`; `('alias', name, at)`; `('error', problem, at)`, after which there is nothing.
 * `at` counts UTF-16 units from the start; tags and anchors that are not there are None. Aliases are not followed.
 *
 * @throws RecursionError if collections lie too deep.
 */
export function* readEvents(text: string): Resumable<PyTuple[]> {
  reserve(text.length);
  const tokens: CST.Token[] = [];
  // What is made of the tokens takes about as much as they do.
  return yield* whileHeld(tokens, eventsOf(text, tokens));
}
function* eventsOf(text: string, tokens: CST.Token[]): Resumable<PyTuple[]> {
  yield* readTokens(text, tokens);
  new Watch().add(tokens);
  spend(text.length * 8);
  const composer = new Composer({ schema: 'failsafe', version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  payForProblems(composer);
  const events: PyTuple[] = [];
  for (const document of documentsOf(composer, tokens, text.length)) {
    const problem = document.errors[0];
    if (problem !== undefined) {
      const words = problem.code === 'IMPOSSIBLE' ? 'the text cannot be read' : problem.message;
      events.push(new PyTuple(['error', flat(admitText(words)), problem.pos[0]]));
      return events;
    }
    yield* whileHeld(events, addDocument(document, text, events));
  }
  return events;
}

function* readTokens(text: string, tokens: CST.Token[]): Resumable<undefined> {
  const parser = new Parser();
  const size = new GrowingResult();
  let flows = 0;
  for (const lexeme of new Lexer().lex(text)) {
    spend(LEXEME_COST);
    if (machine.fuel <= 0) yield* pause();
    size.add(LEXEME_BYTES);
    if (lexeme === '[' || lexeme === '{') flows++;
    else if (lexeme === ']' || lexeme === '}') flows--;
    if (flows > MAX_DEPTH) throw recursionError();
    if (lexeme === ']') watchFlow(parser);
    for (const token of parser.next(lexeme)) if (!isBetween(token)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

/** What stands between documents says nothing. */
function isBetween({ type }: CST.Token): boolean {
  return type === 'comment' || type === 'newline' || type === 'space';
}

function* documentsOf(composer: Composer, tokens: readonly CST.Token[], end: number): Generator<Document.Parsed> {
  for (const token of tokens) {
    spend(LEXEME_COST);
    yield* composer.next(token);
  }
  yield* composer.end(false, end);
}

/** The composer notes all that is wrong with a document, and where it was when it did. */
function payForProblems(composer: Composer): void {
  const note: unknown = Reflect.get(composer, 'onError');
  if (typeof note !== 'function') return;
  Reflect.set(composer, 'onError', (...args: unknown[]) => {
    spend(PROBLEM_COST);
    Reflect.apply(note, composer, args);
  });
}

/**
 * Goes through what was parsed: collections may not lie too deep. A document is composed in one go, and nobody is asked meanwhile; so some of
 * what is read for that looks at the clock when it is.
 */
class Watch {
  private readonly waiting: [token: CST.Token, depth: number][] = [];
  private items = 0;

  add(tokens: readonly CST.Token[]): void {
    for (const token of tokens) this.waiting.push([token, 0]);
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
      spend(TOKEN_COST);
      const [token, depth] = next;
      if (depth > MAX_DEPTH) throw recursionError();
      if ('start' in token && Array.isArray(token.start)) watchTokens(token.start);
      if ('end' in token) watchTokens(token.end);
      if (token.type === 'document') {
        if (token.value !== undefined) this.waiting.push([token.value, depth + 1]);
      } else if ('items' in token) for (const item of token.items) this.addItem(item, depth + 1);
    }
  }

  private addItem(item: CST.CollectionItem, depth: number): void {
    spend(TOKEN_COST);
    const { start, key, sep, value } = item;
    watchTokens(start);
    watchTokens(sep);
    if (++this.items % ITEMS_AT_ONCE === 0) watchField(item, 'start', start);
    if (key !== undefined && key !== null) this.waiting.push([key, depth]);
    if (value !== undefined) this.waiting.push([value, depth]);
  }
}

/** The parser goes through all items of a sequence in brackets when it ends. */
function watchFlow(parser: Parser): void {
  const stack: unknown = Reflect.get(parser, 'stack');
  const open = Array.isArray(stack)
    ? (stack as CST.Token[]).findLast(({ type }) => type === 'flow-collection')
    : undefined;
  if (open?.type !== 'flow-collection') return;
  for (let i = 0; i < open.items.length; i += ITEMS_AT_ONCE) {
    const item = open.items[i];
    if (item !== undefined) watchField(item, 'start', item.start);
  }
}

function watchTokens(tokens: readonly CST.SourceToken[] = []): void {
  for (let i = TOKENS_AT_ONCE; i < tokens.length; i += TOKENS_AT_ONCE) {
    const token = tokens[i];
    if (token !== undefined) watchField(token, 'type', token.type);
  }
}

function watchField(object: object, name: string, value: unknown): void {
  const get = (): unknown => {
    lookAtClock();
    return value;
  };
  Object.defineProperty(object, name, { get, configurable: true });
}

const END = 'end';

function* addDocument(document: Document.Parsed, source: string, events: PyTuple[]): Resumable<undefined> {
  const read = (part: string): string => detached(admitText(part), source);
  const nameOf = (name: string | undefined): Value => (name === undefined ? null : read(name));
  events.push(new PyTuple(['document']));
  const empty: readonly Value[] = ['scalar', null, '', true, null, document.range[1]];
  const waiting: unknown[] = [document.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    spend(20);
    if (machine.fuel <= 0) yield* pause();
    if (node === END) events.push(new PyTuple([END]));
    else if (isPair(node)) waiting.push(node.value, node.key);
    else if (isAlias(node)) events.push(new PyTuple(['alias', read(node.source), startOf(node)]));
    else if (isScalar(node)) {
      const text = typeof node.value === 'string' ? node.value : '';
      const isPlain = node.type === 'PLAIN' || node.type === undefined;
      events.push(new PyTuple(['scalar', nameOf(node.tag), read(text), isPlain, nameOf(node.anchor), startOf(node)]));
    } else if (isSeq(node) || isMap(node)) {
      const kind = isMap(node) ? 'map' : 'seq';
      events.push(new PyTuple([kind, nameOf(node.tag), nameOf(node.anchor), startOf(node)]));
      waiting.push(END);
      for (let at = node.items.length - 1; at >= 0; at--) waiting.push(node.items[at]);
    } else events.push(new PyTuple(empty));
  }
  return undefined;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
