// The package as others get it: what it holds, that it stands alone, its types, and the example of the README.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: { readonly '.': { readonly types: string; readonly default: string }; readonly './worker': string };
};
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** A project that has the package among its modules. */
const project = mkdtempSync(join(tmpdir(), 'scriptling-package-'));
const installed = join(project, 'node_modules/scriptling');

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(installed, 'dist')], { stdio: 'pipe' });
  // What npm installs with it.
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function node(file: string, text: string): string {
  writeFileSync(join(project, file), text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe('the package', () => {
  it('has what its manifest promises', () => {
    for (const path of [
      manifest.exports['.'].types,
      manifest.exports['.'].default,
      manifest.exports['./worker'],
      ...Object.values(manifest.bin),
    ]) {
      expect([path, existsSync(join(installed, path))]).toEqual([path, true]);
    }
    for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md'])
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });

  it('needs, in its core, no other package and nothing of Node', async () => {
    expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const { metafile } = await build({
      entryPoints: [join(root, 'src/index.ts')],
      bundle: true,
      loader: { '.py': 'text' },
      platform: 'neutral',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs).map((path) => path.replace(/^.*?src\//, ''));
    expect(inputs.filter((path) => /^(node|cli|server)\/|node_modules/.test(path))).toEqual([]);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  it('runs nothing when it is installed, and makes no code and no name of a module from text (U7)', () => {
    const scripts = Object.keys((manifest as unknown as { scripts: object }).scripts);
    expect(scripts.filter((name) => /install|prepare|prepublish/.test(name))).toEqual([]);
    const files = readdirSync(join(installed, 'dist')).filter((file) =>
      /^(index|libraries|node|worker|shared-.*)\.js$/.test(file),
    );
    expect(files.length).toBeGreaterThan(3);
    const found = files.flatMap((file) => {
      const text = readFileSync(join(installed, 'dist', file), 'utf8');
      return [
        ...text.matchAll(
          /[^.\w"'`]eval\(|\bnew Function\b|[^.\w]require\(|(?<!async |[#.\w])import\((?!import\.meta)/g,
        ),
      ].map(([match]) => `${file}: ${match}`);
    });
    expect(found.filter((each) => !each.endsWith(': new Function'))).toEqual([]);
    // The emitter stands in one file for the package, and in the worker's program.
    expect(new Set(found).size).toBeLessThanOrEqual(2);
  });

  it('is loaded by import and by require', () => {
    const run = `new Scriptling().run('1 + 1').then(({ value }) => process.stdout.write(String(value)))`;
    expect(node('main.mjs', `import { Scriptling } from 'scriptling'; ${run}`)).toBe('2');
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major > 20 || minor >= 19) {
      writeFileSync(join(project, 'main.cjs'), `const { Scriptling } = require('scriptling'); ${run}`);
      const { stdout, status } = spawnSync(process.execPath, ['main.cjs'], { cwd: project, encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, '2']);
    }
  });

  it('keeps the names of its classes', () => {
    const program = `import * as all from 'scriptling';
const wrong = Object.entries(all).filter(([name, value]) => /^[A-Z]/.test(name) && value.name !== name);
process.stdout.write(wrong.map(([name, value]) => name + ' is ' + value.name).join());`;
    expect(node('names.mjs', program)).toBe('');
  });

  it('has the program of its worker threads, and ends while one is idle', () => {
    const program = `import { Scriptling } from 'scriptling';
const scriptling = new Scriptling({ isolate: 'worker' });
process.stdout.write(String((await scriptling.run('x = 20\\nx + 1')).value) + String(await scriptling.get('x')));`;
    expect(node('isolated.mjs', program)).toBe('2120');
  });

  it('has a command that starts', () => {
    const command = join(installed, Object.values(manifest.bin)[0] ?? '');
    expect(execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' })).toBe(
      `scriptling ${manifest.version}\n`,
    );
    expect(execFileSync(command, ['-c', 'print(1)'], { encoding: 'utf8' })).toBe('1\n');
  });

  it('has a command that starts from compiled code, and does without where that is absent, cut off or of other flags', () => {
    const command = join(installed, 'dist/cli.js');
    const cache = join(installed, 'dist/cli-program.cache');
    const kept = readFileSync(cache);
    const prints = (...options: readonly string[]) =>
      spawnSync(process.execPath, [...options, command, '-c', 'import json; print(json.dumps([1]))'], {
        encoding: 'utf8',
      });
    const expected = { status: 0, stdout: '[1]\n', stderr: '' };
    expect(prints()).toMatchObject(expected);
    const config = join(installed, 'config.mjs');
    writeFileSync(config, 'export default { libraries: [] };');
    expect(execFileSync(process.execPath, [command, 'audit', config], { encoding: 'utf8' })).toBe(
      'nothing outside can be reached\n',
    );
    expect(prints('--stack-size=900')).toMatchObject(expected);
    for (const bytes of [Buffer.alloc(0), Buffer.from('not a cache'), kept.subarray(0, kept.length >> 1)]) {
      writeFileSync(cache, bytes);
      expect(prints()).toMatchObject(expected);
    }
    rmSync(cache);
    expect(prints()).toMatchObject(expected);
    writeFileSync(cache, kept);
  });

  it('runs recorded scripts with modules that were compiled when it was built', () => {
    const folder = join(root, 'test/scripts/stdlib');
    const differences = JSON.parse(readFileSync(join(root, 'test/scripts/differences.json'), 'utf8')) as object;
    const scripts = readdirSync(folder).flatMap((subject) => {
      const files = readdirSync(join(folder, subject)).filter((file) => file.endsWith('.py'));
      const plain = files.filter(
        (file) =>
          !existsSync(join(folder, subject, file.replace(/py$/, 'err'))) &&
          !(`stdlib/${subject}/${file}` in differences),
      );
      return plain.slice(0, 1).map((file) => join(folder, subject, file));
    });
    expect(scripts.length).toBeGreaterThan(50);
    const program = `import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Scriptling } from 'scriptling';
for (const file of ${JSON.stringify(scripts)}) {
  const expected = readFileSync(file.replace(/py$/, 'out'), 'utf8');
  const { output } = await new Scriptling().run(readFileSync(file, 'utf8'), { filename: basename(file) }).catch((error) => ({ output: String(error) }));
  if (output !== expected) process.stdout.write(file + ' prints\\n' + output);
}`;
    expect(node('recorded.mjs', program)).toBe('');
  });

  it('holds no Python source', () => {
    const text = readFileSync(join(installed, 'dist/worker.js'), 'utf8');
    expect(text).not.toMatch(/(\n|\\n) {4}def \w+\(self/);
  });

  it('has types that a strict project can use', () => {
    const types = readdirSync(join(installed, 'dist/types'), { recursive: true }).map(String);
    expect(types).toContain('index.d.ts');
    const tsconfig = {
      compilerOptions: {
        strict: true,
        module: 'NodeNext',
        target: 'ES2022',
        lib: ['ES2023', 'DOM'],
        types: [],
        noEmit: true,
      },
      files: ['typed.ts'],
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
    writeFileSync(
      join(project, 'typed.ts'),
      `import { Scriptling, fn, library } from 'scriptling';
const host = library('host', { doc: 'A library.', members: { twice: fn('twice(x: int) -> int', 'Twice.', (x: unknown) => Number(x) * 2) } });
const { value, output } = await new Scriptling({ libraries: [host] }).run('import host\\nhost.twice(21)');
const text: string = output;
// @ts-expect-error: what a script gives is not known to be a number.
const wrong: number = value;
export { text, wrong };
`,
    );
    const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
      cwd: project,
      encoding: 'utf8',
    });
    expect([stdout, status]).toEqual(['', 0]);
  });
});

describe('the README', () => {
  it('lends files as it says', () => {
    mkdirSync(join(project, 'orders'), { recursive: true });
    writeFileSync(join(project, 'orders/2026.csv'), 'id,total\n1,12.5\n2,30\n');
    const [, example = '', expected = ''] =
      /## Lend it something[\s\S]*?```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(node('lending.mjs', example)).toBe(expected);
    expect(expected).not.toBe('');
  });

  it('has an embedding example of ten lines that runs', () => {
    const [, example = ''] = /```js\n(import [\s\S]*?)```/.exec(readme) ?? [];
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(12);
    const [, expected = ''] = /```js\nimport [\s\S]*?```\n\n```text\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(node('readme.mjs', example)).toBe(expected);
    expect(expected).not.toBe('');
  });
});
