// Builds the library twice, as it is and with its metering taken out of the sources, to see what the limits cost. The second build is
// for measuring only: no option of the package leads to it.
//
// Taken out: the counting of steps, the looks at the clock, the charges for memory, work and results. What is left is what a
// language needs anyway: the depth of calls, and results too large for JavaScript.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packedPython } from '../scripts/packed-python.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What is replaced in a file of `src`, or in all of them, and by what. Each has to be found. */
const removals = [
  { file: /\.ts$/, from: /machine\.memory -= [^;]+;/g, to: ';' },
  { file: /\.ts$/, from: /--machine\.fuel < 0/g, to: 'false' },
  { file: /\.ts$/, from: /machine\.fuel -= [^;]+;/g, to: ';' },
  { file: /(runtime\/machine|compiler\/interpreter)\.ts$/, from: /if \(machine\.(fuel|memory) < 0\) [^;]+;/g, to: ';' },
  { file: /compiler\/emitter\.ts$/, from: /out\.push\(\s*`if\(r\$.*r=\(machine\.fuel-=.*`,\s*\);/g, to: ';' },
  {
    file: /compiler\/emitter\.ts$/,
    from: /return `[^`]*if\(\(machine\.fuel-=\$\{i\.c\}\)<0\)\{.*\}\$\{again\}`;/g,
    to: 'return again;',
  },
  { file: /compiler\/emitter\.ts$/, from: /return `if\(\(machine\.fuel-=[^`]*`;/g, to: "return '';" },
  { file: /compiler\/emitter\.ts$/, from: /if \(!this\.isFrugal\(start, end\)\) /g, to: '' },
  { file: /compiler\/emitter\.ts$/, from: /return bytes === 0 \? '' : `machine\.memory-=[^`]*`;/g, to: "return ';';" },
];

function withoutMetering() {
  const found = removals.map(() => 0);
  return {
    name: 'without-metering',
    setup({ onLoad, onEnd }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [index, { file, from, to }] of removals.entries()) {
          if (!file.test(path.replaceAll('\\', '/'))) continue;
          contents = contents.replace(from, () => {
            found[index]++;
            return to;
          });
        }
        return { contents, loader: 'ts' };
      });
      onEnd(() => {
        const missing = removals.filter((_, index) => found[index] === 0);
        if (missing.length > 0) throw new Error(`metering is not where it was: ${missing.map(({ from }) => from)}`);
      });
    },
  };
}

/** Builds both into a folder. Answers their paths. */
export async function buildBoth(folder) {
  const common = {
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'ascii',
    minifySyntax: true,
    logLevel: 'warning',
  };
  const metered = join(folder, 'metered.mjs');
  const unmetered = join(folder, 'unmetered.mjs');
  await build({ ...common, outfile: metered, plugins: [await packedPython()] });
  await build({ ...common, outfile: unmetered, plugins: [withoutMetering(), await packedPython()] });
  return { metered, unmetered };
}
