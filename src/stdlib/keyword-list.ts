// The reserved words of the language.
export const hardKeywords: readonly string[] = (
  'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
  'import in is lambda nonlocal not or pass raise return try while with yield'
).split(' ');
export const softKeywords: readonly string[] = ['_', 'case', 'match', 'type'];
export const keywords: ReadonlySet<string> = new Set(hardKeywords);
