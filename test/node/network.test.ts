// Node's network against a server on loopback: what comes back, what is refused, what ends too late or never.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkRequest } from '../../src/capability/network.ts';
import type { NetworkPolicy } from '../../src/capability/network-policy.ts';
import type { Resolver } from '../../src/node/network.ts';
import { nodeNetwork } from '../../src/node/network.ts';

let server: Server;
let base: string;
let requests = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  requests++;
  switch (request.url) {
    case '/echo': {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.setHeader('X-Twice', ['a', 'b']);
        response.end(
          JSON.stringify({ method: request.method, headers: request.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      return;
    }
    case '/gzip':
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync('packed '.repeat(100)));
      return;
    case '/bomb':
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(50_000_000)));
      return;
    case '/broken':
      response.setHeader('Content-Encoding', 'gzip');
      response.end('this is not gzip');
      return;
    case '/endless': {
      const timer = setInterval(() => response.write('x'.repeat(1000)), 1);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case '/silent':
      return;
    case '/stalls':
      response.write('a beginning');
      return;
    case '/headers':
      for (let i = 0; i < 2000; i++) response.setHeader(`X-${i}`, 'y'.repeat(100));
      response.end();
      return;
    default:
      response.end('ok');
  }
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const local = (rest: Partial<NetworkPolicy> = {}): NetworkPolicy => ({
  allow: ['*'],
  allowAddresses: ['127.0.0.1'],
  timeoutMs: 20_000,
  ...rest,
});

async function get(path: string, policy = local(), rest: Partial<NetworkRequest> = {}, resolve?: Resolver) {
  const response = await nodeNetwork(policy, resolve).send({
    method: 'GET',
    headers: [],
    ...rest,
    url: path.startsWith('http') ? path : `${base}${path}`,
  });
  const pieces: Uint8Array[] = [];
  for (let piece = await response.read(); piece !== undefined; piece = await response.read()) pieces.push(piece);
  return { ...response, text: Buffer.concat(pieces).toString() };
}
async function failure(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return 'nothing';
  } catch (error) {
    const { name, kind } = error as { name: string; kind?: string };
    return kind === undefined ? name : `${name} ${kind}`;
  }
}

describe('requests', () => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s', async (method) => {
    const body = method === 'GET' ? {} : { body: new TextEncoder().encode('sent') };
    const { status, text, headers } = await get('/echo', local(), { method, headers: [['X-Mine', 'yes']], ...body });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      method,
      body: method === 'GET' ? '' : 'sent',
      headers: { 'x-mine': 'yes' },
    });
    expect(headers.filter(([name]) => name === 'X-Twice').map(([, value]) => value)).toEqual(['a', 'b']);
  });
  it('unpack what came packed', async () => {
    expect((await get('/gzip')).text).toBe('packed '.repeat(100));
    expect(await failure(get('/broken'))).toBe('NetworkError protocol');
  });
});

describe('what comes too large, too late or never (attack P8)', () => {
  it('is cut off', async () => {
    expect(await failure(get('/bomb', local({ responseBytes: 1_000_000 })))).toBe('NetworkError size');
    expect(await failure(get('/endless', local({ responseBytes: 20_000 })))).toBe('NetworkError size');
    expect(await failure(get('/silent', local({ timeoutMs: 100 })))).toBe('NetworkError timeout');
    expect(await failure(get('/stalls', local({ timeoutMs: 300 })))).toBe('NetworkError timeout');
    expect(await failure(get('/headers'))).toBe('NetworkError protocol');
  });
  it('ends with the signal', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    expect(await failure(get('/silent', local(), { signal: controller.signal }))).toBe('NetworkError connection');
  });
  it('is no HTTP', async () => {
    const strange = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('nothing that a browser knows\r\n\r\n');
    });
    await new Promise<void>((done) => strange.listen(0, '127.0.0.1', done));
    expect(await failure(get(`http://127.0.0.1:${(strange.address() as AddressInfo).port}/`))).toBe(
      'NetworkError protocol',
    );
    strange.close();
  });
  it('has nobody at the other end', async () => {
    expect(await failure(get('http://127.0.0.1:9/'))).toBe('NetworkError connection');
  });
});

describe('names (attack P3)', () => {
  const port = (): string => base.slice(base.lastIndexOf(':'));
  const resolver =
    (...answers: string[][]): Resolver =>
    async () =>
      (answers.length > 1 ? (answers.shift() as string[]) : (answers[0] ?? [])).map((address) => ({
        address,
        family: 4,
      }));

  it('lead to the address that was checked, which is asked for once', async () => {
    let asked = 0;
    const once: Resolver = async () => {
      asked++;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    expect((await get(`http://name.example${port()}/`, local(), {}, once)).text).toBe('ok');
    expect(asked).toBe(1);
  });
  it('are refused with any address that is not public', async () => {
    const before = requests;
    const policy = local({ allowAddresses: [] });
    for (const answers of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['169.254.169.254'], ['10.0.0.1']])
      expect(await failure(get(`http://name.example${port()}/`, policy, {}, resolver(answers)))).toBe('DeniedError');
    expect(requests).toBe(before);
  });
  it('that lead nowhere fail', async () => {
    expect(await failure(get('http://name.example/', local(), {}, resolver([])))).toBe('NetworkError connection');
    const fails: Resolver = async () => {
      throw new Error('SERVFAIL at /etc/resolv.conf');
    };
    const message = await get('http://name.example/', local(), {}, fails).catch((error: Error) => error.message);
    expect(message).toBe("Failed to resolve 'name.example'");
  });
});
