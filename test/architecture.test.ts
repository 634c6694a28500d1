// The house keeps its order: imports go down the layers, the core knows no host, and code is made from text in one place.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');
const layerOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** The layers, and which others, or which single files of others, each may import. */
const layers: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  objects: ['runtime', 'syntax/character-names.ts'],
  runtime: ['objects', 'capability'],
  compiler: ['syntax', 'objects', 'runtime'],
  builtins: ['objects', 'runtime'],
  stdlib: ['objects', 'runtime', 'capability', 'syntax/character-names.ts'],
  capability: [],
  extlib: ['objects', 'runtime', 'stdlib', 'capability'],
  scriptling: ['objects', 'runtime', 'stdlib', 'capability', 'extlib'],
  lint: ['syntax', 'compiler'],
  embed: ['syntax', 'compiler', 'objects', 'runtime', 'builtins', 'stdlib', 'scriptling', 'capability', 'lint'],
  'index.ts': ['embed', 'runtime/extension.ts', 'capability'],
  'makers.ts': ['runtime', 'extlib', 'scriptling'],
  'worker.ts': ['embed', 'makers.ts'],
  'libraries.ts': ['capability', 'extlib', 'scriptling'],
  node: ['runtime', 'embed', 'capability', 'index.ts', 'libraries.ts'],
  web: ['capability'],
  server: ['embed', 'capability', 'node', 'index.ts'],
  cli: [
    'syntax',
    'compiler',
    'objects',
    'runtime',
    'builtins',
    'stdlib',
    'lint',
    'embed',
    'node',
    'server',
    'index.ts',
    'libraries.ts',
    'capability',
    'extlib',
    'scriptling',
  ],
};

/** The packages that there are, and the one file that may import each. */
const packages: Readonly<Record<string, string>> = {
  yaml: 'extlib/yaml/events.ts',
};

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

describe('imports', () => {
  it('go one way', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const own = layerOf(file);
      const allowed = layers[own];
      if (allowed === undefined) wrong.push(`${file}: ${own} is not a layer`);
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith('.')) continue;
        const target = relative(src, resolve(src, dirname(file), specifier))
          .split(sep)
          .join('/');
        const layer = layerOf(target);
        const isAllowed = layer === own || (allowed ?? []).some((each) => each === layer || each === target);
        if (!isAllowed) wrong.push(`${file} imports ${target}`);
        if (!/\.(ts|py)$/.test(specifier)) wrong.push(`${file} imports ${specifier} without its ending`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reach each package from one file only, and Node only from src/node, src/server and src/cli', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith('.') && packages[specifier] !== file)
        .filter((specifier) => !(specifier.startsWith('node:') && ['node', 'server', 'cli'].includes(layerOf(file))))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('code from text', () => {
  it('is made in compiler/emitter.ts only', () => {
    const pattern = /\bnew Function\b|[^.\w]Function\(|[^.\w]eval\(|setTimeout\(\s*['"`]/;
    const makers = files.filter((file) =>
      textOf(file)
        .split('\n')
        .some((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line)),
    );
    expect(makers).toEqual(['compiler/emitter.ts']);
  });
});

describe('source files', () => {
  it('begin with what they are for', () => {
    expect(files.filter((file) => !/^(\/\/ |\/\*\* )/.test(textOf(file)))).toEqual([]);
  });

  it('silence no checker', () => {
    const pattern = /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint|biome)-(disable|ignore)/;
    expect(files.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });
});
