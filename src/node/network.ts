// HTTP on Node's own modules: names are resolved here, and the address that was checked is the one that is connected to.
import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createInflate, createUnzip } from 'node:zlib';
import type {
  HeaderList,
  MessageSocket,
  Network,
  NetworkRequest,
  NetworkResponse,
  SocketRequest,
  Transport,
} from '../capability/network.ts';
import { NetworkError } from '../capability/network.ts';
import type { NetworkPolicy } from '../capability/network-policy.ts';
import { policedNetwork } from '../capability/network-policy.ts';
import { openSocket } from './web-socket.ts';

/** Answers the addresses of a name. */
export type Resolver = (host: string) => Promise<readonly { readonly address: string; readonly family: 4 | 6 }[]>;

const resolveBySystem: Resolver = async (host) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** Bytes of an answer's headers. */
const MOST_HEADER_BYTES = 64 * 1024;
const DEFAULT_TIMEOUT_MS = 30_000;

class NodeTransport implements Transport {
  readonly checksAddresses = true;
  private readonly resolve: Resolver;
  constructor(resolve: Resolver) {
    this.resolve = resolve;
  }

  async send(request: NetworkRequest, checkAddress: (address: string) => void): Promise<NetworkResponse> {
    const url = new URL(request.url);
    const common = await this.options(url, checkAddress);
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    return new Promise((resolve, reject) => {
      const options = {
        ...common,
        method: request.method,
        headers: headerRecord(request.headers, request.body),
        ...(request.verify === false ? { rejectUnauthorized: false } : {}),
      };
      const sent: ClientRequest = url.protocol === 'https:' ? requestHttps(options) : requestHttp(options);
      const timer = setTimeout(() => sent.destroy(new NetworkError('timeout', 'Read timed out.')), timeoutMs);
      const onAbort = (): void => void sent.destroy(new NetworkError('connection', 'the request was given up'));
      request.signal?.addEventListener('abort', onAbort, { once: true });
      const settle = (): void => clearTimeout(timer);
      sent.on('response', (message) => {
        settle();
        resolve(responseOf(message, request, sent, timeoutMs, onAbort));
      });
      sent.on('error', (failure) => {
        settle();
        request.signal?.removeEventListener('abort', onAbort);
        reject(networkError(failure));
      });
      sent.end(request.body);
    });
  }

  async connect(request: SocketRequest, checkAddress: (address: string) => void): Promise<MessageSocket> {
    const url = new URL(request.url.replace(/^ws/, 'http'));
    const options = await this.options(url, checkAddress);
    try {
      return await openSocket(url, options, request);
    } catch (failure) {
      throw networkError(failure);
    }
  }

  /** Where a request goes, by an address that was checked. */
  private async options(url: URL, checkAddress: (address: string) => void): Promise<RequestOptions> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const pinned = await this.pinnedAddresses(host, checkAddress);
    const server: { servername?: string } = isIP(host) === 0 ? { servername: host } : {};
    return {
      host,
      port: url.port === '' ? undefined : url.port,
      path: `${url.pathname}${url.search}`,
      lookup: answerWith(pinned),
      // Each request has a connection of its own, which ends with it: nothing is left of a run.
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      ...server,
    };
  }

  /** The addresses of a name, all of which the policy has let through: one that it refuses is reason enough to refuse the name. */
  private async pinnedAddresses(host: string, checkAddress: (address: string) => void): Promise<LookupAddress[]> {
    const family = isIP(host);
    if (family !== 0) {
      checkAddress(host);
      return [{ address: host, family }];
    }
    let found: LookupAddress[];
    try {
      found = [...(await this.resolve(host))];
    } catch (failure) {
      throw networkError(failure, `Failed to resolve '${host}'`);
    }
    if (found.length === 0) throw new NetworkError('connection', `Failed to resolve '${host}'`);
    for (const { address } of found) checkAddress(address);
    return found;
  }
}

/** A look-up that asks nobody any more. */
function answerWith(addresses: readonly LookupAddress[]): LookupFunction {
  return (_, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };
}

function headerRecord(headers: HeaderList, body: Uint8Array | undefined): Record<string, string | string[]> {
  const record = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const values = record.get(name);
    if (values === undefined) record.set(name, [value]);
    else values.push(value);
  }
  if (body !== undefined) record.set('Content-Length', [String(body.length)]);
  return Object.fromEntries(
    [...record].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

function responseOf(
  message: IncomingMessage,
  request: NetworkRequest,
  sent: ClientRequest,
  timeoutMs: number,
  onAbort: () => void,
): NetworkResponse {
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.push([message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '']);
  }
  const body = request.keepsPacked === true ? message : unpacked(message);
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  message.setTimeout(timeoutMs, () => body.destroy(new NetworkError('timeout', 'Read timed out.')));
  body.on('error', () => undefined);
  const end = (): void => request.signal?.removeEventListener('abort', onAbort);
  return {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? '',
    url: request.url,
    headers,
    read: async () => {
      try {
        const { value, done } = await pieces.next();
        if (done === true) end();
        return done === true ? undefined : new Uint8Array(value.buffer, value.byteOffset, value.length);
      } catch (failure) {
        end();
        throw networkError(failure);
      }
    },
    close: () => {
      end();
      body.destroy();
      sent.destroy();
    },
  };
}

/** The body without the packing of its transport. How large it becomes is watched piece by piece by the policy. */
function unpacked(message: IncomingMessage): Readable {
  const unpacker = unpackerFor(message.headers['content-encoding']);
  if (unpacker === undefined) return message;
  message.on('error', (failure) => unpacker.destroy(failure));
  return message.pipe(unpacker);
}
function unpackerFor(encoding: string | undefined): Transform | undefined {
  switch (encoding?.toLowerCase().trim()) {
    case 'gzip':
    case 'x-gzip':
      return createUnzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

const tlsCodes = /^(CERT_|ERR_TLS|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|ERR_SSL)/;

/** No text of the host's system: what went wrong, by its code. */
function networkError(failure: unknown, message?: string): Error {
  if (failure instanceof NetworkError || (failure instanceof Error && failure.name === 'DeniedError')) return failure;
  const code = String((failure as { code?: unknown } | null)?.code ?? '');
  if (tlsCodes.test(code)) return new NetworkError('tls', `certificate verify failed (${code})`);
  if (code.startsWith('HPE_') || code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR')
    return new NetworkError('protocol', `the answer cannot be read (${code})`);
  if (code === 'ETIMEDOUT') return new NetworkError('timeout', 'Connection timed out.');
  return new NetworkError('connection', message ?? `Connection failed${code === '' ? '' : ` (${code})`}`);
}

/**
 * Node's network behind a policy: `nodeNetwork({ allow: ['https://api.example.com/v1/'] })`.
 *
 * @param resolve Answers the addresses of a name. Default: the system's resolver.
 * @throws TypeError for a policy that cannot be read.
 */
export function nodeNetwork(policy: NetworkPolicy, resolve: Resolver = resolveBySystem): Network {
  return policedNetwork(new NodeTransport(resolve), policy);
}
