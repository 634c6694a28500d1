// A server of WebSockets on loopback that sends whatever bytes a test wants, sound or not.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface SocketServer {
  /** `ws://127.0.0.1:PORT` */
  readonly base: string;
  /** Connections that are open. */
  readonly open: ReadonlySet<Duplex>;
  close(): void;
}

/** A frame as a server sends it. */
export function frame(kind: number, content: Uint8Array | string, isLast = true): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  const extra = bytes.length < 126 ? 0 : bytes.length < 65_536 ? 2 : 8;
  const head = Buffer.alloc(2 + extra);
  head[0] = (isLast ? 0x80 : 0) | kind;
  head[1] = extra === 0 ? bytes.length : extra === 2 ? 126 : 127;
  if (extra === 2) head.writeUInt16BE(bytes.length, 2);
  if (extra === 8) head.writeBigUInt64BE(BigInt(bytes.length), 2);
  return Buffer.concat([head, bytes]);
}

/** The frames of a client, unmasked: kind and content of each that is there as a whole, and how many bytes they take. */
export function framesOf(data: Buffer): {
  readonly frames: { kind: number; content: Buffer }[];
  readonly used: number;
} {
  const frames: { kind: number; content: Buffer }[] = [];
  let at = 0;
  while (at + 6 <= data.length) {
    const kind = (data[at] as number) & 15;
    let length = (data[at + 1] as number) & 127;
    let start = at + 2;
    if (length === 126) length = data.readUInt16BE((start += 2) - 2);
    else if (length === 127) length = Number(data.readBigUInt64BE((start += 8) - 8));
    const mask = data.subarray(start, start + 4);
    start += 4;
    if (start + length > data.length) break;
    const content = Buffer.from(data.subarray(start, start + length));
    for (let i = 0; i < length; i++) content[i] = (content[i] as number) ^ (mask[i & 3] as number);
    frames.push({ kind, content });
    at = start + length;
  }
  return { frames, used: at };
}

/**
 * Starts a server. `talk` is given the path that was asked for, the connection, and the headers; without it the server sends back what it gets.
 */
export async function startSocketServer(
  talk: (path: string, socket: Duplex, headers: NodeJS.Dict<string | string[]>) => boolean = () => false,
): Promise<SocketServer> {
  const open = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(404).end());
  server.on('upgrade', (request, socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('end', () => socket.end());
    socket.on('close', () => open.delete(socket));
    const path = request.url ?? '/';
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    if (path === '/bad-accept') {
      socket.write(
        'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n',
      );
      return;
    }
    if (path.startsWith('/redirect')) {
      socket.end('HTTP/1.1 302 Found\r\nLocation: ws://169.254.169.254/\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    if (path === '/silent') {
      socket.resume();
      return;
    }
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    if (talk(path, socket, request.headers)) return;
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      const { frames, used } = framesOf(rest);
      rest = rest.subarray(used);
      for (const { kind, content } of frames) {
        if (kind === 8) socket.end(frame(8, content));
        else if (kind < 8) socket.write(frame(kind, content));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open,
    close: () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
