// Sources with more parts than a call of JavaScript may have arguments.
import { expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

const many = (part: (i: number) => string): string => Array.from({ length: 150_000 }, (_, i) => part(i)).join(', ');

it.each([
  ['a dict', `d = {${many((i) => `${i}: 1`)}}\nlen(d)`],
  ['a list', `len([${many(String)}])`],
  ['a set', `len({${many(String)}})`],
  ['the arguments of a call', `(lambda *a: len(a))(${many(String)})`],
  ['iterables of zip', 'len(next(zip(*[[1]] * 150_000)))'],
  ['iterables of zip_longest', 'import itertools\nlen(next(itertools.zip_longest(*[[1]] * 150_000)))'],
  ['iterables of map', 'next(map(lambda *a: len(a), *[[1]] * 150_000))'],
  ['names of a directory', "class A:\n    def __dir__(self): return ['a'] * 150_000\nlen(dir(A()))"],
  ['keyword-only parameters', `def f(*, ${many((i) => `a${i}`)}): pass\nf.__code__.co_nlocals`],
])('%s', (_name, source) => {
  const scriptling = new Scriptling({ limits: { sourceBytes: 10_000_000, wallMs: 20_000 } });
  expect(scriptling.runSync(source).value).toBe(150_000);
});

it('bases that are no classes may stand for many', () => {
  const source = 'class A:\n    def __mro_entries__(self, bases): return (int,) * 150_000\nclass B(A()): pass';
  expect(() => new Scriptling().runSync(source)).toThrow('duplicate base class int');
});
