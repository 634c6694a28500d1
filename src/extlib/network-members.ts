// Requests as Python code of this package sends them: one at a time, through the network that the host hands over.
import { DeniedError } from '../capability/access.ts';
import type { HeaderList, Network, NetworkRequest, NetworkResponse } from '../capability/network.ts';
import { NetworkError } from '../capability/network.ts';
import type { Member } from '../objects/builtin.ts';
import { define, fn } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { PyException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, PyObject, unwrap } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call } from '../runtime/call.ts';
import { error } from '../runtime/errors.ts';
import { knownItems } from '../runtime/iteration.ts';
import { reserve } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { toFloat } from '../runtime/numbers.ts';
import { runPinned } from '../runtime/pinned.ts';
import { ask } from './asking.ts';
import type { Exchange } from './open-exchanges.ts';
import { exchangesOf } from './open-exchanges.ts';

/** A request, from when it is sent until its answer has been read or given up. */
class HttpExchange implements Exchange {
  readonly target: string;
  private readonly controller = new AbortController();
  private response: NetworkResponse | undefined;
  constructor(target: string) {
    this.target = target;
  }
  async send(network: Network, request: NetworkRequest): Promise<NetworkResponse> {
    const { signal } = this.controller;
    const response = await network.send({ ...request, signal });
    if (signal.aborted) {
      response.close();
      throw new NetworkError('connection', 'the request was given up');
    }
    this.response = response;
    return response;
  }
  async read(): Promise<Uint8Array | undefined> {
    return this.response?.read();
  }
  close(): void {
    this.controller.abort();
    this.response?.close();
  }
}

/** The body of a response, as `_read` and `_close` take it. */
class ResponseBody extends PyObject {
  readonly exchange: HttpExchange;
  constructor(exchange: HttpExchange) {
    super();
    this.exchange = exchange;
  }
}
const bodyType = builtinType('ResponseBody', { instanceClass: ResponseBody, module: 'requests', final: true });
define(bodyType, {
  doc: 'The body of a response.',
  accepts: (value) => value instanceof ResponseBody,
  members: () => [],
});

export function textOf(value: Value): string {
  return String(unwrap(value));
}

/** Headers as a list of pairs. */
export function headerList(headers: Value): HeaderList {
  return (knownItems(headers) ?? []).map((pair) => {
    spend(40);
    const [name = '', value = ''] = (knownItems(pair) ?? []).map(textOf);
    return [name, value] as const;
  });
}

/** What the script is to raise: `failed(kind, message)` makes it, for what is no denial. */
export function networkTranslator(failed: Value): (thrown: unknown) => PyException {
  return (thrown) => {
    if (thrown instanceof DeniedError) return error('PermissionError', thrown.message);
    const kind = thrown instanceof NetworkError ? thrown.kind : 'connection';
    const message = thrown instanceof NetworkError ? thrown.message : 'Connection failed';
    const made = runPinned(() => call(failed, [kind, message]));
    return made instanceof PyException ? made : error('RuntimeError', message);
  };
}

/** `_send`, `_read` and `_close`: helpers of modules that are written in Python. */
export function networkMembers(context: ModuleContext, network: Network): readonly Member[] {
  const exchanges = exchangesOf(context);
  /** What goes wrong with an exchange ends it. */
  const ended =
    (exchange: Exchange, translate: (thrown: unknown) => PyException) =>
    (thrown: unknown): PyException => {
      exchanges.end(exchange);
      return translate(thrown);
    };
  return [
    fn(
      '_send(method, url, headers, body, timeout, verify, failed, packed=False, /)',
      'Send one request; return status, reason, headers and body.',
      function* (
        method: Value,
        url: Value,
        headers: Value,
        body: Value,
        timeout: Value,
        verify: Value,
        failed: Value,
        packed: Value,
      ): Resumable {
        const target = textOf(url);
        const bytes = body instanceof PyBytes ? body.bytes.slice() : undefined;
        const request: NetworkRequest = {
          method: textOf(method),
          url: target,
          headers: headerList(headers),
          verify: verify !== false,
          ...(packed === true ? { keepsPacked: true } : {}),
          ...(bytes === undefined ? {} : { body: bytes }),
          ...(timeout === null ? {} : { timeoutMs: toFloat(timeout) * 1000 }),
        };
        const exchange = new HttpExchange(target);
        exchanges.begin(exchange);
        const response = yield* ask(
          context,
          { capability: 'network', action: textOf(method), target },
          () => exchange.send(network, request),
          ended(exchange, networkTranslator(failed)),
        );
        const received = response.headers.map(([name, value]) => new PyTuple([admitText(name), admitText(value)]));
        return new PyTuple([
          response.status,
          admitText(response.statusText),
          new PyList(received),
          new ResponseBody(exchange),
        ]);
      },
    ),
    fn(
      '_read(body, failed, /)',
      'Return the next piece of a body; nothing at its end.',
      function* ({ exchange }: ResponseBody, failed: Value): Resumable {
        const use = { capability: 'network', action: 'read', target: exchange.target } as const;
        const piece = yield* ask(context, use, () => exchange.read(), ended(exchange, networkTranslator(failed)));
        if (piece === undefined) {
          exchanges.end(exchange);
          return new PyBytes(new Uint8Array(0));
        }
        reserve(piece.length);
        return new PyBytes(piece.slice());
      },
    ),
    fn('_close(body, /)', 'Give the connection of a body back.', ({ exchange }: ResponseBody) => {
      exchange.close();
      exchanges.end(exchange);
    }),
  ];
}
