// The characters that `\N{...}` may name. Unicode's table of names is far too large to carry; these are the ones whose
// names follow a rule, and a few more that scripts do use.

/** The character of a name, in any case, or null when it is not known here. */
export function characterByName(name: string): string | null {
  const upper = name.toUpperCase();
  if (upper.startsWith('CJK UNIFIED IDEOGRAPH-')) return ideograph(upper.slice(22));
  if (upper.startsWith('DIGIT ')) return listed(DIGITS, upper.slice(6), 0x30);
  const letter = /^(LATIN|GREEK|CYRILLIC) (SMALL|CAPITAL) LETTER ([A-Z ]+)$/.exec(upper);
  const found = letter === null ? null : letterByName(letter[1] ?? '', letter[3] ?? '');
  if (found !== null) return letter?.[2] === 'CAPITAL' ? found.toUpperCase() : found;
  return others().get(upper) ?? null;
}

const DIGITS = 'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE';
const LATIN = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z';
// The final sigma, whose name is of another form, stands between rho and sigma.
const GREEK =
  'ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO - SIGMA TAU UPSILON PHI ' +
  'CHI PSI OMEGA';
const CYRILLIC =
  'A BE VE GHE DE IE ZHE ZE I SHORT_I KA EL EM EN O PE ER ES TE U EF HA TSE CHE SHA SHCHA HARD_SIGN YERU SOFT_SIGN ' +
  'E YU YA';

const SCRIPTS = [
  ['LATIN', LATIN, 0x61],
  ['GREEK', GREEK, 0x3b1],
  ['CYRILLIC', CYRILLIC, 0x430],
] as const;

/** The character at the place of `word` in a list of words, counted from the code point `first`. */
function listed(words: string, word: string, first: number): string | null {
  const index = words.split(' ').indexOf(word.replaceAll(' ', '_'));
  return index < 0 || word === '-' ? null : String.fromCodePoint(first + index);
}

/** The small letter of a name such as `A WITH CIRCUMFLEX AND ACUTE`, put together from its parts. */
function letterByName(script: string, name: string): string | null {
  const [base = '', ...rest] = name.split(' WITH ');
  if (rest.length > 1) return null;
  if (script === 'GREEK') return rest.length > 0 ? null : listed(GREEK, base, 0x3b1);
  if (script === 'CYRILLIC') return rest.length > 0 ? null : listed(CYRILLIC, base, 0x430);
  let text = listed(LATIN, base, 0x61);
  const [accents] = rest;
  if (text === null || accents === undefined) return text;
  for (const accent of accents.split(' AND ')) {
    const mark = ACCENTS.get(accent);
    if (mark === undefined) return null;
    text += String.fromCodePoint(mark);
  }
  const composed: string = text.normalize('NFC');
  return composed.length === 1 ? composed : null;
}

function ideograph(hex: string): string | null {
  if (!/^[0-9A-F]{4,5}$/.test(hex)) return null;
  const character = String.fromCodePoint(Number.parseInt(hex, 16));
  // A dozen unified ideographs among the compatibility ones are named as those.
  return /\p{Unified_Ideograph}/u.test(character) && !/[\ufa00-\ufaff]/.test(character) ? character : null;
}

const ACCENTS: ReadonlyMap<string, number> = new Map([
  ['GRAVE', 0x300],
  ['ACUTE', 0x301],
  ['CIRCUMFLEX', 0x302],
  ['TILDE', 0x303],
  ['MACRON', 0x304],
  ['BREVE', 0x306],
  ['DOT ABOVE', 0x307],
  ['DIAERESIS', 0x308],
  ['HOOK ABOVE', 0x309],
  ['RING ABOVE', 0x30a],
  ['DOUBLE ACUTE', 0x30b],
  ['CARON', 0x30c],
  ['HORN', 0x31b],
  ['DOT BELOW', 0x323],
  ['COMMA BELOW', 0x326],
  ['CEDILLA', 0x327],
  ['OGONEK', 0x328],
]);

/** The name of a character, or null when it is not known here. What it answers, `characterByName` knows. */
export function nameOfCharacter(code: number): string | null {
  const character = String.fromCodePoint(code);
  if (ideograph(code.toString(16).toUpperCase()) === character)
    return `CJK UNIFIED IDEOGRAPH-${code.toString(16).toUpperCase()}`;
  if (code >= 0x30 && code <= 0x39) return `DIGIT ${DIGITS.split(' ')[code - 0x30] ?? ''}`;
  return letterName(character) ?? namesOfOthers().get(character) ?? null;
}

