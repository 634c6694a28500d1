// A client of WebSockets on Node's own HTTP. Source: RFC 6455, without extensions.
import { createHash, randomBytes } from 'node:crypto';
import type { RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import type { MessageSocket, SocketRequest } from '../capability/network.ts';
import { NetworkError } from '../capability/network.ts';

/** What the server adds to the key before it hashes it. */
const ACCEPT_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MESSAGE_BYTES = 10 * 1024 ** 2;
/** Messages, and bytes of messages, that are held until somebody takes them. Then the other side has to wait. */
const MOST_HELD = 64;
const MOST_HELD_BYTES = 2 ** 20;
/** Pieces of one message, and control frames between two messages that were taken. */
const MOST_FRAGMENTS = 10_000;
const MOST_CONTROL_FRAMES = 1000;
/** How long the other side may take to say goodbye, and how many bytes it may send before. */
const GOODBYE_MS = 1000;
const GOODBYE_BYTES = 2 ** 20;

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Reasons to close, by their numbers. */
const NORMAL = 1000;
const PROTOCOL_ERROR = 1002;
const INVALID_TEXT = 1007;
const TOO_MUCH = 1008;
const TOO_LARGE = 1009;

type Message = string | Uint8Array;

interface Frame {
  readonly isLast: boolean;
  readonly kind: number;
  readonly content: Buffer;
}

/** Thrown for what the other side must not send. */
class Violation extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Takes frames out of what has come. */
class FrameReader {
  private chunks: Buffer[] = [];
  private length = 0;

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The next frame, if it is there as a whole. One of more bytes than `most` is refused before it has come. */
  next(most: number): Frame | undefined {
    if (this.length < 2) return undefined;
    const head = this.peek(Math.min(this.length, 10));
    const [first = 0, second = 0] = head;
    if ((first & 0x70) !== 0) throw new Violation(PROTOCOL_ERROR, 'a frame has bits of an extension');
    if ((second & 0x80) !== 0) throw new Violation(PROTOCOL_ERROR, 'a frame is masked');
    const kind = first & 15;
    const isLast = (first & 0x80) !== 0;
    let length = second & 127;
    let start = 2;
    if (length === 126) {
      start = 4;
      if (this.length < start) return undefined;
      length = head.readUInt16BE(2);
    } else if (length === 127) {
      start = 10;
      if (this.length < start) return undefined;
      length = Number(head.readBigUInt64BE(2));
    }
    if (kind >= CLOSE && (!isLast || length > 125))
      throw new Violation(PROTOCOL_ERROR, 'a control frame is too large or divided');
    if (kind < CLOSE && length > most) throw new Violation(TOO_LARGE, 'a message is too large');
    if (this.length < start + length) return undefined;
    return { isLast, kind, content: this.take(start + length).subarray(start) };
  }

  private peek(count: number): Buffer {
    const [first] = this.chunks;
    if (first !== undefined && first.length >= count) return first;
    const all = Buffer.concat(this.chunks, this.length);
    this.chunks = [all];
    return all;
  }

  private take(count: number): Buffer {
    const all = this.peek(count);
    const rest = all.subarray(count);
    this.chunks.shift();
    if (rest.length > 0) this.chunks.unshift(rest);
    this.length -= count;
    return all.subarray(0, count);
  }
}

function frameOf(kind: number, content: Uint8Array): Buffer {
  const { length } = content;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(6 + extra + length);
  frame[0] = 0x80 | kind;
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) frame.writeUInt16BE(length, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  const mask = randomBytes(4);
  const start = 6 + extra;
  frame.set(mask, start - 4);
  for (let i = 0; i < length; i++) frame[start + i] = (content[i] as number) ^ (mask[i & 3] as number);
  return frame;
}

class NodeSocket implements MessageSocket {
  isOpen = true;
  readonly remoteAddress: string;
  private readonly stream: Duplex;
  private readonly messageBytes: number;
  private readonly timeoutMs: number;
  private readonly reader = new FrameReader();
  private readonly held: Message[] = [];
  private heldBytes = 0;
  /** Pieces of a message that is not there as a whole, and their kind. */
  private parts: Buffer[] = [];
  private partBytes = 0;
  private partCount = 0;
  private partKind = 0;
  private controlFrames = 0;
  /** What has come behind the end. */
  private unreadBytes = 0;
  private failure: NetworkError | undefined;
  /** Wakes who waits for a message. */
  private wake: (() => void) | undefined;

  constructor(stream: Duplex, head: Buffer, remoteAddress: string, request: SocketRequest) {
    this.stream = stream;
    this.remoteAddress = remoteAddress;
    this.messageBytes = request.messageBytes ?? DEFAULT_MESSAGE_BYTES;
    this.timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    stream.on('data', (chunk: Buffer) => this.take(chunk));
    stream.on('error', () => this.end());
    stream.on('close', () => this.end());
    stream.on('end', () => this.end());
    if (head.length > 0) this.take(head);
  }

  async send(message: Message): Promise<void> {
    const content = typeof message === 'string' ? new TextEncoder().encode(message) : message;
    if (!this.isOpen) throw new NetworkError('connection', 'the connection is closed');
    const frame = frameOf(typeof message === 'string' ? TEXT : BINARY, content);
    await new Promise<void>((resolve, reject) => {
      // Who does not read what is sent ends the connection.
      const timer = setTimeout(() => {
        this.failure = new NetworkError('timeout', 'nobody takes what is sent');
        this.stream.destroy();
        this.end();
        reject(this.failure);
      }, this.timeoutMs);
      this.stream.write(frame, (failed) => {
        clearTimeout(timer);
        if (failed) reject(new NetworkError('connection', 'the connection is closed'));
        else resolve();
      });
    });
  }

  async receive(timeoutMs: number): Promise<Message | undefined | null> {
    if (this.held.length === 0 && this.isOpen) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = undefined;
    }
    const message = this.held.shift();
    if (message !== undefined) {
      this.heldBytes -= message.length;
      this.controlFrames = 0;
      if (this.isOpen) {
        this.readOn();
        if (!this.isFull) this.stream.resume();
      }
      return message;
    }
    if (this.failure !== undefined) throw this.failure;
    return this.isOpen ? null : undefined;
  }

  close(): void {
    if (this.isOpen) this.sayGoodbye(NORMAL);
    this.held.length = 0;
    this.end();
  }

  private get isFull(): boolean {
    return this.held.length >= MOST_HELD || this.heldBytes >= MOST_HELD_BYTES;
  }

  private take(chunk: Buffer): void {
    if (!this.isOpen) {
      this.unreadBytes += chunk.length;
      if (this.unreadBytes > GOODBYE_BYTES) this.stream.destroy();
      return;
    }
    this.reader.add(chunk);
    this.readOn();
    if (this.isFull) this.stream.pause();
  }

  /** Reads what has come, until there is more than is held. */
  private readOn(): void {
    try {
      while (this.isOpen && !this.isFull) {
        const frame = this.reader.next(this.messageBytes - this.partBytes);
        if (frame === undefined) return;
        if (frame.kind >= CLOSE) this.control(frame);
        else this.data(frame);
      }
    } catch (failure) {
      if (!(failure instanceof Violation)) throw failure;
      this.failure = new NetworkError(failure.code === TOO_LARGE ? 'size' : 'protocol', failure.message);
      this.sayGoodbye(failure.code);
      this.end();
    }
  }

  private control({ kind, content }: Frame): void {
    if (++this.controlFrames > MOST_CONTROL_FRAMES) throw new Violation(TOO_MUCH, 'too many control frames');
    if (kind === PING) this.stream.write(frameOf(PONG, content));
    else if (kind === CLOSE) {
      this.sayGoodbye(content.length >= 2 ? content.readUInt16BE(0) : NORMAL);
      this.end();
    } else if (kind !== PONG) throw new Violation(PROTOCOL_ERROR, 'a frame of an unknown kind');
  }

  private data({ kind, content, isLast }: Frame): void {
    const isBegun = this.partKind !== 0;
    if (isBegun ? kind !== 0 : kind !== TEXT && kind !== BINARY)
      throw new Violation(PROTOCOL_ERROR, 'a frame that does not follow');
    if (!isBegun) this.partKind = kind;
    if (++this.partCount > MOST_FRAGMENTS) throw new Violation(TOO_MUCH, 'a message in too many pieces');
    if (content.length > 0) this.parts.push(content);
    this.partBytes += content.length;
    if (!isLast) return;
    const whole = Buffer.concat(this.parts, this.partBytes);
    const message = this.partKind === TEXT ? textOf(whole) : new Uint8Array(whole);
    this.parts = [];
    this.partBytes = this.partCount = this.partKind = 0;
    this.held.push(message);
    this.heldBytes += message.length;
    this.wake?.();
  }

  private sayGoodbye(code: number): void {
    const content = Buffer.alloc(2);
    content.writeUInt16BE(code);
    if (this.stream.writable) this.stream.end(frameOf(CLOSE, content));
    const timer = setTimeout(() => this.stream.destroy(), GOODBYE_MS);
    timer.unref();
    this.stream.once('close', () => clearTimeout(timer));
    // What still comes is of no interest, but has to be read for the end to be seen.
    this.stream.resume();
  }

  private end(): void {
    this.isOpen = false;
    this.wake?.();
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Violation(INVALID_TEXT, 'a text is not UTF-8');
  }
}

