// Completion at the prompt: keywords, names, and attributes of objects that can be reached without running code of the script.

import { PyModule } from '../objects/module.ts';
import type { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { PyType } from '../objects/object.ts';
import { attributeNames } from '../objects/object-methods.ts';
import { findTypeAttribute, hasAttributes, ownAttribute } from '../runtime/attribute.ts';

const keywords = (
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in ' +
  'is lambda match nonlocal not or pass raise return try while with yield case type'
).split(' ');

/** What could stand in place of the word at the end of a line. */
export interface Completion {
  readonly word: string;
  /** Sorted; each begins with the word. */
  readonly candidates: readonly string[];
}

const chain = /(?:[\p{XID_Start}_]\p{XID_Continue}*\.)*(?:[\p{XID_Start}_]\p{XID_Continue}*)?$/u;
const importLine = /^\s*(?:import|from)\s+[\p{XID_Continue}.]*$/u;

export function complete(line: string, main: Namespace, moduleNames: readonly string[]): Completion {
  const word = chain.exec(line)?.[0] ?? '';
  const last = word.lastIndexOf('.');
  if (importLine.test(line)) return { word, candidates: moduleNames.filter((name) => name.startsWith(word)) };
  // A number or the end of some other expression stands before the dot.
  if (last < 0 && line.slice(0, line.length - word.length).endsWith('.')) return { word, candidates: [] };
  const start = word.slice(last + 1);
  if (last < 0) {
    const names = new Set([...main.names(), ...main.builtins.keys(), ...keywords]);
    return { word, candidates: matching(names, start, '') };
  }
  const path = word.slice(0, last);
  const object = reach(path.split('.'), main);
  return { word, candidates: object === undefined ? [] : matching(attributeNames(object), start, `${path}.`) };
}

/** Names with a leading underscore are shown to who has typed one. */
function matching(names: Iterable<string>, start: string, prefix: string): string[] {
  const found: string[] = [];
  for (const name of names) {
    if (name.startsWith(start) && (start !== '' || !name.startsWith('_'))) found.push(prefix + name);
  }
  return found.sort();
}

function reach(path: readonly string[], main: Namespace): Value | undefined {
  const [root = '', ...names] = path;
  let object = main.get(root) ?? main.builtins.get(root);
  for (const name of names) {
    if (object === undefined) return undefined;
    object = memberOf(object, name);
  }
  return object;
}

function memberOf(object: Value, name: string): Value | undefined {
  if (object instanceof PyModule) return object.namespace.get(name);
  if (object instanceof PyType) return findTypeAttribute(object, name);
  return hasAttributes(object) ? ownAttribute(object, name) : undefined;
}
