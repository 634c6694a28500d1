// The host's part of the probes: objects and functions that hold what must not get out.
import type { CallContext, ScriptlingOptions, ScriptValue } from '../../../src/index.ts';
import { fn, hostObject, library, PythonError } from '../../../src/index.ts';
import { CANARIES } from '../oracle.ts';

class Settings {
  retries = 3;
  api_key = CANARIES.object;
  _secret = CANARIES.object;
  #hidden = CANARIES.object;
  reveal(): string {
    return this.#hidden;
  }
}

/** `cfg`: a host object that lends `retries` alone. The rest: host functions. */
export const withHost = (): ScriptlingOptions => ({
  globals: {
    cfg: hostObject(new Settings(), { read: ['retries'] }),
    add: fn('add(a: int, b: int = 1) -> int', 'Adds.', (a: number, b: number) => a + b),
    later: fn('later(value)', 'Answers after a while.', async (value: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return value;
    }),
    callback: fn(
      'callback(action: Callable)',
      'Calls it after a while.',
      async (action: ScriptValue, context: CallContext) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return context.call(action);
      },
    ),
  },
});

/** A host object whose failures carry what the script must not see. */
class Failure extends Error {
  secret = CANARIES.object;
  path = '/home/me/app/db.js';
  config = { headers: { authorization: CANARIES.object } };
}

const throwing: Record<string, () => unknown> = {
  error: () => {
    throw new Failure('fail /home/me/app/db.js');
  },
  undefined: () => {
    throw undefined;
  },
  null: () => {
    throw null;
  },
  text: () => {
    throw 'a text';
  },
  object: () => {
    throw { a: 1 };
  },
  symbol: () => {
    throw Symbol('a symbol');
  },
  frozen: () => {
    throw Object.freeze({ message: 'frozen' });
  },
  getters: () => {
    throw Object.defineProperties(new Error('x'), {
      message: { get: () => throwing.text?.() },
      name: { get: () => throwing.text?.() },
      stack: { get: () => throwing.text?.() },
    });
  },
  loops: () => {
    const error = new Error('x');
    Object.defineProperty(error, 'message', { get: () => new Proxy({}, { get: () => () => ({}) }) });
    throw error;
  },
  proxy: () => {
    const trap = (): never => {
      throw new Failure('from the trap');
    };
    throw new Proxy({}, { get: trap, getPrototypeOf: trap, ownKeys: trap, has: trap, getOwnPropertyDescriptor: trap });
  },
  python: () => {
    throw new PythonError('KeyError', 'no such thing');
  },
  type: () => (undefined as unknown as { x: number }).x,
  range: () => 'x'.repeat(2 ** 30),
  rejects: () => Promise.reject(new Failure('fail /home/me/app/db.js')),
  rejectsUndefined: () => Promise.reject(undefined),
};

/** `host.fail(how)`: a host function that fails in the given way. */
export const withFailures = (): ScriptlingOptions => ({
  libraries: [
    library('host', {
      doc: 'Fails.',
      members: { fail: fn('fail(how: str)', 'Fails in the way of that name.', (how: string) => throwing[how]?.()) },
    }),
  ],
});
export const waysToFail = Object.keys(throwing);
