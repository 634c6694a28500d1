// Messages between an isolated instance and its worker: requests, replies and notices. Each carries the token that only the two know.

/** One end of a MessageChannel, in Node or a browser. */
export interface Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  close(): void;
}

/** What the two ends of a channel do differently. */
export interface Side {
  /** Does what the other side asks for. What it throws is described and sent. */
  answer(method: string, payload: readonly unknown[]): unknown;
  notice(method: string, payload: readonly unknown[]): void;
  /** A failure as data, to be sent. */
  describe(failure: unknown): unknown;
  /** The failure that a description stands for. */
  revive(description: unknown): unknown;
  /** A message of the other side was not as messages are: it cannot be relied on any more. */
  broken(problem: unknown): void;
}

/** The other side does not keep to the rules. */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
}

type Kind = 'request' | 'reply' | 'failure' | 'notice';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

export class Channel {
  private readonly port: Port;
  private readonly token: string;
  private readonly side: Side;
  private readonly pending = new Map<number, Pending>();
  private closedBy: { readonly reason: unknown } | undefined = undefined;
  private lastId = 0;

  constructor(port: Port, token: string, side: Side) {
    this.port = port;
    this.token = token;
    this.side = side;
  }

  /** How many requests wait for their reply. */
  get waiting(): number {
    return this.pending.size;
  }

  request(method: string, ...payload: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.closedBy !== undefined) {
        reject(this.closedBy.reason as Error);
        return;
      }
      const id = ++this.lastId;
      this.pending.set(id, { resolve, reject });
      this.send('request', id, method, payload);
    });
  }

  notify(method: string, ...payload: readonly unknown[]): void {
    this.send('notice', 0, method, payload);
  }

  private send(kind: Kind, id: number, subject: unknown, payload?: unknown): void {
    if (this.closedBy === undefined) this.port.postMessage([this.token, kind, id, subject, payload], []);
  }

  /** Takes a message. One without the token is none of ours, and nothing happens. */
  receive(message: unknown): void {
    if (this.closedBy !== undefined || !Array.isArray(message) || message[0] !== this.token) return;
    const [, kind, id, subject, payload] = message as readonly unknown[];
    try {
      if (typeof id !== 'number') throw new ProtocolError('a message without a number');
      switch (kind) {
        case 'request':
          this.respond(id, ...asked(subject, payload));
          return;
        case 'notice':
          this.side.notice(...asked(subject, payload));
          return;
        case 'reply':
          this.settled(id).resolve(subject);
          return;
        case 'failure':
          // Before the request is taken off the list: reviving may find the message to be broken.
          this.reject(id, this.side.revive(subject));
          return;
        default:
          throw new ProtocolError('a message of an unknown kind');
      }
    } catch (problem) {
      this.side.broken(problem);
    }
  }

  private reject(id: number, reason: unknown): void {
    this.settled(id).reject(reason);
  }

  private settled(id: number): Pending {
    const pending = this.pending.get(id);
    if (pending === undefined) throw new ProtocolError('a reply to nothing that was asked');
    this.pending.delete(id);
    return pending;
  }

  private respond(id: number, method: string, payload: readonly unknown[]): void {
    const failed = (failure: unknown): void => {
      if (failure instanceof ProtocolError) this.side.broken(failure);
      else this.send('failure', id, this.side.describe(failure));
    };
    let answer: unknown;
    try {
      answer = this.side.answer(method, payload);
    } catch (failure) {
      failed(failure);
      return;
    }
    if (answer instanceof Promise) answer.then((value) => this.send('reply', id, value), failed);
    else this.send('reply', id, answer);
  }

  /** Nothing is sent or taken any more; what waits is rejected. */
  close(reason: unknown): void {
    if (this.closedBy !== undefined) return;
    this.closedBy = { reason };
    this.port.onmessage = null;
    this.port.close();
    for (const { reject } of this.pending.values()) reject(reason);
    this.pending.clear();
  }
}

function asked(method: unknown, payload: unknown): [string, readonly unknown[]] {
  if (typeof method !== 'string' || !Array.isArray(payload)) throw new ProtocolError('a message without a subject');
  return [method, payload as readonly unknown[]];
}

// What a part of a message has to be. Each throws ProtocolError.

export function asNumber(part: unknown): number {
  if (typeof part !== 'number') throw new ProtocolError('not a number');
  return part;
}
export function asText(part: unknown): string {
  if (typeof part !== 'string') throw new ProtocolError('not a text');
  return part;
}
export function asList(part: unknown): readonly unknown[] {
  if (!Array.isArray(part)) throw new ProtocolError('not a list');
  return part as readonly unknown[];
}
export function asTable(part: unknown): Readonly<Record<string, unknown>> {
  if (typeof part !== 'object' || part === null) throw new ProtocolError('not a table');
  return part as Readonly<Record<string, unknown>>;
}
