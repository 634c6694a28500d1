// An instance whose scripts run in a worker thread: the host's side of it.
import { PyObject } from '../../objects/object.ts';
import type { Extension } from '../../runtime/extension.ts';
import type { CompiledScript } from '../compiled-script.ts';
import {
  BusyError,
  ConversionError,
  HostException,
  PythonError,
  RunError,
  TooLargeError,
  WorkerError,
} from '../errors.ts';
import type { Callee, Keywords } from '../host.ts';
import { HostFunction, isThenable, messageOf } from '../host-function.ts';
import { HostClass, HostObject } from '../host-object.ts';
import type { Library, ScriptLibrary } from '../library.ts';
import { type Limits, resolveLimits } from '../limits.ts';
import { checkName, tableEntries } from '../options.ts';
import {
  cancelledBefore,
  checkRunOptions,
  type OutputChunk,
  type RunOptions,
  type RunResult,
  type ScriptlingOptions,
} from '../run-options.ts';
import { ScriptValue } from '../script-value.ts';
import { describeCapabilityError } from './capability-errors.ts';
import { asList, asNumber, asText, Channel, ProtocolError, type Side } from './channel.ts';
import { type Definable, Definitions } from './definitions.ts';
import { reviveError, usageOf } from './errors.ts';
import { Lending } from './lending.ts';
import { Exported, Imported } from './references.ts';
import { RemoteCall, RemoteRun } from './remote-run.ts';
import { translate } from './variables.ts';
import { type Border, decode, encode, type Wire } from './wire.ts';
import { pool, type WorkerSettings, type WorkerThread } from './workers.ts';

/** Stands in a handle for the script's value, which is in the worker. */
class RemoteValue extends PyObject {
  readonly id: number;
  constructor(id: number) {
    super();
    this.id = id;
  }
}

/** What of an instance a worker has to know. The tables are the instance's own, as they are now. */
export interface IsolatedSetup {
  readonly options: ScriptlingOptions;
  readonly limits: Limits;
  readonly libraries: ReadonlyMap<string, Library | ScriptLibrary>;
  readonly extensions: readonly Extension[];
  readonly functions: ReadonlyMap<string, HostFunction>;
}

/** What is asked of a worker, and what goes with it. */
interface Job {
  readonly method: string;
  /** The rest of the message, once there is a worker. */
  readonly payload: (worker: WorkerSide) => readonly unknown[];
}

/**
 * What V8 needs besides the values of a script, and how much more than they count at most. Only a fault of the engine is to reach V8's
 * limit: V8 ends a thread there if it can, but where one of its own operations asks for much at once, it ends the process.
 */
const ENGINE_BYTES = 64 * 2 ** 20;
const HEAP_FACTOR = 8;
const DEFAULT_GRACE_MS = 1000;

export class Isolated {
  private readonly setup: IsolatedSetup;
  private readonly settings: WorkerSettings;
  private readonly graceMs: number;
  private side: WorkerSide | undefined = undefined;
  private isBusy = false;
  private isClosed = false;
  /** Why the last worker is gone, until somebody has been told. */
  private lost: WorkerError | undefined = undefined;
  /** The names of the variables, as they were at the end of the last run. */
  private variables = new Set<string>();

  constructor(setup: IsolatedSetup) {
    this.setup = setup;
    const { worker = {} } = setup.options;
    const { memoryBytes } = setup.limits;
    const derived = memoryBytes === Infinity ? undefined : ENGINE_BYTES + HEAP_FACTOR * memoryBytes;
    this.settings = {
      url: typeof worker.url === 'object' ? worker.url.href : worker.url,
      heapBytes: worker.heapBytes ?? derived,
    };
    this.graceMs = worker.killAfterMs ?? DEFAULT_GRACE_MS;
    this.variables = this.firstVariables();
  }

  private firstVariables(): Set<string> {
    const globals = tableEntries(this.setup.options.globals, 'options.globals').map(([name]) => checkName(name, name));
    return new Set(['__name__', ...globals, ...this.setup.functions.keys()]);
  }

