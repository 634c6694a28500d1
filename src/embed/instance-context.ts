// What the modules and the host functions of one instance are given. These are classes, since thousands of scripts that wait have one of each: as a
// literal with getters and closures it takes many times as much.
import type { Clock, TimeZone } from '../capability/clock.ts';
import { systemClock, utc } from '../capability/clock.ts';
import { type Randomness, systemRandomness } from '../capability/randomness.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import type { Interpreter, OutputStream } from '../runtime/interpreter.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import type { Run } from '../runtime/run.ts';
import type { Callee, Host, Keywords } from './host.ts';
import { countHostCall } from './host-function.ts';
import type { Limits } from './limits.ts';
import { RunEnd } from './run-end.ts';
import type { ScriptlingOptions } from './run-options.ts';
import type { ScriptValue } from './script-value.ts';

/** The limits of the run that goes on, or else the instance's. */
export interface ActiveLimits {
  limits: Limits;
}

const NO_ARGUMENTS: readonly string[] = [''];

export class InstanceContext implements ModuleContext {
  private readonly clock: Clock;
  // The process's own would tell of others in it.
  private readonly created = performance.now();
  private readonly active: ActiveLimits;
  readonly entropy: Randomness;
  readonly argv: readonly string[];
  readonly onAccess: ModuleContext['onAccess'];

  constructor({ clock, randomness, argv, onAccess }: ScriptlingOptions, active: ActiveLimits) {
    this.clock = clock ?? systemClock;
    this.active = active;
    this.entropy = randomness ?? systemRandomness;
    this.argv = argv?.map(admitText) ?? NO_ARGUMENTS;
    this.onAccess = onAccess;
  }
  now(): number {
    return this.clock.now();
  }
  monotonic(): number {
    return this.clock.monotonic();
  }
  processTime(): number {
    return performance.now() - this.created;
  }
  get timeZone(): TimeZone {
    return this.clock.timeZone ?? utc;
  }
  countUse(): void {
    countHostCall(this.active.limits.hostCalls);
  }
}

export class InstanceHost implements Host {
  readonly owner: object;
  readonly interpreter: Interpreter;
  readonly timeZone: TimeZone;
  readonly showsMessages: boolean;
  readonly invoke: (callee: Callee, args: readonly unknown[], keywords: Keywords) => Value;
  runEnd = new RunEnd();
  private readonly active: ActiveLimits;
  private given: WeakMap<PyObject, ScriptValue> | undefined = undefined;

  constructor(
    owner: object,
    interpreter: Interpreter,
    { hostErrors }: ScriptlingOptions,
    active: ActiveLimits,
    invoke: Host['invoke'],
  ) {
    this.owner = owner;
    this.interpreter = interpreter;
    this.timeZone = interpreter.context.timeZone;
    this.showsMessages = hostErrors !== 'hide';
    this.active = active;
    this.invoke = invoke;
  }
  get handles(): WeakMap<PyObject, ScriptValue> {
    this.given ??= new WeakMap();
    return this.given;
  }
  get crossingBytes(): number {
    return this.active.limits.crossingBytes;
  }
  get hostCallLimit(): number {
    return this.active.limits.hostCalls;
  }
  write(text: string, stream: OutputStream, run: Run): void {
    this.interpreter.write(text, stream, run);
  }
}
