// Which requests scripts may send, checked once for each: by URL before, by address when the connection is made, by size as the answer comes.
import type { Reach } from './access.ts';
import { DeniedError } from './access.ts';
import { isInRanges, isPublicAddress, isRange } from './addresses.ts';
import type {
  HeaderList,
  MessageSocket,
  Network,
  NetworkRequest,
  NetworkResponse,
  SocketRequest,
  Transport,
} from './network.ts';
import { NetworkError } from './network.ts';

export interface NetworkPolicy {
  /**
   * The beginnings of URLs that may be asked for: `'https://api.example.com/v1/'`. Scheme, host and port have to be the same, the path
   * has to lie below. A host `*.example.com` stands for all hosts below `example.com`. An empty list allows nothing; `'*'` allows everything
   * public. WebSockets may be opened where GET is allowed: `wss` where `https` is.
   */
  readonly allow: readonly string[];
  /** Methods that may be used. Default: all of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS. */
  readonly methods?: readonly string[];
  /**
   * Addresses outside of the public internet that may be connected to all the same: `'127.0.0.1'`, `'10.1.0.0/16'`. Default: none, so that
   * loopback, private networks and metadata services cannot be reached, whatever name leads there.
   */
  readonly allowAddresses?: readonly string[];
  /** Headers that the host adds, by host name: a token, say. Scripts never see them, and cannot set headers of these names there. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Bytes of one answer, unpacked, or of one message of a WebSocket. Default 10 MiB. */
  readonly responseBytes?: number;
  /** Bytes of one request's body. Default 10 MiB. */
  readonly requestBytes?: number;
  /** Milliseconds until an answer begins, at most, and between two pieces of it. Default 30,000. */
  readonly timeoutMs?: number;
  /** Requests under way and WebSockets open at once, of all scripts that share this object. Default 20. */
  readonly concurrent?: number;
}

const allMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Headers that are the transport's: with them a script could speak for another host, or cut one request into two. */
const reserved = new Set(
  'sec-websocket-key sec-websocket-version sec-websocket-extensions sec-websocket-accept host connection content-length transfer-encoding te trailer upgrade keep-alive proxy-connection proxy-authorization expect'.split(
    ' ',
  ),
);
const MOST_HEADERS = 200;
const MOST_HEADER_TEXT = 32_768;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const DEFAULT_RESPONSE_BYTES = 10 * 1024 ** 2;

/** What is asked for. */
type Asked = Pick<NetworkRequest, 'url' | 'method'>;

