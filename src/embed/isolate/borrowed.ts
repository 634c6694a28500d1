// The worker's side of capabilities: objects that look like them to the libraries, and ask the host for each use.
import type {
  DirectoryEntry,
  DiskUsage,
  FileStat,
  FileSystem,
  OpenFile,
  OpenOptions,
} from '../../capability/file-system.ts';
import type {
  HeaderList,
  MessageSocket,
  Network,
  NetworkRequest,
  NetworkResponse,
  SocketRequest,
} from '../../capability/network.ts';
import type { ChildProcess, ProcessEvent, Processes, ProcessRequest, Wanted } from '../../capability/processes.ts';
import type { Extension, Lent, Recipe } from '../../runtime/extension.ts';
import { asList, asNumber, asTable, asText, ProtocolError } from './channel.ts';

/** Makes an extension by what stands in a recipe. */
export type Maker = (options: NonNullable<Recipe['data']> & Lent) => Extension;

/** Asks the host to use what has a number. */
type Ask = (id: number, method: string, args: readonly unknown[]) => Promise<unknown>;

/** Something of the host's, by its number. */
class Borrowed {
  private readonly reference: number;
  private readonly asking: Ask;
  constructor(id: number, asking: Ask) {
    this.reference = id;
    this.asking = asking;
  }
  // What a host that keeps to the rules answers is of the type that the interface says.
  protected async ask<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    return (await this.asking(this.reference, method, args)) as T;
  }
  /** The number of what has been opened, and what is known of it. */
  protected async obtain(method: string, ...args: readonly unknown[]): Promise<readonly [number, unknown, Ask]> {
    const [id, facts] = asList(await this.ask(method, ...args));
    return [asNumber(id), facts, this.asking];
  }
}

class BorrowedFile extends Borrowed implements OpenFile {
  read(position: number, length: number): Promise<Uint8Array> {
    return this.ask('read', position, length);
  }
  write(position: number, bytes: Uint8Array): Promise<void> {
    return this.ask('write', position, bytes);
  }
  truncate(size: number): Promise<void> {
    return this.ask('truncate', size);
  }
  stat(): Promise<FileStat> {
    return this.ask('stat');
  }
  close(): Promise<void> {
    return this.ask('close');
  }
}

class BorrowedFiles extends Borrowed implements FileSystem {
  readonly workingDirectory: string;
  readonly temporaryDirectory: string | undefined;
  constructor(id: number, asking: Ask, { workingDirectory, temporaryDirectory }: Readonly<Record<string, unknown>>) {
    super(id, asking);
    this.workingDirectory = asText(workingDirectory);
    this.temporaryDirectory = temporaryDirectory === undefined ? undefined : asText(temporaryDirectory);
  }
  async open(path: string, options: OpenOptions): Promise<OpenFile> {
    const [id, , asking] = await this.obtain('open', path, options);
    return new BorrowedFile(id, asking);
  }
  stat(path: string, followLinks: boolean): Promise<FileStat> {
    return this.ask('stat', path, followLinks);
  }
  list(path: string): Promise<readonly DirectoryEntry[]> {
    return this.ask('list', path);
  }
  makeDirectory(path: string, mode: number): Promise<void> {
    return this.ask('makeDirectory', path, mode);
  }
  removeFile(path: string): Promise<void> {
    return this.ask('removeFile', path);
  }
  removeDirectory(path: string): Promise<void> {
    return this.ask('removeDirectory', path);
  }
  rename(from: string, to: string): Promise<void> {
    return this.ask('rename', from, to);
  }
  makeLink(text: string, path: string): Promise<void> {
    return this.ask('makeLink', path, text);
  }
  readLink(path: string): Promise<string> {
    return this.ask('readLink', path);
  }
  realPath(path: string): Promise<string> {
    return this.ask('realPath', path);
  }
  setMode(path: string, mode: number): Promise<void> {
    return this.ask('setMode', path, mode);
  }
  setTimes(path: string, accessedMs: number, modifiedMs: number): Promise<void> {
    return this.ask('setTimes', path, accessedMs, modifiedMs);
  }
  usage(path: string): Promise<DiskUsage> {
    return this.ask('usage', path);
  }
  /** The host tells of what it has lent. */
  reach(): readonly [] {
    return [];
  }
}

class BorrowedResponse extends Borrowed implements NetworkResponse {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: HeaderList;
  constructor(id: number, asking: Ask, facts: unknown) {
    super(id, asking);
    const { status, statusText, url, headers } = asTable(facts);
    this.status = asNumber(status);
    this.statusText = asText(statusText);
    this.url = asText(url);
    this.headers = asList(headers) as HeaderList;
  }
  read(): Promise<Uint8Array | undefined> {
    return this.ask('read');
  }
  close(): void {
    this.ask('close').catch(() => undefined);
  }
}