  /** The worker, a new one if there is none. @throws WorkerError if the last one was lost and nobody has been told, or after `close`. */
  private connect(): WorkerSide {
    const { lost } = this;
    if (lost !== undefined && !this.isClosed) {
      this.lost = undefined;
      throw lost;
    }
    return this.connected();
  }
  private connected(): WorkerSide {
    if (this.isClosed) throw new WorkerError('closed', 'this instance was closed');
    if (this.side === undefined) {
      const side: WorkerSide = new WorkerSide(this.setup, this.settings, (error, wasAsked) => {
        if (this.side !== side) return;
        this.side = undefined;
        this.variables = this.firstVariables();
        if (!wasAsked) this.lost = error;
      });
      try {
        side.create();
      } catch (failure) {
        side.close(new WorkerError('closed', 'the instance could not be made'));
        throw failure;
      }
      this.side = side;
    }
    return this.side;
  }

  /** Asks for a run. @param method What the ordinary instance in the worker has to do. */
  async perform(
    { method, payload }: Job,
    options: RunOptions,
    listener?: (chunk: OutputChunk) => void,
  ): Promise<RunResult> {
    checkRunOptions(options);
    if (this.isBusy) throw new BusyError();
    const limits = resolveLimits(options.limits, this.setup.limits, 'options.limits');
    const { signal } = options;
    if (signal?.aborted === true) throw cancelledBefore(signal);
    const side = this.connect();
    const globals = side.encodeVariables(options.globals);
    const message = payload(side);
    for (const [name] of globals) this.variables.add(name);
    this.isBusy = true;
    try {
      const { value, usage, names, output } = await side.perform(
        method,
        message,
        globals,
        limits,
        options,
        this.graceMs,
        listener,
      );
      if (names !== undefined && this.side === side) this.variables = new Set(names);
      // Once for each worker taken, and not before that one has its start behind it.
      if (!side.hasRun) pool.prepare(this.settings);
      side.hasRun = true;
      const kept = this.setup.options.collectOutput === false ? '' : output;
      return { value, output: kept, usage };
    } finally {
      this.isBusy = false;
    }
  }

  /** Runs a script. */
  run(
    source: string | CompiledScript,
    options: RunOptions,
    listener?: (chunk: OutputChunk) => void,
  ): Promise<RunResult> {
    return this.perform({ method: 'run', payload: () => [sourcePart(source)] }, options, listener);
  }

  async registerScriptFunction(name: string, source: string | CompiledScript, options: RunOptions): Promise<void> {
    await this.perform({ method: 'registerScriptFunction', payload: () => [name, sourcePart(source)] }, options);
  }

  /** Asks for a run that is given values. */
  async ask(method: string, values: readonly unknown[], options: RunOptions): Promise<unknown> {
    const { value } = await this.perform(
      { method, payload: (side) => values.map((value) => side.encode(value)) },
      options,
    );
    return value;
  }

  async *iterate(iterable: ScriptValue, options: RunOptions): AsyncGenerator<unknown, void> {
    const id = await this.ask('iterate', [iterable], options);
    const side = this.side;
    try {
      for (;;) {
        const items = (await this.ask('step', [id], options)) as readonly unknown[];
        if (items.length === 0) return;
        yield items[0];
      }
    } finally {
      if (this.side === side) side?.notify('stop', id);
    }
  }

  async get(name: string): Promise<unknown> {
    const side = this.connect();
    return side.decode(await side.request('get', name));
  }
  has(name: string): boolean {
    return this.variables.has(name);
  }
  names(): string[] {
    return [...this.variables];
  }
  set(name: string, value: unknown): void {
    const side = this.connected();
    side.notify('set', name, side.encode(value));
    this.variables.add(name);
  }
  delete(name: string): boolean {
    this.side?.notify('delete', name);
    return this.variables.delete(name);
  }

  reset(): void {
    if (this.isBusy) throw new BusyError();
    this.side?.notify('reset');
    this.variables = this.firstVariables();
  }

