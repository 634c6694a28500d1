// What importing each module of the standard library costs in the built package: milliseconds of processor time, of the first import in
// a process and of further ones in other instances.
//
//   node bench/imports.mjs [MODULE...]
//
// Without names: all modules, the slowest first.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Scriptling } from '../dist/index.js';

const FURTHER = 20;

function milliseconds(name) {
  const scriptling = new Scriptling();
  scriptling.runSync('1');
  const before = process.cpuUsage();
  scriptling.runSync(`import ${name}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function measure(name) {
  const first = milliseconds(name);
  const further = Array.from({ length: FURTHER }, () => milliseconds(name)).sort((a, b) => a - b);
  return { name, first, further: further[FURTHER / 2], least: further[0] };
}

const [option, only] = process.argv.slice(2);
if (option === '--one') process.stdout.write(JSON.stringify(measure(only)));
else {
  const all = new Scriptling().complete('import ').candidates;
  const names = process.argv.length > 2 ? process.argv.slice(2) : all;
  // Each in a process of its own: one module loads others.
  const rows = names.map((name) =>
    JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', name], { encoding: 'utf8' })),
  );
  rows.sort((a, b) => b.first - a.first);
  process.stdout.write(`${'module'.padEnd(24)}   first  median   least\n`);
  for (const { name, ...times } of rows) {
    const columns = Object.values(times).map((ms) => ms.toFixed(1).padStart(8));
    process.stdout.write(`${name.padEnd(24)}${columns.join('')}\n`);
  }
}
