// What modules need that read and write files where the host has lent some, and do without where it has not.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { call } from '../runtime/call.ts';
import { error } from '../runtime/errors.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';

/** `open_file(...)`: the built-in `open`, for modules that have an `open` of their own. Without files there is none, as for scripts. */
export function fileOpener(): Member {
  return fn(
    "open_file(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
    'Open a file and return a stream.',
    (...args: Value[]) => {
      const open = currentInterpreter().builtins.get('open');
      if (open === undefined) throw error('NameError', "name 'open' is not defined");
      return call(open, args);
    },
  );
}