  registerLibrary(entry: Library | ScriptLibrary): void {
    this.side?.notify('registerLibrary', this.side.define(entry));
  }
  unregisterLibrary(name: string): void {
    this.side?.notify('unregisterLibrary', name);
  }
  registerFunction(declared: HostFunction): void {
    this.side?.notify('registerFunction', this.side.define(declared));
    this.variables.add(declared.signature.name);
  }

  /** Takes over the variables of another instance that hold data. */
  copyFrom(other: Isolated): void {
    this.variables = new Set(other.variables);
    const from = other.side;
    if (from === undefined) return;
    const side = this.connected();
    side.after(
      from.request('exportVariables').then((wire) => {
        side.takeOver(translate(wire, (kind, parts) => side.adopt(from, kind, parts)));
      }),
    );
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.side?.close(new WorkerError('closed', 'this instance was closed'));
    this.side = undefined;
  }
}

/** Code cannot cross: a compiled script goes as its text, and is found in the worker's cache when it comes again. */
function sourcePart(source: string | CompiledScript): unknown {
  return typeof source === 'string' ? source : [source.source(), source.filename];
}

interface Performed {
  readonly value: unknown;
  readonly usage: RunResult['usage'];
  readonly names: readonly string[] | undefined;
  readonly output: string;
}

/** One worker of an instance, as long as it lives: the line to it, and what the two sides have told each other. */
class WorkerSide implements Side, Border {
  hasRun = false;
  private readonly setup: IsolatedSetup;
  private readonly link: ThreadLink;
  private readonly channel: Channel;
  private readonly exported = new Exported();
  private readonly imported: Imported;
  private readonly definitions: Definitions;
  private readonly lending: Lending;
  /** Whose handles are let through. */
  private readonly owner = {};
  private readonly onLost: (error: WorkerError, wasAsked: boolean) => void;
  private run: RemoteRun | undefined = undefined;
  private signal: AbortSignal | undefined = undefined;
  private limits: Limits;
  /** What has to be done before the next request is sent. */
  private before: Promise<unknown> | undefined = undefined;
  private refusal: ConversionError | undefined = undefined;

  constructor(setup: IsolatedSetup, settings: WorkerSettings, onLost: (error: WorkerError, wasAsked: boolean) => void) {
    this.setup = setup;
    this.limits = setup.limits;
    this.onLost = onLost;
    this.link = new ThreadLink(pool.take(settings), this);
    this.channel = new Channel(this.link.thread.port, this.link.thread.token, this);
    this.imported = new Imported((id, count) => this.channel.notify('drop', id, count));
    const { onAccess } = setup.options;
    this.lending = new Lending(onAccess === undefined ? undefined : (access) => this.within(() => onAccess(access)));
    this.definitions = new Definitions(
      (id, description) => this.channel.notify('define', id, description),
      (value) => this.encode(value),
    );
  }

  get crossingBytes(): number {
    return this.limits.crossingBytes;
  }

  encode(value: unknown): Wire {
    return encode(value, this);
  }
  decode(wire: Wire): unknown {
    return this.trusted(() => decode(wire, this));
  }
  /** Reads a part of a message. If it is not as it should be, the worker is not trusted any longer. */
  private trusted<T>(read: () => T): T {
    try {
      return read();
    } catch (problem) {
      const error = brokenProtocol(problem);
      this.lose(error, true);
      throw error;
    }
  }

  nodeFor(object: object): Wire {
    if (object instanceof ScriptValue) {
      const value = object.open(this.owner);
      return value instanceof RemoteValue ? ['handle', value.id] : undefined;
    }
    if (object instanceof HostObject) {
      return ['target', this.exported.send(object.target), this.definitions.idOf(object.shape)];
    }
    if (object instanceof HostFunction || object instanceof HostClass || object instanceof HostException) {
      return ['defined', this.define(object)];
    }
    return undefined;
  }

