// Runs one Python file again and again in this process, in a new instance each time, and tells on standard error how long that took,
// in milliseconds: by the clock, and of the processor. The library is that of dist/ or a file that is named.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [file, count, built = new URL('../dist/index.js', import.meta.url).pathname] = process.argv.slice(2);
const { limits, Scriptling } = await import(pathToFileURL(resolve(built)).href);
const source = readFileSync(file, 'utf8');
const times = [];
const processor = [];
let output = '';
for (let run = 0; run < Number(count); run++) {
  const chunks = [];
  const start = performance.now();
  const used = process.cpuUsage();
  const scriptling = new Scriptling({ limits: limits.trusted, onOutput: (text) => chunks.push(text) });
  await scriptling.run(source, { filename: basename(file) });
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(used);
  processor.push((user + system) / 1000);
  output = chunks.join('');
}
process.stdout.write(output);
process.stderr.write(`${JSON.stringify({ times, processor })}\n`);
