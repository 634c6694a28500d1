// The flags of regular expressions, with Python's values.

export const IGNORECASE = 2;
export const LOCALE = 4;
export const MULTILINE = 8;
export const DOTALL = 16;
export const UNICODE = 32;
export const VERBOSE = 64;
export const DEBUG = 128;
export const ASCII = 256;

/** The flags that say what a character is; a group that sets one of them replaces what holds around it. */
export const TYPE_FLAGS = ASCII | LOCALE | UNICODE;

/** The letters of `(?i)` and the like. */
export const flagLetters: ReadonlyMap<string, number> = new Map([
  ['i', IGNORECASE],
  ['L', LOCALE],
  ['m', MULTILINE],
  ['s', DOTALL],
  ['x', VERBOSE],
  ['a', ASCII],
  ['u', UNICODE],
]);

/** What holds inside a group that adds and removes flags. */
export function combineFlags(flags: number, added: number, removed: number): number {
  const base = (added & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
  return (base | added) & ~removed;
}
