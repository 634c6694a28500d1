// Frames as the modules traceback and warnings know them: plain tuples.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { typeName } from '../objects/object.ts';
import { PyTraceback } from '../objects/traceback.ts';
import { PyTuple } from '../objects/tuple.ts';
import { runningCalls } from '../runtime/call-stack.ts';
import { typeError } from '../runtime/errors.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import { BUILTIN_FILE } from '../runtime/module-table.ts';
import type { TracebackFrame } from '../runtime/traceback.ts';
import { formatExceptionOnly, formatFrames, formatTraceback, frameOf, framesOf } from '../runtime/traceback.ts';

/** `(filename, lineno, name, line, end_lineno, colno, end_colno)`, columns from 0 as FrameSummary counts them. */
function tupleOf(frame: TracebackFrame): PyTuple {
  const { filename, line, name, sourceLine, endLine, column, endColumn } = frame;
  return new PyTuple([filename, line, name, sourceLine, endLine, column - 1, endColumn - 1]);
}

function frameFrom(tuple: Value): TracebackFrame {
  const items = tuple instanceof PyTuple ? tuple.items : [];
  const [filename, line, name, sourceLine, endLine, column, endColumn] = items;
  const count = (value: Value | undefined, fallback: number): number => (typeof value === 'number' ? value : fallback);
  const start = count(line, 1);
  return {
    filename: String(filename ?? ''),
    line: start,
    name: String(name ?? ''),
    sourceLine: typeof sourceLine === 'string' ? sourceLine : '',
    endLine: count(endLine, start),
    column: count(column, 0) + 1,
    endColumn: count(endColumn, 0) + 1,
  };
}

function framesFrom(list: Value): TracebackFrame[] {
  return list instanceof PyList ? list.items.map(frameFrom) : [];
}

/** Of frames that stand outermost first: the first so many, the last so many (a negative limit), or all. */
function limited(frames: TracebackFrame[], limit: Value): TracebackFrame[] {
  if (typeof limit !== 'number') return frames;
  return limit >= 0 ? frames.slice(0, limit) : frames.slice(limit);
}

function traceback(value: Value): PyTraceback | null {
  if (value === null || value instanceof PyTraceback) return value;
  throw typeError(`a traceback or None is needed, not ${typeName(value)}`);
}

function exceptionOf(value: Value): PyException {
  if (value instanceof PyException) return value;
  throw typeError(`Exception expected for value, ${typeName(value)} found`);
}

/** `call_stack()`: the running calls, innermost first, with the name of the module of each. */
export function callStack(): Member {
  return fn('call_stack()', 'Return the running calls, innermost first.', function* (): Resumable {
    const calls = yield* runningCalls();
    return new PyList(
      calls.map(({ fn: called, pc }) => {
        const frame = tupleOf(frameOf({ code: called.code, pc, isLookup: false }));
        return new PyTuple([...frame.items, called.module, called.code.source.filename === BUILTIN_FILE]);
      }),
    );
  });
}

export function tracebackHelpers(): Member[] {
  return [
    callStack(),
    fn('traceback_frames(traceback, /)', 'Return the frames of a traceback, outermost first.', (value: Value) => {
      const found = traceback(value);
      return new PyList(found === null ? [] : framesOf(found.rest()).map(tupleOf));
    }),
    fn(
      'frame_lines(frames, /)',
      'Return the lines that show frames.',
      (frames: Value) => new PyList(formatFrames(framesFrom(frames))),
    ),
    fn(
      'exception_lines(exception, traceback, limit, chain, /)',
      'Return the lines of a traceback with its exception.',
      (value: Value, given: Value, limit: Value, chain: boolean) => {
        const exception = exceptionOf(value);
        const own = traceback(given);
        const interpreter = currentInterpreter();
        const text = formatTraceback(exception, {
          chain,
          ...interpreter.namesToSuggest(),
          isStrict: true,
          frames: (each) => {
            const entries = each === exception ? (own?.rest() ?? []) : (each.traceback ?? []);
            return limited(framesOf(entries), limit);
          },
        });
        return new PyList(text.split('\n'));
      },
    ),
    fn('last_lines(exception, /)', 'Return the lines that show an exception alone.', (value: Value) => {
      const interpreter = currentInterpreter();
      return new PyList(
        formatExceptionOnly(exceptionOf(value), {
          ...interpreter.namesToSuggest(),
          isStrict: true,
        }),
      );
    }),
  ];
}
