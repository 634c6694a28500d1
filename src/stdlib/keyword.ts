// The module `keyword`.
import { constant, fn } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { unwrap } from '../objects/object.ts';
import { hash } from '../runtime/hash.ts';
import { module } from '../runtime/module-table.ts';
import { hardKeywords, keywords, softKeywords } from './keyword-list.ts';

function isIn(words: ReadonlySet<string>, value: Value): boolean {
  // As a set does: what has no hash is refused.
  hash(value);
  const text = unwrap(value);
  return typeof text === 'string' && words.has(text);
}

export const keywordModule = module('keyword', 'The reserved words of the language.', () => {
  const soft: ReadonlySet<string> = new Set(softKeywords);
  return [
    constant('__all__', new PyList(['iskeyword', 'issoftkeyword', 'kwlist', 'softkwlist'])),
    fn('iskeyword(x, /)', 'Whether a text is a reserved word.', (x: Value) => isIn(keywords, x)),
    fn('issoftkeyword(x, /)', 'Whether a text is a word that is reserved in some places.', (x: Value) => isIn(soft, x)),
    constant('kwlist', new PyList([...hardKeywords])),
    constant('softkwlist', new PyList([...softKeywords])),
  ];
});
