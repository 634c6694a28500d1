// The network as scripts see it: HTTP requests through a transport that the host hands over, behind a policy.
import type { Awaitable, Reach } from './access.ts';

/** Names and values in order; a name may come more than once. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

export interface NetworkRequest {
  readonly method: string;
  /** Absolute, http or https, without a fragment. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body?: Uint8Array;
  /** Milliseconds until the first byte of the answer is there. */
  readonly timeoutMs?: number;
  /** Fires when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** Whether certificates are checked. Default true. */
  readonly verify?: boolean;
  /** Whether the body is handed over as it came, compressed if it is. Default false. */
  readonly keepsPacked?: boolean;
}

export interface NetworkResponse {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: HeaderList;
  /** The next piece of the body, decoded if it came compressed and nothing else was asked for; undefined at the end. */
  read(): Awaitable<Uint8Array | undefined>;
  /** Gives the connection back. What has not been read is lost. */
  close(): void;
}

/** What is asked for to open a WebSocket. */
export interface SocketRequest {
  /** Absolute, ws or wss. */
  readonly url: string;
  readonly headers: HeaderList;
  /** Milliseconds until the connection is there. */
  readonly timeoutMs?: number;
  /** Fires when nobody waits for the connection any more. */
  readonly signal?: AbortSignal;
  /** Bytes of one message. */
  readonly messageBytes?: number;
}

/** A WebSocket. Messages that nobody has taken yet are bounded: the other side has to wait. */
export interface MessageSocket {
  readonly isOpen: boolean;
  /** Of the other side, with the port. */
  readonly remoteAddress: string;
  send(message: string | Uint8Array): Promise<void>;
  /** The next message; undefined once the connection is closed, null if none has come after so many milliseconds. Throws `NetworkError`. */
  receive(timeoutMs: number): Promise<string | Uint8Array | undefined | null>;
  /** Says goodbye, and gives the connection back. */
  close(): void;
}

/** Sends one request and follows no redirect. */
export interface Transport {
  /** Opens a WebSocket. Left out: there are none. */
  connect?(request: SocketRequest, checkAddress: (address: string) => void): Promise<MessageSocket>;
  /**
   * @param checkAddress Is asked about the address that is connected to, just before; throws what refuses it. A transport that cannot
   *   tell (a browser's `fetch`) does not ask, and says so in `checksAddresses`.
   */
  send(request: NetworkRequest, checkAddress: (address: string) => void): Awaitable<NetworkResponse>;
  readonly checksAddresses: boolean;
}

/** What scripts reach the network through. */
export interface Network {
  /** Sends a request. Redirects are followed by whoever calls, one request each. Throws `DeniedError` and `NetworkError`. */
  send(request: NetworkRequest): Promise<NetworkResponse>;
  /** Opens a WebSocket. Throws `DeniedError` and `NetworkError`. Left out: there are none. */
  connect?(request: SocketRequest): Promise<MessageSocket>;
  reach(): readonly Reach[];
}

export type NetworkErrorKind =
  /** No connection: refused, unreachable, no such host. */
  | 'connection'
  | 'timeout'
  | 'tls'
  /** What is asked for is no URL. */
  | 'url'
  /** A header that cannot be sent. */
  | 'header'
  /** What came is no HTTP, or ended too early. */
  | 'protocol'
  /** The answer is larger than the policy allows. */
  | 'size';

/** What went wrong with a request, apart from being denied. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly kind: NetworkErrorKind;
  constructor(kind: NetworkErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
