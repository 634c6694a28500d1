// Attacks on Markdown: texts that are slow to read, and texts that want to be more than text in a page.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';

async function converted(text: string): Promise<string> {
  // Steps are what is in proportion to the length; a machine that is busy with something else may take its time.
  const scriptling = new Scriptling({ limits: { steps: 12_000_000, runningMs: 60_000 } });
  const source = 'from scriptling.markdown import to_html\nto_html(text)';
  return String((await scriptling.run(source, { globals: { text } })).value);
}

const times = 4_000;

describe('Markdown is read in time in proportion to its length', () => {
  it.each([
    ['signs of emphasis', '*'],
    ['openings of emphasis', '*a '],
    ['mixed emphasis', 'a**b_c* '],
    ['underlines in words', '_a__b'],
    ['tildes', '~a'],
    ['open brackets', '['],
    ['closed brackets', ']'],
    ['links', '[a](b) '],
    ['links that do not end', '[a](b '],
    ['titles that do not end', '[a](b "'],
    ['targets in angle brackets', '[a](<b'],
    ['images', '!['],
    ['labels', '[a][b]'],
    ['definitions', '[a]: b\n'],
    ['angle brackets', '<'],
    ['tags that do not end', '<a b="'],
    ['comments', '<!--'],
    ['addresses', '<a@'],
    ['references', '&amp'],
    ['quotes', '> '],
    ['list in list', '- '],
    ['items', '- a\n'],
    ['rows', '|a|b|\n|-|-|\n'],
    ['fences', '```\n'],
    ['URLs', 'http://'],
    ['parentheses behind a URL', ')'],
    ['backslashes', '\\'],
    ['headings', '# a\n'],
  ])('%s', async (_, piece) => {
    await converted(`${piece === ')' ? 'http://a.b' : ''}${piece.repeat(times)}`);
  });

  it('whatever is nested', async () => {
    await converted(`${'['.repeat(times)}a${'](b)'.repeat(times)}`);
    await converted(`${'> '.repeat(100)}a\n`.repeat(200));
    await converted(Array.from({ length: 300 }, (__, i) => `${'  '.repeat(i)}- a`).join('\n'));
    await converted(Array.from({ length: 1000 }, (__, i) => `${'`'.repeat(i % 200)}a`).join(''));
    await converted(`|${'|'.repeat(times)}\n${'|-'.repeat(times)}`);
  });
});

describe('nothing but harmless elements comes out', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<ScRiPt src=//evil></sCrIpT>',
    '<img src=x onerror=alert(1)>',
    'x <img src=x onerror=alert(1)> y',
    '<svg/onload=alert(1)>',
    'a <svg/onload=alert(1)> b',
    '<div onclick="x">\ntext\n</div>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT&colon;alert(1))',
    '[x](java&#x0A;script:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x]( javascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '<javascript:alert(1)>',
    '[x](http://a "\\" onmouseover=alert(1) b=\\"")',
    '![x" onerror="alert(1)](y)',
    '![a](x "&quot; onerror=&quot;alert(1)")',
    '```"><img onerror=alert(1)>\ncode\n```',
    '`<img onerror=x>`',
    '# <img src=x onerror=alert(1)>',
    '| <img src=x onerror=alert(1)> | b |\n|---|---|\n| <b onclick=x>c</b> | d |',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\\<script>alert(1)\\</script>',
    '<!-- --!> <img src=x onerror=alert(1)> -->',
    '<![CDATA[ <img src=x onerror=alert(1)> ]]>',
    'http://a.b/"onmouseover="alert(1)',
    '<http://a.b/"onmouseover="alert(1)>',
  ])('%s', async (text) => {
    const html = await converted(text);
    const rest = html.replaceAll(
      /<\/?(p|h1|em|strong|del|code|pre|ul|ol|li|table|thead|tbody|tr|td|th|br|a|img)( (id|class|href|src|alt|title|style|start)="[^"<>]*")*>/g,
      '',
    );
    expect(rest).not.toContain('<');
    for (const [, target = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(target).toMatch(/^($|https?:|mailto:|[^:]*$)/);
  });
});
