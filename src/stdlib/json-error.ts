// `json.JSONDecodeError`: a ValueError that knows the document and the place.
import { define, inPython, rawFn } from '../objects/builtin.ts';
import { exceptionNamed, exceptionType, makeException, PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { unwrap } from '../objects/object.ts';
import { codePointIndex, textBetween, textLength } from '../objects/str-text.ts';
import { countText } from '../objects/text-search.ts';
import { PyTuple } from '../objects/tuple.ts';
import { typeError } from '../runtime/errors.ts';
import { toClampedSize } from '../runtime/numbers.ts';

export const jsonDecodeErrorType = exceptionType('JSONDecodeError', exceptionNamed('ValueError'), 'json.decoder');
define(jsonDecodeErrorType, {
  doc: 'Raised for text that is not a JSON document; has the attributes msg, doc, pos, lineno and colno.',
  accepts: (value) => value instanceof PyException && value.cls.isSubtypeOf(jsonDecodeErrorType),
  members: () =>
    inPython([
      rawFn(
        '__init__(self, msg, doc, pos)',
        'Initialize self.',
        (self: PyException, msg: Value, doc: Value, pos: Value) => {
          const text = unwrap(doc);
          const message = unwrap(msg);
          if (typeof text !== 'string') throw typeError('doc must be a str');
          if (typeof message !== 'string') throw typeError('msg must be a str');
          fill(self, message, text, Math.max(0, Math.min(toClampedSize(pos), textLength(text))));
          self.$pos = pos;
        },
      ),
    ]),
});

/** Sets the arguments and attributes; `pos` counts code points, from the end where it is negative, as in a slice. */
function fill(exception: PyException, msg: string, doc: string, pos: number): void {
  const before = textBetween(doc, 0, pos < 0 ? Math.max(0, textLength(doc) + pos) : pos);
  const line = 1 + countText(before, '\n');
  const column = pos - (line === 1 ? -1 : codePointIndex(before, before.lastIndexOf('\n')));
  exception.args = new PyTuple([`${msg}: line ${line} column ${column} (char ${pos})`]);
  exception.$msg = msg;
  exception.$doc = doc;
  exception.$pos = pos;
  exception.$lineno = line;
  exception.$colno = column;
}

/** The error for the document at that code point. */
export function jsonDecodeErrorAt(msg: string, doc: string, pos: number): PyException {
  const exception = makeException(jsonDecodeErrorType, []);
  fill(exception, msg, doc, pos);
  return exception;
}

/** The error for the document at that UTF-16 unit. */
export function jsonDecodeError(msg: string, doc: string, unit: number): PyException {
  return jsonDecodeErrorAt(msg, doc, codePointIndex(doc, unit));
}
