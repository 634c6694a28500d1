// A server of HTTP on loopback, for tests of what scripts do with the network.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface WebServer {
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  close(): void;
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => done(Buffer.concat(chunks)));
  });
}

/** Holds requests for `/wait` until `n` of them wait side by side. */
const held: (() => void)[] = [];

async function answer(request: IncomingMessage, response: ServerResponse, base: string): Promise<void> {
  const url = new URL(request.url ?? '/', base);
  const send = (status: number, headers: Record<string, string | string[]>, content: string | Buffer = ''): void => {
    response.writeHead(status, headers);
    response.end(content);
  };
  switch (url.pathname) {
    case '/echo':
      return send(
        200,
        { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1; Path=/', 'b=2; Path=/private'] },
        JSON.stringify({
          method: request.method,
          query: url.search,
          headers: request.headers,
          body: (await bodyOf(request)).toString('latin1'),
        }),
      );
    case '/status':
      return send(Number(url.searchParams.get('code')), {}, 'no luck');
    case '/redirect': {
      const left = Number(url.searchParams.get('n'));
      const to = left > 0 ? `/redirect?n=${left - 1}` : '/echo';
      return send(Number(url.searchParams.get('code') ?? 302), { Location: to });
    }
    case '/loop':
      return send(302, { Location: '/loop' });
    case '/away':
      return send(Number(url.searchParams.get('code') ?? 302), { Location: url.searchParams.get('to') ?? '' });
    case '/lines':
      response.write('one\ntwo\n');
      setTimeout(() => response.end('three'), 10);
      return;
    case '/gzip':
      return send(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'text/plain; charset=utf-8' }, gzipSync('grün'));
    case '/private': {
      const given = request.headers.authorization;
      const wanted = `Basic ${Buffer.from('user:pass').toString('base64')}`;
      return given === wanted
        ? send(200, {}, 'welcome')
        : send(401, { 'WWW-Authenticate': 'Basic realm="here, there"' }, 'who?');
    }
    case '/robots.txt':
      return send(
        200,
        {},
        'User-agent: *\nDisallow: /private # not this\nCrawl-delay: 3\n\nUser-agent: figtree\nDisallow: /tmp\nAllow: /\nRequest-rate: 9/30\n\nSitemap: http://x.example/map.xml\n',
      );
    case '/slow': {
      const timer = setTimeout(() => send(200, {}, 'at last'), 8000);
      response.on('close', () => clearTimeout(timer));
      return;
    }
    case '/wait':
      held.push(() => send(200, {}, 'ok'));
      if (held.length >= Number(url.searchParams.get('n') ?? 10)) for (const release of held.splice(0)) release();
      return;
    default:
      return send(200, { 'Content-Type': 'text/html', 'X-Many': ['1', '2'] }, request.method === 'HEAD' ? '' : 'plain');
  }
}

export async function startWebServer(): Promise<WebServer> {
  let base = '';
  const server = createServer((request, response) => void answer(request, response, base));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
