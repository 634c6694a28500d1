// The host's side of capabilities that scripts in a worker use: the objects with their policies stay here, and each use is asked for.
import type { Access, Awaitable, CapabilityName } from '../../capability/access.ts';
import type { FileSystem, OpenFile, OpenOptions } from '../../capability/file-system.ts';
import { FileError } from '../../capability/file-system.ts';
import type { HeaderList, MessageSocket, Network, NetworkResponse } from '../../capability/network.ts';
import { NetworkError } from '../../capability/network.ts';
import { virtualPath } from '../../capability/path.ts';
import type { ChildProcess, Processes, ProcessRequest } from '../../capability/processes.ts';
import { failedAccess, tamed } from '../../capability/telling.ts';
import type { Extension, Lent } from '../../runtime/extension.ts';
import { asList, asNumber, asTable, asText, ProtocolError } from './channel.ts';

/** What a worker is told of an extension: who makes it, of which data, and which numbers its capabilities have. */
export type ExtensionDescription = readonly [maker: string, data: unknown, lent: readonly LentDescription[]];
/** The name of the option, the number, and what has to be known at once. */
export type LentDescription = readonly [name: keyof Lent, id: number, facts: Readonly<Record<string, unknown>>];

/** Arguments as a worker has sent them, each read as what it has to be. Throws `ProtocolError`. */
class Arguments {
  private readonly given: readonly unknown[];
  private next = 0;
  constructor(given: readonly unknown[]) {
    this.given = given;
  }
  private take(): unknown {
    return this.given[this.next++];
  }
  text(): string {
    return asText(this.take());
  }
  /** The engine sends paths as `capability/path.ts` makes them: another one would get past what goes by their beginnings. */
  path(): string {
    const text = this.text();
    if (virtualPath(text, '/') !== text) throw new ProtocolError('a path with more than names in it');
    return text;
  }
  number(): number {
    const number = asNumber(this.take());
    if (Number.isNaN(number)) throw new ProtocolError('not a number');
    return number;
  }
  /** How much, or where. */
  count(): number {
    const number = this.number();
    if (number < 0 || !Number.isSafeInteger(number)) throw new ProtocolError('not a count');
    return number;
  }
  flag(): boolean {
    const flag = this.take();
    if (typeof flag !== 'boolean') throw new ProtocolError('neither true nor false');
    return flag;
  }
  bytes(): Uint8Array {
    const bytes = this.take();
    if (!(bytes instanceof Uint8Array)) throw new ProtocolError('no bytes');
    return bytes;
  }
  textOrBytes(): string | Uint8Array {
    const value = this.take();
    return value instanceof Uint8Array ? value : asText(value);
  }
  texts(): readonly string[] {
    return asList(this.take()).map(asText);
  }
  pairs(): HeaderList {
    return asList(this.take()).map((pair) => {
      const [name, value] = asList(pair);
      return [asText(name), asText(value)] as const;
    });
  }
  table(): Readonly<Record<string, unknown>> {
    return asTable(this.take());
  }
  /** Undefined, or what is read. */
  perhaps<T>(read: (args: Arguments) => T): T | undefined {
    if (this.given[this.next] === undefined) {
      this.next++;
      return undefined;
    }
    return read(this);
  }
  oneOf<T extends string>(...known: readonly T[]): T {
    const text = this.text();
    const found = known.find((each) => each === text);
    if (found === undefined) throw new ProtocolError(`'${text}' is none of those`);
    return found;
  }
}

/** Something to be done to a capability. What it answers crosses as it is, or, where it is `Opened`, as a number. */
interface Operation<T> {
  readonly action: string | ((args: readonly unknown[]) => string);
  /** @param signal Fires when the run is over. */
  readonly run: (object: T, args: Arguments, signal: AbortSignal) => Awaitable<unknown>;
}

/** What has been opened, and is used further by its own number. */
class Opened {
  readonly kind: keyof typeof operations;
  readonly object: { close(): unknown };
  readonly target: string;
  /** What the worker has to know of it. */
  readonly facts: unknown;
  constructor(kind: keyof typeof operations, object: { close(): unknown }, target: string, facts?: unknown) {
    this.kind = kind;
    this.object = object;
    this.target = target;
    this.facts = facts;
  }
}

function openOptions(table: Readonly<Record<string, unknown>>): OpenOptions {
  const { read, write, append, create, exclusive, truncate, mode } = table;
  const flags = { append, create, exclusive, truncate };
  const set = Object.entries(flags).filter(([, flag]) => flag === true);
  if (mode !== undefined) asNumber(mode);
  const given = { read: read === true, write: write === true, ...(mode === undefined ? {} : { mode: Number(mode) }) };
  return { ...given, ...Object.fromEntries(set.map(([name]) => [name, true])) };
}