  openNode(kind: unknown, [id, name]: readonly unknown[]): unknown {
    if (kind === 'target') return this.exported.get(id);
    if (kind !== 'handle') throw new ProtocolError('a value of an unknown kind');
    const number = asNumber(id);
    const typeName = asText(name);
    return this.imported.receive(number, () => new ScriptValue(new RemoteValue(number), this.owner, typeName));
  }

  /** A node for what is lent to the other worker, too. */
  adopt(other: WorkerSide, kind: unknown, [id, shape]: readonly unknown[]): Wire {
    if (kind === 'defined') return ['defined', this.define(other.definitions.get(id))];
    if (kind !== 'target') throw new ProtocolError('a value of an unknown kind');
    return ['target', this.exported.send(other.exported.get(id)), this.define(other.definitions.get(shape))];
  }
  takeOver(variables: Wire): void {
    this.channel.notify('importVariables', variables);
  }

  define(definable: Definable): number {
    return this.definitions.idOf(definable);
  }

  /** Tells the worker what its instance is to be. */
  create(): void {
    const { options, libraries, extensions, functions, limits } = this.setup;
    const { allowImports, argv, filename, hostErrors, backend, engine } = options;
    const given = { allowImports, argv, filename, hostErrors, backend, engine };
    const has = { loader: options.loader !== undefined, input: options.input !== undefined };
    this.notify('create', {
      options: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      limits,
      has,
      globals: this.encodeVariables(options.globals),
      libraries: [...libraries.values()].map((entry) => this.define(entry)),
      extensions: extensions.map((extension) => this.lending.describe(extension)),
      functions: [...functions.values()].map((declared) => this.define(declared)),
    });
  }

  /** Variables by the names that Python reads. What cannot cross is named. */
  encodeVariables(globals: Readonly<Record<string, unknown>> | undefined): (readonly [string, Wire])[] {
    return tableEntries(globals, 'options.globals').map(([name, value]) => {
      try {
        return [checkName(name, 'options.globals'), this.encode(value)] as const;
      } catch (failure) {
        if (failure instanceof ConversionError) failure.message = `options.globals.${name}: ${failure.message}`;
        throw failure;
      }
    });
  }

  notify(method: string, ...payload: readonly unknown[]): void {
    if (this.before === undefined) this.channel.notify(method, ...payload);
    else this.before = this.before.then(() => this.channel.notify(method, ...payload));
  }

  async request(method: string, ...payload: readonly unknown[]): Promise<unknown> {
    this.link.hold();
    try {
      await this.before;
      const { refusal } = this;
      this.refusal = undefined;
      if (refusal !== undefined) throw refusal;
      return await this.channel.request(method, ...payload);
    } finally {
      this.link.release();
    }
  }

  /** Nothing else is sent before that is done. What cannot cross fails the next request. */
  after(done: Promise<unknown>): void {
    this.before = done.catch((failure: unknown) => {
      if (failure instanceof ConversionError) this.refusal = failure;
    });
  }

