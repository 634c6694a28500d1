// The html.entities module: the tables of HTML's character references.
import { constant } from '../../objects/builtin.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyList } from '../../objects/list.ts';
import { module } from '../../runtime/module-table.ts';
import { html4Entities, html5Entities } from '../generated/html-entities.ts';

/** Names and texts of a generated table. */
function* entriesOf(table: string): Generator<readonly [name: string, text: string]> {
  for (const entry of table.split(/,\n?/)) {
    const space = entry.indexOf(' ');
    const codes = entry
      .slice(space + 1)
      .split('+')
      .map((code) => Number.parseInt(code, 16));
    yield [entry.slice(0, space), String.fromCodePoint(...codes)];
  }
}

export const htmlEntitiesModule = module('html.entities', "HTML's named character references.", () => {
  const html5 = new PyDict();
  const codeOfName = new PyDict();
  const nameOfCode = new PyDict();
  const textOfName = new PyDict();
  for (const [name, text] of entriesOf(html5Entities)) html5.set(name, text);
  for (const [name, text] of entriesOf(html4Entities)) {
    const code = text.codePointAt(0) ?? 0;
    codeOfName.set(name, code);
    nameOfCode.set(code, name);
    textOfName.set(name, text);
  }
  return [
    constant('html5', html5),
    constant('name2codepoint', codeOfName),
    constant('codepoint2name', nameOfCode),
    constant('entitydefs', textOfName),
    constant('__all__', new PyList(['html5', 'name2codepoint', 'codepoint2name', 'entitydefs'])),
  ];
});
