// `import`: where modules come from, packages, relative names.

import type { Code } from '../objects/code.ts';
import { exceptionNamed, PyException } from '../objects/exception.ts';
import { PyFunction } from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { reasonForAbsence } from './absent-modules.ts';
import { getAttribute } from './attribute.ts';
import { call0 } from './call.ts';
import { error } from './errors.ts';
import type { Interpreter } from './interpreter.ts';
import { currentInterpreter } from './interpreter.ts';
import { knownItems } from './iteration.ts';
import { Meter } from './limits.ts';
import type { Resumable } from './machine.ts';
import { drive, Suspend, suspended } from './machine.ts';
import type { PythonModule } from './module-table.ts';
import { exportMembers, fillNamespace, newNamespace } from './module-table.ts';
import { runPinned } from './pinned.ts';
import { currentTask } from './task.ts';
import { WaitQueue } from './wait-queue.ts';

/** What an import statement asks for. */
export interface ImportRequest {
  readonly name: string;
  /** Leading dots. */
  readonly level: number;
  /** What `from` takes; null for a plain `import`. */
  readonly names: readonly string[] | null;
  /** Answer the module named last, not the first of a dotted name. */
  readonly leaf: boolean;
}

/** A module in the form of source, as a library or a loader gives it. */
export interface ModuleSource {
  readonly source: string;
  /** For tracebacks and `__file__`. Default: the module's name with `.py`. */
  readonly filename?: string;
  /** The source is a package's `__init__`: relative imports count from the package itself. */
  readonly isPackage?: boolean;
}

/** What an interpreter finds for a name: a module made natively, source, or nothing; a loader may have to be waited for. */
export type Found = PyModule | ModuleSource | PythonModule | null;

/** Parts of a dotted name that may be imported, at most. */
const MAX_PARTS = 20;

export function importModule(namespace: Namespace, request: ImportRequest): Value {
  const interpreter = currentInterpreter();
  const name = request.level > 0 ? absoluteName(namespace, request) : request.name;
  const { isOfPackage } = namespace;
  const known = tableOf(interpreter, isOfPackage).get(name);
  if (known !== undefined && !name.includes('.') && request.names === null && interpreter.importing === undefined) {
    return known;
  }
  return drive(importSlowly(interpreter, name, request, isOfPackage));
}

function tableOf(interpreter: Interpreter, isOfPackage: boolean): Map<string, PyModule> {
  return isOfPackage ? interpreter.packageModules : interpreter.modules;
}

function absoluteName(namespace: Namespace, request: ImportRequest): string {
  const own = namespace.get('__package__') ?? namespace.get('__name__');
  if (typeof own !== 'string' || own === '' || own === '__main__') {
    throw error('ImportError', 'attempted relative import with no known parent package');
  }
  const parts = own.split('.');
  if (request.level > parts.length) throw error('ImportError', 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - request.level + 1).join('.');
  return request.name === '' ? base : `${base}.${request.name}`;
}

function* importSlowly(
  interpreter: Interpreter,
  name: string,
  request: ImportRequest,
  isOfPackage: boolean,
): Resumable {
  const parts = name.split('.');
  if (parts.length > MAX_PARTS) throw error('ImportError', `module name too long: ${parts.length} parts`);
  let first: PyModule | undefined;
  let module: PyModule | undefined;
  for (let i = 1; i <= parts.length; i++) {
    const path = parts.slice(0, i).join('.');
    const next: PyModule = (yield* loadModule(interpreter, path, name, isOfPackage)) as PyModule;
    const parent: PyModule | undefined = module;
    if (parent !== undefined && parent.namespace.get(parts[i - 1] as string) === undefined) {
      parent.namespace.set(parts[i - 1] as string, next);
    }
    first ??= next;
    module = next;
  }
  for (const wanted of request.names ?? []) {
    // A name that is no attribute may be a submodule.
    if (wanted === '*' || module === undefined || module.namespace.get(wanted) !== undefined) continue;
    if (module.namespace.get('__getattr__') !== undefined && (yield* hasMember(module, wanted))) continue;
    const path = `${name}.${wanted}`;
    if (tableOf(interpreter, isOfPackage).has(path) || interpreter.mayHave(path)) {
      const submodule = yield* findModule(interpreter, path, isOfPackage);
      if (submodule !== undefined) module.namespace.set(wanted, submodule);
    }
  }
  return (request.leaf ? module : first) ?? null;
}

/** Whether the module's own `__getattr__` knows the name. */
function* hasMember(module: PyModule, name: string): Resumable<boolean> {
  try {
    try {
      getAttribute(module, name);
    } catch (e) {
      yield suspended(e);
    }
    return true;
  } catch (e) {
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('AttributeError'))) return false;
    throw e;
  }
}

