// Attacks on the network that a host lends: rows P of the list of attacks, by their numbers, through requests and urllib.request, against
// servers on loopback that mean no good. (WebSockets: test/extlib/websocket.test.ts.)
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkPolicy } from '../../src/capability/network-policy.ts';
import { requests } from '../../src/extlib/requests.ts';
import { urllib } from '../../src/extlib/urllib.ts';
import type { Access } from '../../src/index.ts';
import { Scriptling } from '../../src/index.ts';
import type { Resolver } from '../../src/node/network.ts';
import { nodeNetwork } from '../../src/node/network.ts';

let server: Server;
let raw: ReturnType<typeof createSocketServer>;
let base: string;
/** Speaks what is no HTTP, by the port's own rules. */
let strange: string;
const seen: { url: string; headers: IncomingMessage['headers'] }[] = [];
const open = new Set<Socket>();

let madeBombs: { readonly gzip: Buffer; readonly deflate: Buffer } | undefined;
/** A hundred megabytes of zeros, packed once. */
function bombs(): { readonly gzip: Buffer; readonly deflate: Buffer } {
  const zeros = (): Buffer => Buffer.alloc(1e8);
  madeBombs ??= { gzip: gzipSync(zeros(), { level: 1 }), deflate: deflateRawSync(zeros(), { level: 1 }) };
  return madeBombs;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', base);
  seen.push({ url: url.pathname, headers: request.headers });
  switch (url.pathname) {
    case '/to':
      response
        .writeHead(Number(url.searchParams.get('code') ?? 302), { Location: url.searchParams.get('url') ?? '' })
        .end();
      return;
    case '/endless-redirects':
      response.writeHead(302, { Location: `/endless-redirects?n=${Math.random()}` }).end();
      return;
    case '/huge':
      response.writeHead(200, { 'Content-Length': 10_000_000_000 });
      response.write('x');
      return;
    case '/drip': {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case '/bomb':
      response.writeHead(200, { 'Content-Encoding': url.searchParams.get('as') ?? 'gzip' });
      response.end(bombs()[url.searchParams.get('as') === 'deflate' ? 'deflate' : 'gzip']);
      return;
    case '/silent':
      return;
    default:
      response.end('ok');
  }
}

/** What is sent at once when somebody connects. */
const talks: Record<string, (socket: Socket) => void> = {
  'HTTP/0.9': (socket) => socket.end('<html>just a page</html>'),
  'a status line without end': (socket) => pour(socket, 'HTTP/1.1 200 '.padEnd(10_000, 'x')),
  'headers without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, 'X: y\r\n'.repeat(1000));
  },
  'a flood of 1xx': (socket) => pour(socket, 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(1000)),
  'fewer bytes than it says': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'),
  'lengths that differ': (socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nshort!'),
  'a length and chunks': (socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n0\r\n\r\n'),
  'chunks that are none': (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
  nothing: (socket) => socket.end(),
};
let talk: (socket: Socket) => void = () => undefined;

function pour(socket: Socket, text: string): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(text));
  };
  socket.on('drain', more);
  more();
}

beforeAll(async () => {
  server = createServer(answer);
  raw = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.resume();
    talk(socket);
  });
  for (const each of [server, raw]) await new Promise<void>((done) => each.listen(0, '127.0.0.1', done));
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  strange = `http://127.0.0.1:${(raw.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  raw.close();
});

const accesses: Access[] = [];
function make(policy: Partial<NetworkPolicy> = {}, limits = {}, resolve?: Resolver): Scriptling {
  accesses.length = 0;
  seen.length = 0;
  const network = nodeNetwork({ allow: ['*'], allowAddresses: ['127.0.0.1'], timeoutMs: 2000, ...policy }, resolve);
  return new Scriptling({
    libraries: [requests({ network }), urllib({ network })],
    globals: { BASE: base, STRANGE: strange },
    limits,
    onAccess: (access) => accesses.push(access),
  });
}

const HELPERS = `
import requests, urllib.request, urllib.error, http.client
def attempt(action):
    try:
        return action()
    except Exception as failure:
        return type(failure).__name__ + ': ' + str(failure)
