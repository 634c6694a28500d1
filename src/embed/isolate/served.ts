// The worker's side of an isolated instance: an ordinary instance, which does what it is asked, and asks back for what is the host's.
import type { PyObject, Value } from '../../objects/object.ts';
import type { OutputStream } from '../../runtime/interpreter.ts';
import type { CallContext } from '../call-context.ts';
import type { CompiledScript } from '../compiled-script.ts';
import { type HostException, InternalError, PythonError } from '../errors.ts';
import type { Callee, Keywords } from '../host.ts';
import { declarationOf, HostFunction, type HostImplementation, toBuiltin } from '../host-function.ts';
import { DistantTarget, HostClass, HostObject, targetOf, toHostObject } from '../host-object.ts';
import type { Library, LibraryLoader, ScriptLibrary } from '../library.ts';
import type { Limits } from '../limits.ts';
import type { RunOptions, ScriptlingOptions } from '../run-options.ts';
import { ScriptValue } from '../script-value.ts';
import { interpreterOf, Scriptling } from '../scriptling.ts';
import { Borrowing, type Maker } from './borrowed.ts';
import { reviveCapabilityError } from './capability-errors.ts';
import { asList, asNumber, asTable, asText, Channel, type Port, ProtocolError, type Side } from './channel.ts';
import { Declarations } from './definitions.ts';
import { describeError } from './errors.ts';
import { Exported, Imported } from './references.ts';
import { decodeVariables, encodeVariables, type Lent } from './variables.ts';
import { type Border, decode, encode, type Wire } from './wire.ts';

/** Output is sent when there is so much of it, in characters, or when the last piece was sent so long ago. */
const OUTPUT_CHARACTERS = 16_384;
const OUTPUT_MS = 5;

/** An object of the host: it stays there. */
class RemoteTarget extends DistantTarget {
  readonly #id: number;
  readonly #served: Served;
  constructor(id: number, served: Served) {
    super();
    this.#id = id;
    this.#served = served;
  }
  async read(name: string): Promise<unknown> {
    return this.#served.decode(await this.#served.ask('read', this.#id, name));
  }
  async write(name: string, value: unknown): Promise<unknown> {
    return this.#served.ask('write', this.#id, name, this.#served.encode(value));
  }
}

export class Served implements Side, Border, Lent {
  private readonly channel: Channel;
  private readonly exported = new Exported();
  private readonly imported: Imported;
  private readonly declarations: Declarations;
  private readonly borrowing: Borrowing;
  private scriptling = new Scriptling();
  private limits: Limits | undefined = undefined;
  /** What variables that another worker gets may come to. */
  private variableBytes = 0;
  private controller: AbortController | undefined = undefined;
  /** The calls of host functions that wait for an answer. */
  private readonly calls = new Map<number, CallContext>();
  private lastCall = 0;
  private readonly iterators = new Map<number, AsyncGenerator<unknown, void>>();
  private lastIterator = 0;
  private output: [string, OutputStream][] = [];
  private outputSize = 0;
  private sentAt = 0;
  private outputFailure: { readonly reason: unknown } | undefined = undefined;
  private sentNames = '';
  /** What the host could not be told at once: the next run fails with it. */
  private problem: { readonly failure: unknown } | undefined = undefined;

  constructor(port: Port, token: string, makers: Readonly<Record<string, Maker>>) {
    this.channel = new Channel(port, token, this);
    this.imported = new Imported((id, count) => this.channel.notify('drop', id, count));
    this.borrowing = new Borrowing((id, method, args) => this.ask('use', id, method, args), makers);
    this.declarations = new Declarations({
      implementation: (id) => this.caller('call', id),
      maker: (id) => this.caller('construct', id),
      decode: (wire) => this.decode(wire),
    });
  }

  /** Takes messages from now on. */
  listen(port: Port): void {
    port.onmessage = ({ data }) => this.channel.receive(data);
  }

