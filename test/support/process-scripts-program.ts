// The process in which test/extlib/process-scripts.test.ts has scripts run: `node PROGRAM < list of scripts`. It prints one JSON line for each output.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { command } from '../../src/capability/process-policy.ts';
import { subprocess } from '../../src/extlib/subprocess.ts';
import { ScriptError, Scriptling } from '../../src/index.ts';
import { nodeFiles, readWrite } from '../../src/node/files.ts';
import { nodeProcesses } from '../../src/node/processes.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';

export interface ProcessOutput {
  readonly path: string;
  readonly isTiny: boolean;
  /** What the script printed, or the error that ended it. */
  readonly output: string;
}

const programs = 'echo cat true false sleep sort printf yes nosuchprogram-here'.split(' ');
const temporary: string[] = [];
process.on('exit', () => {
  for (const path of temporary) rmSync(path, { recursive: true });
});

async function outputOf(path: string, isTiny: boolean): Promise<string> {
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
    limits: { wallMs: 60_000, runningMs: 60_000 },
    engine: isTiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
  });
  try {
    return (await scriptling.run(readFileSync(path, 'utf8'), { filename: basename(path) })).output;
  } catch (error) {
    return error instanceof ScriptError ? error.traceback() : String(error);
  }
}

for (const path of JSON.parse(readFileSync(0, 'utf8')) as string[]) {
  for (const isTiny of [false, true]) {
    const output = await outputOf(path, isTiny);
    process.stdout.write(`${JSON.stringify({ path, isTiny, output } satisfies ProcessOutput)}\n`);
  }
}