  async perform(
    method: string,
    payload: readonly unknown[],
    globals: readonly unknown[],
    limits: Limits,
    { signal, filename }: RunOptions,
    graceMs: number,
    listener: ((chunk: OutputChunk) => void) | undefined,
  ): Promise<Performed> {
    const overseer = {
      ping: () => void this.channel.request('ping').catch(() => undefined),
      overdue: (why: string) => this.lose(new WorkerError('hung', `the worker of this instance was killed: ${why}`)),
    };
    const run = new RemoteRun(limits, graceMs, overseer, listener);
    const onAbort = (): void => {
      run.cancel();
      this.channel.notify('cancel');
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    this.run = run;
    this.signal = signal;
    this.limits = limits;
    try {
      const reply = await this.request('perform', method, payload, globals, limits, filename);
      return this.trusted(() => {
        const [value, usage, names] = asList(reply);
        return {
          value: decode(value, this),
          usage: usageOf(usage),
          names: names === undefined ? undefined : asList(names).map(asText),
          output: run.output,
        };
      });
    } catch (failure) {
      if (failure instanceof RunError) failure.output = this.setup.options.collectOutput === false ? '' : run.output;
      throw failure;
    } finally {
      run.finish();
      this.lending.closeAll();
      signal?.removeEventListener('abort', onAbort);
      this.run = undefined;
      this.signal = undefined;
      this.limits = this.setup.limits;
    }
  }

  /** A message of the worker. */
  receive(message: unknown): void {
    this.run?.heard();
    this.channel.receive(message);
  }

  answer(method: string, payload: readonly unknown[]): unknown {
    const [first, second, third] = payload;
    const { options } = this.setup;
    switch (method) {
      case 'call':
      case 'construct':
        return this.callHost(method, asNumber(first), second, third);
      case 'read':
        return this.encode(this.within(() => this.target(first)[asText(second)]));
      case 'write':
        this.within(() => {
          this.target(first)[asText(second)] = this.decode(third);
        });
        return undefined;
      case 'use':
        return this.use(first, second, third);
      case 'load':
        return this.settle(() => options.loader?.load(asText(first)) ?? null);
      case 'input':
        return this.settle(() => options.input?.(asText(first)) ?? null);
      default:
        throw new ProtocolError('a request of an unknown kind');
    }
  }

  /** Uses a capability. The engine counts uses as calls; a close does not count, since whoever is out of calls closes, too. */
  private use(id: unknown, method: unknown, args: unknown): Promise<unknown> {
    if (method !== 'close') this.run?.countHostCall();
    return this.within(() => this.lending.use(id, method, args));
  }

  private target(id: unknown): Record<string, unknown> {
    return this.exported.get(id) as Record<string, unknown>;
  }

  /** Calls the host as part of the request that started the run. */
  private within<T>(action: () => T): T {
    return this.run === undefined ? action() : this.run.within(action);
  }

  /** What a function of the host answers, now or later, as it crosses. */
  private settle(action: () => unknown, cross = (value: unknown): Wire => this.encode(value)): unknown {
    const answer = this.within(action);
    return isThenable(answer) ? Promise.resolve(answer).then(cross) : cross(answer);
  }

  private callHost(method: 'call' | 'construct', callId: number, id: unknown, args: unknown): unknown {
    const { run } = this;
    if (run === undefined) throw new ProtocolError('a call while nothing runs');
    run.countHostCall();
    const definable = this.definitions.get(id);
    const declared = method === 'construct' && definable instanceof HostClass ? definable.options.construct : definable;
    if (!(declared instanceof HostFunction)) throw new ProtocolError('a call of what is no function');
    const context = new RemoteCall(run.end, {
      write: (text, stream) => this.channel.notify('writeFor', callId, text, stream),
      call: async (callee, given, keywords) =>
        this.decode(await this.request('callFor', callId, ...this.calleeParts(callee, given, keywords))),
    });
    const values = asList(decode(args, this));
    run.calls.set(callId, context);
    const done = (): void => {
      context.release();
      run.calls.delete(callId);
    };
    const cross = (answer: unknown): Wire => {
      done();
      if (definable instanceof HostClass && typeof answer === 'object' && answer !== null) {
        return ['target', this.exported.send(answer), this.define(definable)];
      }
      return this.encode(answer);
    };
    try {
      const answer = this.settle(
        () => Reflect.apply(declared.implementation, undefined, [...values, context] as never[]),
        cross,
      );
      if (answer instanceof Promise) answer.catch(done);
      return answer;
    } catch (failure) {
      done();
      throw failure;
    }
  }

  calleeParts(callee: Callee, args: readonly unknown[], keywords: Keywords): readonly Wire[] {
    return [this.encode(callee), this.encode(args), this.encode(keywords)];
  }

  notice(method: string, payload: readonly unknown[]): void {
    const [first, second] = payload;
    switch (method) {
      case 'begun':
        this.run?.begin();
        // A signal that fired before there was a run to be cancelled.
        if (this.signal?.aborted === true) this.channel.notify('cancel');
        return;
      case 'output':
        for (const chunk of asList(first)) this.write(asList(chunk));
        return;
      case 'drop':
        this.exported.drop(asNumber(first), asNumber(second));
        return;
      default:
        throw new ProtocolError('a notice of an unknown kind');
    }
  }

  private write([given, name]: readonly unknown[]): void {
    const { run } = this;
    if (run === undefined) return;
    const text = asText(given);
    const stream = name === 'stderr' ? 'stderr' : 'stdout';
    run.countOutput(text.length);
    const { onOutput, collectOutput } = this.setup.options;
    if (collectOutput !== false) run.output += text;
    run.listener?.({ text, stream });
    if (onOutput === undefined) return;
    const failed = (failure: unknown): void => this.channel.notify('outputFailed', this.describe(failure));
    try {
      const answer: unknown = run.within(() => onOutput(text, stream));
      if (isThenable(answer)) Promise.resolve(answer).then(undefined, failed);
    } catch (failure) {
      failed(failure);
    }
  }

  describe(failure: unknown): unknown {
    const refusal = describeCapabilityError(failure);
    if (refusal !== undefined) return ['capability', refusal];
    const original = this.imported.idOf(failure);
    if (original !== undefined) return ['original', original];
    const id = this.exported.send(failure);
    if (PythonError.is(failure)) return ['python', id, this.exceptionClass(failure.given()), failure.message];
    if (isA(failure, TooLargeError)) return ['python', id, 'MemoryError', failure.message];
    if (isA(failure, ConversionError)) return ['python', id, 'TypeError', failure.message];
    return ['error', id, this.setup.options.hostErrors === 'hide' ? '' : messageOf(failure)];
  }
  private exceptionClass(given: string | HostException): string | number {
    return typeof given === 'string' ? given : this.define(given);
  }

  revive(description: unknown): unknown {
    const [described, id] = asList(description);
    const causeOf = (cause: unknown): unknown => this.exported.get(cause);
    const make = (): Error =>
      reviveError(described, causeOf, this.signal?.aborted === true ? this.signal.reason : undefined);
    return id === undefined ? make() : this.imported.receive(asNumber(id), make);
  }

  broken(problem: unknown): void {
    this.lose(brokenProtocol(problem));
  }

  /** The worker is gone, or has to be. Somebody is told if something was asked of it. */
  lose(error: WorkerError, wasAsked = this.channel.waiting > 0): void {
    this.close(error);
    this.onLost(error, wasAsked);
  }

  close(error: WorkerError): void {
    this.link.thread.terminate();
    this.channel.close(error);
    this.run?.finish();
    this.lending.closeAll();
  }
}

/** As `instanceof`, also for a proxy that does not like to be asked. */
function isA<T>(value: unknown, type: abstract new (...args: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

function brokenProtocol(problem: unknown): WorkerError {
  return new WorkerError('crashed', 'the worker of this instance was killed: it broke the protocol', problem);
}

/**
 * What a thread knows of the instance that it works for. While nothing is asked of it, it does not keep the instance: once nobody
 * else has it, the thread is ended.
 */
class ThreadLink {
  readonly thread: WorkerThread;
  private readonly weak: WeakRef<WorkerSide>;
  private held: WorkerSide | undefined = undefined;
  private holds = 0;

  constructor(thread: WorkerThread, side: WorkerSide) {
    this.thread = thread;
    this.weak = new WeakRef(side);
    abandoned.register(side, thread);
    thread.port.onmessage = ({ data }) => this.side?.receive(data);
    thread.port.onmessageerror = () => this.side?.broken(new ProtocolError('a message that cannot be read'));
    thread.onEnd = (error) => this.side?.lose(error);
    thread.unref();
  }

  private get side(): WorkerSide | undefined {
    return this.held ?? this.weak.deref();
  }

  /** The instance and the process stay alive until it is released as often. */
  hold(): void {
    if (this.holds++ > 0) return;
    this.held = this.weak.deref();
    this.thread.ref();
  }
  release(): void {
    if (--this.holds > 0) return;
    this.held = undefined;
    this.thread.unref();
  }
}

const abandoned = new FinalizationRegistry<WorkerThread>((thread) => thread.terminate());
