// Checks of what a host passes in: unknown names and values of the wrong kind are refused with a TypeError that names the option.
import { admitText } from '../objects/text-range.ts';
import { ScriptValue } from './script-value.ts';

/** What is wrong with an option, for a `TypeError`. */
export function optionError(option: string, problem: string): TypeError {
  return new TypeError(`${option} ${problem}`);
}

/** What a value is called in messages. Runs no code of the value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'undefined':
      return 'undefined';
    case 'object':
      return 'an object';
    case 'number':
      return String(value);
    case 'string':
      return value.length > 40 ? 'a string' : `'${value}'`;
    default:
      return `a ${typeof value}`;
  }
}

/** An options object: undefined stands for an empty one. Refuses names that are not known, and suggests one that is. */
export function checkOptions(
  value: unknown,
  what: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw optionError(what, `must be an object, not ${kindOf(value)}`);
  }
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const near = known.find((candidate) => distance(name.toLowerCase(), candidate.toLowerCase()) <= 2);
    throw optionError(`${what}.${name}`, `is not an option${near === undefined ? '' : `: did you mean '${near}'?`}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

export function checkFunction(value: unknown, option: string): void {
  if (value !== undefined && typeof value !== 'function')
    throw optionError(option, `must be a function, not ${kindOf(value)}`);
}

/** A list of strings; undefined stands for an empty one. */
export function checkStrings(value: unknown, option: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw optionError(option, `must be an array of strings, not ${kindOf(value)}`);
  value.forEach((item, i) => checkString(item, `${option}[${i}]`));
  return value as readonly string[];
}

export function checkString(value: unknown, option: string): asserts value is string {
  if (typeof value !== 'string') throw optionError(option, `must be a string, not ${kindOf(value)}`);
}

/** The edit distance of two short words. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 40) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(k - 1) ? 0 : 1;
      next.push(Math.min((next[k - 1] ?? 0) + 1, (row[k] ?? 0) + 1, (row[k - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}

const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in ' +
    'is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** A name that a script can write: of a variable, a member, an argument. Answers it as Python reads it (NFKC). */
export function checkName(name: string, what: string): string {
  const read = admitText(name.normalize('NFKC'));
  if (identifier.test(read) && !keywords.has(read)) return read;
  throw new TypeError(`${what}: ${kindOf(name)} is not a Python name`);
}

/** The name of a module: Python names with dots between them. */
export function checkModuleName(name: unknown, what: string): string {
  checkString(name, what);
  const parts = name.split('.');
  if (parts.length > 20) throw optionError(what, 'has more than 20 parts');
  for (const part of parts) checkName(part, what);
  return name;
}

/** The own enumerable properties of an object given as a table of named values. Getters are not run. */
export function tableEntries(table: unknown, what: string): [string, unknown][] {
  if (table === undefined) return [];
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    throw optionError(what, `must be an object, not ${kindOf(table)}`);
  }
  const entries: [string, unknown][] = [];
  for (const name of Object.keys(table)) {
    const property = Object.getOwnPropertyDescriptor(table, name);
    if (property === undefined || !('value' in property))
      throw optionError(`${what}.${name}`, 'is a getter, which is not read');
    entries.push([name, property.value]);
  }
  return entries;
}

/** What `call` and its like are given. */
export function checkCallee(callee: unknown, args: unknown, keywords: unknown): void {
  if (typeof callee !== 'string' && !(callee instanceof ScriptValue)) {
    throw optionError('callee', `must be a name or a ScriptValue, not ${kindOf(callee)}`);
  }
  if (!Array.isArray(args)) throw optionError('args', `must be an array, not ${kindOf(args)}`);
  tableEntries(keywords, 'keywords');
}
