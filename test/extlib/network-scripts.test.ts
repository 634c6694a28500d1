// Runs the scripts of test/scripts-with-network against a server on loopback, and compares with what CPython printed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { urllib } from '../../src/extlib/urllib.ts';
import { nodeNetwork } from '../../src/node/network.ts';
import type { WebServer } from '../support/web-server.ts';
import { startWebServer } from '../support/web-server.ts';

const folder = join(import.meta.dirname, '../scripts-with-network');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

describe.each([
  ['as chosen', {}],
  ['put aside everywhere', { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 }],
])('scripts on the network, %s', (_, engine) => {
  it.each(scripts)('%s', { timeout: 60_000 }, async (name) => {
    const network = nodeNetwork({ allow: ['*'], allowAddresses: ['127.0.0.1'] });
    const scriptling = new Scriptling({ libraries: [urllib({ network })], globals: { BASE: server.base }, engine });
    const { output } = await scriptling.run(readFileSync(join(folder, name), 'utf8'), { filename: name });
    expect(output.replaceAll(server.base, 'BASE')).toBe(
      readFileSync(join(folder, name.replace('.py', '.out')), 'utf8'),
    );
  });
});
