// Reads YAML: text in, events out. The one file that knows the package `yaml`, which finds the structure; what values mean is decided elsewhere.
import type { CST, Document, Node } from 'yaml';
import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Value } from '../../objects/object.ts';
import { admitText } from '../../objects/text-range.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { recursionError } from '../../runtime/errors.ts';
import { reserve } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';

/** Collections may lie so deep in each other. */
const MAX_DEPTH = 200;

/** What one lexeme costs, and one node of a document: about a microsecond each, in units of 10 ns. */
const LEXEME_COST = 150;

/**
 * The documents of a text as tuples: `('document',)`; `('scalar', tag, text, isPlain, anchor, at)`; `('seq', tag, anchor, at)` and
 * `('map', tag, anchor, at)`, both up to `('end',)`; `('alias', name, at)`; `('error', problem, at)`, after which there is nothing.
 * `at` counts UTF-16 units from the start; tags and anchors that are not there are None. Aliases are not followed.
 *
 * @throws RecursionError if collections lie too deep.
 */
export function readEvents(text: string): PyTuple[] {
  reserve(text.length);
  const tokens = tokensOf(text);
  checkDepth(tokens);
  spend(tokens.length + text.length * 8);
  const composer = new Composer({ schema: 'failsafe', version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  const events: PyTuple[] = [];
  for (const document of composer.compose(tokens, false, text.length)) {
    const problem = document.errors[0];
    if (problem !== undefined) {
      const words = problem.code === 'IMPOSSIBLE' ? 'the text cannot be read' : problem.message;
      events.push(new PyTuple(['error', admitText(words), problem.pos[0]]));
      return events;
    }
    addDocument(document, events);
  }
  return events;
}

function tokensOf(text: string): CST.Token[] {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let flows = 0;
  for (const lexeme of new Lexer().lex(text)) {
    spend(LEXEME_COST);
    if (lexeme === '[' || lexeme === '{') flows++;
    else if (lexeme === ']' || lexeme === '}') flows--;
    if (flows > MAX_DEPTH) throw recursionError();
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function checkDepth(tokens: readonly CST.Token[]): void {
  const waiting: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [token, depth] = next;
    if (depth > MAX_DEPTH) throw recursionError();
    if (token.type === 'document') {
      if (token.value !== undefined) waiting.push([token.value, depth + 1]);
    } else if ('items' in token) {
      for (const { key, value } of token.items) {
        if (key !== undefined && key !== null) waiting.push([key, depth + 1]);
        if (value !== undefined) waiting.push([value, depth + 1]);
      }
    }
  }
}

const END = 'end';

function addDocument(document: Document.Parsed, events: PyTuple[]): void {
  events.push(new PyTuple(['document']));
  const empty: readonly Value[] = ['scalar', null, '', true, null, document.range[1]];
  const waiting: unknown[] = [document.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    spend(20);
    if (node === END) events.push(new PyTuple([END]));
    else if (isPair(node)) waiting.push(node.value, node.key);
    else if (isAlias(node)) events.push(new PyTuple(['alias', admitText(node.source), startOf(node)]));
    else if (isScalar(node)) {
      const text = typeof node.value === 'string' ? node.value : '';
      const isPlain = node.type === 'PLAIN' || node.type === undefined;
      events.push(
        new PyTuple(['scalar', nameOf(node.tag), admitText(text), isPlain, nameOf(node.anchor), startOf(node)]),
      );
    } else if (isSeq(node) || isMap(node)) {
      const kind = isMap(node) ? 'map' : 'seq';
      events.push(new PyTuple([kind, nameOf(node.tag), nameOf(node.anchor), startOf(node)]));
      waiting.push(END);
      for (let at = node.items.length - 1; at >= 0; at--) waiting.push(node.items[at]);
    } else events.push(new PyTuple(empty));
  }
}

function nameOf(name: string | undefined): Value {
  return name === undefined ? null : admitText(name);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
