// What the host lends to scripts, told to a worker: functions, classes, exception classes and libraries, each under a number. Over
// there each is declared anew, and what it does is asked for here.
import { exceptionClass, HostException } from '../errors.ts';
import { fn, HostFunction, type HostImplementation } from '../host-function.ts';
import { HostClass, type HostObjectOptions, hostClass, OBJECT_DOC } from '../host-object.ts';
import { Library, library, ScriptLibrary, scriptLibrary } from '../library.ts';
import { tableEntries } from '../options.ts';
import { asList, asNumber, asText, ProtocolError } from './channel.ts';
import type { Wire } from './wire.ts';

/** What can be defined. `HostObjectOptions` stands for the class of an object that was lent without one. */
export type Definable = HostFunction | HostClass | HostException | HostObjectOptions | Library | ScriptLibrary;

/** The host's side: what has been told to the worker. */
export class Definitions {
  private readonly ids = new Map<Definable, number>();
  private readonly defined = new Map<number, Definable>();
  private readonly tell: (id: number, description: readonly unknown[]) => void;
  private readonly encode: (value: unknown) => Wire;

  constructor(tell: (id: number, description: readonly unknown[]) => void, encode: (value: unknown) => Wire) {
    this.tell = tell;
    this.encode = encode;
  }

  /** The number of something; the worker is told what it is before it hears of the number. */
  idOf(definable: Definable): number {
    let id = this.ids.get(definable);
    if (id === undefined) {
      const description = this.describe(definable);
      id = this.ids.size + 1;
      this.ids.set(definable, id);
      this.defined.set(id, definable);
      this.tell(id, description);
    }
    return id;
  }

  get(id: unknown): Definable {
    const definable = this.defined.get(asNumber(id));
    if (definable === undefined) throw new ProtocolError('a definition that there is not');
    return definable;
  }

  private describe(definable: Definable): readonly unknown[] {
    if (definable instanceof HostFunction) return ['function', definable.text, definable.doc];
    if (definable instanceof HostException) {
      const { base = 'Exception', doc } = definable.options;
      return ['exception', definable.name, typeof base === 'string' ? base : this.idOf(base), doc];
    }
    if (definable instanceof Library) {
      return ['library', definable.name, definable.doc, this.encode(definable.members.map((member) => [...member]))];
    }
    if (definable instanceof ScriptLibrary) return ['script', definable.name, definable.source];
    if (definable instanceof HostClass) {
      const { doc, construct } = definable.options;
      return this.describeClass(definable.name, doc, construct, definable.options);
    }
    return this.describeClass(definable.name ?? 'object', OBJECT_DOC, undefined, definable);
  }

  private describeClass(
    name: string,
    doc: string | undefined,
    construct: HostFunction | undefined,
    { read = [], write = [], methods }: HostObjectOptions,
  ): readonly unknown[] {
    const functions = tableEntries(methods, 'methods').map(([, method]) => this.idOf(method as HostFunction));
    const maker = construct === undefined ? undefined : [construct.text, construct.doc];
    return ['class', name, doc, maker, [...read], [...write], functions];
  }
}

/** How the worker asks for what a definition does. */
export interface Remote {
  implementation(id: number): HostImplementation;
  maker(id: number): HostImplementation;
  decode(wire: Wire): unknown;
}

type Declared = HostFunction | HostClass | HostException | Library | ScriptLibrary;

/** The worker's side: what has been declared anew. */
export class Declarations {
  private readonly declared = new Map<number, Declared>();
  private readonly ids = new Map<unknown, number>();
  private readonly remote: Remote;

  constructor(remote: Remote) {
    this.remote = remote;
  }

  define(id: number, description: readonly unknown[]): void {
    const declared = this.declare(id, description);
    this.declared.set(id, declared);
    this.ids.set(declared, id);
    if (declared instanceof HostClass || declared instanceof HostException) this.ids.set(declared.type(), id);
  }

  get(id: unknown): Declared {
    const declared = this.declared.get(asNumber(id));
    if (declared === undefined) throw new ProtocolError('a definition that there is not');
    return declared;
  }

  /** The number of a function, or of the type behind a class. */
  idOf(declared: unknown): number | undefined {
    return this.ids.get(declared);
  }

  private declare(id: number, [kind, name, ...parts]: readonly unknown[]): Declared {
    const [first, second, third, fourth, fifth] = parts;
    switch (kind) {
      case 'function':
        return fn(asText(name), asText(first), this.remote.implementation(id));
      case 'exception': {
        const base = typeof first === 'number' ? (this.get(first) as HostException) : asText(first);
        return exceptionClass(asText(name), { base, ...documented(second) });
      }
      case 'library': {
        const members = Object.create(null) as Record<string, unknown>;
        for (const member of asList(this.remote.decode(second))) {
          const [key, value] = asList(member);
          members[asText(key)] = value;
        }
        return library(asText(name), { members, ...documented(first) });
      }
      case 'script': {
        const { source, ...options } = first as ScriptLibrary['source'];
        return scriptLibrary(asText(name), source, options);
      }
      case 'class': {
        const methods = Object.create(null) as Record<string, HostFunction>;
        for (const method of asList(fifth)) {
          const declared = this.get(method) as HostFunction;
          methods[declared.signature.name] = declared;
        }
        const maker = second === undefined ? undefined : asList(second).map(asText);
        return hostClass(asText(name), {
          ...documented(first),
          ...(maker === undefined ? {} : { construct: fn(maker[0] ?? '', maker[1] ?? '', this.remote.maker(id)) }),
          read: asList(third).map(asText),
          write: asList(fourth).map(asText),
          methods,
        });
      }
      default:
        throw new ProtocolError('a definition of an unknown kind');
    }
  }
}

function documented(doc: unknown): { readonly doc?: string } {
  return doc === undefined ? {} : { doc: asText(doc) };
}
