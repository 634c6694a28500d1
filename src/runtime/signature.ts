// A signature is written once, as Python text: this file reads it. Binding, help, stubs and error messages all come from it.
import { PyBytes } from '../objects/bytes.ts';
import type { Value } from '../objects/object.ts';
import { ellipsis, PyFloat } from '../objects/object.ts';
import { emptyTuple } from '../objects/tuple.ts';

export type ParameterKind = 'positionalOnly' | 'positional' | 'varargs' | 'keywordOnly' | 'kwargs';

export interface SignatureParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** Undefined: required, or (with `optional`) passed on as undefined when it is not given. */
  readonly default: Value | undefined;
  readonly optional: boolean;
  /** The annotation as written, '' if there is none. */
  readonly annotation: string;
}

export interface Signature {
  readonly name: string;
  readonly parameters: readonly SignatureParameter[];
  /** How many of the parameters can be given by position, and how many of those must be. */
  readonly positionalCount: number;
  readonly requiredCount: number;
  readonly hasVarargs: boolean;
  readonly hasKwargs: boolean;
  /** Only positional parameters, so that positional arguments go straight to the implementation. */
  readonly simple: boolean;
  readonly returns: string;
}

/** Thrown for a signature that cannot be read: a mistake of whoever wrote it, so it goes to the host. */
export class SignatureError extends TypeError {
  override name = 'SignatureError';
}

/** Default values are literals; `...` stands for "not given" and reaches the implementation as undefined. */
function parseDefault(text: string, signature: string): Value | undefined {
  switch (text) {
    case 'None':
      return null;
    case 'True':
      return true;
    case 'False':
      return false;
    case '...':
      return undefined;
    case 'Ellipsis':
      return ellipsis;
    case '()':
      return emptyTuple;
  }
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^-?\d*\.\d*(e[+-]?\d+)?$/.test(text) || /^-?\d+e[+-]?\d+$/.test(text)) return new PyFloat(Number(text));
  const quoted = /^(b?)(['"])(.*)\2$/s.exec(text);
  if (quoted) {
    const content = (quoted[3] ?? '').replace(
      /\\([nrt\\'"])/g,
      (_, c: string) => ({ n: '\n', r: '\r', t: '\t' })[c] ?? c,
    );
    return quoted[1] === '' ? content : new PyBytes(Uint8Array.from(content, (c) => c.charCodeAt(0)));
  }
  throw new SignatureError(`signature '${signature}': the default '${text}' is not a literal`);
}

/** Splits at the commas that stand outside brackets and quotes. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quote !== '') {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
    } else if (c === "'" || c === '"') quote = c;
    else if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== '') parts.push(last);
  return parts;
}

const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** Reads `name(parameters) -> annotation`. Throws `SignatureError`. */
export function parseSignature(text: string): Signature {
  const match = /^\s*([^\s(]+)\s*\((.*)\)\s*(?:->\s*(.+?)\s*)?$/s.exec(text);
  if (!match) throw new SignatureError(`signature '${text}' is not of the form 'name(parameters)'`);
  const [, name = '', inside = '', returns = ''] = match;
  const parameters: SignatureParameter[] = [];
  let kind: ParameterKind = 'positional';
  let hasVarargs = false;
  let hasKwargs = false;
  for (const part of splitParameters(inside)) {
    if (part === '/') {
      for (let i = 0; i < parameters.length; i++) {
        const parameter = parameters[i];
        if (parameter) parameters[i] = { ...parameter, kind: 'positionalOnly' };
      }
      continue;
    }
    if (part === '*') {
      kind = 'keywordOnly';
      continue;
    }
    const stars = part.startsWith('**') ? 2 : part.startsWith('*') ? 1 : 0;
    const declaration = /^([^:=\s]+)\s*(?::\s*([^=]+?))?\s*(?:=\s*(.+))?$/s.exec(part.slice(stars));
    const parameterName = declaration?.[1] ?? '';
    if (!declaration || !identifier.test(parameterName) || hasKwargs || (stars === 1 && hasVarargs)) {
      throw new SignatureError(`signature '${text}': '${part}' is not a parameter`);
    }
    if (parameters.some((p) => p.name === parameterName)) {
      throw new SignatureError(`signature '${text}': '${parameterName}' stands twice`);
    }
    const optional = declaration[3] !== undefined;
    parameters.push({
      name: parameterName,
      kind: stars === 2 ? 'kwargs' : stars === 1 ? 'varargs' : kind,
      default: declaration[3] === undefined ? undefined : parseDefault(declaration[3].trim(), text),
      optional,
      annotation: declaration[2] ?? '',
    });
    if (stars === 1) {
      hasVarargs = true;
      kind = 'keywordOnly';
    }
    if (stars === 2) hasKwargs = true;
  }
  const positional = parameters.filter((p) => p.kind === 'positionalOnly' || p.kind === 'positional');
  return {
    name,
    parameters,
    positionalCount: positional.length,
    requiredCount: positional.filter((p) => !p.optional).length,
    hasVarargs,
    hasKwargs,
    simple: positional.length === parameters.length,
    returns,
  };
}
