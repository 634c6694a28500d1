// Replacement templates: the `\1` and `\g<name>` of `sub` and `expand`.

import type { Value } from '../../objects/object.ts';
import { stringRepr } from '../../objects/str-text.ts';
import { error } from '../../runtime/errors.ts';
import { controlEscapes, plainDigits } from './parser.ts';
import type { PyPattern } from './pattern-object.ts';
import { isAsciiDigit, isAsciiLetter, isOctalDigit, size, Tokenizer } from './tokenizer.ts';

/** Literal texts and the numbers of groups. */
export type Template = readonly (string | number)[];

const MAX_GROUPS = 1073741823;

/** Reads a template; raises `re.error`. `given` is the template as the script has it. */
export function parseTemplate(text: string, given: Value, isText: boolean, pattern: PyPattern): Template {
  if (!text.includes('\\')) return text === '' ? [] : [text];
  const source = new Tokenizer(text, given, isText);
  const parts: (string | number)[] = [];
  let literal = '';
  const addGroup = (group: number, offset: number): void => {
    if (group > pattern.groupCount) throw source.error(`invalid group reference ${group}`, offset);
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(group);
  };
  for (;;) {
    const token = source.get();
    if (token === undefined) break;
    if (!token.startsWith('\\')) {
      literal += token;
      continue;
    }
    const c = token.slice(1);
    if (c === 'g') {
      if (!source.match('<')) throw source.error('missing <');
      const name = source.getUntil('>', 'group name');
      let group: number | undefined;
      if (/^[0-9]+$/.test(name)) {
        group = Number(name);
        if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${plainDigits(name)}`, size(name) + 1);
      } else {
        source.checkGroupName(name, 1);
        group = pattern.parsed.groupNames.get(name);
        if (group === undefined) throw error('IndexError', `unknown group name ${stringRepr(name)}`);
      }
      addGroup(group, size(name) + 1);
    } else if (c === '0') {
      literal += String.fromCharCode(Number.parseInt(`0${source.getWhile(2, isOctalDigit)}`, 8) & 0xff);
    } else if (isAsciiDigit(c)) {
      let digits = c;
      if (isAsciiDigit(source.next)) {
        digits += source.get();
        if (/^[0-7]{2}$/.test(digits) && isOctalDigit(source.next)) {
          digits += source.get();
          const code = Number.parseInt(digits, 8);
          if (code > 0o377)
            throw source.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1);
          literal += String.fromCharCode(code);
          continue;
        }
      }
      addGroup(Number(digits), digits.length);
    } else {
      const code = controlEscapes.get(token);
      if (code === undefined && isAsciiLetter(c)) throw source.error(`bad escape ${token}`, size(token));
      literal += code === undefined ? token : String.fromCharCode(code);
    }
  }
  if (literal !== '') parts.push(literal);
  return parts;
}
