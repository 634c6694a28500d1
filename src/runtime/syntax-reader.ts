// What modules may ask of the parser, which they cannot import: they stand below it.
import type { PyType, Value } from '../objects/object.ts';
import type { Resumable } from './machine.ts';

/** What a source is read as: a module, one expression, or one statement as at a prompt. */
export type SourceMode = 'exec' | 'eval' | 'single';

export interface SyntaxReader {
  /** Raises SyntaxError unless the text is an expression. */
  checkAnnotation(text: string): void;
  /**
   * The value of an annotation that was written as a text. Only names, attributes, subscripts, unions, literals, lists and tuples count:
   * no script gets an `eval` by it.
   */
  annotation(text: string, lookUp: (name: string) => Value | undefined): Value;
  /** The value of a text that is a literal. Raises what `ast.literal_eval` raises. May suspend. */
  literal(text: string): Value;
  /** The character, or sequence of such, that goes by a name in a literal's `\N{...}`. */
  characterNamed(name: string): string | null;
  /** The tree of a source as `ast.parse` gives it: instances of the classes that `classOf` knows by their names. */
  tree(text: string, filename: string, mode: SourceMode, classOf: (kind: string) => PyType): Resumable;
}
