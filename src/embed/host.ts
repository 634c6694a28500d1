// What a running script's host side is: looked up by host functions when they are called.
import type { Value } from '../objects/object.ts';
import type { Interpreter, OutputStream } from '../runtime/interpreter.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Run } from '../runtime/run.ts';
import type { Crossing } from './copy.ts';
import type { RunEnd } from './run-end.ts';
import type { ScriptValue } from './script-value.ts';

/** What is called: a global name, a dotted one (`'module.function'`), or a handle. */
export type Callee = string | ScriptValue;
export type Keywords = Readonly<Record<string, unknown>>;

export interface Host extends Crossing {
  readonly interpreter: Interpreter;
  readonly hostCallLimit: number;
  /** Whether the messages of host errors reach the script. */
  readonly showsMessages: boolean;
  /** The end of the run that is going on. */
  readonly runEnd: RunEnd;
  write(text: string, stream: OutputStream, run: Run): void;
  /** Calls into the script, in a task. */
  invoke(callee: Callee, args: readonly unknown[], keywords: Keywords): Value;
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
