// help(): prints what a name or an object is for, from the same signatures and docs that bind the arguments.
import type { PyBuiltin } from '../objects/builtin.ts';
import { PyBuiltin as Builtin, fn } from '../objects/builtin.ts';
import { makerOf } from '../objects/class.ts';
import { PyDict } from '../objects/dict.ts';
import { PyBoundBuiltin, PyBoundMethod, PyFunction } from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyType, typeName, typeOf } from '../objects/object.ts';
import { compareStrings } from '../objects/str-text.ts';
import { ownAttributes } from '../runtime/attribute.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { spend } from '../runtime/machine.ts';
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

function sorted(names: Iterable<string>): string[] {
  const list = [...names];
  spend(list.length);
  return list.sort(compareStrings);
}

/** Names in lines of a readable length. */
function inLines(names: readonly string[]): string {
  const lines: string[] = [];
  let line = ' ';
  for (const name of names) {
    if (line.length + name.length > 78) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${name}`;
  }
  if (line.trim() !== '') lines.push(line);
  return lines.join('\n');
}

/** The first line of a documentation, and the other lines that say something. */
function docLines(doc: Value): [first: string, rest: string[]] {
  if (typeof doc !== 'string') return ['', []];
  const [first = '', ...rest] = doc.trim().split('\n');
  return [first.trim(), rest.map((line) => line.trim()).filter((line) => line !== '')];
}

function functionSignature(callable: PyFunction): string {
  const { names, positionalCount, positionalOnlyCount, keywordOnlyCount, varargs, kwargs } = callable.code.parameters;
  const parts: string[] = [];
  const firstDefault = positionalCount - callable.defaults.length;
  for (let i = 0; i < positionalCount; i++) {
    parts.push(i >= firstDefault ? `${names[i]}=...` : `${names[i]}`);
    if (i === positionalOnlyCount - 1) parts.push('/');
  }
  let next = positionalCount;
  if (varargs) parts.push(`*${names[next++]}`);
  else if (keywordOnlyCount > 0) parts.push('*');
  for (let i = 0; i < keywordOnlyCount; i++, next++) {
    const name = names[next] ?? '';
    parts.push(callable.keywordDefaults?.has(name) === true ? `${name}=...` : name);
  }
  if (kwargs) parts.push(`**${names[next]}`);
  return `${callable.name}(${parts.join(', ')})`;
}

/** What `help` knows of something, as data. */
export interface HelpEntry {
  readonly kind: 'function' | 'class' | 'module' | 'instance' | 'dict' | 'value';
  readonly name: string;
  /** Of a function, or of the call of a class; otherwise empty. */
  readonly signature: string;
  readonly doc: string;
  /** Names: members of a module or a class, fields of an instance, keys of a dict. */
  readonly members: readonly string[];
}

function moduleEntry(module: PyModule): HelpEntry {
  const doc = module.namespace.get('__doc__');
  const members = sorted(module.namespace.names().filter((name) => !name.startsWith('_')));
  return { kind: 'module', name: module.name, signature: '', doc: typeof doc === 'string' ? doc.trim() : '', members };
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
    doc: (typeof doc === 'string' ? doc : (type.doc ?? '')).trim(),
    members: sorted(names),
  };
}

function entryOf(value: Value): HelpEntry {
  if (value instanceof PyFunction) {
    const { name, doc } = value;
    const text = typeof doc === 'string' ? doc.trim() : '';
    return { kind: 'function', name, signature: functionSignature(value), doc: text, members: [] };
  }
  if (value instanceof Builtin) {
    return { kind: 'function', name: value.name, signature: value.text, doc: value.doc.trim(), members: [] };
  }
  if (value instanceof PyBoundBuiltin) return entryOf(value.builtin);
  if (value instanceof PyBoundMethod) return entryOf(value.callable);
  if (value instanceof PyModule) return moduleEntry(value);
  if (value instanceof PyType) return typeEntry(value);
  const plain = { name: typeName(value), signature: '', doc: '' } as const;
  if (value instanceof PyDict) {
    const keys = [...value.keys()].filter((key) => typeof key === 'string');
    return { ...plain, kind: 'dict', members: sorted(keys) };
  }
  if (value instanceof Instance && value.payload === undefined) {
    return { ...plain, kind: 'instance', members: sorted(ownAttributes(value).map(([name]) => name)) };
  }
  return { ...plain, kind: 'value', members: [] };
}

function entryText(entry: HelpEntry, value: Value): string {
  const { kind, name, signature, doc, members } = entry;
  const [first, rest] = docLines(doc);
  const more = rest.map((line) => `  ${line}`);
  switch (kind) {
    case 'function': {
      const said = first === '' && !(value instanceof Builtin) ? 'User-defined function' : first;
      return [`Help for function '${name}':\n\n  ${signature} - ${said}`, ...more].join('\n');
    }
    case 'class': {
      const head = `Help for class '${name}':\n\n  ${signature}${first === '' ? '' : ` - ${first}`}`;
      return [head, ...more, `\n  Members:\n${inLines(members)}`].join('\n');
    }
    case 'module': {
      const description = doc === '' ? '' : `\n  ${doc.split('\n').join('\n  ')}\n`;
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

/** What `name` means in the main script. */
function named(name: string): Value | undefined {
  const interpreter = currentInterpreter();
  const dot = name.lastIndexOf('.');
  if (dot > 0) {
    const module = interpreter.modules.get(name.slice(0, dot)) ?? interpreter.main.get(name.slice(0, dot));
    const member = module instanceof PyModule ? module.namespace.get(name.slice(dot + 1)) : undefined;
    if (member !== undefined) return member;
    const type = module === undefined ? interpreter.builtins.get(name.slice(0, dot)) : module;
    const method = type instanceof PyType ? type.lookup(name.slice(dot + 1)) : undefined;
    if (method !== undefined) return method;
  }
  const bound = interpreter.main.get(name);
  if (bound instanceof PyModule) return bound;
  return interpreter.builtins.get(name) ?? bound ?? interpreter.modules.get(name);
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
      return `Modules:\n\n${inLines(sorted(interpreter.moduleNames()))}`;
    case 'builtins':
      return `Built-in names:\n\n${inLines(sorted(interpreter.builtins.keys()))}`;
    case 'operators':
      return operators;
  }
  const value = named(topic);
  return value === undefined ? `No help available for '${topic}'` : entryText(entryOf(value), value);
}

/** What `help(name)` knows as data; undefined if there is nothing of that name. */
export function helpEntry(name: string): HelpEntry | undefined {
  const value = named(name);
  return value === undefined ? undefined : entryOf(value);
}

export function helpFunctions(): PyBuiltin[] {
  return [
    fn('help(request=..., /)', 'Print what a name or an object is for.', (topic: Value | undefined) => {
      currentInterpreter().write(`${helpText(topic)}\n`, 'stdout');
    }),
  ];
}
