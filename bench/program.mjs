// Runs one Python file again and again in this process, in a new instance each time, and tells on standard error how long that took,
// in milliseconds: by the clock, and of the processor. The library is that of dist/ or a file that is named.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [file, count, built = new URL('../dist/index.js', import.meta.url).pathname] = process.argv.slice(2);
const { limits, Scriptling } = await import(pathToFileURL(resolve(built)).href);
const source = readFileSync(file, 'utf8');
/** Milliseconds: of the main thread alone where Linux tells them, else of V8's helpers, too. */
function processorTime() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

const times = [];
const processor = [];
let output = '';
for (let run = 0; run < Number(count); run++) {
  const chunks = [];
  const start = performance.now();
  const used = processorTime();
  const scriptling = new Scriptling({ limits: limits.trusted, onOutput: (text) => chunks.push(text) });
  await scriptling.run(source, { filename: basename(file) });
  times.push(performance.now() - start);
  processor.push(processorTime() - used);
  output = chunks.join('');
}
process.stdout.write(output);
process.stderr.write(`${JSON.stringify({ times, processor })}\n`);
