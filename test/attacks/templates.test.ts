// Attacks on templates: sources and data that never end, and sources that are slow to read. What reads them goes by matches at one place.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';

const MOST_MS = 8000;

/** What ends by a limit need not take long; what ends by itself may, on a slow machine. */
async function ending(source: string, runningMs: number): Promise<unknown> {
  const scriptling = new Scriptling({ limits: { runningMs, steps: 20_000_000, memoryBytes: 64e6 } });
  const program = `
import scriptling.template.text as text, scriptling.template.html as html
def render(source, data=None, module=text):
    templates = module.Set()
    templates.add(source)
    return templates.render(data)
${source}`;
  return await scriptling.run(program).then(
    ({ value }) => value,
    (failure: unknown) => failure,
  );
}

describe('templates', () => {
  it.each([
    [
      'a template that uses itself',
      `render('{{define "a"}}{{template "a" .}}{{end}}{{template "a" 1}}')`,
      /RecursionError/,
    ],
    ['a large range', "render('{{range 1000000000000}}x{{end}}')", /LimitError|MemoryError/],
    ['items without end', "import itertools\nrender('{{range .}}{{end}}', itertools.count())", /LimitError/],
    ['data that holds itself', "x = []\nx.append(x)\nrender('{{.}}', x)", /RecursionError/],
    ['the same in a script', "x = []\nx.append(x)\nrender('<script>{{.}}</script>', x, html)", /RecursionError/],
    ['a wide printf', 'render(\'{{printf "%999999999d" 1}}\')', /BADWIDTH/],
    ['many wide printfs', `render('{{printf "%1000000d" 1}}' * 500)`, /LimitError|MemoryError/],
    ['a thousand nested actions', "render('{{if true}}' * 1000 + '{{end}}' * 1000)", /nested too deeply/],
    [
      'a thousand branches',
      "len(render('{{if false}}' + '{{else if false}}' * 1000 + '{{end}}'))",
      /nested too deeply|^0$/,
    ],
    ['parentheses', "render('{{' + '(' * 10000 + '1' + ')' * 10000 + '}}')", /nested too deeply/],
    ['a pipeline without end', "len(render('{{1' + '|print' * 20000 + '}}'))", /^1$/],
    ['fields without end', "render('{{' + '.a' * 50000 + '}}', {})", /nil data/],
    ['many unclosed actions', "render('{{' * 100000)", /unexpected '\{'/],
    ['many signs of tags', "len(render('<' * 300000, None, html))", /^1200000$/],
    ['many comments', "len(render('<!--' * 100000 + '-->', None, html))", /^0$/],
    ['many quotes', `len(render('<a b="' + "'" * 300000 + '">', None, html))`, /^30000/],
    [
      'many ends that are none',
      `render('<script>' + '</scrip' * 100000 + '</script>', None, html)[-9:]`,
      /^<\/script>$/,
    ],
    ['many values in one attribute', `len(render('<a href="{{range .}}{{.}}/{{end}}">', range(10000), html))`, /^\d+$/],
    ['many strings in a script', `len(render('<script>' + '"\\\\' * 100000 + '"</script>', None, html))`, /^\d+$/],
  ])('%s', async (_, source, expected) => {
    const start = performance.now();
    expect(String(await ending(source, expected.source.includes('Limit') ? 1000 : MOST_MS))).toMatch(expected);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});

describe('a tokenizer that matches at one place after another', () => {
  it('is charged for what it looks at, however long the text is', async () => {
    const source = `
import re
word, number, other = re.compile('[a-z]+'), re.compile('[0-9]{1,9}'), re.compile('[+*]+=')
text = 'ab 12 ' * 50_000
for place in range(6000):
    word.match(text, place) or number.match(text, place) or other.match(text, place)`;
    const { usage } = await new Scriptling().run(source);
    // The text is looked through once, to see that it is ASCII.
    expect(usage.steps).toBeLessThan(500_000);
  });
});
