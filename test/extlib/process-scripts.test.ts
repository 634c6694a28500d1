// Runs the scripts of test/scripts-with-processes, and compares with what CPython printed when it ran them in an empty folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../../src/capability/process-policy.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { subprocess } from '../../src/extlib/subprocess.ts';
import { nodeFiles, readWrite } from '../../src/node/files.ts';
import { nodeProcesses } from '../../src/node/processes.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';

const folder = join(import.meta.dirname, '../scripts-with-processes');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));
const programs = 'echo cat true false sleep sort printf yes nosuchprogram-here'.split(' ');

const temporary: string[] = [];
afterAll(() => {
  for (const path of temporary) rmSync(path, { recursive: true });
});

async function outputOf(name: string, tiny: boolean): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'scriptling-processes-'));
  temporary.push(place);
  const root = readWrite(place, { at: '/work' });
  const files = nodeFiles([root], { workingDirectory: '/work' });
  const processes = nodeProcesses({
    allow: [...programs, command('sh', { options: 'any' }), command('head', { options: ['-3'] }), command('tr')],
    variables: ['A', 'B'],
    environment: { PATH: '/usr/bin:/bin' },
    folders: [root, readWrite('/', { at: '/' })],
    workingDirectory: '/work',
  });
  const scriptling = new Scriptling({
    libraries: [...fileLibraries({ files }), subprocess({ processes })],
    engine: tiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
  });
  return (await scriptling.run(readFileSync(join(folder, name), 'utf8'), { filename: name })).output;
}

describe.each([
  ['as they are', false],
  ['suspended at every look', true],
] as const)('scripts with processes, %s', (_, tiny) => {
  it.each(scripts)('%s', { timeout: 60_000 }, async (name) => {
    expect(await outputOf(name, tiny)).toBe(readFileSync(join(folder, name.replace('.py', '.out')), 'utf8'));
  });
});