interface Rule {
  readonly text: string;
  readonly protocol: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

function parseRule(text: string): Rule {
  let url: URL;
  try {
    url = new URL(text.replace('://*.', '://wildcard.'));
  } catch {
    throw new TypeError(`allow: '${text}' is not the beginning of a URL`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new TypeError(`allow: '${text}' is neither http nor https`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new TypeError(`allow: '${text}' holds more than scheme, host, port and path`);
  const host = text.includes('://*.') ? url.hostname.replace(/^wildcard/, '*') : url.hostname;
  return { text, protocol: url.protocol, host, port: url.port, path: url.pathname };
}

function isHostAllowed(host: string, allowed: string): boolean {
  return allowed.startsWith('*.')
    ? host.endsWith(allowed.slice(1)) && host.length > allowed.length - 1
    : host === allowed;
}

/** Paths are compared by their parts, without what a server could read in another way. */
function isPathBelow(path: string, allowed: string): boolean {
  if (allowed === '/') return true;
  if (/%2e|%2f|%5c|%25|\\|;|\/\//i.test(path)) return false;
  return allowed.endsWith('/')
    ? path.startsWith(allowed) || `${path}/` === allowed
    : path === allowed || path.startsWith(`${allowed}/`);
}

class PolicedNetwork implements Network {
  private readonly transport: Transport;
  private readonly policy: NetworkPolicy;
  private readonly rules: readonly Rule[];
  private readonly isOpen: boolean;
  private readonly methods: ReadonlySet<string>;
  private underWay = 0;

  constructor(transport: Transport, policy: NetworkPolicy) {
    if (!Array.isArray(policy.allow)) throw new TypeError('allow must be an array of beginnings of URLs');
    this.transport = transport;
    this.policy = policy;
    this.isOpen = policy.allow.includes('*');
    this.rules = policy.allow.filter((text) => text !== '*').map(parseRule);
    this.methods = new Set(policy.methods ?? allMethods);
    for (const range of policy.allowAddresses ?? [])
      if (!isRange(range)) throw new TypeError(`allowAddresses: '${range}' is no address and no range`);
  }

  async send(request: NetworkRequest): Promise<NetworkResponse> {
    const url = this.checkUrl(request);
    const headers = this.checkHeaders(request.headers, url);
    const { requestBytes = 10 * 1024 ** 2 } = this.policy;
    if ((request.body?.length ?? 0) > requestBytes)
      throw new DeniedError('network', request.method, request.url, `a request may have ${requestBytes} bytes at most`);
    const timeoutMs = this.timeout(request);
    return this.counted(request, async () => {
      const response = await this.transport.send({ ...request, url: url.href, headers, timeoutMs }, (address) =>
        this.checkAddress(address, request),
      );
      return this.limited(response);
    });
  }

  async connect(request: SocketRequest): Promise<MessageSocket> {
    const { transport } = this;
    if (transport.connect === undefined) throw new NetworkError('connection', 'there are no WebSockets');
    // The handshake is a GET request of HTTP.
    const asked = { url: request.url.replace(/^ws/i, 'http'), method: 'GET' };
    if (asked.url === request.url) throw new NetworkError('url', `'${request.url}' is not a URL of a WebSocket`);
    const url = this.checkUrl(asked);
    const headers = this.checkHeaders(request.headers, url);
    const { responseBytes = DEFAULT_RESPONSE_BYTES } = this.policy;
    const messageBytes = Math.min(request.messageBytes ?? responseBytes, responseBytes);
    const timeoutMs = this.timeout(request);
    const href = url.href.replace(/^http/, 'ws');
    return this.counted(asked, async () => {
      const socket = await transport.connect?.({ ...request, url: href, headers, timeoutMs, messageBytes }, (address) =>
        this.checkAddress(address, asked),
      );
      if (socket === undefined) throw new NetworkError('connection', 'there are no WebSockets');
      return this.counting(socket);
    });
  }

  private timeout({ timeoutMs }: { readonly timeoutMs?: number }): number {
    const most = this.policy.timeoutMs ?? 30_000;
    return Math.min(timeoutMs ?? most, most);
  }

  /** Counts what begins. What it answers counts it off. */
  private async counted<T>({ method, url }: Asked, begin: () => Promise<T>): Promise<T> {
    const { concurrent = 20 } = this.policy;
    if (this.underWay >= concurrent)
      throw new DeniedError('network', method, url, `${concurrent} requests at once at most`);
    this.underWay++;
    try {
      return await begin();
    } catch (failure) {
      this.underWay--;
      throw failure;
    }
  }

  reach(): readonly Reach[] {
    const { allow, methods } = this.policy;
    const warning = this.transport.checksAddresses
      ? {}
      : { warning: 'the addresses behind names are not checked: the transport cannot tell them' };
    const verbs = methods === undefined ? '' : ` (${methods.join(', ')})`;
    return allow.map((text) =>
      text === '*'
        ? {
            capability: 'network',
            what: `every public address${verbs}`,
            warning: 'every host of the internet can be reached',
          }
        : { capability: 'network', what: `${text}${verbs}`, ...warning },
    );
  }

  private checkUrl({ url: text, method }: Asked): URL {
    const refuse = (why: string): DeniedError =>
      new DeniedError('network', method, text, `${method} ${text} is not allowed${why}`);
    if (!token.test(method) || !this.methods.has(method)) throw refuse(': the method');
    let url: URL;
    try {
      url = new URL(text);
    } catch {
      throw new NetworkError('url', `'${text}' is not a URL`);
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse('');
    if (url.username !== '' || url.password !== '') throw refuse(': it holds a password');
    const host = url.hostname.replace(/\.$/, '');
    const isAllowed = this.rules.some(
      (rule) =>
        url.protocol === rule.protocol &&
        url.port === rule.port &&
        isHostAllowed(host, rule.host) &&
        isPathBelow(url.pathname, rule.path),
    );
    if (!isAllowed && !this.isOpen) throw refuse('');
    // An address written as such is known at once.
    const address = host.replace(/^\[|\]$/g, '');
    if (isRange(address)) this.checkAddress(address, { url: text, method });
    url.hash = '';
    return url;
  }

  private checkAddress(address: string, { url, method }: Asked): void {
    if (isPublicAddress(address) || isInRanges(address, this.policy.allowAddresses ?? [])) return;
    throw new DeniedError(
      'network',
      method,
      url,
      `${method} ${url} is not allowed: it leads to an address that is not public`,
    );
  }

  private checkHeaders(given: HeaderList, url: URL): HeaderList {
    if (given.length > MOST_HEADERS) throw new NetworkError('header', `more than ${MOST_HEADERS} headers`);
    let size = 0;
    for (const [name, value] of given) {
      size += name.length + value.length;
      if (size > MOST_HEADER_TEXT) throw new NetworkError('header', 'headers too large');
      if (!token.test(name)) throw new NetworkError('header', `Invalid header name ${JSON.stringify(name)}`);
      if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new NetworkError('header', `Invalid header value for ${name}`);
      if (reserved.has(name.toLowerCase())) throw new NetworkError('header', `The header ${name} cannot be set`);
    }
    const own = Object.entries(this.policy.headers?.[url.hostname] ?? {});
    const names = new Set(own.map(([name]) => name.toLowerCase()));
    return [...given.filter(([name]) => !names.has(name.toLowerCase())), ...own];
  }

  /** The socket, which counts as under way until it is closed from either side. */
  private counting(socket: MessageSocket): MessageSocket {
    let isOver = false;
    const end = (): void => {
      if (!isOver) this.underWay--;
      isOver = true;
    };
    return {
      get isOpen() {
        return socket.isOpen;
      },
      remoteAddress: socket.remoteAddress,
      send: (message) => socket.send(message),
      receive: async (timeoutMs) => {
        try {
          const message = await socket.receive(timeoutMs);
          if (message === undefined) end();
          return message;
        } catch (failure) {
          end();
          throw failure;
        }
      },
      close: () => {
        end();
        socket.close();
      },
    };
  }

  /** The answer, its size watched; the request counts as under way until it has been read or closed. */
  private limited(response: NetworkResponse): NetworkResponse {
    const { responseBytes = DEFAULT_RESPONSE_BYTES } = this.policy;
    let size = 0;
    let isOver = false;
    const end = (): void => {
      if (!isOver) this.underWay--;
      isOver = true;
    };
    return {
      status: response.status,
      statusText: response.statusText,
      url: response.url,
      headers: response.headers,
      read: async () => {
        try {
          const piece = await response.read();
          size += piece?.length ?? 0;
          if (size > responseBytes) {
            response.close();
            throw new NetworkError('size', `the answer is larger than ${responseBytes} bytes`);
          }
          if (piece === undefined) end();
          return piece;
        } catch (failure) {
          end();
          throw failure;
        }
      },
      close: () => {
        end();
        response.close();
      },
    };
  }
}

/**
 * A network behind a policy.
 *
 * @throws TypeError for a policy that cannot be read.
 */
export function policedNetwork(transport: Transport, policy: NetworkPolicy): Network {
  return new PolicedNetwork(transport, policy);
}
