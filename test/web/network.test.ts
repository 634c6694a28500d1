// The web's fetch as a network, against a server on loopback: Node has the same function.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkRequest } from '../../src/capability/network.ts';
import type { NetworkPolicy } from '../../src/capability/network-policy.ts';
import { Scriptling } from '../../src/index.ts';
import { requests } from '../../src/libraries.ts';
import type { Fetch, FetchOptions } from '../../src/web/index.ts';
import { fetchNetwork } from '../../src/web/index.ts';

let server: Server;
let base: string;

function answer(request: IncomingMessage, response: ServerResponse): void {
  switch (request.url) {
    case '/echo': {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        response.end(
          JSON.stringify({
            method,
            cookie: headers.cookie,
            mine: headers['x-mine'],
            body: String(Buffer.concat(chunks)),
          }),
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
    case '/away':
      response.writeHead(302, { Location: 'http://169.254.169.254/latest' });
      response.end();
      return;
    case '/near':
      response.writeHead(302, { Location: '/gzip' });
      response.end();
      return;
    case '/silent':
      return;
    case '/stalls':
      response.write('a beginning');
      return;
    case '/breaks':
      response.write('a beginning');
      setTimeout(() => response.destroy(), 10);
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
  allow: [base],
  allowAddresses: ['127.0.0.1'],
  timeoutMs: 20_000,
  ...rest,
});

async function get(path: string, policy = local(), rest: Partial<NetworkRequest> = {}, fetch?: Fetch): Promise<string> {
  const response = await fetchNetwork(policy, fetch).send({ method: 'GET', headers: [], url: base + path, ...rest });
  let text = '';
  for (let piece = await response.read(); piece !== undefined; piece = await response.read())
    text += Buffer.from(piece);
  return text;
}

describe('fetch as a network', () => {
  it('sends what it is given and reads what comes', async () => {
    const body = new TextEncoder().encode('hello');
    expect(JSON.parse(await get('/echo', local(), { method: 'POST', headers: [['X-Mine', 'yes']], body }))).toEqual({
      method: 'POST',
      mine: 'yes',
      body: 'hello',
    });
    expect(await get('/gzip')).toBe('packed '.repeat(100));
  });

  it('asks for nothing that the user of the page is signed in to, and follows no redirect by itself', async () => {
    const asked: FetchOptions[] = [];
    const fetch: Fetch = async (_, options) => {
      asked.push(options);
      return new Response('fine');
    };
    expect(await get('/x', local({ headers: { '127.0.0.1': { Authorization: 'Bearer t' } } }), {}, fetch)).toBe('fine');
    expect(asked).toMatchObject([
      { redirect: 'manual', credentials: 'omit', cache: 'no-store', headers: [['Authorization', 'Bearer t']] },
    ]);
  });

  it.each([
    ['/stalls', { timeoutMs: 50 }, 'timeout'],
    ['/silent', { timeoutMs: 50 }, 'timeout'],
    ['/breaks', {}, 'connection'],
    ['/bomb', { responseBytes: 1_000_000 }, 'size'],
  ])('ends %s', async (path, policy, kind) => {
    await expect(get(path, local(policy))).rejects.toMatchObject({ name: 'NetworkError', kind });
  });

  it('refuses what the policy refuses, before anything is sent', async () => {
    let count = 0;
    const fetch: Fetch = async () => {
      count++;
      return new Response('');
    };
    for (const policy of [local({ allow: [] }), local({ allowAddresses: [] }), local({ methods: ['POST'] })])
      await expect(get('/x', policy, {}, fetch)).rejects.toMatchObject({ name: 'DeniedError' });
    await expect(get('/x', local(), { verify: false }, fetch)).rejects.toMatchObject({ kind: 'tls' });
    expect(count).toBe(0);
  });

  it('can be given up', async () => {
    const controller = new AbortController();
    const request = get('/silent', local(), { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    await expect(request).rejects.toMatchObject({ kind: 'connection' });
  });

  it('does not pretend to know a redirect that a browser hides', async () => {
    const fetch: Fetch = async () => Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });
    await expect(get('/x', local(), {}, fetch)).rejects.toMatchObject({ kind: 'protocol' });
  });

  it('says what it cannot check', () => {
    expect(fetchNetwork(local()).reach()).toMatchObject([{ warning: expect.stringContaining('not checked') }]);
  });

  it('serves requests, which judges each redirect', async () => {
    const scriptling = new Scriptling({ libraries: [requests({ network: fetchNetwork(local()) })] });
    const { output } = await scriptling.run(`
import requests
base = ${JSON.stringify(base)}
print(requests.get(base + '/near').text[:6], requests.post(base + '/echo', json={'a': 1}).json()['body'])
try:
    requests.get(base + '/away')
except Exception as error:
    print(type(error).__name__, 'not allowed' in str(error))
`);
    expect(output).toBe('packed {"a": 1}\nPermissionError True\n');
  });
});
