// print and input.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyFloat, PyObject, typeName, unwrap } from '../objects/object.ts';
import { pause } from '../objects/step-frame.ts';
import { admitText } from '../objects/text-range.ts';
import { callMethod } from '../runtime/call.ts';
import { error, typeError } from '../runtime/errors.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { GrowingResult, reserve } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith, drive, machine, suspended } from '../runtime/machine.ts';
import { str } from '../runtime/text.ts';
import { truth } from '../runtime/truth.ts';

function separator(value: Value, fallback: string, name: string): string {
  if (value === null) return fallback;
  const text = unwrap(value);
  if (typeof text === 'string') return text;
  throw typeError(`${name} must be None or a string, not ${typeName(value)}`);
}

/** Whether `str(value)` needs no method of the value, and so no other code. */
function isSimple(value: Value): boolean {
  return !(value instanceof PyObject) || value instanceof PyFloat;
}

/** So many arguments are printed in one go, if no method of theirs is needed. */
const FEW = 100;

/** What `sys.stdout` is bound to, where anything has looked at `sys` at all. */
function scriptOutput(): Value | undefined {
  return currentInterpreter().loaded('sys')?.namespace.get('stdout');
}

function print(args: readonly Value[], sep: Value, end: Value, file: Value, flush: Value): Value {
  const between = separator(sep, ' ', 'sep');
  const last = separator(end, '\n', 'end');
  const target = file ?? scriptOutput() ?? null;
  if (target === null && args.length <= FEW && args.every(isSimple)) {
    let size = (args.length - 1) * between.length;
    const texts = args.map((value) => {
      const text = str(value) as string;
      size += text.length;
      return text;
    });
    reserve(size);
    currentInterpreter().write(texts.join(between) + last, 'stdout');
    return null;
  }
  return drive(target === null ? printPieces(args, between, last) : printTo(target, args, between, last, flush));
}

/** To standard output: what a value prints while its text is made comes in its place. */
function* printPieces(args: readonly Value[], between: string, last: string): Resumable {
  const interpreter = currentInterpreter();
  let isFirst = true;
  try {
    for (const value of args) {
      if (--machine.fuel < 0) yield* pause();
      if (!isFirst) interpreter.hold(between);
      isFirst = false;
      let text: Value;
      try {
        text = str(value);
      } catch (e) {
        text = (yield suspended(e)) as Value;
      }
      const plain = String(unwrap(text));
      reserve(plain.length);
      interpreter.hold(plain);
    }
  } catch (e) {
    interpreter.write('', 'stdout');
    throw e;
  }
  interpreter.write(last, 'stdout');
  return null;
}

/** What is written, one by one: a list of all would take as much as the arguments, in one go. */
function* piecesOf(args: readonly Value[], between: string, last: string): Generator<Value, undefined, undefined> {
  for (let i = 0; i < args.length; i++) {
    if (i > 0) yield between;
    yield args[i] as Value;
  }
  yield last;
}

/** To an object: piece by piece as in CPython, but for native ones, where no code can tell, all at once. */
function* printTo(target: Value, args: readonly Value[], between: string, last: string, flush: Value): Resumable {
  const isWhole = !(target instanceof Instance && target.payload === undefined) && args.every(isSimple);
  let whole = '';
  const growing = new GrowingResult();
  for (const piece of piecesOf(args, between, last)) {
    if (--machine.fuel < 0) yield* pause();
    let text: Value;
    try {
      text = str(piece);
    } catch (e) {
      text = (yield suspended(e)) as Value;
    }
    if (isWhole) {
      const plain = String(unwrap(text));
      growing.add(plain.length);
      whole += plain;
      continue;
    }
    try {
      callMethod(target, 'write', [unwrap(text)]);
    } catch (e) {
      yield suspended(e);
    }
  }
  if (isWhole) {
    try {
      callMethod(target, 'write', [whole]);
    } catch (e) {
      yield suspended(e);
    }
  }
  if (isSimple(flush) && truth(flush)) {
    try {
      callMethod(target, 'flush', []);
    } catch (e) {
      yield suspended(e);
    }
  }
  return null;
}

function input(prompt: Value): Value {
  let text: Value;
  try {
    text = str(prompt);
  } catch (e) {
    throw continueWith(e, ask, undefined, undefined);
  }
  return ask(text);
}
function ask(prompt: Value | undefined): Value {
  const text = String(unwrap(prompt ?? ''));
  const interpreter = currentInterpreter();
  if (text !== '' && interpreter.hasInput) interpreter.write(text, 'stdout');
  let line: Value;
  try {
    line = interpreter.readLine(text);
  } catch (e) {
    throw continueWith(e, withoutLineEnd, undefined, undefined);
  }
  return withoutLineEnd(line);
}
function withoutLineEnd(line: Value | undefined): string {
  const text = admitText(String(unwrap(line ?? '')));
  if (text === '') throw error('EOFError', 'EOF when reading a line');
  return text.replace(/\r?\n$/, '');
}

export function consoleFunctions(): PyBuiltin[] {
  return [
    fn(
      "print(*args, sep=' ', end='\\n', file=None, flush=False)",
      'Prints the values to a stream, or to sys.stdout by default.',
      print,
    ),
    fn("input(prompt='', /)", 'Read a string from standard input. The trailing newline is stripped.', input),
  ];
}
