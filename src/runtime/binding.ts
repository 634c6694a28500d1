// Binding of call arguments to the parameters of a function, with CPython's messages for functions written in Python.
import type { CodeParameters } from '../objects/code.ts';
import { PyDict } from '../objects/dict.ts';
import type { Value } from '../objects/object.ts';
import { emptyTuple, PyTuple } from '../objects/tuple.ts';
import { typeError } from './errors.ts';
import { Meter } from './limits.ts';
import { spend } from './machine.ts';

/** What arguments are bound to: a script function, or a built-in one that words its errors as such a function. */
export interface Bindable {
  readonly qualname: string;
  readonly code: { readonly parameters: CodeParameters };
  /** Default values of the last positional parameters. */
  readonly defaults: readonly (Value | undefined)[];
  /** Default values of keyword-only parameters, by name. */
  readonly keywordDefaults: ReadonlyMap<string, Value | undefined> | undefined;
}

/** The values of the parameter slots. The last `names.length` of `args` are keyword arguments. */
export function bindArguments(fn: Bindable, args: readonly Value[], names: readonly string[]): Value[] {
  const { parameters } = fn.code;
  const { positionalCount, positionalOnlyCount, keywordOnlyCount, varargs, kwargs, names: parameterNames } = parameters;
  const given = args.length - names.length;
  const total = positionalCount + keywordOnlyCount;
  // Slots in order: positional, *args, keyword-only, **kwargs.
  const keywordStart = positionalCount + (varargs ? 1 : 0);
  const slots: (Value | undefined)[] = new Array(keywordStart + keywordOnlyCount + (kwargs ? 1 : 0)).fill(undefined);
  for (let i = 0; i < given && i < positionalCount; i++) slots[i] = args[i];
  if (varargs)
    slots[positionalCount] = given > positionalCount ? new PyTuple(args.slice(positionalCount, given)) : emptyTuple;
  let extra: PyDict | undefined;
  if (kwargs) {
    extra = new PyDict();
    slots[slots.length - 1] = extra;
  }
  const meter = new Meter(0, 4 + total / 16);
  for (let k = 0; k < names.length; k++) {
    meter.pass(k);
    const name = names[k] as string;
    const value = args[given + k] as Value;
    let index = -1;
    for (let i = positionalOnlyCount; i < total; i++) {
      const slot = i < positionalCount ? i : keywordStart + i - positionalCount;
      if (parameterNames[slot] === name) {
        index = slot;
        break;
      }
    }
    if (index >= 0) {
      if (slots[index] !== undefined) throw typeError(`${fn.qualname}() got multiple values for argument '${name}'`);
      slots[index] = value;
    } else if (extra !== undefined) {
      if (extra.has(name)) throw typeError(`${fn.qualname}() got multiple values for keyword argument '${name}'`);
      extra.set(name, value);
    } else {
      const positionalOnly = parameterNames.slice(0, positionalOnlyCount).filter((p) => {
        spend(names.length / 8);
        return names.includes(p);
      });
      if (positionalOnly.length > 0) {
        throw typeError(
          `${fn.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`,
        );
      }
      throw typeError(`${fn.qualname}() got an unexpected keyword argument '${name}'`);
    }
  }
  if (given > positionalCount && !varargs) throw tooManyPositional(fn, given, slots);
  const { defaults } = fn;
  const firstDefault = positionalCount - defaults.length;
  let missing: string[] | undefined;
  for (let i = Math.min(given, positionalCount); i < positionalCount; i++) {
    if (slots[i] !== undefined) continue;
    if (i >= firstDefault) slots[i] = defaults[i - firstDefault];
    else {
      missing ??= [];
      missing.push(parameterNames[i] as string);
    }
  }
  if (missing !== undefined) throw missingArguments(fn, 'positional', missing);
  for (let i = 0; i < keywordOnlyCount; i++) {
    const slot = keywordStart + i;
    if (slots[slot] !== undefined) continue;
    const name = parameterNames[slot] as string;
    if (fn.keywordDefaults?.has(name) === true) slots[slot] = fn.keywordDefaults.get(name);
    else {
      missing ??= [];
      missing.push(name);
    }
  }
  if (missing !== undefined) throw missingArguments(fn, 'keyword-only', missing);
  return slots as Value[];
}

function missingArguments(fn: Bindable, kind: string, names: readonly string[]): unknown {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() ?? '';
  const list =
    quoted.length === 0 ? last : quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(', ')}, and ${last}`;
  const plural = names.length === 1 ? '' : 's';
  return typeError(`${fn.qualname}() missing ${names.length} required ${kind} argument${plural}: ${list}`);
}

function tooManyPositional(fn: Bindable, given: number, slots: readonly (Value | undefined)[]): unknown {
  const { positionalCount, keywordOnlyCount, varargs } = fn.code.parameters;
  const least = positionalCount - fn.defaults.length;
  let keywordsGiven = 0;
  for (let i = 0; i < keywordOnlyCount; i++)
    if (slots[positionalCount + (varargs ? 1 : 0) + i] !== undefined) keywordsGiven++;
  const takes = fn.defaults.length > 0 ? `from ${least} to ${positionalCount}` : `${positionalCount}`;
  const plural = fn.defaults.length > 0 || positionalCount !== 1 ? 's' : '';
  const were =
    keywordsGiven > 0
      ? `${given} positional argument${given === 1 ? '' : 's'} (and ${keywordsGiven} keyword-only argument${keywordsGiven === 1 ? '' : 's'}) were`
      : `${given} ${given === 1 ? 'was' : 'were'}`;
  return typeError(`${fn.qualname}() takes ${takes} positional argument${plural} but ${were} given`);
}
