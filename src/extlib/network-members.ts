// Requests as Python code of this package sends them: one at a time, through the network that the host hands over.
import { DeniedError } from '../capability/access.ts';
import type { Network, NetworkResponse } from '../capability/network.ts';
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
import type { ModuleContext } from '../runtime/module-table.ts';
import { toFloat } from '../runtime/numbers.ts';
import { runPinned } from '../runtime/pinned.ts';
import { ask } from './asking.ts';

/** The body of a response, as `_read` and `_close` take it. */
class ResponseBody extends PyObject {
  readonly response: NetworkResponse;
  readonly target: string;
  constructor(response: NetworkResponse, target: string) {
    super();
    this.response = response;
    this.target = target;
  }
}
const bodyType = builtinType('ResponseBody', { instanceClass: ResponseBody, module: 'requests', final: true });
define(bodyType, {
  doc: 'The body of a response.',
  accepts: (value) => value instanceof ResponseBody,
  members: () => [],
});

function textOf(value: Value): string {
  return String(unwrap(value));
}

/** What the script is to raise: `failed(kind, message)` makes it, for what is no denial. */
function translator(failed: Value): (thrown: unknown) => PyException {
  return (thrown) => {
    if (thrown instanceof DeniedError) return error('PermissionError', thrown.message);
    const isHeader = thrown instanceof NetworkError && thrown.kind === 'protocol' && /header/i.test(thrown.message);
    const kind = thrown instanceof NetworkError ? (isHeader ? 'header' : thrown.kind) : 'connection';
    const message = thrown instanceof NetworkError ? thrown.message : 'Connection failed';
    const made = runPinned(() => call(failed, [kind, message]));
    return made instanceof PyException ? made : error('RuntimeError', message);
  };
}

/** `_send`, `_read` and `_close`: helpers of modules that are written in Python. */
export function networkMembers(context: ModuleContext, network: Network): readonly Member[] {
  return [
    fn(
      '_send(method, url, headers, body, timeout, verify, failed, /)',
      'Send one request; return status, reason, headers and body.',
      function* (
        method: Value,
        url: Value,
        headers: Value,
        body: Value,
        timeout: Value,
        verify: Value,
        failed: Value,
      ): Resumable {
        const target = textOf(url);
        const pairs = (knownItems(headers) ?? []).map((pair) => {
          const [name = '', value = ''] = (knownItems(pair) ?? []).map(textOf);
          return [name, value] as const;
        });
        const bytes = body instanceof PyBytes ? body.bytes.slice() : undefined;
        const response = yield* ask(
          context,
          { capability: 'network', action: textOf(method), target },
          () =>
            network.send({
              method: textOf(method),
              url: target,
              headers: pairs,
              verify: verify !== false,
              ...(bytes === undefined ? {} : { body: bytes }),
              ...(timeout === null ? {} : { timeoutMs: toFloat(timeout) * 1000 }),
            }),
          translator(failed),
        );
        const received = response.headers.map(([name, value]) => new PyTuple([admitText(name), admitText(value)]));
        return new PyTuple([
          response.status,
          admitText(response.statusText),
          new PyList(received),
          new ResponseBody(response, target),
        ]);
      },
    ),
    fn(
      '_read(body, failed, /)',
      'Return the next piece of a body; nothing at its end.',
      function* (body: ResponseBody, failed: Value): Resumable {
        const use = { capability: 'network', action: 'read', target: body.target } as const;
        const piece = yield* ask(context, use, () => body.response.read(), translator(failed));
        if (piece === undefined) return new PyBytes(new Uint8Array(0));
        reserve(piece.length);
        return new PyBytes(piece.slice());
      },
    ),
    fn('_close(body, /)', 'Give the connection of a body back.', (body: ResponseBody) => {
      body.response.close();
    }),
  ];
}