def by_requests(url, **keywords): return attempt(lambda: requests.get(url, **keywords).text)
def by_urllib(url, **keywords): return attempt(lambda: urllib.request.urlopen(urllib.request.Request(url, **keywords)).read().decode())
def both(url, **keywords): return [by_requests(url, **keywords), by_urllib(url, **keywords)]
`;
let usual: Scriptling | undefined;
async function value(source: string, given?: Scriptling): Promise<unknown> {
  if (given === undefined) {
    usual ??= make();
    accesses.length = 0;
    seen.length = 0;
  }
  return (await (given ?? (usual as Scriptling)).run(`${HELPERS}${source}`)).value;
}
const denied = /^PermissionError: GET .* is not allowed/;

describe('addresses', () => {
  it('P2 that are not public are denied, however they are written', async () => {
    const urls = (
      'http://169.254.169.254/latest http://[fd00:ec2::254]/ http://100.100.100.200/ http://10.1.2.3/ http://172.16.0.1/ http://192.168.1.1/ ' +
      'http://100.64.0.1/ http://[fe80::1]/ http://[ff02::1]/ http://[64:ff9b::a00:1]/ http://[2002:a00:1::]/ http://127.0.0.2/ http://0/ ' +
      'http://2130706434/ http://0x7f.2/ http://[::ffff:169.254.169.254]/'
    ).split(' ');
    const results = (await value(`[both(url) for url in ${JSON.stringify(urls)}]`)) as string[][];
    for (const [i, pair] of results.entries())
      for (const result of pair) expect([urls[i], result]).toEqual([urls[i], expect.stringMatching(denied)]);
    expect(accesses.some(({ allowed }) => allowed)).toBe(false);
    // An address that cannot be read is none.
    for (const result of (await value("both('http://[fe80::1%25eth0]/')")) as string[])
      expect(result).toMatch(/Error|Invalid/);
  });
  it('P2 P3 names lead nowhere else, whatever a resolver says, and says later', async () => {
    const answers = ['metadata.google.internal', 'rebinds.example', 'mixed.example', 'fails.example', 'empty.example'];
    let asked = 0;
    const resolve: Resolver = async (host) => {
      asked++;
      if (host === 'fails.example') throw new Error('SERVFAIL /etc/resolv.conf');
      if (host === 'empty.example') return [];
      const address = {
        'metadata.google.internal': '169.254.169.254',
        'rebinds.example': asked % 2 === 1 ? '127.0.0.1' : '10.0.0.1',
      }[host];
      const all = address === undefined ? ['127.0.0.1', '192.168.0.1'] : [address];
      return all.map((each) => ({ address: each, family: 4 }));
    };
    const port = new URL(base).port;
    const [metadata, first, mixed, fails, empty] = answers.map((name) => `http://${name}:${port}/`);
    const scriptling = make({}, {}, resolve);
    expect(await value(`by_requests('${metadata}')`, scriptling)).toMatch(denied);
    asked = 0;
    // Allowed first, and private from the second answer on: each request asks once, and goes where that answer leads or nowhere.
    expect(await value(`[by_requests('${first}') for _ in range(4)]`, scriptling)).toEqual([
      'ok',
      expect.stringMatching(denied),
      'ok',
      expect.stringMatching(denied),
    ]);
    expect(asked).toBe(4);
    expect(await value(`by_urllib('${mixed}')`, scriptling)).toMatch(denied);
    for (const url of [fails, empty])
      expect(await value(`by_requests('${url}')`, scriptling)).toMatch(/^ConnectionError: Failed to resolve/);
  });
});