function letterName(character: string): string | null {
  const small = character.toLowerCase();
  const size = small === character ? 'SMALL' : 'CAPITAL';
  const [base = '', ...marks] = small.normalize('NFD');
  const accents: string[] = [];
  for (const mark of marks) {
    for (const [accent, code] of ACCENTS) if (code === mark.codePointAt(0)) accents.push(accent);
  }
  // The normal form has the dot below first, the names have what belongs to the letter first.
  if (/^(CIRCUMFLEX|BREVE)$/.test(accents[1] ?? '') && accents[0] === 'DOT BELOW') accents.reverse();
  const order = accents.length === 0 ? '' : ` WITH ${accents.join(' AND ')}`;
  for (const [script, words, first] of SCRIPTS) {
    const word = words.split(' ')[(base.codePointAt(0) ?? 0) - first]?.replaceAll('_', ' ');
    if (word === undefined || (base.codePointAt(0) ?? 0) < first) continue;
    const name = `${script} ${size} LETTER ${word}${order}`;
    if (characterByName(name) === character) return name;
  }
  return null;
}

let otherNamesByCharacter: ReadonlyMap<string, string> | null = null;

function namesOfOthers(): ReadonlyMap<string, string> {
  otherNamesByCharacter ??= new Map(Array.from(others(), ([name, character]) => [character, name] as const));
  return otherNamesByCharacter;
}

let otherNames: ReadonlyMap<string, string> | null = null;

function others(): ReadonlyMap<string, string> {
  otherNames ??= new Map(
    OTHERS.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(space + 1), String.fromCodePoint(Number.parseInt(line.slice(0, space), 16))] as const;
    }),
  );
  return otherNames;
}

