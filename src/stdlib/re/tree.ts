// The tree of a regular expression, as its parser makes it.

export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

/** What a character class lists: single characters, ranges and categories. */
export type ClassItem =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly category: Category };

/** Zero-width tests, by the character that writes them. */
export type Anchor = '^' | '$' | 'A' | 'Z' | 'b' | 'B';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Node =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'class'; readonly negated: boolean; readonly items: readonly ClassItem[] }
  | { readonly kind: 'any' }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | {
      readonly kind: 'group';
      /** The number of a capturing group. */
      readonly index: number | undefined;
      readonly added: number;
      readonly removed: number;
      readonly body: Sequence;
    }
  | { readonly kind: 'branch'; readonly branches: readonly Sequence[] }
  | {
      readonly kind: 'repeat';
      readonly mode: RepeatMode;
      readonly min: number;
      /** Infinity where there is no bound. */
      readonly max: number;
      readonly body: Sequence;
    }
  | { readonly kind: 'atomic'; readonly body: Sequence }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Sequence }
  | { readonly kind: 'backreference'; readonly group: number }
  | {
      readonly kind: 'conditional';
      readonly group: number;
      readonly yes: Sequence;
      readonly no: Sequence | undefined;
    }
  /** Never matches. */
  | { readonly kind: 'failure' };

export type Sequence = readonly Node[];

/** How many characters a match may have. */
export interface Width {
  readonly min: number;
  readonly max: number;
}

export interface ParsedPattern {
  readonly body: Sequence;
  readonly flags: number;
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
  /** By number; 0 is unused. */
  readonly groupWidths: readonly (Width | undefined)[];
}

/** Widths beyond this are all the same to Python. */
const MAX_WIDTH = 2 ** 64;

export function sequenceWidth(sequence: Sequence, groupWidths: readonly (Width | undefined)[]): Width {
  let min = 0;
  let max = 0;
  for (const node of sequence) {
    const width = nodeWidth(node, groupWidths);
    min += width.min;
    max += width.max;
  }
  return { min: Math.min(min, MAX_WIDTH), max: Math.min(max, MAX_WIDTH) };
}

function eitherWidth(a: Width, b: Width): Width {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

const noWidth: Width = { min: 0, max: 0 };
const oneWidth: Width = { min: 1, max: 1 };

function nodeWidth(node: Node, groupWidths: readonly (Width | undefined)[]): Width {
  switch (node.kind) {
    case 'literal':
    case 'class':
    case 'any':
      return oneWidth;
    case 'group':
      return (node.index === undefined ? undefined : groupWidths[node.index]) ?? sequenceWidth(node.body, groupWidths);
    case 'atomic':
      return sequenceWidth(node.body, groupWidths);
    case 'branch': {
      const [first, ...rest] = node.branches.map((branch) => sequenceWidth(branch, groupWidths));
      return rest.reduce(eitherWidth, first ?? noWidth);
    }
    case 'repeat': {
      const body = sequenceWidth(node.body, groupWidths);
      return { min: body.min * node.min, max: body.max === 0 ? 0 : body.max * node.max };
    }
    case 'backreference':
      return groupWidths[node.group] ?? noWidth;
    case 'conditional': {
      const yes = sequenceWidth(node.yes, groupWidths);
      return node.no === undefined ? { min: 0, max: yes.max } : eitherWidth(yes, sequenceWidth(node.no, groupWidths));
    }
    case 'anchor':
    case 'look':
    case 'failure':
      return noWidth;
  }
}
