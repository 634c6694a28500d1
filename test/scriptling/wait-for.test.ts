// scriptling.wait_for: files on a file system in memory, servers on loopback.
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { nodeNetwork } from '../../src/node/network.ts';
import { waitFor } from '../../src/scriptling/wait-for.ts';

const servers: Server[] = [];
let httpPort = 0;
let silentPort = 0;
let echoPort = 0;
let closedPort = 0;

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  httpPort = await portOf(
    createHttpServer((request, response) => {
      const status = Number(request.url?.slice(1) ?? 200) || 200;
      if (request.url === '/moved') response.writeHead(302, { location: '/201' });
      else response.writeHead(status);
      response.end('body');
    }),
  );
  silentPort = await portOf(createServer((socket) => socket.on('error', () => undefined)));
  echoPort = await portOf(createServer((socket) => socket.on('error', () => undefined).pipe(socket)));
  const closed = createServer();
  closedPort = await portOf(closed);
  closed.close();
});
afterAll(() => {
  for (const server of servers) server.close();
});

async function run(source: string, files = memoryFiles()): Promise<unknown> {
  const allow = [httpPort, silentPort, echoPort, closedPort].map((port) => `http://127.0.0.1:${port}/`);
  const network = nodeNetwork({ allow, allowAddresses: ['127.0.0.1'] });
  const scriptling = new Scriptling({ libraries: [waitFor({ files, network })], limits: { wallMs: 20_000 } });
  const ports = { http: httpPort, silent: silentPort, echo: echoPort, closed: closedPort };
  return (await scriptling.run(`import scriptling.wait_for as wait_for\n${source}`, { globals: { ports } })).value;
}

describe('waiting for files', () => {
  it('is over at once where they are there, or at the end of the time', async () => {
    const files = memoryFiles({ files: { '/f.txt': 'some text', '/d/x': '' } });
    expect(
      await run(
        `[wait_for.file('f.txt'), wait_for.file('d', timeout=0), wait_for.dir('d', 1), wait_for.dir('f.txt', 0), wait_for.file('none', timeout=0.05, poll_rate=0.02),
          wait_for.file_content('f.txt', 'me te'), wait_for.file_content('f.txt', 'other', timeout=0), wait_for.file_content('none', 'x', 0), wait_for.file_content('d', 'x', 0)]`,
        files,
      ),
    ).toEqual([true, false, true, false, false, true, false, false, false]);
  });

  it('sees what another thread writes meanwhile', async () => {
    const source = `
import threading, time
def later():
    time.sleep(0.05)
    open('late.txt', 'w').write('not yet')
    time.sleep(0.05)
    open('late.txt', 'w').write('done')
threading.Thread(target=later).start()
[wait_for.file('late.txt', 5, 0.02), wait_for.file_content('late.txt', 'done', 5, 0.02)]`;
    expect(await run(source)).toEqual([true, true]);
  });

  it('refuses times that are none', async () => {
    for (const call of [
      "file('f', -1)",
      "file('f', 'x')",
      "file('f', 1, 0)",
      "file('f', float('nan'))",
      "file('f', True)",
    ]) {
      await expect(run(`wait_for.${call}`)).rejects.toThrow('must be a number of seconds');
    }
  });

  it('ends with the run', async () => {
    const scriptling = new Scriptling({ libraries: [waitFor({ files: memoryFiles() })], limits: { wallMs: 100 } });
    await expect(scriptling.run("import wait_for\nwait_for.file('never')")).rejects.toMatchObject({ kind: 'wall' });
  });
});

describe('waiting for servers', () => {
  it('knows ports that answer, whatever they say, from those that do not', async () => {
    expect(
      await run(`
[wait_for.port('127.0.0.1', ports.http), wait_for.port('127.0.0.1', str(ports.http)), wait_for.port('127.0.0.1', ports.echo),
 wait_for.port('127.0.0.1', ports.closed, timeout=0), wait_for.port('127.0.0.1', ports.silent, timeout=0)]`),
    ).toEqual([true, true, true, false, false]);
    for (const port of ["'x'", '0', '65536', 'True', 'None']) {
      await expect(run(`wait_for.port('127.0.0.1', ${port})`)).rejects.toThrow('invalid port number');
    }
  });

  it('compares the status', async () => {
    expect(
      await run(`
base = f'http://127.0.0.1:{ports.http}'
[wait_for.http(base), wait_for.http(base + '/204', timeout=1, status_code=204), wait_for.http(base + '/500', timeout=0), wait_for.http(base + '/moved', 0, status_code=201),
 wait_for.http(base + '/moved', 0, status_code=302), wait_for.http(f'http://127.0.0.1:{ports.closed}/', timeout=0)]`),
    ).toEqual([true, true, false, true, true, false]);
  });
});

describe('what was not handed over', () => {
  it('is not there, or refused', async () => {
    const files = new Scriptling({ libraries: [waitFor({ files: memoryFiles() })] });
    expect(
      (await files.run("import wait_for\n[hasattr(wait_for, name) for name in ('file', 'http', 'port')]")).value,
    ).toEqual([true, false, false]);
    const network = new Scriptling({ libraries: [waitFor({ network: nodeNetwork({ allow: [] }) })] });
    expect(
      (await network.run("import wait_for\n[hasattr(wait_for, name) for name in ('file', 'http', 'port')]")).value,
    ).toEqual([false, true, true]);
    for (const call of ["http('http://127.0.0.1/')", "port('127.0.0.1', 22)", "port('169.254.169.254', 80)"]) {
      await expect(network.run(`import wait_for\nwait_for.${call}`)).rejects.toThrow('is not allowed');
    }
  });
});
