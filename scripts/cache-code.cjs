// Runs the command's program on a script and keeps what V8 has compiled for it: `src/cli/start.ts` starts with that in half the time.
//
//   node scripts/cache-code.cjs PROGRAM CACHE SCRIPT
//
// The functions that the script makes use of are in the cache; the others are compiled when they are first called, as ever.

const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Script } = require('node:vm');

const [program, cache, file] = process.argv.slice(2);
const script = new Script(readFileSync(program, 'latin1'), { filename: program });
process.on('exit', () => writeFileSync(cache, script.createCachedData()));
process.argv.splice(2, Number.POSITIVE_INFINITY, file);
script.runInThisContext()(createRequire(program));