const OTHERS = `20 SPACE
21 EXCLAMATION MARK
22 QUOTATION MARK
23 NUMBER SIGN
24 DOLLAR SIGN
25 PERCENT SIGN
26 AMPERSAND
27 APOSTROPHE
28 LEFT PARENTHESIS
29 RIGHT PARENTHESIS
2a ASTERISK
2b PLUS SIGN
2c COMMA
2d HYPHEN-MINUS
2e FULL STOP
2f SOLIDUS
3a COLON
3b SEMICOLON
3c LESS-THAN SIGN
3d EQUALS SIGN
3e GREATER-THAN SIGN
3f QUESTION MARK
40 COMMERCIAL AT
5b LEFT SQUARE BRACKET
5c REVERSE SOLIDUS
5d RIGHT SQUARE BRACKET
5e CIRCUMFLEX ACCENT
5f LOW LINE
60 GRAVE ACCENT
7b LEFT CURLY BRACKET
7c VERTICAL LINE
7d RIGHT CURLY BRACKET
7e TILDE
a0 NO-BREAK SPACE
a1 INVERTED EXCLAMATION MARK
a2 CENT SIGN
a3 POUND SIGN
a4 CURRENCY SIGN
a5 YEN SIGN
a6 BROKEN BAR
a7 SECTION SIGN
a8 DIAERESIS
a9 COPYRIGHT SIGN
ab LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
ac NOT SIGN
ad SOFT HYPHEN
ae REGISTERED SIGN
af MACRON
b0 DEGREE SIGN
b1 PLUS-MINUS SIGN
b2 SUPERSCRIPT TWO
b3 SUPERSCRIPT THREE
b4 ACUTE ACCENT
b6 PILCROW SIGN
b7 MIDDLE DOT
b8 CEDILLA
b9 SUPERSCRIPT ONE
bb RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
bc VULGAR FRACTION ONE QUARTER
bd VULGAR FRACTION ONE HALF
be VULGAR FRACTION THREE QUARTERS
bf INVERTED QUESTION MARK
d7 MULTIPLICATION SIGN
f7 DIVISION SIGN
df LATIN SMALL LETTER SHARP S
e6 LATIN SMALL LETTER AE
c6 LATIN CAPITAL LETTER AE
f8 LATIN SMALL LETTER O WITH STROKE
d8 LATIN CAPITAL LETTER O WITH STROKE
aa FEMININE ORDINAL INDICATOR
ba MASCULINE ORDINAL INDICATOR
153 LATIN SMALL LIGATURE OE
152 LATIN CAPITAL LIGATURE OE
131 LATIN SMALL LETTER DOTLESS I
142 LATIN SMALL LETTER L WITH STROKE
141 LATIN CAPITAL LETTER L WITH STROKE
3c2 GREEK SMALL LETTER FINAL SIGMA
300 COMBINING GRAVE ACCENT
301 COMBINING ACUTE ACCENT
302 COMBINING CIRCUMFLEX ACCENT
303 COMBINING TILDE
308 COMBINING DIAERESIS
30a COMBINING RING ABOVE
327 COMBINING CEDILLA
2000 EN QUAD
2001 EM QUAD
2002 EN SPACE
2003 EM SPACE
2004 THREE-PER-EM SPACE
2005 FOUR-PER-EM SPACE
2006 SIX-PER-EM SPACE
2007 FIGURE SPACE
2008 PUNCTUATION SPACE
2009 THIN SPACE
200a HAIR SPACE
200b ZERO WIDTH SPACE
200c ZERO WIDTH NON-JOINER
200d ZERO WIDTH JOINER
200e LEFT-TO-RIGHT MARK
200f RIGHT-TO-LEFT MARK
2010 HYPHEN
2011 NON-BREAKING HYPHEN
2012 FIGURE DASH
2013 EN DASH
2014 EM DASH
2015 HORIZONTAL BAR
2018 LEFT SINGLE QUOTATION MARK
2019 RIGHT SINGLE QUOTATION MARK
201a SINGLE LOW-9 QUOTATION MARK
201c LEFT DOUBLE QUOTATION MARK
201d RIGHT DOUBLE QUOTATION MARK
201e DOUBLE LOW-9 QUOTATION MARK
2020 DAGGER
2021 DOUBLE DAGGER
2022 BULLET
2026 HORIZONTAL ELLIPSIS
2028 LINE SEPARATOR
2029 PARAGRAPH SEPARATOR
202f NARROW NO-BREAK SPACE
2030 PER MILLE SIGN
2032 PRIME
2033 DOUBLE PRIME
2039 SINGLE LEFT-POINTING ANGLE QUOTATION MARK
203a SINGLE RIGHT-POINTING ANGLE QUOTATION MARK
20ac EURO SIGN
2116 NUMERO SIGN
2122 TRADE MARK SIGN
2190 LEFTWARDS ARROW
2191 UPWARDS ARROW
2192 RIGHTWARDS ARROW
2193 DOWNWARDS ARROW
2194 LEFT RIGHT ARROW
21d2 RIGHTWARDS DOUBLE ARROW
21d4 LEFT RIGHT DOUBLE ARROW
2200 FOR ALL
2203 THERE EXISTS
2205 EMPTY SET
2208 ELEMENT OF
2209 NOT AN ELEMENT OF
2211 N-ARY SUMMATION
2212 MINUS SIGN
221a SQUARE ROOT
221e INFINITY
2227 LOGICAL AND
2228 LOGICAL OR
2229 INTERSECTION
222a UNION
222b INTEGRAL
2248 ALMOST EQUAL TO
2260 NOT EQUAL TO
2261 IDENTICAL TO
2264 LESS-THAN OR EQUAL TO
2265 GREATER-THAN OR EQUAL TO
2282 SUBSET OF
2286 SUBSET OF OR EQUAL TO
2500 BOX DRAWINGS LIGHT HORIZONTAL
2502 BOX DRAWINGS LIGHT VERTICAL
2588 FULL BLOCK
2591 LIGHT SHADE
2592 MEDIUM SHADE
2593 DARK SHADE
25a0 BLACK SQUARE
25a1 WHITE SQUARE
25b2 BLACK UP-POINTING TRIANGLE
25b6 BLACK RIGHT-POINTING TRIANGLE
25bc BLACK DOWN-POINTING TRIANGLE
25c0 BLACK LEFT-POINTING TRIANGLE
25cb WHITE CIRCLE
25cf BLACK CIRCLE
2603 SNOWMAN
2605 BLACK STAR
2606 WHITE STAR
2611 BALLOT BOX WITH CHECK
2620 SKULL AND CROSSBONES
2660 BLACK SPADE SUIT
2663 BLACK CLUB SUIT
2665 BLACK HEART SUIT
2666 BLACK DIAMOND SUIT
266a EIGHTH NOTE
2705 WHITE HEAVY CHECK MARK
2713 CHECK MARK
2714 HEAVY CHECK MARK
2717 BALLOT X
274c CROSS MARK
2764 HEAVY BLACK HEART
2728 SPARKLES
26a0 WARNING SIGN
3000 IDEOGRAPHIC SPACE
feff ZERO WIDTH NO-BREAK SPACE
fffd REPLACEMENT CHARACTER
1f389 PARTY POPPER
1f40d SNAKE
1f44d THUMBS UP SIGN
1f494 BROKEN HEART
1f4a9 PILE OF POO
1f525 FIRE
1f600 GRINNING FACE
1f602 FACE WITH TEARS OF JOY
1f604 SMILING FACE WITH OPEN MOUTH AND SMILING EYES
1f60a SMILING FACE WITH SMILING EYES
1f60d SMILING FACE WITH HEART-SHAPED EYES
1f622 CRYING FACE
1f680 ROCKET
1f914 THINKING FACE`;