const fileOperations: Readonly<Record<string, Operation<FileSystem>>> = {
  open: {
    action: ([, options]) => (asTable(options)['write'] === true ? 'write' : 'read'),
    run: async (files, args) => {
      const path = args.path();
      return new Opened('file', await files.open(path, openOptions(args.table())), path);
    },
  },
  stat: { action: 'stat', run: (files, args) => files.stat(args.path(), args.flag()) },
  list: { action: 'list', run: (files, args) => files.list(args.path()) },
  makeDirectory: { action: 'write', run: (files, args) => files.makeDirectory(args.path(), args.count()) },
  removeFile: { action: 'remove', run: (files, args) => files.removeFile(args.path()) },
  removeDirectory: { action: 'remove', run: (files, args) => files.removeDirectory(args.path()) },
  rename: { action: 'rename', run: (files, args) => files.rename(args.path(), args.path()) },
  makeLink: {
    action: 'write',
    run: (files, args) => {
      const path = args.path();
      return files.makeLink(args.text(), path);
    },
  },
  readLink: { action: 'read', run: (files, args) => files.readLink(args.path()) },
  realPath: { action: 'read', run: (files, args) => files.realPath(args.path()) },
  setMode: { action: 'write', run: (files, args) => files.setMode(args.path(), args.count()) },
  setTimes: { action: 'write', run: (files, args) => files.setTimes(args.path(), args.number(), args.number()) },
  usage: { action: 'stat', run: (files, args) => files.usage(args.path()) },
};

const openFileOperations: Readonly<Record<string, Operation<OpenFile>>> = {
  read: { action: 'read', run: (file, args) => file.read(args.count(), args.count()) },
  write: { action: 'write', run: (file, args) => file.write(args.count(), args.bytes()) },
  truncate: { action: 'write', run: (file, args) => file.truncate(args.count()) },
  stat: { action: 'stat', run: (file) => file.stat() },
};

