// Runs one Python file in this process and tells on standard error how long that took.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { limits, Scriptling } from '../dist/index.js';

const [file] = process.argv.slice(2);
const source = readFileSync(file, 'utf8');
const chunks = [];
const scriptling = new Scriptling({ limits: limits.trusted, onOutput: (text) => chunks.push(text) });
const start = performance.now();
await scriptling.run(source, { filename: basename(file) });
const ms = performance.now() - start;
process.stdout.write(chunks.join(''));
process.stderr.write(`${JSON.stringify({ ms })}\n`);
