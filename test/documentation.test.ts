// What the documents say is so: their examples run, their tables are true, the programs under examples/ print what is written there.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinTable } from '../src/builtins/table.ts';
import { limits, ScriptError, Scriptling } from '../src/index.ts';
import { PyType } from '../src/objects/object.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const language = read('docs/language.md');
const embedding = read('docs/embedding.md');

/** A copy of the examples in a project that has the package among its modules. */
const project = mkdtempSync(join(tmpdir(), 'scriptling-documents-'));

beforeAll(async () => {
  const installed = join(project, 'node_modules/scriptling');
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  cpSync(join(root, 'examples'), join(project, 'examples'), { recursive: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    loader: { '.py': 'text' },
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  } as const;
  await build({
    ...common,
    entryPoints: {
      index: 'src/index.ts',
      libraries: 'src/libraries.ts',
      node: 'src/node/index.ts',
      web: 'src/web/index.ts',
    },
    splitting: true,
    packages: 'external',
    platform: 'neutral',
    external: ['node:*'],
    outdir: join(installed, 'dist'),
  });
  await build({
    ...common,
    entryPoints: ['src/worker.ts'],
    platform: 'neutral',
    outfile: join(installed, 'dist/worker.js'),
  });
  // What the libraries stand on is installed beside the package.
  symlinkSync(join(root, 'node_modules/yaml'), join(project, 'node_modules/yaml'));
  await build({ ...common, entryPoints: ['src/cli/main.ts'], platform: 'node', outfile: join(project, 'dist/cli.js') });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What a program prints, both streams, as if it were typed at a prompt in the project. */
function printed(args: readonly string[], input = ''): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: project, timeout: 30_000 });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
    }
    child.on('error', fail);
    child.on('close', () => done(text));
    child.stdin.end(input);
  });
}

/** The cells of the rows of all tables, of those with this head, without their backticks. */
function rowsOf(text: string, head: string): (readonly string[])[] {
  const rows: string[][] = [];
  let isInside = false;
  for (const line of text.split('\n')) {
    if (line === head) isInside = true;
    else if (!line.startsWith('|')) isInside = false;
    else if (isInside && !line.startsWith('|-')) rows.push(line.slice(2, -2).split(' | '));
  }
  return rows;
}

/** What stands in backticks at the beginning of a cell. */
const quoted = (cell: string): string | undefined => /^`(.*?)`(?: \(.*\)$|$)/.exec(cell)?.[1];

/** The repr of the last expression, or the exception. */
async function outcome(code: string): Promise<string> {
  const source = code.replaceAll('⏎', '\n');
  const scriptling = new Scriptling();
  try {
    const value = (await scriptling.run('__repr = repr\n0')).value;
    expect(value).toBe(0);
    const cut = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('; ')) + 1;
    const last = source.slice(cut).trim();
    if (Scriptling.lint(`(${last})`).length > 0) {
      // A statement: its value crosses, which is enough for the rows that have one.
      const result = (await scriptling.run(source)).value;
      return result === null ? 'None' : typeof result === 'string' ? `'${result}'` : String(result);
    }
    await scriptling.run(source.slice(0, cut));
    await scriptling.run(`__result = __repr(\n${last}\n)`);
    return String(scriptling.get('__result'));
  } catch (error) {
    if (error instanceof ScriptError) return error.message;
    throw error;
  }
}

