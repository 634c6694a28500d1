// HTTP on the web's own `fetch`: for browsers, and for hosts that put one of their own in its place.
import type { Network, NetworkRequest, NetworkResponse, Transport } from '../capability/network.ts';
import { NetworkError } from '../capability/network.ts';
import type { NetworkPolicy } from '../capability/network-policy.ts';
import { policedNetwork } from '../capability/network-policy.ts';

/** What `fetch` is asked for. */
export interface FetchOptions {
  readonly method: string;
  readonly headers: [name: string, value: string][];
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly redirect: 'manual';
  readonly credentials: 'omit';
  readonly cache: 'no-store';
  readonly referrerPolicy: 'no-referrer';
  readonly signal: AbortSignal;
}

/** `fetch`, as far as it is used. */
export type Fetch = (url: string, options: FetchOptions) => Promise<Response>;

const DEFAULT_TIMEOUT_MS = 30_000;

/** What fetch has unpacked already no longer is what these say. */
const packing = new Set(['content-encoding', 'content-length']);

class FetchTransport implements Transport {
  /** Names are resolved by the browser, which tells nobody. */
  readonly checksAddresses = false;
  private readonly fetch: Fetch;
  constructor(fetch: Fetch) {
    this.fetch = fetch;
  }

  async send(request: NetworkRequest): Promise<NetworkResponse> {
    if (request.verify === false) throw new NetworkError('tls', 'here certificates are always checked');
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const controller = new AbortController();
    const onAbort = (): void => controller.abort();
    request.signal?.addEventListener('abort', onAbort, { once: true });
    const end = (): void => request.signal?.removeEventListener('abort', onAbort);
    try {
      const response = await inTime(timeoutMs, controller, () =>
        this.fetch(request.url, {
          method: request.method,
          headers: request.headers.map(([name, value]): [string, string] => [name, value]),
          ...(request.body === undefined ? {} : { body: new Uint8Array(request.body) }),
          // Where a redirect leads is for the policy to judge; what the page's user is signed in to is none of the script's business.
          redirect: 'manual',
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
          signal: controller.signal,
        }),
      );
      if (response.type === 'opaqueredirect') {
        controller.abort();
        throw new NetworkError('protocol', 'the answer is a redirect, and a browser does not tell where to');
      }
      return answerOf(response, request, controller, timeoutMs, end);
    } catch (failure) {
      end();
      throw networkError(failure);
    }
  }
}

function answerOf(
  response: Response,
  request: NetworkRequest,
  controller: AbortController,
  timeoutMs: number,
  end: () => void,
): NetworkResponse {
  const reader = response.body?.getReader();
  const isPacked = response.headers.has('content-encoding');
  const headers = [...response.headers].filter(([name]) => !isPacked || !packing.has(name));
  return {
    status: response.status,
    statusText: response.statusText,
    url: request.url,
    headers,
    read: async () => {
      try {
        const { value, done } = (await inTime(timeoutMs, controller, async () => reader?.read())) ?? { done: true };
        if (done) end();
        return value;
      } catch (failure) {
        end();
        throw networkError(failure);
      }
    },
    close: () => {
      end();
      controller.abort();
    },
  };
}

/** Waits for what takes no longer than that; past it the request is given up. */
async function inTime<T>(timeoutMs: number, controller: AbortController, work: () => Promise<T>): Promise<T> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, timeoutMs);
  try {
    return await work();
  } catch (failure) {
    throw isLate ? new NetworkError('timeout', 'Read timed out.') : failure;
  } finally {
    clearTimeout(timer);
  }
}

/** What `fetch` throws names causes of the host's, or none: a browser does not tell a script of a page what went wrong. */
function networkError(failure: unknown): NetworkError {
  return failure instanceof NetworkError ? failure : new NetworkError('connection', 'Connection failed');
}

/**
 * The web's network behind a policy: `fetchNetwork({ allow: ['https://api.example.com/v1/'] })`. The rules of the page hold as well: what
 * its content-security policy and the other server (by CORS) allow. A browser hides redirects, so these are errors there, and it resolves
 * names by itself, so addresses behind names are not checked; addresses written in a URL are.
 *
 * @param fetch Default: the global one.
 * @throws TypeError for a policy that cannot be read.
 */
export function fetchNetwork(
  policy: NetworkPolicy,
  fetch: Fetch = (url, options) => globalThis.fetch(url, options),
): Network {
  return policedNetwork(new FetchTransport(fetch), policy);
}
