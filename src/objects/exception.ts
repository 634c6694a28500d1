// Exceptions: the object, the hierarchy, and tracebacks as data.
import { machine } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import type { Code } from './code.ts';
import type { Value } from './object.ts';
import { builtinType, Instance, PyType } from './object.ts';
import { emptyTuple, PyTuple } from './tuple.ts';

/** One line of a traceback: the code object and the instruction that was running. */
export interface TracebackEntry {
  readonly code: Code;
  readonly pc: number;
  /** The method of a call was not found: only the attribute is to blame. */
  readonly isLookup: boolean;
  /** As in `PyObject`. */
  mark$?: number;
}

/**
 * A script exception. It is thrown as it is: a plain object, since capturing a JavaScript stack would cost twenty times as much.
 * `cls` tells its class; classes of scripts add attributes like any instance.
 */
export class PyException extends Instance {
  args: PyTuple = emptyTuple;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  /** Innermost last, as tracebacks are printed. Undefined until it has been raised. Filled innermost first and turned when read. */
  traceback: TracebackEntry[] | undefined = undefined;
  /** What a name could not be imported from, for the suggestion of the traceback. */
  declare importSource$: Value | undefined;

  constructor() {
    super();
    machine.memory -= price.exception;
  }
}

export const baseExceptionType = builtinType('BaseException', { instanceClass: PyException });
baseExceptionType.instanceConstructor = PyException;
baseExceptionType.plainStores = false;

/** Declares an exception class of the engine: the built-in ones below, and those of modules. */
export function exceptionType(name: string, base: PyType, module = 'builtins'): PyType {
  const Base = base.instanceConstructor ?? PyException;
  class Exception extends Base {}
  const type = new PyType(name, { bases: [base], instanceClass: Exception, module });
  type.instanceConstructor = Exception;
  type.mro = [type, ...base.mro];
  type.solidBase = baseExceptionType;
  // Their attributes are computed (`args`, `__cause__`), and the inline store does not ask for that.
  type.plainStores = false;
  return type;
}

/** The built-in exceptions, by name. Each line: a base and its subclasses. */
const hierarchy: readonly (readonly [base: string, names: string])[] = [
  ['BaseException', 'Exception GeneratorExit KeyboardInterrupt SystemExit BaseExceptionGroup'],
  [
    'Exception',
    'ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ' +
      'ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning',
  ],
  ['ArithmeticError', 'FloatingPointError OverflowError ZeroDivisionError'],
  ['ImportError', 'ModuleNotFoundError'],
  ['LookupError', 'IndexError KeyError'],
  ['NameError', 'UnboundLocalError'],
  [
    'OSError',
    'BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError ' +
      'NotADirectoryError PermissionError ProcessLookupError TimeoutError',
  ],
  ['ConnectionError', 'BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError'],
  ['RuntimeError', 'NotImplementedError RecursionError'],
  ['SyntaxError', 'IndentationError'],
  ['IndentationError', 'TabError'],
  ['ValueError', 'UnicodeError'],
  ['UnicodeError', 'UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError'],
  [
    'Warning',
    'BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning ' +
      'RuntimeWarning SyntaxWarning UnicodeWarning UserWarning',
  ],
];

export const exceptionTypes = new Map<string, PyType>([['BaseException', baseExceptionType]]);
for (const [baseName, names] of hierarchy) {
  const base = exceptionTypes.get(baseName);
  if (base === undefined) continue;
  for (const name of names.split(' ')) exceptionTypes.set(name, exceptionType(name, base));
}
// The one class with two bases.
const exceptionGroup = exceptionType('ExceptionGroup', exceptionNamed('BaseExceptionGroup'));
exceptionGroup.bases = [exceptionNamed('BaseExceptionGroup'), exceptionNamed('Exception')];
exceptionGroup.mro = [exceptionGroup, exceptionNamed('BaseExceptionGroup'), ...exceptionNamed('Exception').mro];
exceptionTypes.set('ExceptionGroup', exceptionGroup);

/** The built-in exception class of that name; a name that is none is a mistake of the engine. */
export function exceptionNamed(name: string): PyType {
  const type = exceptionTypes.get(name);
  if (type === undefined) throw new ReferenceError(`no exception class ${name}`);
  return type;
}

/** A new exception of a built-in class, not yet raised. */
export function makeException(type: PyType, args: readonly Value[]): PyException {
  type.pendingLayout?.();
  const exception = new (type.instanceConstructor ?? PyException)() as PyException;
  exception.args = args.length === 0 ? emptyTuple : new PyTuple(args);
  return exception;
}