  /** A function that asks the host for what it does. */
  private caller(method: 'call' | 'construct', id: number): HostImplementation {
    return async (...given: unknown[]) => {
      const context = given.pop() as CallContext;
      const callId = ++this.lastCall;
      this.calls.set(callId, context);
      try {
        const answer = this.decode(await this.ask(method, callId, id, this.encode(given)));
        return method === 'construct' && answer instanceof HostObject ? answer.target : answer;
      } finally {
        this.calls.delete(callId);
      }
    };
  }

  get crossingBytes(): number {
    return this.limits?.crossingBytes ?? Infinity;
  }
  encode(value: unknown): Wire {
    return encode(value, this);
  }
  decode(wire: Wire): unknown {
    return decode(wire, this);
  }

  nodeFor(object: object): Wire {
    if (object instanceof ScriptValue) return ['handle', this.exported.send(object), object.typeName];
    const target = this.imported.idOf(object);
    return target === undefined ? undefined : ['target', target];
  }
  openNode(kind: unknown, [id, shape]: readonly unknown[]): unknown {
    switch (kind) {
      case 'handle':
        return this.exported.get(id);
      case 'defined':
        return this.declarations.get(id);
      case 'target':
        return this.lend(id, shape);
      default:
        throw new ProtocolError('a value of an unknown kind');
    }
  }

  private lend(id: unknown, shape: unknown): HostObject {
    const declared = this.declarations.get(shape);
    if (!(declared instanceof HostClass)) throw new ProtocolError('an object of no class');
    const number = asNumber(id);
    return declared.lend(this.imported.receive(number, () => new RemoteTarget(number, this)));
  }

  nodeOf(value: PyObject): Wire {
    const target = targetOf(value);
    if (target !== undefined) return ['target', this.imported.idOf(target), this.declarations.idOf(value.cls)];
    const declared = this.declarations.idOf(declarationOf(value) ?? value);
    return declared === undefined ? undefined : ['defined', declared];
  }
  valueOf(kind: unknown, parts: readonly unknown[]): Value {
    const opened = this.openNode(kind, parts);
    if (opened instanceof HostObject) return toHostObject(opened);
    if (opened instanceof HostFunction) return toBuiltin(opened);
    return (opened as HostClass | HostException).type();
  }

  /** Asks the host. What was written before is sent before. */
  ask(method: string, ...payload: readonly unknown[]): Promise<unknown> {
    this.flush();
    return this.channel.request(method, ...payload);
  }

  async answer(method: string, payload: readonly unknown[]): Promise<unknown> {
    const [first, second, third, fourth] = payload;
    switch (method) {
      case 'perform': {
        const [, , , limits, filename] = payload;
        return this.perform(asText(first), asList(second), asList(third), {
          limits: limits as Limits,
          ...(filename === undefined ? {} : { filename: asText(filename) }),
        });
      }
      case 'get':
        return this.encode(this.scriptling.get(asText(first)));
      case 'callFor': {
        const context = this.calls.get(asNumber(first));
        if (context === undefined) throw new InternalError('a call for a function that has answered');
        const callee = this.decode(second) as Callee;
        const args = this.decode(third) as unknown[];
        return this.encode(await context.call(callee, args, this.decode(fourth) as Keywords));
      }
      case 'exportVariables':
        return encodeVariables(interpreterOf(this.scriptling), this, this.variableBytes);
      case 'ping':
        return null;
      default:
        throw new ProtocolError('a request of an unknown kind');
    }
  }

  private async perform(
    method: string,
    payload: readonly unknown[],
    globals: readonly unknown[],
    given: RunOptions,
  ): Promise<unknown> {
    const { problem } = this;
    this.problem = undefined;
    if (problem !== undefined) throw problem.failure;
    const controller = new AbortController();
    this.controller = controller;
    this.outputFailure = undefined;
    this.limits = given.limits as Limits;
    this.channel.notify('begun');
    try {
      const options = { ...given, signal: controller.signal, globals: this.table(globals) };
      let usage = { steps: 0, runningMs: 0, wallMs: 0, hostCalls: 0, peakMemoryBytes: 0 };
      let value: unknown = null;
      if (method === 'run') ({ value, usage } = await this.scriptling.run(scriptOf(payload[0]), options));
      else value = await this.ordinary(method, payload, options);
      return [this.encode(value), usage, this.changedNames()];
    } finally {
      this.flush();
      this.controller = undefined;
      this.limits = undefined;
      this.calls.clear();
    }
  }

