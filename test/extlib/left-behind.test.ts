// What the host holds for a script ends with its run, also where the script could not, or did not, wait for it.

import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fn, Scriptling } from '../../src/index.ts';
import { os, requests } from '../../src/libraries.ts';
import { nodeFiles, nodeNetwork, readOnly } from '../../src/node/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'scriptling-left-'));
writeFileSync(join(folder, 'a.txt'), 'content');
let server: Server;
let address = '';
let connections = 0;
const complaints: unknown[] = [];
const complain = (complaint: unknown): unknown => complaints.push(complaint);

beforeAll(async () => {
  server = createServer((request, response) => {
    connections++;
    request.socket.once('close', () => void connections--);
    // An answer that begins, and never ends; or that never begins.
    if (request.url === '/slow') response.write('begun');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  process.on('unhandledRejection', complain);
  process.on('warning', complain);
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', complain);
  process.off('warning', complain);
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Python that does something where no script can wait: in a method of a time zone. */
const pinned = (code: string): string =>
  `import datetime\nclass Zone(datetime.tzinfo):\n    def utcoffset(self, moment): return ${code}\ntry: str(datetime.datetime(2020, 1, 1, tzinfo=Zone()))\nexcept RuntimeError as e: print(e)`;
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).startsWith(folder);
    } catch {
      return false;
    }
  });

describe('where a script cannot wait', () => {
  it('a promise that is rejected later is no unhandled rejection', async () => {
    let isAborted = false;
    const late = fn('late()', '', async (context: { readonly signal: AbortSignal }) => {
      await Promise.resolve();
      isAborted = context.signal.aborted;
      throw new Error('late');
    });
    const scriptling = new Scriptling({ globals: { late } });
    expect((await scriptling.run(pinned('late()'))).output).toContain('waiting is not possible');
    expect(isAborted).toBe(false);
    expect(() => scriptling.runSync('late()')).toThrow('the script has to wait here');
  });

  it('a signal that is asked for fires', async () => {
    let signal: AbortSignal | undefined;
    const late = fn('late()', '', async (context: { readonly signal: AbortSignal }) => {
      ({ signal } = context);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const reached = new Promise((resolve) => setTimeout(() => resolve(signal?.aborted), 10));
    await new Scriptling({ globals: { late } }).run(pinned('late()'));
    expect(await reached).toBe(true);
  });

  it('files that were opened, or are not there, leave nothing', async () => {
    const scriptling = new Scriptling({ libraries: [os({ files: nodeFiles([readOnly(folder, { at: '/d' })]) })] });
    expect((await scriptling.run(pinned("open('/d/none')"))).output).toContain('waiting is not possible');
    await scriptling.run(pinned("open('/d/a.txt')"));
    await expect.poll(openFiles, { timeout: 3000 }).toEqual([]);
  });
});

describe('when a run is over', () => {
  const network = () => nodeNetwork({ allow: [`${address}/`], allowAddresses: ['127.0.0.1'], concurrent: 3 });

  it.each([
    ['nobody has read', `requests.get('ADDRESS/slow', stream=True)`, undefined],
    ['nobody waits for', `requests.get('ADDRESS/never')`, 100],
    ['is being read', `requests.get('ADDRESS/slow')`, 100],
  ])('an answer that %s is given back', async (_, code, wallMs) => {
    const shared = network();
    for (let i = 0; i < 5; i++) {
      const scriptling = new Scriptling({
        libraries: [requests({ network: shared })],
        ...(wallMs === undefined ? {} : { limits: { wallMs } }),
      });
      const ended = scriptling.run(`import requests\n${code.replace('ADDRESS', address)}\nNone`);
      if (wallMs === undefined) await ended;
      else await expect(ended).rejects.toMatchObject({ kind: 'wall' });
    }
    await expect.poll(() => connections, { timeout: 3000 }).toBe(0);
  });

  it('a file whose opening nobody waited for is closed', async () => {
    const files = nodeFiles([readOnly(folder, { at: '/d' })]);
    for (let i = 0; i < 20; i++) {
      const controller = new AbortController();
      const running = new Scriptling({ libraries: [os({ files })] }).run("while True: open('/d/a.txt').read()", {
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(), i);
      await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
    }
    await expect.poll(openFiles, { timeout: 3000 }).toEqual([]);
  });
});
