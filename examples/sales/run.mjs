// The report on sales, made by a script that reaches two folders and one address: for real, or with --in-memory.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Scriptling } from 'scriptling';
import {
  fileLibraries,
  memoryFiles,
  mountFiles,
  policedNetwork,
  readOnlyMount,
  readWriteMount,
  requests,
} from 'scriptling/libraries';
import { nodeFiles, nodeNetwork, readOnly, readWrite } from 'scriptling/node';

const here = import.meta.dirname;
const rates = JSON.stringify({ base: 'EUR', rates: { GBP: 0.84, USD: 1.05 } });

/** Two folders of the disk, the first for reading only, and an API on this machine. */
async function forReal() {
  const server = createServer((_, response) => response.end(rates)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const api = `http://127.0.0.1:${server.address().port}/rates`;
  mkdirSync(join(here, 'out'), { recursive: true });
  return {
    api,
    files: nodeFiles([readOnly(join(here, 'data'), { at: '/data' }), readWrite(join(here, 'out'), { at: '/out' })]),
    network: nodeNetwork({ allow: [api], methods: ['GET'], allowAddresses: ['127.0.0.1'] }),
    end: () => server.close(),
  };
}

/** The same files in memory, and a network that answers by itself: nothing leaves the process. */
function inMemory() {
  const api = 'https://rates.example.com/rates';
  const files = Object.fromEntries(
    readdirSync(join(here, 'data')).map((name) => [`/${name}`, readFileSync(join(here, 'data', name))]),
  );
  const send = async ({ url }) => {
    const pieces = [new TextEncoder().encode(rates)];
    return { status: 200, statusText: 'OK', url, headers: [], read: () => pieces.shift(), close: () => {} };
  };
  return {
    api,
    files: mountFiles(
      { '/data': readOnlyMount(memoryFiles({ files })), '/out': readWriteMount(memoryFiles()) },
      { outside: 'denied' },
    ),
    network: policedNetwork({ send, checksAddresses: false }, { allow: [api], methods: ['GET'] }),
    end: () => {},
  };
}

const { api, files, network, end } = process.argv.includes('--in-memory') ? inMemory() : await forReal();
const scriptling = new Scriptling({
  libraries: [...fileLibraries({ files }), requests({ network })],
  argv: ['report.py', api, '/data', '/out/report.md'],
  limits: { wallMs: 10_000 },
});
const { output } = await scriptling.run(readFileSync(join(here, 'report.py'), 'utf8'), { filename: 'report.py' });
process.stdout.write(output);

// What it wrote, and what it would be told of anything else.
process.stdout.write(String((await scriptling.run("open('/out/report.md').read()")).value));
for (const attempt of [
  "open('/data/berlin.csv', 'w')",
  "open('/etc/passwd')",
  "requests.get('https://example.com/')",
  'import subprocess',
]) {
  await scriptling.run(`import requests\n${attempt}`).catch(({ message }) => console.log(`${attempt}\n  ${message}`));
}
end();
