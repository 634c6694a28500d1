// help(): prints what a name or an object is for, from the same signatures and docs that bind the arguments.
import type { PyBuiltin } from '../objects/builtin.ts';
import { PyBuiltin as Builtin, fn, PyClassMethod, PyGetSet, PyStaticMethod } from '../objects/builtin.ts';
import { makerOf } from '../objects/class.ts';
import { PyDict } from '../objects/dict.ts';
import { PyBoundBuiltin, PyBoundMethod, PyFunction } from '../objects/function.ts';
import { PyList } from '../objects/list.ts';
import { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyFloat, PyType, typeName, typeOf } from '../objects/object.ts';
import { PyProperty } from '../objects/property.ts';
import { sortedTexts } from '../objects/sort.ts';
import { splitText, stripUnits } from '../objects/text-search.ts';
import { isSpaceUnit } from '../objects/unicode.ts';
import { ownAttributes } from '../runtime/attribute.ts';
import { call0, call1 } from '../runtime/call.ts';
import type { RiskMark } from '../runtime/extension.ts';
import { findModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { collect, listed } from '../runtime/iteration.ts';
import { Meter } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { suspended } from '../runtime/machine.ts';
import { toRepr } from '../runtime/text.ts';

const general = `Help

  help("modules")     the modules that can be imported
  help("builtins")    the built-in functions and types
  help("operators")   the operators, by precedence
  help("name")        a function, type or module by its name; "module.function" for one of a module
  help(object)        what an object is`;

const operators = `Operators, the ones that bind tightest first

  (...)  [...]  {...}                  grouping, displays
  x[i]  x[i:j]  x(...)  x.name         subscription, slicing, call, attribute
  await x                              await
  **                                   power
  +x  -x  ~x                           sign, bitwise not
  *  @  /  //  %                       product, quotient, floor quotient, remainder
  +  -                                 sum, difference
  <<  >>                               shifts
  &                                    bitwise and
  ^                                    bitwise exclusive or
  |                                    bitwise or
  in  not in  is  is not  <  <=  >  >=  !=  ==   membership, identity, comparison
  not x                                negation
  and                                  and
  or                                   or
  x if c else y                        conditional expression
  lambda                               function expression
  :=                                   assignment expression`;

/** Names in lines of a readable length. */
function inLines(names: readonly string[]): string {
  const lines: string[] = [];
  let line = ' ';
  const meter = new Meter(0, 4);
  for (const [i, name] of names.entries()) {
    meter.pass(i);
    if (line.length + name.length > 78) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${name}`;
  }
  if (line.trim() !== '') lines.push(line);
  return lines.join('\n');
}

const trimmed = (text: string): string => stripUnits(text, isSpaceUnit, true, true);

/** The first line of a documentation, and the other lines that say something. */
function docLines(doc: Value): [first: string, rest: string[]] {
  if (typeof doc !== 'string') return ['', []];
  const [first = '', ...rest] = splitText(trimmed(doc), '\n', -1);
  const meter = new Meter(0, 4);
  const lines = rest.map((line, i) => {
    meter.pass(i);
    return trimmed(line);
  });
  return [trimmed(first), lines.filter((line) => line !== '')];
}

/** A default value as signatures show it: what a literal of a line can say; other objects are left to the documentation. */
function defaultText(value: Value): string {
  const isPlain = value === null || typeof value !== 'object' || value instanceof PyFloat;
  const text = isPlain ? toRepr(value) : '...';
  return text.length > LONGEST_DEFAULT ? '...' : text;
}
const LONGEST_DEFAULT = 40;

function functionSignature(callable: PyFunction): string {
  const { names, positionalCount, positionalOnlyCount, keywordOnlyCount, varargs, kwargs } = callable.code.parameters;
  const parts: string[] = [];
  const firstDefault = positionalCount - callable.defaults.length;
  for (let i = 0; i < positionalCount; i++) {
    const value = callable.defaults[i - firstDefault];
    parts.push(value === undefined ? `${names[i]}` : `${names[i]}=${defaultText(value)}`);
    if (i === positionalOnlyCount - 1) parts.push('/');
  }
  let next = positionalCount;
  if (varargs) parts.push(`*${names[next++]}`);
  else if (keywordOnlyCount > 0) parts.push('*');
  for (let i = 0; i < keywordOnlyCount; i++, next++) {
    const name = names[next] ?? '';
    const value = callable.keywordDefaults?.get(name);
    parts.push(value === undefined ? name : `${name}=${defaultText(value)}`);
  }
  if (kwargs) parts.push(`**${names[next]}`);
  return `${callable.name}(${parts.join(', ')})`;
}

/** What `help` knows of something, as data. */
export interface HelpEntry {
  readonly kind: 'function' | 'class' | 'attribute' | 'module' | 'instance' | 'dict' | 'value';
  readonly name: string;
  /** Of a function, or of the call of a class; otherwise empty. */
  readonly signature: string;
  readonly doc: string;
  /** Names: members of a module or a class, fields of an instance, keys of a dict. */
  readonly members: readonly string[];
  /** Of a module: what it needs of the host, and what its risk is. Left out: none. */
  readonly mark?: RiskMark;
}

function moduleEntry(module: PyModule): HelpEntry {
  const doc = module.namespace.get('__doc__');
  const members = sortedTexts(module.namespace.names().filter((name) => !name.startsWith('_')));
  const text = typeof doc === 'string' ? trimmed(doc) : '';
  const mark = currentInterpreter().markOf(module.name);
  return {
    kind: 'module',
    name: module.name,
    signature: '',
    doc: text,
    members,
    ...(mark === undefined ? {} : { mark }),
  };
}

function typeEntry(type: PyType): HelpEntry {
  const names = new Set<string>();
  for (const base of type.mro) {
    if (base.immutable && !type.immutable) continue;
    for (const name of base.dict.keys()) if (!name.startsWith('_')) names.add(name);
  }
  const doc = type.dict.get('__doc__');
  return {
    kind: 'class',
    name: type.qualname,
    signature: type.make === undefined ? type.qualname : makerOf(type).text,
    doc: trimmed(typeof doc === 'string' ? doc : (type.doc ?? '')),
    members: sortedTexts(names),
  };
}

function entryOf(value: Value): HelpEntry {
  if (value instanceof PyFunction) {
    const { name, doc } = value;
    const text = typeof doc === 'string' ? trimmed(doc) : '';
    return { kind: 'function', name, signature: functionSignature(value), doc: text, members: [] };
  }
  if (value instanceof Builtin) {
    return { kind: 'function', name: value.name, signature: value.text, doc: trimmed(value.doc), members: [] };
  }
  if (value instanceof PyClassMethod || value instanceof PyStaticMethod) return entryOf(value.callable);
  if (value instanceof PyGetSet) {
    return { kind: 'attribute', name: value.name, signature: '', doc: trimmed(value.doc), members: [] };
  }
  if (value instanceof PyProperty) {
    const doc = value.doc ?? (value.fget instanceof PyFunction ? value.fget.doc : null);
    const name = value.name;
    return { kind: 'attribute', name, signature: '', doc: typeof doc === 'string' ? trimmed(doc) : '', members: [] };
  }
  if (value instanceof PyBoundBuiltin) return entryOf(value.builtin);
  if (value instanceof PyBoundMethod) return entryOf(value.callable);
  if (value instanceof PyModule) return moduleEntry(value);
  if (value instanceof PyType) return typeEntry(value);
  const plain = { name: typeName(value), signature: '', doc: '' } as const;
  if (value instanceof PyDict) {
    const keys = listed(value.size, value.keys()).filter((key) => typeof key === 'string');
    return { ...plain, kind: 'dict', members: sortedTexts(keys) };
  }
  if (value instanceof Instance && value.payload === undefined) {
    return { ...plain, kind: 'instance', members: sortedTexts(ownAttributes(value).map(([name]) => name)) };
  }
  return { ...plain, kind: 'value', members: [] };
}

function markText({ capability, risk, why }: RiskMark): string {
  return `Needs: ${capability ?? 'nothing of the host'}. Risk: ${risk}${why === undefined ? '' : ` (${why})`}.`;
}

function entryText(entry: HelpEntry, value: Value): string {
  const { kind, name, signature, doc, members, mark } = entry;
  const [first, rest] = docLines(doc);
  const more = rest.map((line) => `  ${line}`);
  switch (kind) {
    case 'function': {
      const said = first === '' && !(value instanceof Builtin) ? 'User-defined function' : first;
      return [`Help for function '${name}':\n\n  ${signature} - ${said}`, ...more].join('\n');
    }
    case 'attribute':
      return [`Help for attribute '${name}':\n\n  ${first}`, ...more].join('\n');
    case 'class': {
      const head = `Help for class '${name}':\n\n  ${signature}${first === '' ? '' : ` - ${first}`}`;
      return [head, ...more, `\n  Members:\n${inLines(members)}`].join('\n');
    }
    case 'module': {
      const lines = [...(doc === '' ? [] : doc.split('\n')), ...(mark === undefined ? [] : ['', markText(mark)])];
      const description = lines.length === 0 ? '' : `\n  ${lines.join('\n  ')}\n`;
      return `${name} functions:\n${description}\n${inLines(members)}`;
    }
    case 'instance': {
      const type = typeOf(value);
      return `${entryText(typeEntry(type), type)}\n\n  Fields:\n${inLines(members)}`;
    }
    case 'dict':
      return `dict with the keys:\n${inLines(members)}`;
    case 'value':
      return `${name}: ${toRepr(value)}`;
  }
}

/** What `name` means in the main script: a module comes before all, then built-in names, then variables; members follow dots. */
function named(name: string): Value | undefined {
  const { main, builtins, modules } = currentInterpreter();
  const parts = name.split('.');
  if (parts.length > MOST_PARTS) return undefined;
  for (let count = parts.length; count > 0; count--) {
    const start = parts.slice(0, count).join('.');
    const bound = count === 1 ? main.get(start) : undefined;
    const value = bound instanceof PyModule ? bound : (modules.get(start) ?? builtins.get(start) ?? bound);
    if (value === undefined) continue;
    const found = memberOf(value, parts.slice(count));
    if (found !== undefined) return found;
  }
  return undefined;
}
const MOST_PARTS = 20;

/** Follows names through modules and classes. Runs no code of a script. */
function memberOf(value: Value, path: readonly string[]): Value | undefined {
  let found: Value | undefined = value;
  for (const name of path) {
    if (found instanceof PyModule) found = found.namespace.get(name);
    else if (found instanceof PyType) found = found.lookup(name);
    else return undefined;
  }
  return found;
}

/** The text that `help(topic)` prints. */
export function helpText(topic: Value | undefined): string {
  if (topic === undefined) return general;
  if (typeof topic !== 'string') return entryText(entryOf(topic), topic);
  const interpreter = currentInterpreter();
  switch (topic) {
    case '':
      return general;
    case 'modules':
      return `Modules:\n\n${inLines(sortedTexts(interpreter.moduleNames()))}`;
    case 'builtins':
      return `Built-in names:\n\n${inLines(sortedTexts(interpreter.builtins.keys()))}`;
    case 'operators':
      return operators;
  }
  const value = named(topic);
  return value === undefined ? `No help available for '${topic}'` : entryText(entryOf(value), value);
}

/** Imports the modules that a dotted name begins with, as far as they are part of this package or of a library with capabilities. */
export function* loadForHelp(name: string): Resumable {
  const interpreter = currentInterpreter();
  const parts = name.split('.');
  if (parts.length > MOST_PARTS) return null;
  for (let count = 1; count <= parts.length; count++) {
    const module = parts.slice(0, count).join('.');
    if (!interpreter.hasDefinition(module)) continue;
    const found = yield* findModule(interpreter, module);
    if (found !== undefined) yield* loadLazyMembers(found, parts[count]);
  }
  return null;
}

function* called(make: () => Value): Resumable {
  try {
    return make();
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
}

/** Members that a module loads when they are asked for: one of them, or all. */
function* loadLazyMembers({ namespace, name: module }: PyModule, wanted: string | undefined): Resumable {
  const load = namespace.get('__getattr__');
  const listed = namespace.get('__all__');
  if (load === undefined) return null;
  let names = listed instanceof PyList ? listed.items.slice() : [];
  const hook = namespace.get('__dir__');
  if (hook !== undefined) names = names.concat(yield* collect(yield* called(() => call0(hook))));
  for (const name of names) {
    if (typeof name !== 'string' || namespace.get(name) !== undefined || (wanted ?? name) !== name) continue;
    if (!currentInterpreter().hasDefinition(`${module}.${name}`))
      namespace.set(name, yield* called(() => call1(load, name)));
  }
  return null;
}

/** What `help(name)` knows as data; undefined if there is nothing of that name. */
export function helpEntry(name: string): HelpEntry | undefined {
  const value = named(name);
  return value === undefined ? undefined : entryOf(value);
}

export function helpFunctions(): PyBuiltin[] {
  return [
    fn(
      'help(request=..., /)',
      'Print what a name or an object is for.',
      function* (topic: Value | undefined): Resumable {
        if (typeof topic === 'string') yield* loadForHelp(topic);
        currentInterpreter().write(`${helpText(topic)}\n`, 'stdout');
        return null;
      },
    ),
  ];
}