/** Opens a WebSocket at a URL of http or https. Redirects are refused. */
export function openSocket(url: URL, options: RequestOptions, request: SocketRequest): Promise<MessageSocket> {
  const key = randomBytes(16).toString('base64');
  const accepted = createHash('sha1').update(key).update(ACCEPT_SUFFIX).digest('base64');
  const headers = {
    ...Object.fromEntries(request.headers),
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': key,
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = send({ ...options, method: 'GET', headers });
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const timer = setTimeout(() => sent.destroy(new NetworkError('timeout', 'timed out')), timeoutMs);
    const onAbort = (): void => void sent.destroy(new NetworkError('connection', 'the request was given up'));
    request.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (): void => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', onAbort);
    };
    sent.on('response', (message) => {
      settle();
      message.destroy();
      reject(new NetworkError('protocol', `bad handshake: status ${message.statusCode ?? 0}`));
    });
    sent.on('upgrade', (message, stream, head) => {
      settle();
      if (
        message.headers['sec-websocket-accept'] !== accepted ||
        message.headers['sec-websocket-extensions'] !== undefined ||
        message.headers.upgrade?.toLowerCase() !== 'websocket'
      ) {
        stream.destroy();
        reject(new NetworkError('protocol', 'bad handshake'));
        return;
      }
      const { remoteAddress = '', remotePort = 0 } = message.socket;
      const address = remoteAddress.includes(':') ? `[${remoteAddress}]` : remoteAddress;
      resolve(new NodeSocket(stream, head, `${address}:${remotePort}`, request));
    });
    sent.on('error', (failure) => {
      settle();
      reject(failure);
    });
    sent.end();
  });
}
