// What a running script's host side is: looked up by host functions when they are called.
import type { Interpreter } from '../runtime/interpreter.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Crossing } from './convert.ts';

export interface Host extends Crossing {
  readonly hostCallLimit: number;
  /** Whether the messages of host errors reach the script. */
  readonly showsMessages: boolean;
  /** Fires when the run that is going on ends. */
  readonly runSignal: AbortSignal;
  write(text: string): void;
}

const hosts = new WeakMap<Interpreter, Host>();

export function setHost(interpreter: Interpreter, host: Host): void {
  hosts.set(interpreter, host);
}

export function currentHost(): Host {
  const host = hosts.get(currentInterpreter());
  if (host === undefined) throw new ReferenceError('no host');
  return host;
}