describe('docs/language.md', () => {
  for (const head of [
    '| Code | Gives |',
    '| Code | CPython 3.12 | Scriptling |',
    '| Code | Go version | Scriptling |',
  ]) {
    const rows = rowsOf(language, head);
    it(`has rows under ${head}`, () => expect(rows.length).toBeGreaterThan(4));
    for (const row of rows) {
      const code = quoted(row[0] ?? '') ?? '';
      const expected = quoted(row.at(-1) ?? '');
      it(code, async () => {
        expect(await outcome(code)).toBe(expected);
      });
    }
  }

  const listed = (mark: string): string[] => {
    const [, text = ''] = new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)<!-- end -->`).exec(language) ?? [];
    return [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
  };

  it('lists the built-in names', () => {
    const names = [...builtinTable()]
      .filter(([, value]) => !(value instanceof PyType && value.mro.some((type) => type.name === 'BaseException')))
      .map(([name]) => name);
    expect(listed('builtins')).toEqual(names.sort());
  });
});

describe('docs/security.md', () => {
  const security = read('docs/security.md');

  it('has a test for each claim', () => {
    const parts = security
      .split(/^##+ /m)
      .filter((part) => /^(What holds|Files|Network|Processes|Environment|The command|When the engine)/.test(part));
    const claims = parts.flatMap((part) => part.split('\n').filter((line) => line.startsWith('- ')));
    const unproved = claims.filter((claim) => !claim.includes('](../test/'));
    // What cannot be proved is said as advice, and is no promise.
    expect(unproved.map((claim) => claim.slice(2, 14))).toEqual(['A hard link ', 'A script tha', 'A program th']);
    const links = [...security.matchAll(/\]\((\.\.\/test\/[^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
    expect(links.length).toBeGreaterThan(20);
  });

  it('has an example that runs', async () => {
    const [, code = '', expected = ''] = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(security) ?? [];
    writeFileSync(join(project, 'security.mjs'), code);
    expect(await printed(['security.mjs'])).toBe(expected);
  });
});

describe('docs/libraries.md and its pages', () => {
  it('are as the sources have it', { timeout: 60_000 }, async () => {
    expect(await printed([join(root, 'scripts/document-libraries.mjs'), '--check'])).toBe('');
  });
});

describe('docs/embedding.md', () => {
  const snippets = [...embedding.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)];

  it('has an expected output after each example', () => {
    expect(snippets.length).toBe([...embedding.matchAll(/```js\n/g)].length);
    expect(snippets.length).toBeGreaterThan(10);
  });

  snippets.forEach(([, code = '', expected = ''], i) => {
    const [heading = ''] =
      embedding
        .slice(0, embedding.indexOf(code))
        .match(/^##+ .*$/gm)
        ?.slice(-1) ?? [];
    it(`example ${i + 1}, ${heading.replace(/^#+ /, '')}`, async () => {
      const file = `example-${i}.mjs`;
      writeFileSync(join(project, file), code);
      expect(await printed(file.split(' '))).toBe(expected);
    });
  });

  it('has the limits as they are', () => {
    const rows = rowsOf(embedding, '| Limit | Default | `hardened` | What it counts | When it is reached |');
    const stated = rows.map(([name = '', ...cells]) => [
      quoted(name),
      ...cells.slice(0, 2).map((cell) => Number(cell.replaceAll(',', ''))),
    ]);
    const actual = Object.entries(limits.default).map(([name, value]) => [
      name,
      value,
      limits.hardened[name as keyof typeof limits.hardened],
    ]);
    expect(stated.sort()).toEqual(actual.sort());
  });

  it('names everything that the package exports', async () => {
    const exported = Object.keys(await import('../src/index.ts'));
    expect(exported.filter((name) => !embedding.includes(name))).toEqual([]);
    const methods = Object.getOwnPropertyNames(Scriptling.prototype).filter((name) => {
      const source = read('src/embed/scriptling.ts');
      return name !== 'constructor' && !new RegExp(`private [*a-z ]*${name}\\(`).test(source);
    });
    expect(methods.filter((name) => !new RegExp(`\\b${name}\\(`).test(embedding))).toEqual([]);
  });
});

describe('examples', () => {
  const guides = read('examples/README.md') + read('docs/limits.md');
  const programs = [...guides.matchAll(/```sh\nnode (examples\/.+)\n```\n\n```text\n([\s\S]*?)```/g)];

  it('are all in the guides', () => expect(programs.length).toBe(6));

  it('reach each limit', () => {
    const source = read('examples/limits.mjs');
    expect(Object.keys(limits.default).filter((name) => !source.includes(`{ ${name}: `))).toEqual([]);
  });

  for (const [, file = '', expected = ''] of programs) {
    it(file, async () => {
      expect(await printed(file.split(' '))).toBe(expected);
    });
  }

  it('examples/report prints what CPython printed', async () => {
    const output = await printed(['dist/cli.js', 'examples/report/report.py'], read('examples/report/access.log'));
    expect(output).toBe(read('examples/report/report.txt'));
  });
});
