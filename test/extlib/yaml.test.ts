// The yaml module: scripts whose output PyYAML 6.0 under CPython has printed, and hostile texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { yaml } from '../../src/extlib/yaml/yaml.ts';

const folder = join(import.meta.dirname, 'yaml');
const tiny = { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 };

describe.each(['reading', 'writing'])('%s', (name) => {
  it.each([{}, tiny])('does what PyYAML does (%j)', { timeout: 60_000 }, async (engine) => {
    const scriptling = new Scriptling({ libraries: [yaml()], engine });
    const source = readFileSync(join(folder, `${name}.py`), 'utf8');
    const { output } = await scriptling.run(source, { filename: `${name}.py` });
    expect(output).toBe(readFileSync(join(folder, `${name}.out`), 'utf8'));
  });
});

describe('loading without a loader', () => {
  it('is safe, where PyYAML refuses', async () => {
    const scriptling = new Scriptling({ libraries: [yaml()] });
    const source = "import yaml\n[yaml.load('a: 1'), list(yaml.load_all('- 1'))]";
    expect((await scriptling.run(source)).value).toEqual([{ a: 1 }, [[1]]]);
    await expect(scriptling.run("yaml.load('!!python/object:os.x {}')")).rejects.toThrow('ConstructorError');
  });
});

describe('hostile texts', () => {
  const outcome = async (expression: string): Promise<unknown> => {
    const scriptling = new Scriptling({ libraries: [yaml({ maxLength: 200_000 })] });
    const program = `
import yaml
def attempt():
    try:
        yaml.safe_load(${expression})
        return 'read'
    except Exception as e:
        return type(e).__name__
attempt()`;
    try {
      return (await scriptling.run(program)).value;
    } catch (thrown) {
      return thrown instanceof Error ? thrown.name : thrown;
    }
  };

  it.each([
    ["'[' * 50000", ['RecursionError']],
    ["'[' * 50000 + ']' * 50000", ['RecursionError']],
    ["'{a: ' * 20000", ['RecursionError']],
    ["'- ' * 5000", ['RecursionError', 'LimitError']],
    ["'a' * 200001", ['ValueError']],
    ["'!!python/object/apply:os.system [ls]'", ['ConstructorError']],
    ["'a: 1\\n' * 2000", ['read']],
    ["'&a ' * 10000", ['ParserError', 'read', 'LimitError']],
    ["'? ' * 3000", ['RecursionError', 'ParserError', 'LimitError']],
  ])('%s', { timeout: 30_000 }, async (expression, allowed) => {
    expect(allowed).toContain(await outcome(expression));
  });

  it('aliases stand for one object', async () => {
    const scriptling = new Scriptling({ libraries: [yaml()] });
    const { value } = await scriptling.run(`
import yaml
lines = ['a0: &a0 [x, x]'] + [f'a{i}: &a{i} [*a{i-1}, *a{i-1}, *a{i-1}, *a{i-1}]' for i in range(1, 60)]
made = yaml.safe_load('\\n'.join(lines))
made['a59'][0] is made['a59'][3] and len(made)`);
    expect(value).toBe(60);
  });

  it('names are plain data', async () => {
    const scriptling = new Scriptling({ libraries: [yaml()] });
    const { value } = await scriptling.run(
      `import yaml\nsorted(yaml.safe_load('{"__proto__": {"polluted": 1}, "constructor": 2}'))`,
    );
    expect(value).toEqual(['__proto__', 'constructor']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
