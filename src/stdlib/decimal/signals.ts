// The signals of decimal arithmetic as exception classes.
import { exceptionNamed, exceptionType, makeException } from '../../objects/exception.ts';
import { PyList } from '../../objects/list.ts';
import type { PyType, Value } from '../../objects/object.ts';
import {
  ANY_INVALID,
  CLAMPED,
  CONVERSION_SYNTAX,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  FLOAT_OPERATION,
  INEXACT,
  INVALID,
  INVALID_CONTEXT,
  OVERFLOW,
  ROUNDED,
  SUBNORMAL,
  UNDERFLOW,
} from './number.ts';

export interface Signal {
  readonly name: string;
  readonly type: PyType;
  readonly bits: number;
}

interface Signals {
  readonly types: ReadonlyMap<string, PyType>;
  /** What contexts have flags and traps for, in the order in which the first of several is raised. */
  readonly signals: readonly Signal[];
  /** The kinds of invalid operation. */
  readonly conditions: readonly Signal[];
}

/** An exception class with several bases. */
function derived(name: string, bases: readonly PyType[]): PyType {
  const [first = exceptionNamed('Exception')] = bases;
  const type = exceptionType(name, first, 'decimal');
  type.bases = bases;
  const all = bases.flatMap((base) => base.mro);
  type.mro = [type, ...all.filter((each, i) => all.lastIndexOf(each) === i)];
  return type;
}

let made: Signals | undefined;

/** The classes, made when decimal is first used. */
export function signalTable(): Signals {
  if (made !== undefined) return made;
  const base = derived('DecimalException', [exceptionNamed('ArithmeticError')]);
  const types = new Map<string, PyType>([['DecimalException', base]]);
  const define = (name: string, bits: number, ...bases: readonly PyType[]): Signal => {
    const type = derived(name, bases.length === 0 ? [base] : bases);
    types.set(name, type);
    return { name, type, bits };
  };
  const clamped = define('Clamped', CLAMPED);
  const rounded = define('Rounded', ROUNDED);
  const inexact = define('Inexact', INEXACT);
  const subnormal = define('Subnormal', SUBNORMAL);
  const underflow = define('Underflow', UNDERFLOW, inexact.type, rounded.type, subnormal.type);
  const overflow = define('Overflow', OVERFLOW, inexact.type, rounded.type);
  const byZero = define('DivisionByZero', DIVISION_BY_ZERO, base, exceptionNamed('ZeroDivisionError'));
  const float = define('FloatOperation', FLOAT_OPERATION, base, exceptionNamed('TypeError'));
  const invalid = define('InvalidOperation', ANY_INVALID);
  const kinds = [
    { name: 'InvalidOperation', type: invalid.type, bits: INVALID },
    define('ConversionSyntax', CONVERSION_SYNTAX, invalid.type),
    define('DivisionImpossible', DIVISION_IMPOSSIBLE, invalid.type),
    define('DivisionUndefined', DIVISION_UNDEFINED, invalid.type, exceptionNamed('ZeroDivisionError')),
    define('InvalidContext', INVALID_CONTEXT, invalid.type),
  ];
  made = {
    types,
    signals: [invalid, float, byZero, overflow, underflow, subnormal, inexact, rounded, clamped],
    conditions: kinds,
  };
  return made;
}

/** The exception for what was reported and is trapped: it lists all of it. */
export function signalError(bits: number): unknown {
  const { signals, conditions } = signalTable();
  const first = signals.find((signal) => (signal.bits & bits) !== 0);
  const listed = [...conditions, ...signals.slice(1)].filter((signal) => (signal.bits & bits) !== 0);
  return makeException(first?.type ?? exceptionNamed('Exception'), [
    new PyList(listed.map((signal): Value => signal.type)),
  ]);
}

/** The bits that a class of signals stands for; undefined: it is none. */
export function bitsOfSignal(value: Value): number | undefined {
  const { signals, conditions } = signalTable();
  return [...signals, ...conditions].find((signal) => signal.type === value)?.bits;
}

const SHOWN_ORDER =
  'Clamped InvalidOperation DivisionByZero Inexact FloatOperation Overflow Rounded Subnormal Underflow'.split(' ');

/** The names of the signals of which a bit is set. */
export function namesOfSignals(bits: number): string[] {
  const { signals } = signalTable();
  return SHOWN_ORDER.filter((name) => signals.some((signal) => signal.name === name && (signal.bits & bits) !== 0));
}
