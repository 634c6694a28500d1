// `partial`: a function with some of its arguments given.
import { constant, define, fn, PyMember, rawFn } from '../../objects/builtin.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import { PyDict } from '../../objects/dict.ts';
import { callableBy } from '../../objects/native-callable.ts';
import type { PyObject, Value } from '../../objects/object.ts';
import { builtinType, Instance, typeOf, unwrap } from '../../objects/object.ts';
import { containerRepr } from '../../objects/recursive-repr.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { ownAttributes } from '../../runtime/attribute.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { typeError } from '../../runtime/errors.ts';
import { TextInPieces } from '../../runtime/limits.ts';
import { allocate, spend } from '../../runtime/machine.ts';
import { price } from '../../runtime/prices.ts';
import { toRepr, toStr } from '../../runtime/text.ts';

export class PyPartial extends Instance {
  readonly callable: Value;
  readonly args: readonly Value[];
  readonly keywords: PyDict;
  constructor(callable: Value, args: readonly Value[], keywords: PyDict) {
    super();
    this.callable = callable;
    this.args = args;
    this.keywords = keywords;
  }
}
export const partialType = builtinType('functools.partial', { module: 'functools', instanceClass: PyPartial });

/** Units (see `spend`) for the text of an argument, and for a keyword argument. */
const ITEM_UNITS = 8;
const KEYWORD_UNITS = 4;

function asPartial(value: Value): PyPartial | undefined {
  const inner = unwrap(value);
  return inner instanceof PyPartial ? inner : undefined;
}

export function makePartial(
  callable: Value,
  args: readonly Value[],
  keywords: Iterable<readonly [Value, Value]>,
): PyPartial {
  // One of another is one with the arguments of both, as long as the other carries nothing else.
  if (callable instanceof PyPartial && ownAttributes(callable).length === 0) {
    const merged = dictOf(callable.keywords.entries(), keywords);
    return new PyPartial(callable.callable, joined(callable.args, args), merged);
  }
  return new PyPartial(callable, args, dictOf(keywords));
}

/** The keyword arguments of all of them; later ones take the place of those before. */
function dictOf(...sources: readonly Iterable<readonly [Value, Value]>[]): PyDict {
  const dict = new PyDict();
  for (const source of sources) {
    for (const [name, value] of source) {
      spend(KEYWORD_UNITS);
      dict.set(name, value);
    }
  }
  return dict;
}

/** The arguments that were given before, and others behind them. */
function joined(own: readonly Value[], given: readonly Value[]): readonly Value[] {
  const count = own.length + given.length;
  spend(count / 16);
  allocate(count * price.item);
  return own.concat(given);
}

function invoke(self: PyPartial, args: readonly Value[], names: readonly string[]): Value {
  const { callable, keywords } = self;
  const positional = self.args.length === 0 ? args : undefined;
  if (keywords.size === 0) return call(callable, positional ?? joined(self.args, args), names);
  const count = args.length - names.length;
  const merged = new Map<string, Value>();
  for (const [name, value] of keywords.entries() as Iterable<[string, Value]>) {
    spend(KEYWORD_UNITS);
    merged.set(name, value);
  }
  for (let i = 0; i < names.length; i++) merged.set(names[i] as string, args[count + i] as Value);
  return call(callable, joined(self.args, [...args.slice(0, count), ...merged.values()]), [...merged.keys()]);
}

function reprOfPartial(self: PyObject): string {
  const partial = asPartial(self) as PyPartial;
  const { name } = typeOf(self);
  return containerRepr(self, '...', () => {
    const text = new TextInPieces();
    text.add(`${name}(${toRepr(partial.callable)}`);
    const add = (piece: string): void => {
      spend(ITEM_UNITS);
      text.add(', ');
      text.add(piece);
    };
    for (const argument of partial.args) add(toRepr(argument));
    for (const [key, value] of partial.keywords.entries()) add(`${toStr(key)}=${toRepr(value)}`);
    text.add(')');
    return text.join();
  });
}

const DOC = 'A function with some of its arguments given: partial(f, 1, a=2)(3) is f(1, 3, a=2).';

function readOnly(name: string, doc: string, read: (self: PyPartial) => Value): PyMember {
  return new PyMember(name, doc, (self) => read(asPartial(self) as PyPartial), undefined);
}

export function definePartial(): void {
  define(partialType, {
    doc: DOC,
    accepts: (value) => value instanceof PyPartial,
    make: () =>
      fn(
        'partial(*args, **keywords)',
        'A function with arguments given.',
        (args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
          const [callable] = args;
          if (callable === undefined) throw typeError("type 'partial' takes at least one argument");
          if (!isCallable(callable)) throw typeError('the first argument must be callable');
          return makePartial(callable, args.slice(1), keywords);
        },
      ),
    members: () => [
      callableBy(partialType, invoke),
      constant('__doc__', DOC),
      readOnly('func', 'The function.', (self) => self.callable),
      readOnly('args', 'The positional arguments that are given.', (self) => new PyTuple(self.args)),
      readOnly('keywords', 'The keyword arguments that are given.', (self) => self.keywords),
      rawFn('__copy__(self, /)', 'Another one with the same arguments.', (self: Value) => {
        const partial = asPartial(self) as PyPartial;
        return new PyPartial(partial.callable, partial.args, dictOf(partial.keywords.entries()));
      }),
      rawFn('__repr__(self, /)', 'repr(self)', reprOfPartial),
      classGetItem(),
    ],
  });
}
