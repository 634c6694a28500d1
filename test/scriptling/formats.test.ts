// The modules scriptling.csv and scriptling.xml.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';

async function value(program: string): Promise<unknown> {
  return (await new Scriptling().run(`import scriptling.csv as csv, scriptling.xml as xml\n${program}`)).value;
}

describe('scriptling.csv', () => {
  it.each([
    [`csv.loads('a,b\\n1,"x, ""y"""\\n\\n2\\n')`, [['a', 'b'], ['1', 'x, "y"'], ['2']]],
    [`csv.loads('a\\tb', delimiter='\\t')`, [['a', 'b']]],
    [`csv.loads('')`, []],
    [
      `csv.loads_dict('n,m\\n1,2\\n3\\n4,5,6')`,
      [
        { n: '1', m: '2' },
        { n: '3', m: '' },
        { n: '4', m: '5' },
      ],
    ],
    [`csv.dumps([['a', 'b, c'], [1, 2.5], [None, True]])`, 'a,"b, c"\n1,2.5\n,true\n'],
    [`csv.dumps_dict([{'b': 1, 'a': 'x'}, {'a': 'y'}])`, 'a,b\nx,1\ny,\n'],
    [`csv.dumps_dict([{'b': 1, 'a': 'x'}], columns=['b'], delimiter=';')`, 'b\n1\n'],
    [`csv.loads_dict('__proto__,a\\n1,2')[0]['__proto__']`, '1'],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it('says what is wrong', async () => {
    await expect(value(`csv.dumps([['a', []]])`)).rejects.toThrow('csv.dumps: cell [0][1] is not a string');
    await expect(value(`csv.loads('"open')`)).rejects.toThrow('csv.loads: ');
  });
});

describe('scriptling.xml', () => {
  it.each([
    [`xml.loads('<a>text</a>')`, { a: 'text' }],
    [`xml.loads('<a/>')`, { a: '' }],
    [
      `xml.loads('<r k="v"><i>1</i><i>2</i><n:j xmlns:n="u">&lt;</n:j> t </r>')`,
      { r: { '@k': 'v', i: ['1', '2'], j: '<', '#text': 't' } },
    ],
    [
      `xml.dumps({'r': {'@b': '1', '@a': 2, '#text': 'x & y', 'z': None, 'i': ['1', {'j': True}]}})`,
      '<r a="2" b="1">x &amp; y<i>1</i><i><j>true</j></i><z></z></r>',
    ],
    [
      `xml.dumps({'r': {'a': {'b': '1'}, 'c': '2'}}, indent='  ')`,
      '<r>\n  <a>\n    <b>1</b>\n  </a>\n  <c>2</c>\n</r>',
    ],
    [`xml.loads(xml.dumps({'a': {'@q': '<"\\'>', 'b': ['x', 'y']}}))`, { a: { '@q': '<"\'>', b: ['x', 'y'] } }],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it('says what is wrong, and expands no entity of the document', async () => {
    await expect(value(`xml.dumps([])`)).rejects.toThrow('xml.dumps: expected a dict');
    await expect(value(`xml.dumps({'a b': 1})`)).rejects.toThrow('is no name of XML');
    await expect(value(`xml.loads('<a>')`)).rejects.toThrow('xml.loads: no element found');
    await expect(value(`xml.loads('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')`)).rejects.toThrow('refused');
  });
});
