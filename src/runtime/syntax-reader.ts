// What modules may ask of the parser, which they cannot import: they stand below it.
import type { Value } from '../objects/object.ts';

export interface SyntaxReader {
  /** Raises SyntaxError unless the text is an expression. */
  checkAnnotation(text: string): void;
  /**
   * The value of an annotation that was written as a text. Only names, attributes, subscripts, unions, literals, lists and tuples count:
   * no script gets an `eval` by it.
   */
  annotation(text: string, lookUp: (name: string) => Value | undefined): Value;
  /** The value of a text that is a literal. Raises what `ast.literal_eval` raises. */
  literal(text: string): Value;
}
