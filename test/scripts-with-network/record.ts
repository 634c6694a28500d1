// Records what CPython prints when it runs the scripts of this folder against the server of test/support/web-server.ts:
//
//   node scripts/run-typescript.mjs test/scripts-with-network/record.ts
//
// The interpreter is `$PYTHON`, by default `python3` with PYENV_VERSION=3.12.1.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWebServer } from '../support/web-server.ts';

const folder = join(process.cwd(), 'test/scripts-with-network');
const server = await startWebServer();
for (const name of readdirSync(folder).filter((each) => each.endsWith('.py'))) {
  const program = `import sys; BASE = sys.argv[1]; exec(compile(open(sys.argv[2]).read(), sys.argv[2], 'exec'))`;
  const child = spawn(process.env.PYTHON ?? 'python3', ['-c', program, server.base, join(folder, name)], {
    env: { ...process.env, PYENV_VERSION: '3.12.1', no_proxy: '*' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) process.stderr.write(`${name}: exit code ${String(code)}\n`);
  else writeFileSync(join(folder, name.replace('.py', '.out')), output.replaceAll(server.base, 'BASE'));
}
server.close();
