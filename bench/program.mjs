// Runs one Python file again and again in this process, in a new instance each time, and tells on standard error how long that took.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { limits, Scriptling } from '../dist/index.js';

const [file, count] = process.argv.slice(2);
const source = readFileSync(file, 'utf8');
const times = [];
let output = '';
for (let run = 0; run < Number(count); run++) {
  const chunks = [];
  const start = performance.now();
  const scriptling = new Scriptling({ limits: limits.trusted, onOutput: (text) => chunks.push(text) });
  await scriptling.run(source, { filename: basename(file) });
  times.push(performance.now() - start);
  output = chunks.join('');
}
process.stdout.write(output);
process.stderr.write(`${JSON.stringify({ times })}\n`);