class BorrowedSocket extends Borrowed implements MessageSocket {
  /** Until it is closed here, or the host says that there is nothing more to come. */
  isOpen = true;
  readonly remoteAddress: string;
  constructor(id: number, asking: Ask, remoteAddress: unknown) {
    super(id, asking);
    this.remoteAddress = asText(remoteAddress);
  }
  send(message: string | Uint8Array): Promise<void> {
    return this.ask('send', message);
  }
  async receive(timeoutMs: number): Promise<string | Uint8Array | undefined | null> {
    try {
      const message = await this.ask<string | Uint8Array | undefined | null>('receive', timeoutMs);
      if (message === undefined) this.isOpen = false;
      return message;
    } catch (failure) {
      this.isOpen = false;
      throw failure;
    }
  }
  close(): void {
    this.isOpen = false;
    this.ask('close').catch(() => undefined);
  }
}

class BorrowedNetwork extends Borrowed implements Network {
  async send(request: NetworkRequest): Promise<NetworkResponse> {
    const { url, method, headers, body, timeoutMs, verify = true, keepsPacked = false } = request;
    const [id, facts, asking] = await this.obtain('send', url, method, headers, body, timeoutMs, verify, keepsPacked);
    return new BorrowedResponse(id, asking, facts);
  }
  async connect({ url, headers, timeoutMs }: SocketRequest): Promise<MessageSocket> {
    const [id, remoteAddress, asking] = await this.obtain('connect', url, headers, timeoutMs);
    return new BorrowedSocket(id, asking, remoteAddress);
  }
  reach(): readonly [] {
    return [];
  }
}

class BorrowedChild extends Borrowed implements ChildProcess {
  readonly id: number;
  constructor(reference: number, asking: Ask, id: unknown) {
    super(reference, asking);
    this.id = asNumber(id);
  }
  write(bytes: Uint8Array): Promise<void> {
    return this.ask('write', bytes);
  }
  closeInput(): Promise<void> {
    return this.ask('closeInput');
  }
  closeOutput(kind: 'stdout' | 'stderr'): Promise<void> {
    return this.ask('closeOutput', kind);
  }
  next({ stdout, stderr, exit }: Wanted, timeoutMs?: number): Promise<ProcessEvent | undefined> {
    return this.ask('next', stdout === true, stderr === true, exit === true, timeoutMs);
  }
  signal(number: number): Promise<void> {
    return this.ask('signal', number);
  }
  close(): Promise<void> {
    return this.ask('close');
  }
}

class BorrowedProcesses extends Borrowed implements Processes {
  async start(request: ProcessRequest): Promise<ChildProcess> {
    const { command, args, takesInput, stdout, stderr, workingDirectory, environment } = request;
    const variables = environment === undefined ? undefined : Object.entries(environment);
    const [id, number, asking] = await this.obtain(
      'start',
      command,
      args,
      takesInput,
      stdout,
      stderr,
      workingDirectory,
      variables,
    );
    return new BorrowedChild(id, asking, number);
  }
  reach(): readonly [] {
    return [];
  }
}

/** The capabilities that the host has lent. */
export class Borrowing {
  private readonly asking: Ask;
  private readonly makers: Readonly<Record<string, Maker>>;
  private readonly known = new Map<number, Lent[keyof Lent]>();

  constructor(asking: Ask, makers: Readonly<Record<string, Maker>>) {
    this.asking = asking;
    this.makers = makers;
  }

  /** The extension that the host has described. */
  extension(description: unknown): Extension {
    const [name, data, lent] = asList(description);
    const maker = Object.hasOwn(this.makers, asText(name)) ? this.makers[asText(name)] : undefined;
    if (maker === undefined) throw new ProtocolError('an extension that nobody makes');
    const capabilities = asList(lent).map((each) => {
      const [kind, id, facts] = asList(each);
      return [kind, this.capability(asText(kind), asNumber(id), asTable(facts))] as const;
    });
    return maker({ ...(data === null ? {} : asTable(data)), ...Object.fromEntries(capabilities) });
  }

  private capability(kind: string, id: number, facts: Readonly<Record<string, unknown>>): Lent[keyof Lent] {
    let object = this.known.get(id);
    if (object === undefined) {
      object = this.make(kind, id, facts);
      this.known.set(id, object);
    }
    return object;
  }

  private make(kind: string, id: number, facts: Readonly<Record<string, unknown>>): Lent[keyof Lent] {
    switch (kind) {
      case 'files':
        return new BorrowedFiles(id, this.asking, facts);
      case 'network':
        return new BorrowedNetwork(id, this.asking);
      case 'processes':
        return new BorrowedProcesses(id, this.asking);
      default:
        throw new ProtocolError('a capability of an unknown kind');
    }
  }
}
