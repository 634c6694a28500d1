// Contexts: precision, rounding and bounds of results, and which signals are traps.
import { PyDict } from '../../objects/dict.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, unwrap } from '../../objects/object.ts';
import { typeError } from '../../runtime/errors.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import { spend } from '../../runtime/machine.ts';
import type { Rounding, Rules } from './number.ts';
import { ANY_INVALID, DIVISION_BY_ZERO, OVERFLOW } from './number.ts';
import { bitsOfSignal, namesOfSignals, signalError, signalTable } from './signals.ts';

export class PyContext extends ChargedObject implements Rules {
  precision = 28;
  rounding: Rounding = 'ROUND_HALF_EVEN';
  least = -999999;
  most = 999999;
  capitals = true;
  clamp = false;
  flags = 0;
  traps = ANY_INVALID | DIVISION_BY_ZERO | OVERFLOW;
  status = 0;

  copy(): PyContext {
    const copy = new PyContext();
    copy.precision = this.precision;
    copy.rounding = this.rounding;
    copy.least = this.least;
    copy.most = this.most;
    copy.capitals = this.capitals;
    copy.clamp = this.clamp;
    copy.flags = this.flags;
    copy.traps = this.traps;
    return copy;
  }

  /** Takes over what an operation has reported. Raises what is trapped. */
  settle(): void {
    const { status } = this;
    if (status === 0) return;
    this.status = 0;
    this.flags |= status;
    const trapped = status & this.traps;
    if (trapped !== 0) throw signalError(trapped);
  }
}
export const contextType = builtinType('decimal.Context', { instanceClass: PyContext, module: 'decimal' });

/** Runs an operation by a context and lets its signals come. */
export function by<T>(context: PyContext, action: (context: PyContext) => T): T {
  context.status = 0;
  const result = action(context);
  context.settle();
  return result;
}

/** The flags or the traps of a context, as a mapping from signals to bools. */
export class PySignals extends ChargedObject {
  readonly context: PyContext;
  readonly field: 'flags' | 'traps';
  constructor(context: PyContext, field: 'flags' | 'traps') {
    super();
    this.context = context;
    this.field = field;
  }
  get bits(): number {
    return this.context[this.field];
  }
  set bits(bits: number) {
    this.context[this.field] = bits;
  }
}
export const signalsType = builtinType('decimal.SignalDict', { instanceClass: PySignals, module: 'decimal' });

interface DecimalState {
  current: PyContext;
  readonly defaults: PyContext;
  readonly basic: PyContext;
  readonly extended: PyContext;
}

/** Each interpreter has its own contexts. */
const states = new WeakMap<object, DecimalState>();

export function stateOf(owner: object = currentInterpreter().context): DecimalState {
  let state = states.get(owner);
  if (state === undefined) {
    const basic = new PyContext();
    basic.precision = 9;
    basic.rounding = 'ROUND_HALF_UP';
    const { signals } = signalTable();
    for (const { name, bits } of signals) {
      if (!['Inexact', 'Rounded', 'Subnormal', 'FloatOperation'].includes(name)) basic.traps |= bits;
    }
    const extended = new PyContext();
    extended.precision = 9;
    extended.traps = 0;
    state = { current: new PyContext(), defaults: new PyContext(), basic, extended };
    states.set(owner, state);
  }
  return state;
}

export const currentContext = (): PyContext => stateOf().current;

export function setContext(value: Value): void {
  const context = asContext(value);
  if (context === undefined) throw typeError('optional argument must be a context');
  const state = stateOf();
  const { defaults, basic, extended } = state;
  state.current = context === defaults || context === basic || context === extended ? cleared(context) : context;
}
function cleared(context: PyContext): PyContext {
  const copy = context.copy();
  copy.flags = 0;
  return copy;
}

export function asContext(value: Value): PyContext | undefined {
  const inner = unwrap(value);
  return inner instanceof PyContext ? inner : undefined;
}

/** The context that an argument names: None is the current one. */
export function contextArgument(value: Value | undefined): PyContext {
  if (value === undefined || value === null) return currentContext();
  const context = asContext(value);
  if (context === undefined) throw typeError('optional argument must be a context');
  return context;
}

/** Units (see `spend`) for a signal that is looked up. */
const SIGNAL_UNITS = 20;

/** The bits of a list of signals, or of a mapping from all signals to bools. */
export function bitsArgument(value: Value, truth: (value: Value) => boolean): number | undefined {
  if (value instanceof PySignals) return value.bits;
  const inner = unwrap(value);
  let bits = 0;
  if (inner instanceof PyList) {
    for (const item of inner.items) {
      spend(SIGNAL_UNITS);
      const signal = bitsOfSignal(item);
      if (signal === undefined) return undefined;
      bits |= signal;
    }
    return bits;
  }
  if (!(inner instanceof PyDict) || inner.size !== signalTable().signals.length) return undefined;
  for (const [key, on] of inner.entries()) {
    const signal = bitsOfSignal(key);
    if (signal === undefined) return undefined;
    if (truth(on)) bits |= signal;
  }
  return bits;
}

export function contextRepr(context: PyContext): string {
  const { precision, rounding, least, most, capitals, clamp, flags, traps } = context;
  return (
    `Context(prec=${precision}, rounding=${rounding}, Emin=${least}, Emax=${shownExponent(most)}, capitals=${capitals ? 1 : 0}, ` +
    `clamp=${clamp ? 1 : 0}, flags=[${namesOfSignals(flags).join(', ')}], traps=[${namesOfSignals(traps).join(', ')}])`
  );
}
const shownExponent = (value: number): string => String(BigInt(value));
