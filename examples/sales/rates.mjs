// An API of exchange rates on this machine: node examples/sales/rates.mjs [-- COMMAND ...], which runs while the API is there. In the command
// {host} stands for its address.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const rates = JSON.stringify({ base: 'EUR', rates: { GBP: 0.84, USD: 1.05 } });
const server = createServer((_, response) => response.end(rates));
server.listen(0, '127.0.0.1', () => {
  const host = `127.0.0.1:${server.address().port}`;
  mkdirSync(join(import.meta.dirname, 'out'), { recursive: true });
  const [separator, ...words] = process.argv.slice(2);
  const [command, ...args] = words.map((word) => word.replaceAll('{host}', host));
  if (separator !== '--' || command === undefined) {
    console.log(`rates at http://${host}/rates, until you press Ctrl-C`);
    return;
  }
  spawn(command, args, { stdio: 'inherit' }).on('close', (status) => {
    server.close();
    process.exitCode = status ?? 1;
  });
});
