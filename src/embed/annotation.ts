// What the annotations of a host function's signature let through, and what they make of numbers.
import type { Value } from '../objects/object.ts';
import { PyFloat, typeOf, unwrap } from '../objects/object.ts';
import { isCallable } from '../runtime/call.ts';
import { SignatureError } from '../runtime/signature.ts';

export interface Annotation {
  /** As messages name it: `int or None`. */
  readonly text: string;
  accepts(value: Value): boolean;
  /** The only kind of number that is let through, if there is one: what it is copied to for the host. */
  readonly number: 'int' | 'float' | undefined;
}

const isInt = (value: Value): boolean =>
  typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';

/** Names that mean more than a class. */
const known = new Map<string, (value: Value) => boolean>([
  ['int', isInt],
  ['float', (value) => value instanceof PyFloat || isInt(value)],
  ['None', (value) => value === null],
  ['Callable', isCallable],
]);

/** Names that would be taken for classes that nothing is an instance of: those of `typing`, and JavaScript's. */
const spelledOtherwise = new Map([
  ['Optional', "'X | None'"],
  ['Union', "'X | Y'"],
  ['Literal', "the class of the values, as 'str',"],
  ['List', "'list'"],
  ['Sequence', "'list'"],
  ['Iterable', "'object'"],
  ['Dict', "'dict'"],
  ['Mapping', "'dict'"],
  ['Set', "'set'"],
  ['Tuple', "'tuple'"],
  ['any', "'Any'"],
  ['string', "'str'"],
  ['number', "'float'"],
  ['boolean', "'bool'"],
  ['array', "'list'"],
  ['null', "'None'"],
  ['undefined', "'None'"],
]);

/** Reads an annotation: classes with `|` between them. What stands in brackets is for readers only. Undefined: anything goes. */
export function parseAnnotation(text: string, signature: string): Annotation | undefined {
  let outer = text;
  for (let before = ''; before !== outer; ) {
    before = outer;
    outer = outer.replace(/\[[^[\]]*\]/g, '');
  }
  const names = outer.split('|').map((name) => name.trim());
  for (const name of names) {
    const better = spelledOtherwise.get(name);
    if (better !== undefined) throw new SignatureError(`signature '${signature}': write ${better} for '${text}'`);
  }
  if (names.some((name) => name === '' || name === 'Any' || name === 'object')) return undefined;
  const numbers = names.filter((name) => name === 'int' || name === 'float');
  return {
    text: names.join(' or '),
    number: numbers.length === 1 && !names.includes('bool') ? (numbers[0] as 'int' | 'float') : undefined,
    accepts: (value) => {
      const inner = unwrap(value);
      return names.some((name) => known.get(name)?.(inner) ?? typeOf(value).mro.some((type) => type.name === name));
    },
  };
}