const networkOperations: Readonly<Record<string, Operation<Network>>> = {
  send: {
    action: ([, method]) => asText(method),
    run: async (network, args, signal) => {
      const url = args.text();
      const method = args.text();
      const headers = args.pairs();
      const body = args.perhaps((given) => given.bytes());
      const timeoutMs = args.perhaps((given) => given.number());
      const verify = args.flag();
      const keepsPacked = args.flag();
      const response = await network.send({
        url,
        method,
        headers,
        verify,
        keepsPacked,
        signal,
        ...(body === undefined ? {} : { body }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
      const { status, statusText, url: from, headers: received } = response;
      return new Opened('response', response, url, { status, statusText, url: from, headers: received });
    },
  },
  connect: {
    action: 'connect',
    run: async (network, args, signal) => {
      const url = args.text();
      const headers = args.pairs();
      const timeoutMs = args.perhaps((given) => given.number());
      if (network.connect === undefined) throw new NetworkError('connection', 'there are no WebSockets');
      const socket = await network.connect({ url, headers, signal, ...optional('timeoutMs', timeoutMs) });
      return new Opened('socket', socket, url, socket.remoteAddress);
    },
  },
};

const socketOperations: Readonly<Record<string, Operation<MessageSocket>>> = {
  send: { action: 'send', run: (socket, args) => socket.send(args.textOrBytes()) },
  receive: { action: 'receive', run: (socket, args) => socket.receive(args.number()) },
};

const responseOperations: Readonly<Record<string, Operation<NetworkResponse>>> = {
  read: { action: 'read', run: (response) => response.read() },
};

const processOperations: Readonly<Record<string, Operation<Processes>>> = {
  start: {
    action: 'run',
    run: async (processes, args) => {
      const command = args.text();
      const request: ProcessRequest = {
        command,
        args: args.texts(),
        takesInput: args.flag(),
        stdout: args.oneOf('pipe', 'discard'),
        stderr: args.oneOf('pipe', 'discard', 'stdout'),
        ...optional(
          'workingDirectory',
          args.perhaps((given) => given.path()),
        ),
        ...optional(
          'environment',
          args.perhaps((given) => Object.fromEntries(given.pairs())),
        ),
      };
      const child = await processes.start(request);
      return new Opened('child', child, command, child.id);
    },
  },
};

function optional<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T };
}

const childOperations: Readonly<Record<string, Operation<ChildProcess>>> = {
  write: { action: 'write', run: (child, args) => child.write(args.bytes()) },
  closeInput: { action: 'close', run: (child) => child.closeInput() },
  closeOutput: { action: 'close', run: (child, args) => child.closeOutput(args.oneOf('stdout', 'stderr')) },
  next: {
    action: 'wait',
    run: (child, args) => {
      const [stdout, stderr, exit] = [args.flag(), args.flag(), args.flag()];
      return child.next(
        { stdout, stderr, exit },
        args.perhaps((given) => given.number()),
      );
    },
  },
  signal: { action: 'signal', run: (child, args) => child.signal(args.count()) },
};

const operations = {
  files: fileOperations,
  network: networkOperations,
  processes: processOperations,
  file: openFileOperations,
  response: responseOperations,
  socket: socketOperations,
  child: childOperations,
} as const;
const capabilityOf: Readonly<Record<keyof typeof operations, CapabilityName>> = {
  files: 'files',
  network: 'network',
  processes: 'processes',
  file: 'files',
  response: 'network',
  socket: 'network',
  child: 'processes',
};

/** More than that are open at once only for a worker that does not keep to the rules: the engine puts files aside before. */
const MOST_OPEN = 2000;

/** What a worker may use. */
export class Lending {
  private readonly ids = new Map<object, number>();
  private readonly lent = new Map<number, { readonly kind: keyof Lent; readonly object: object }>();
  private readonly opened = new Map<number, Opened>();
  private lastId = 0;
  /** One for each use that has not been answered. */
  private readonly uses = new Set<AbortController>();
  private readonly onAccess: ((access: Access) => void) | undefined;

  constructor(onAccess: ((access: Access) => void) | undefined) {
    this.onAccess = onAccess;
  }

  describe({ recipe }: Extension): ExtensionDescription {
    const { maker = '', data = null, lent = {} } = recipe ?? {};
    const described = (Object.entries(lent) as [keyof Lent, object][]).map(
      ([kind, object]) => [kind, this.idOf(kind, object), factsOf(kind, object)] as const,
    );
    return [maker, data, described];
  }

  /** Libraries that are given the same object are given the same over there. */
  private idOf(kind: keyof Lent, object: object): number {
    let id = this.ids.get(object);
    if (id === undefined) {
      id = ++this.lastId;
      this.ids.set(object, id);
      this.lent.set(id, { kind, object });
    }
    return id;
  }

  /** Does what a script in the worker wants, and tells of it. */
  async use(id: unknown, name: unknown, given: unknown): Promise<unknown> {
    const number = asNumber(id);
    const method = asText(name);
    const args = asList(given);
    if (method === 'close') {
      await this.close(number);
      return undefined;
    }
    const opened = this.opened.get(number);
    const lent = opened ?? this.lent.get(number);
    // What has been closed with its run may still be asked for by what the run has left behind.
    if (lent === undefined && number <= this.lastId) throw new FileError('EBADF');
    if (lent === undefined) throw new ProtocolError('a capability that there is not');
    const operation = Object.hasOwn(operations[lent.kind], method)
      ? (operations[lent.kind][method] as Operation<object>)
      : undefined;
    if (operation === undefined) throw new ProtocolError('a use of an unknown kind');
    const use = {
      capability: capabilityOf[lent.kind],
      action: typeof operation.action === 'string' ? operation.action : operation.action(args),
      target: opened?.target ?? asText(args[0]),
      ...(lent.kind === 'processes' ? { args: asList(args[1]).map(asText) } : {}),
    };
    const controller = new AbortController();
    this.uses.add(controller);
    try {
      const answer = await operation.run(lent.object, new Arguments(args), controller.signal);
      this.onAccess?.({ ...use, allowed: true });
      return answer instanceof Opened ? await this.keep(answer, controller.signal) : answer;
    } catch (thrown) {
      const failure = tamed(thrown);
      if (!(failure instanceof ProtocolError)) this.onAccess?.(failedAccess(use, failure));
      throw failure;
    } finally {
      this.uses.delete(controller);
    }
  }

  private async keep(opened: Opened, { aborted }: AbortSignal): Promise<unknown> {
    // The run is over, and nobody would close it.
    if (aborted) {
      await opened.object.close();
      throw new FileError('EBADF');
    }
    if (this.opened.size >= MOST_OPEN) throw new ProtocolError('more is open than the engine opens');
    const id = ++this.lastId;
    this.opened.set(id, opened);
    return [id, opened.facts];
  }

  private async close(id: number): Promise<void> {
    const opened = this.opened.get(id);
    if (opened === undefined) return;
    this.opened.delete(id);
    await opened.object.close();
    this.onAccess?.({ capability: capabilityOf[opened.kind], action: 'close', target: opened.target, allowed: true });
  }

  /** A run is over: nothing that it has opened stays open. */
  closeAll(): void {
    for (const controller of this.uses) controller.abort();
    for (const { object } of this.opened.values()) {
      // Nobody is left who could be told what goes wrong.
      void (async () => object.close())().catch(() => undefined);
    }
    this.opened.clear();
  }
}

function factsOf(kind: keyof Lent, object: object): Readonly<Record<string, unknown>> {
  if (kind !== 'files') return {};
  const { workingDirectory, temporaryDirectory } = object as FileSystem;
  return { workingDirectory, temporaryDirectory };
}