describe('redirects', () => {
  it.each([
    'http://169.254.169.254/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'https://127.0.0.1:1/',
    'http://127.0.0.1:1/',
    '//127.0.0.1:1/',
    'http://user:pass@127.0.0.1:1/',
  ])('P4 to %s are refused', async (target) => {
    const results = await value(
      `both(BASE + '/to?url=' + urllib.parse.quote('${target}', safe=''))`,
      make({ allow: [`${base}/`], allowAddresses: ['127.0.0.1'] }),
    );
    for (const result of results as string[]) expect(result).toMatch(/^PermissionError/);
    expect(seen.map(({ url }) => url)).toEqual(['/to', '/to']);
  });
  it.each(['file:///etc/passwd', 'ftp://x/', 'gopher://x/', 'data:text/plain,x', 'javascript:x'])(
    'P4 to %s are refused',
    async (target) => {
      const results = await value(`both(BASE + '/to?url=' + urllib.parse.quote('${target}', safe=''))`);
      for (const result of results as string[]) expect(result).toMatch(/^(InvalidSchema|HTTPError|URLError)/);
    },
  );
  it('P4 come to an end', async () => {
    const [first, second] = (await value("both(BASE + '/endless-redirects')")) as string[];
    expect(first).toBe('TooManyRedirects: Exceeded 30 redirects.');
    expect(second).toMatch(/^HTTPError: HTTP Error 302: The HTTP server returned a redirect error/);
    expect(seen.length).toBeLessThan(45);
  });
  it.each(['', '%zz', 'http://', 'http://['])('P4 to nowhere (%j) are errors', async (target) => {
    for (const result of (await value(`both(BASE + '/to?url=${encodeURIComponent(target)}')`)) as string[])
      expect(result).toMatch(/Error|Invalid|TooMany|^ok$/);
  });
  it('P4 tell another origin nothing that was meant for the first', async () => {
    const target = `${strange.replace('127.0.0.1', 'localhost')}/`;
    talk = (socket) => {
      socket.once('data', (chunk: Buffer) => {
        const text = chunk.toString();
        socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
      });
    };
    const local: Resolver = async () => [{ address: '127.0.0.1', family: 4 }];
    const source = `
s = requests.Session()
s.cookies.set('session', 'SECRET')
first = s.get(BASE + '/to?url=${target}', headers={'Authorization': 'Bearer SECRET'}, auth=None).text
jar = http.cookiejar.CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
request = urllib.request.Request(BASE + '/to?url=${target}', headers={'Authorization': 'Bearer SECRET', 'Cookie': 'session=SECRET'})
second = opener.open(request).read().decode()
[first, second]`;
    const [first, second] = (await value(`import http.cookiejar\n${source}`, make({}, {}, local))) as string[];
    expect(second).not.toContain('SECRET');
    expect(first).not.toContain('Bearer');
  });
});

describe('headers', () => {
  it("P7 are one line each, and none is the transport's own", async () => {
    const bad = [
      "{'X': 'a\\r\\nHost: evil'}",
      "{'X': 'a\\nb'}",
      "{'X\\r\\nY': 'a'}",
      "{'X Y': 'a'}",
      "{'': 'a'}",
      "{'Host': 'evil'}",
      "{'Transfer-Encoding': 'chunked'}",
      "{'Content-Length': '1000'}",
      "{'Upgrade': 'x'}",
      "{'X': '\\u0100'}",
      "{'X': 'y' * 100_000}",
      "{f'X-{i}': 'y' for i in range(1000)}",
    ];
    const results = (await value(
      `[both(BASE + '/', headers=headers) for headers in [${bad.join(', ')}]]`,
    )) as string[][];
    for (const pair of results)
      for (const result of pair) expect(result).toMatch(/^(InvalidHeader|ValueError|UnicodeEncodeError)/);
    expect(seen).toEqual([]);
    const odd = await value(`
[attempt(lambda: requests.request('GET / HTTP/1.1\\r\\nX: y', BASE + '/').text), attempt(lambda: requests.request('TRACE', BASE + '/').text),
 attempt(lambda: urllib.request.urlopen(urllib.request.Request(BASE + '/', method='CONNECT')).read()), by_urllib(BASE + '/ HTTP/1.1\\r\\nX: y'),
 *both(BASE + '/', headers={'__proto__': 'x', 'constructor': 'y'})]`);
    expect(odd).toEqual([
      expect.stringMatching(/^PermissionError/),
      expect.stringMatching(/^PermissionError/),
      expect.stringMatching(/^PermissionError/),
      expect.stringMatching(/^InvalidURL/),
      'ok',
      'ok',
    ]);
    expect(seen.at(-1)?.headers['constructor']).toBe('y');
  });
});

