// What could stand in place of the word at the end of a line.
import { expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

const scriptling = new Scriptling({ globals: { numbers: [1] } });
const of = (line: string): readonly string[] => scriptling.complete(line).candidates;

it('knows names, keywords, attributes, modules', () => {
  expect(of('x = num')).toEqual(['numbers']);
  expect(of('whi')).toEqual(['while']);
  expect(of('prin')).toEqual(['print']);
  expect(of('f(numbers.app')).toEqual(['numbers.append']);
  expect(of('numbers.__le_')).toEqual(['numbers.__le__']);
  expect(of('numbers.')).not.toContain('numbers.__len__');
  expect(of('str.upp')).toEqual(['str.upper']);
  expect(of('import jso')).toEqual(['json', 'json.decoder', 'json.encoder']);
  expect(of('nothing.x')).toEqual([]);
  expect(of('f().app')).toEqual([]);
  expect(scriptling.complete('f(numbers.app').word).toBe('numbers.app');
});

it('runs no code of the script: a property would have to', async () => {
  await scriptling.run(
    'class Loud:\n    @property\n    def x(self):\n        print("asked")\n        return self\nloud = Loud()',
  );
  expect(of('loud.x.')).toEqual([]);
});