function* loadModule(interpreter: Interpreter, path: string, whole: string, isOfPackage: boolean): Resumable {
  const module = yield* findModule(interpreter, path, isOfPackage);
  if (module !== undefined) return module;
  // `import a.b` may name a registered library without there being an `a`.
  if (path !== whole && interpreter.hasSubmodules(path)) {
    const parent = new PyModule(path, new Namespace(interpreter.builtins));
    parent.namespace.set('__name__', path);
    tableOf(interpreter, isOfPackage).set(path, parent);
    return parent;
  }
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  const isInside = interpreter.modules.has(parent) && !interpreter.hasSubmodules(parent);
  const reason = reasonForAbsence(whole) ?? reasonForAbsence(path);
  const why = isInside ? `; '${parent}' is not a package` : reason === undefined ? '' : ` (${reason})`;
  const failure = error('ModuleNotFoundError', `No module named '${path}'${why}`);
  failure.$name = path;
  throw failure;
}

/** The module of that name, run now if it is new; undefined if there is none. */
export function* findModule(
  interpreter: Interpreter,
  path: string,
  isOfPackage = false,
): Resumable<PyModule | undefined> {
  const known = tableOf(interpreter, isOfPackage).get(path);
  if (known !== undefined) return yield* finished(interpreter, known);
  const answer = isOfPackage ? interpreter.findInPackage(path) : interpreter.find(path);
  let found: Found;
  if (answer instanceof Promise) {
    let loaded: Found = null;
    yield new Suspend({
      kind: 'wait',
      promise: answer,
      settle: {
        fulfilled: (value) => {
          loaded = value as Found;
          return null;
        },
        rejected: (reason) => interpreter.hostError(reason),
      },
    });
    found = loaded;
  } else found = answer;
  if (found === null) return undefined;
  // Another thread may have been quicker.
  const other = tableOf(interpreter, isOfPackage).get(path);
  if (other !== undefined) return yield* finished(interpreter, other);
  if (found instanceof PyModule) {
    tableOf(interpreter, isOfPackage).set(path, found);
    return yield* finished(interpreter, found);
  }
  if (!('members' in found)) return yield* runModule(interpreter, path, found);
  const module = yield* runBuiltin(interpreter, found);
  tableOf(interpreter, isOfPackage).set(path, module);
  return module;
}

/** Waits while another thread runs the module's code. */
function* finished(interpreter: Interpreter, module: PyModule): Resumable<PyModule> {
  for (;;) {
    const state = interpreter.importing?.get(module);
    if (state === undefined || state.task === currentTask().number) return module;
    yield new Suspend({ kind: 'park', queue: state.queue, milliseconds: Infinity, isIdle: false });
  }
}

/** Runs a module of this package that is written in Python. */
function* runBuiltin(interpreter: Interpreter, definition: PythonModule): Resumable<PyModule> {
  const inner = newNamespace(definition, interpreter.builtins);
  inner.isOfPackage = true;
  fillNamespace(inner, definition, interpreter.context);
  const outer = newNamespace(definition, interpreter.builtins);
  const module = new PyModule(definition.name, outer);
  module.isBuiltin = true;
  const code = interpreter.loadBuiltin(definition.source);
  yield* execute(interpreter, interpreter.packageModules, module, code, inner);
  exportMembers(inner, outer);
  return module;
}

function* runModule(interpreter: Interpreter, path: string, found: ModuleSource): Resumable<PyModule> {
  const filename = found.filename ?? `${path.replaceAll('.', '/')}${found.isPackage === true ? '/__init__' : ''}.py`;
  const code: Code = yield* interpreter.compile(found.source, filename);
  const namespace = new Namespace(interpreter.builtins);
  const module = new PyModule(path, namespace);
  namespace.set('__name__', path);
  namespace.set('__doc__', null);
  namespace.set('__file__', filename);
  namespace.set('__package__', found.isPackage === true ? path : path.split('.').slice(0, -1).join('.'));
  yield* execute(interpreter, interpreter.modules, module, code, namespace);
  return module;
}

function* execute(
  interpreter: Interpreter,
  table: Map<string, PyModule>,
  module: PyModule,
  code: Code,
  namespace: Namespace,
): Resumable<null> {
  const queue = new WaitQueue();
  // Modules that import each other see the part of this one that has run.
  table.set(module.name, module);
  interpreter.beginImport(module, { task: currentTask().number, queue });
  try {
    try {
      call0(new PyFunction(code, PyFunction.start, namespace, [], [], undefined));
    } catch (e) {
      yield suspended(e);
    }
  } catch (e) {
    table.delete(module.name);
    throw e;
  } finally {
    interpreter.endImport(module);
    while (queue.wakeFirst());
  }
  return null;
}

/** `from module import *`: what `__all__` lists, else all names without a leading underscore. */
export function importStar(namespace: Namespace, module: Value): void {
  if (!(module instanceof PyModule)) return;
  const listed = module.namespace.get('__all__');
  if (listed !== undefined) {
    const meter = new Meter(0, 8);
    let count = 0;
    for (const name of knownItems(listed) ?? []) {
      meter.pass(++count);
      if (typeof name !== 'string') throw error('TypeError', 'Item in __all__ must be str');
      const value = module.namespace.get(name) ?? runPinned(() => getAttribute(module, name));
      namespace.set(name, value);
    }
    return;
  }
  for (const [name, value] of module.namespace.entries()) if (!name.startsWith('_')) namespace.set(name, value);
}
