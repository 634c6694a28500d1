// `re.error`: what is wrong with a pattern or a template, and where.
import { define, rawFn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { exceptionNamed, exceptionType, makeException, PyException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { unwrap } from '../../objects/object.ts';
import { codePointIndex, textBetween, textLength, textOfUnits } from '../../objects/str-text.ts';
import { countText, findLastText } from '../../objects/text-search.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { toStr } from '../../runtime/text.ts';

export const regexErrorType = exceptionType('error', exceptionNamed('Exception'), 're');
define(regexErrorType, {
  doc: 'Raised for a string that is no valid regular expression; has msg, pattern, pos, lineno and colno.',
  accepts: (value) => value instanceof PyException && value.cls.isSubtypeOf(regexErrorType),
  members: () => [
    rawFn(
      '__init__(self, msg, pattern=None, pos=None)',
      'Initialize self.',
      (self: PyException, msg: Value, pattern: Value, pos: Value) => {
        fill(self, msg, pattern, typeof pos === 'number' ? pos : undefined);
      },
    ),
  ],
});

function fill(exception: PyException, msg: Value, pattern: Value, pos: number | undefined): void {
  exception.$msg = msg;
  exception.$pattern = pattern;
  exception.$pos = pos ?? null;
  let message = msg;
  let line: Value = null;
  let column: Value = null;
  const inner = unwrap(pattern);
  const text = inner instanceof PyBytes ? textOfUnits(inner.bytes) : inner;
  if (typeof text === 'string' && pos !== undefined) {
    message = `${toStr(msg)} at position ${pos}`;
    const length = textLength(text);
    const before = textBetween(text, 0, pos < 0 ? Math.max(0, length + pos) : Math.min(pos, length));
    line = countText(before, '\n') + 1;
    column = pos - codePointIndex(before, findLastText(before, '\n'));
    if (text.includes('\n')) message = `${message} (line ${line}, column ${column})`;
  }
  exception.$lineno = line;
  exception.$colno = column;
  exception.args = new PyTuple([message]);
}

/** A `re.error`; `pos` counts code points of the pattern. */
export function regexError(msg: string, pattern: Value = null, pos?: number): PyException {
  const exception = makeException(regexErrorType, []);
  fill(exception, msg, pattern, pos);
  return exception;
}