describe('answers', () => {
  it.each(Object.keys(talks))('P8 %s', async (name) => {
    talk = talks[name] ?? talk;
    const before = process.memoryUsage().rss;
    const started = performance.now();
    for (const result of (await value("both(STRANGE + '/')", make({ timeoutMs: 700 }))) as string[])
      expect(result).toMatch(/^\w*(Error|Timeout|Read|StatusLine|Disconnected|timed out)\w*: |^short/);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
  it('P8 of too many bytes, or too few at a time, are cut off', async () => {
    const policy = { responseBytes: 1_000_000, timeoutMs: 500 };
    for (const path of ['/huge', '/bomb', '/bomb?as=deflate']) {
      const result = await value(`by_requests(BASE + '${path}')`, make(policy));
      expect(result).toMatch(/^(ContentDecodingError|ReadTimeout|ChunkedEncodingError): /);
    }
    const drip = make({}, { wallMs: 1000 }).run(`${HELPERS}by_requests(BASE + '/drip')`);
    await expect(drip).rejects.toMatchObject({ kind: 'wall' });
    // What a script unpacks itself is its own memory.
    const bomb = make({}, { memoryBytes: 32_000_000 }).run(
      `${HELPERS}import gzip\ngzip.decompress(urllib.request.urlopen(BASE + '/bomb').read())`,
    );
    await expect(bomb).rejects.toThrow();
  });
});

describe('amounts', () => {
  const count = async (): Promise<number> => {
    for (let i = 0; i < 100 && open.size > 0; i++) await new Promise((done) => setTimeout(done, 20));
    return open.size;
  };
  it('P11 what leaves by an allowed host is seen: each use is told of, counted, and held to its path', async () => {
    const policy = { allow: [`${base}/public/`] };
    const source = `[by_requests(BASE + '/public/x?' + 'secret' * 3), by_requests(BASE + '/collect?secret'), by_requests(BASE + '/public/../collect')]`;
    expect(await value(source, make(policy))).toEqual([
      'ok',
      expect.stringMatching(denied),
      expect.stringMatching(denied),
    ]);
    expect(
      accesses
        .filter(({ action }) => action === 'GET')
        .map(({ target, allowed }) => [target.slice(base.length), allowed]),
    ).toEqual([
      [`/public/x?${'secret'.repeat(3)}`, true],
      ['/collect?secret', false],
      ['/public/../collect', false],
    ]);
  });
  it('P12 a hundred thousand requests meet the limit, ten thousand at once the policy', async () => {
    const many = make({}, { hostCalls: 100 }).run(`${HELPERS}for _ in range(100_000): by_requests(BASE + '/')`);
    await expect(many).rejects.toMatchObject({ kind: 'hostCalls' });
    expect(seen.length).toBeLessThan(100);
    const source = `
from concurrent.futures import ThreadPoolExecutor
kept = [attempt(lambda: requests.get(BASE + '/huge', stream=True).status_code) for _ in range(100)]
[kept.count(200), sum('at once at most' in str(each) for each in kept)]`;
    expect(await value(source, make({ concurrent: 10 }))).toEqual([10, 90]);
    expect(await count()).toBe(0);
  });
  it('P12 nothing is left of a run, however it ends', async () => {
    await make().run(
      `${HELPERS}kept = [requests.get(BASE + '/huge', stream=True) for _ in range(5)]\nopened = urllib.request.urlopen(BASE + '/drip')`,
    );
    expect(await count()).toBe(0);
    const silent = make({ timeoutMs: 30_000 }, { wallMs: 300 }).run(`${HELPERS}by_requests(BASE + '/silent')`);
    await expect(silent).rejects.toMatchObject({ kind: 'wall' });
    expect(await count()).toBe(0);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const given = make({ timeoutMs: 30_000 }).run(`${HELPERS}by_urllib(BASE + '/drip')`, { signal: controller.signal });
    await expect(given).rejects.toMatchObject({ kind: 'cancelled' });
    expect(await count()).toBe(0);
    // What was open counts no longer.
    const scriptling = make({ concurrent: 1 });
    for (let i = 0; i < 3; i++)
      expect(await value(`requests.get(BASE + '/huge', stream=True).status_code`, scriptling)).toBe(200);
  });
});
