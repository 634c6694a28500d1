// Modules as tables: a name, a doc and the members, and how an interpreter gets a module object of its own from one.
import type { Access } from '../capability/access.ts';
import type { TimeZone } from '../capability/clock.ts';
import type { Member } from '../objects/builtin.ts';
import { Constant, memberName, PyBuiltin, PyStaticMethod } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import { PyModule } from '../objects/module.ts';
import { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';

/** What modules need from the interpreter that they are made for. */
export interface ModuleContext {
  /** Milliseconds since 1970, with a fraction where the host has it. */
  now(): number;
  /** Milliseconds on a clock that only goes forward, from any start. */
  monotonic(): number;
  /** Milliseconds of computing that the run has used. */
  processTime(): number;
  /** Unpredictable bytes, for seeds. */
  entropy(bytes: number): Uint8Array;
  readonly timeZone: TimeZone;
  /** Counts one use of the host against the run's limit of host calls; ends the run past it. */
  countUse(): void;
  /** Is told of each use of a capability. */
  readonly onAccess: ((access: Access) => void) | undefined;
  /** `sys.argv`. Default: one empty text. */
  readonly argv?: readonly string[];
}

export interface ModuleDefinition {
  readonly name: string;
  readonly doc: string;
  /** The table. Called once for each interpreter that imports the module; what it makes may keep that interpreter's state. */
  readonly members: (context: ModuleContext) => readonly Member[];
  /**
   * Python that makes the members, for modules that are written in it; the table then holds what it stands on. In the built package it
   * is what the build has made of that text.
   */
  readonly source?: string;
}

/** A definition with Python source. */
export type PythonModule = ModuleDefinition & { readonly source: string };

export function module(
  name: string,
  doc: string,
  members: (context: ModuleContext) => readonly Member[],
): ModuleDefinition {
  return { name, doc, members };
}

/**
 * A module written in Python, part of this package. It runs in a namespace of its own, which scripts do not see: they get what its
 * `__all__` lists, and what `__also__` lists besides (public names that a star import leaves out). So what it imports stays inside.
 *
 * @param helpers Native functions and values that the source uses as globals. They are seen from outside only if listed.
 */
export function pythonModule(
  name: string,
  doc: string,
  source: string,
  helpers: (context: ModuleContext) => readonly Member[] = () => [],
): PythonModule {
  return { name, doc, members: helpers, source };
}

/** What the code of built-in modules is called in place of a file. Tracebacks leave its frames out. */
export const BUILTIN_FILE = '<built-in module>';
/** What code is called that such modules generate. Tracebacks show its frames without source lines, as CPython's do. */
export const GENERATED_FILE = '<string>';

/** What scripts see of a module written in Python, once its source has run in `inner`. */
export function exportMembers(inner: Namespace, outer: Namespace): void {
  for (const list of [inner.get('__all__'), inner.get('__also__')]) {
    if (!(list instanceof PyList || list instanceof PyTuple)) continue;
    for (const name of list.items) {
      const value = typeof name === 'string' ? inner.get(name) : undefined;
      if (typeof name === 'string' && value !== undefined) outer.set(name, value);
    }
  }
  const all = inner.get('__all__');
  if (all !== undefined) outer.set('__all__', all);
}

/** A module object of its own for one interpreter. */
export function instantiateModule(
  definition: ModuleDefinition,
  builtins: ReadonlyMap<string, Value>,
  context: ModuleContext,
): PyModule {
  const namespace = newNamespace(definition, builtins);
  fillNamespace(namespace, definition, context);
  const made = new PyModule(definition.name, namespace);
  made.isBuiltin = true;
  return made;
}

export function newNamespace({ name, doc }: ModuleDefinition, builtins: ReadonlyMap<string, Value>): Namespace {
  const namespace = new Namespace(builtins);
  namespace.set('__name__', name);
  namespace.set('__doc__', doc);
  namespace.set('__package__', name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '');
  namespace.set('__loader__', null);
  namespace.set('__spec__', null);
  return namespace;
}

/** Adds the members of a table to the built-in names. */
export function addMembers(builtins: Map<string, Value>, members: readonly Member[]): void {
  for (const member of members) builtins.set(memberName(member), memberValue(member));
}

function memberValue(member: Member): Value {
  if (member instanceof Constant) return member.value;
  return member instanceof PyStaticMethod ? member.callable : member;
}

export function fillNamespace(namespace: Namespace, definition: ModuleDefinition, context: ModuleContext): void {
  for (const member of definition.members(context)) {
    if (member instanceof Constant) {
      namespace.set(member.name, member.value);
      continue;
    }
    const value = member instanceof PyStaticMethod ? member.callable : member;
    if (value instanceof PyBuiltin && value.module === 'builtins') value.module = definition.name;
    namespace.set(memberName(member), value);
  }
}
