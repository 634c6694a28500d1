// A worker program whose engine has faults: a module `faulty` that hangs, eats memory, exits, or breaks the protocol.

import { builtinModules } from '../../src/embed/modules.ts';
import { constant, fn } from '../../src/objects/builtin.ts';
import { module } from '../../src/runtime/module-table.ts';
import '../../src/worker.ts';

interface Realm {
  readonly process: { exit(code: number): void };
}
const { process } = globalThis as unknown as Realm;
/** What a script could reach that had found a way to JavaScript: the global names, and all messages that were sent. */
function globalNames(): string {
  const names: string[] = [];
  for (let object: unknown = globalThis; object !== null; object = Object.getPrototypeOf(object)) {
    names.push(...Object.getOwnPropertyNames(object));
  }
  return names.join(' ');
}

interface Ports {
  readonly MessagePort: { readonly prototype: { postMessage(message: unknown): void } };
}
const { prototype } = (globalThis as unknown as Ports).MessagePort;
const { postMessage } = prototype;
let change: ((message: unknown[]) => unknown[]) | undefined;
prototype.postMessage = function post(this: unknown, message: unknown, ...rest: unknown[]): void {
  const changed = change === undefined ? message : change(message as unknown[]);
  Reflect.apply(postMessage, this, [changed, ...rest]);
};

/** Uses of what has the number 1, as no engine asks for them. */
const forged: Readonly<Record<string, readonly unknown[]>> = {
  climbing: [1, 'stat', ['/data/../secret.txt', true]],
  relative: [1, 'open', ['secret.txt', { read: true }]],
  prototype: [1, 'constructor', ['/data']],
  reach: [1, 'reach', []],
  kind: [1, 'stat', [5, true]],
  options: [1, 'open', ['/data/a.txt', 5]],
  stranger: [77, 'stat', ['/data', true]],
};
const uses = Object.fromEntries(
  Object.entries(forged).map(([name, payload]) => [
    `use-${name}`,
    ([token, kind, ...rest]: unknown[]) =>
      kind === 'reply' ? [token, 'request', 77, 'use', payload] : [token, kind, ...rest],
  ]),
);

const changes: Readonly<Record<string, (message: unknown[]) => unknown[]>> = {
  token: ([, ...rest]) => ['0'.repeat(32), ...rest],
  kind: ([token, , ...rest]) => [token, 'order', ...rest],
  id: ([token, kind, id, ...rest]) => [token, kind, kind === 'reply' ? 1_000_000 : id, ...rest],
  value: ([token, kind, id, subject, ...rest]) => [
    token,
    kind,
    id,
    kind === 'reply' ? [['target', 12345], ...(subject as unknown[]).slice(1)] : subject,
    ...rest,
  ],
  usage: ([token, kind, id, ...rest]) => (kind === 'reply' ? [token, kind, id, [1, {}]] : [token, kind, id, ...rest]),
  call: ([token, kind, ...rest]) =>
    kind === 'reply' ? [token, 'request', 77, 'call', [1, 99, ['list', []]]] : [token, kind, ...rest],
  ...uses,
  read: ([token, kind, ...rest]) =>
    kind === 'reply' ? [token, 'request', 77, 'read', [1, 'constructor']] : [token, kind, ...rest],
};

(builtinModules as unknown[]).push(
  module('faulty', 'What no engine should do.', () => [
    constant('names', globalNames()),
    fn('hang()', 'Never returns.', () => {
      for (;;);
    }),
    fn('exit()', 'Ends the thread.', () => {
      process.exit(3);
      return null;
    }),
    fn('fault(ms)', 'Throws where nobody catches, after so many milliseconds.', (ms) => {
      setTimeout(() => {
        throw new Error('a fault of the engine');
      }, Number(ms));
      return null;
    }),
    fn('change(how)', 'Changes what is sent from now on.', (how) => {
      change = changes[String(how)];
      return null;
    }),
  ]),
);
