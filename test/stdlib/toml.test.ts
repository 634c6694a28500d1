// The toml module: what it writes it reads again.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';

async function value(program: string): Promise<unknown> {
  return (await new Scriptling().run(`import toml, io, datetime\n${program}`)).value;
}

describe('toml', () => {
  it.each([
    [`toml.loads('a = 1\\n[t]\\nb = "x"\\n[[l]]\\nn = 1')`, { a: 1, t: { b: 'x' }, l: [{ n: 1 }] }],
    [`toml.load(io.StringIO('a = [1, 2]'))`, { a: [1, 2] }],
    [`toml.dumps({'t': {'b': 'x', 'u': {'v': 1.0}}, 'a': 1, 'n': None})`, 'a = 1\n\n[t]\nb = "x"\n\n[t.u]\nv = 1.0\n'],
    [`toml.dumps({'l': [{'a': 1}, {'a': 2}], 'm': [1, [True]]})`, 'm = [1, [true]]\n\n[[l]]\na = 1\n\n[[l]]\na = 2\n'],
    [
      `toml.dumps({'a b': '"\\\\\\n\\x01', '': {'d': datetime.date(2024, 1, 5)}})`,
      '"a b" = "\\"\\\\\\n\\u0001"\n\n[""]\nd = 2024-01-05\n',
    ],
    [`out = io.StringIO()\ntoml.dump({'a': 1}, out) == out.getvalue()`, true],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it('reads what it has written', async () => {
    const program = `
made = {'s': 'é😀\\t', 'i': 2**62, 'f': [1e20, -0.5, float('inf')], 'b': True, 'd': datetime.datetime(2024, 1, 5, 1, 2, 3, 5, datetime.timezone.utc),
  't': datetime.time(1, 2, 3), 'in': [{'x': 1}, 2], 'e': {}, 'n': {'m': {'k': [{'p': {'q': 1}}, {}]}}}
toml.loads(toml.dumps(made)) == made`;
    expect(await value(program)).toBe(true);
  });

  it('says what is wrong', async () => {
    await expect(value(`toml.loads('invalid = [toml')`)).rejects.toThrow();
    expect(
      await value(`try:\n  toml.loads('x')\nexcept toml.TomlDecodeError as e:\n  r = isinstance(e, ValueError)\nr`),
    ).toBe(true);
    await expect(value(`toml.dumps([])`)).rejects.toThrow('a table has to be a dict');
    await expect(value(`a = []\na.append(a)\ntoml.dumps({'a': a})`)).rejects.toThrow('recursion');
  });
});