  private ordinary(method: string, payload: readonly unknown[], options: RunOptions): Promise<unknown> {
    const { scriptling } = this;
    if (method === 'registerScriptFunction') {
      const [name, source] = payload;
      return scriptling.registerScriptFunction(asText(name), scriptOf(source) as string, options);
    }
    const values = payload.map((wire) => this.decode(wire));
    const [first, second, third, fourth] = values;
    switch (method) {
      case 'call':
        return scriptling.call(first as Callee, second as unknown[], third as Keywords, options);
      case 'callMethod':
        return scriptling.callMethod(
          first as ScriptValue,
          second as string,
          third as unknown[],
          fourth as Keywords,
          options,
        );
      case 'getAttribute':
        return scriptling.getAttribute(first as ScriptValue, second as string, options);
      case 'setAttribute':
        return scriptling.setAttribute(first as ScriptValue, second as string, third, options);
      case 'import':
        return scriptling.import(first as string, options);
      case 'iterate':
        return this.iterate(scriptling.iterate(first as ScriptValue, options));
      case 'step':
        return this.step(first as number);
      default:
        throw new ProtocolError('a job of an unknown kind');
    }
  }

  private async iterate(iterator: AsyncGenerator<unknown, void>): Promise<number> {
    const id = ++this.lastIterator;
    this.iterators.set(id, iterator);
    return id;
  }
  private async step(id: number): Promise<readonly unknown[]> {
    const result = await this.iterators.get(id)?.next();
    return result === undefined || result.done === true ? [] : [result.value];
  }

  private table(variables: readonly unknown[]): Record<string, unknown> {
    const table = Object.create(null) as Record<string, unknown>;
    for (const variable of variables) {
      const [name, wire] = asList(variable);
      table[asText(name)] = this.decode(wire);
    }
    return table;
  }

  /** The names of the variables, if they are others than when they were sent last. */
  private changedNames(): readonly string[] | undefined {
    const names = interpreterOf(this.scriptling).main.names();
    const text = names.join('\n');
    if (text === this.sentNames) return undefined;
    this.sentNames = text;
    return names;
  }

  notice(method: string, payload: readonly unknown[]): void {
    try {
      this.heed(method, payload);
    } catch (failure) {
      if (failure instanceof ProtocolError) throw failure;
      this.problem ??= { failure };
    }
  }

  private heed(method: string, [first, second, third]: readonly unknown[]): void {
    const { scriptling } = this;
    switch (method) {
      case 'create':
        this.create(asTable(first));
        return;
      case 'define':
        this.declarations.define(asNumber(first), asList(second));
        return;
      case 'drop':
        this.exported.drop(asNumber(first), asNumber(second));
        return;
      case 'cancel':
        this.controller?.abort();
        return;
      case 'set':
        scriptling.set(asText(first), this.decode(second));
        this.sentNames = '';
        return;
      case 'delete':
        scriptling.delete(asText(first));
        this.sentNames = '';
        return;
      case 'reset':
        scriptling.reset();
        this.sentNames = '';
        return;
      case 'registerLibrary':
        scriptling.registerLibrary(this.declarations.get(first) as Library);
        return;
      case 'unregisterLibrary':
        scriptling.unregisterLibrary(asText(first));
        return;
      case 'registerFunction':
        scriptling.registerFunction(this.declarations.get(first) as HostFunction);
        this.sentNames = '';
        return;
      case 'stop':
        this.iterators.delete(asNumber(first));
        return;
      case 'writeFor':
        this.calls.get(asNumber(first))?.write(asText(second), third === 'stderr' ? 'stderr' : 'stdout');
        return;
      case 'outputFailed':
        this.outputFailure = { reason: this.reviveFailure(first) };
        return;
      case 'importVariables':
        this.importVariables(first);
        return;
      default:
        throw new ProtocolError('a notice of an unknown kind');
    }
  }

