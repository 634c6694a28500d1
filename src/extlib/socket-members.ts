// WebSockets as Python code of this package uses them, through the network that the host hands over.
import type { MessageSocket, Network } from '../capability/network.ts';
import { NetworkError } from '../capability/network.ts';
import type { Member } from '../objects/builtin.ts';
import { define, fn } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, PyObject } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { reserve } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { toFloat } from '../runtime/numbers.ts';
import { ask } from './asking.ts';
import { headerList, networkTranslator, textOf } from './network-members.ts';
import type { Exchange } from './open-exchanges.ts';
import { exchangesOf } from './open-exchanges.ts';

/** A connection, from when it is asked for until it is closed. */
class SocketExchange implements Exchange {
  readonly target: string;
  private readonly controller = new AbortController();
  private socket: MessageSocket | undefined;
  constructor(target: string) {
    this.target = target;
  }
  async connect(network: Network, headers: Value, timeoutMs: number): Promise<string> {
    if (network.connect === undefined) throw new NetworkError('connection', 'there are no WebSockets');
    const { signal } = this.controller;
    const socket = await network.connect({ url: this.target, headers: headerList(headers), timeoutMs, signal });
    if (signal.aborted) {
      socket.close();
      throw new NetworkError('connection', 'the connection was given up');
    }
    this.socket = socket;
    return socket.remoteAddress;
  }
  get isOpen(): boolean {
    return this.socket?.isOpen === true;
  }
  async send(message: string | Uint8Array): Promise<void> {
    await this.socket?.send(message);
  }
  async receive(timeoutMs: number): Promise<string | Uint8Array | undefined | null> {
    return this.socket?.receive(timeoutMs);
  }
  close(): void {
    this.controller.abort();
    this.socket?.close();
  }
}

class Socket extends PyObject {
  readonly exchange: SocketExchange;
  constructor(exchange: SocketExchange) {
    super();
    this.exchange = exchange;
  }
}
const socketType = builtinType('Socket', { instanceClass: Socket, module: 'scriptling.net.websocket', final: true });
define(socketType, {
  doc: 'A connection.',
  accepts: (value) => value instanceof Socket,
  members: () => [],
});

/** Milliseconds of a number of seconds, at least none. */
const milliseconds = (seconds: Value): number => Math.max(0, Math.min(toFloat(seconds) * 1000, 2 ** 31 - 1));

/** `_connect`, `_send_message`, `_receive_message`, `_is_open` and `_close_socket`. `failed(kind, message)` makes what is raised. */
export function socketMembers(context: ModuleContext, network: Network): readonly Member[] {
  const exchanges = exchangesOf(context);
  return [
    fn(
      '_connect(url, headers, timeout, failed, /)',
      'Open a connection; return it, and the address of the other side.',
      function* (url: Value, headers: Value, timeout: Value, failed: Value): Resumable {
        const exchange = new SocketExchange(textOf(url));
        exchanges.begin(exchange);
        const use = { capability: 'network', action: 'connect', target: exchange.target } as const;
        const address = yield* ask(
          context,
          use,
          () => exchange.connect(network, headers, milliseconds(timeout)),
          (thrown) => {
            exchanges.end(exchange);
            return networkTranslator(failed)(thrown);
          },
        );
        return new PyTuple([new Socket(exchange), admitText(address)]);
      },
    ),
    fn(
      '_send_message(socket, message, failed, /)',
      'Send a str or bytes.',
      function* ({ exchange }: Socket, message: Value, failed: Value): Resumable {
        const content = message instanceof PyBytes ? message.bytes.slice() : textOf(message);
        const use = { capability: 'network', action: 'send', target: exchange.target } as const;
        yield* ask(context, use, () => exchange.send(content), networkTranslator(failed));
        return null;
      },
    ),
    fn(
      '_receive_message(socket, timeout, failed, /)',
      'Return the next message; None if there is none in time, or none any more.',
      function* ({ exchange }: Socket, timeout: Value, failed: Value): Resumable {
        const use = { capability: 'network', action: 'receive', target: exchange.target } as const;
        const message = yield* ask(
          context,
          use,
          () => exchange.receive(milliseconds(timeout)),
          networkTranslator(failed),
        );
        if (message === null || message === undefined) return null;
        reserve(message.length);
        return typeof message === 'string' ? admitText(message) : new PyBytes(message);
      },
    ),
    fn('_is_open(socket, /)', 'Return whether the connection is open.', ({ exchange }: Socket) => exchange.isOpen),
    fn('_close_socket(socket, /)', 'Close the connection.', ({ exchange }: Socket) => {
      exchange.close();
      exchanges.end(exchange);
    }),
  ];
}