  private create(description: Readonly<Record<string, unknown>>): void {
    const { options, limits, has, globals, libraries, extensions, functions } = description;
    const { loader, input } = asTable(has);
    const { memoryBytes, crossingBytes } = limits as Limits;
    this.variableBytes = Math.max(memoryBytes, crossingBytes);
    this.scriptling = new Scriptling({
      ...(asTable(options) as ScriptlingOptions),
      limits: limits as Limits,
      globals: this.table(asList(globals)),
      libraries: [
        ...asList(libraries).map((id) => this.declarations.get(id) as Library | ScriptLibrary),
        ...asList(extensions).map((each) => this.borrowing.extension(each)),
      ],
      collectOutput: false,
      onOutput: (text, stream) => this.write(text, stream),
      ...(loader === true ? { loader: this.loader() } : {}),
      ...(input === true
        ? { input: async (prompt: string) => this.decode(await this.ask('input', prompt)) as string }
        : {}),
    });
    for (const id of asList(functions)) this.scriptling.registerFunction(this.declarations.get(id) as HostFunction);
  }

  private loader(): LibraryLoader {
    return { load: async (name) => this.decode(await this.ask('load', name)) as null };
  }

  private importVariables(variables: Wire): void {
    const interpreter = interpreterOf(this.scriptling);
    const kept = interpreter.main;
    interpreter.main = interpreter.newMain();
    for (const [name, value] of kept.entries()) {
      const declared = declarationOf(value);
      if (declared?.signature.name === name) interpreter.main.set(name, value);
    }
    for (const [name, value] of decodeVariables(variables, interpreter.builtins, this))
      interpreter.main.set(name, value);
    this.sentNames = '';
  }

  private write(text: string, stream: OutputStream): void {
    const { outputFailure } = this;
    this.outputFailure = undefined;
    if (outputFailure !== undefined) throw outputFailure.reason;
    this.output.push([text, stream]);
    this.outputSize += text.length;
    // What an engine that hangs has written so far is to be seen.
    if (this.outputSize >= OUTPUT_CHARACTERS || performance.now() - this.sentAt >= OUTPUT_MS) this.flush();
    else if (this.output.length === 1) queueMicrotask(() => this.flush());
  }
  private flush(): void {
    if (this.output.length === 0) return;
    this.channel.notify('output', this.output);
    this.output = [];
    this.outputSize = 0;
    this.sentAt = performance.now();
  }

  describe(failure: unknown): unknown {
    const causeOf = (cause: unknown): number | undefined => this.imported.idOf(cause);
    const description = describeError(failure, causeOf);
    // Thrown on by the host function that gets it, it is to be the same error again.
    return this.calls.size > 0 && failure instanceof Error ? [description, this.exported.send(failure)] : [description];
  }

  revive(description: unknown): unknown {
    return this.reviveFailure(description);
  }
  /** What a function of the host threw: an error that stands for it, or one that came from here. */
  private reviveFailure(description: unknown): unknown {
    const [kind, id, ...parts] = asList(description);
    if (kind === 'capability') return reviveCapabilityError(id);
    if (kind === 'original') return this.exported.get(id);
    const [first, second] = parts;
    if (kind === 'error') return this.imported.receive(asNumber(id), () => new Error(asText(first)));
    if (kind !== 'python') throw new ProtocolError('a failure of an unknown kind');
    const type = typeof first === 'string' ? first : (this.declarations.get(first) as HostException);
    return this.imported.receive(asNumber(id), () => new PythonError(type, asText(second)));
  }

  /** The host does not keep to the rules, so it is none. */
  broken(problem: unknown): void {
    this.channel.close(problem);
  }
}

function scriptOf(part: unknown): string | CompiledScript {
  if (typeof part === 'string') return part;
  const [source, filename] = asList(part);
  return Scriptling.compile(asText(source), { filename: asText(filename) });
}
