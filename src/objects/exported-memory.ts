// Whether bytes may change their size while memory views look at them. CPython counts the views that are alive. Here nobody counts references, so
// a view counts while a variable of a running call, or of the module of one, holds it: a view that was made in passing must not forbid anything.
import { machine, type Resumable, type StackFrame, Suspend, spend } from '../runtime/machine.ts';
import { Cell, ScriptFrame } from './function.ts';
import { PyMemoryView } from './memoryview.ts';
import type { Namespace } from './namespace.ts';
import type { PyObject, Value } from './object.ts';
import { unwrap } from './object.ts';
import { Views } from './viewed.ts';

/** Frames and modules are looked through at this price for each variable, in units (see `spend`). */
const VARIABLE_UNITS = 1;

interface Viewed extends PyObject {
  views: Views;
}

/** A method that may change the size of its object, which raises BufferError while a view is held. */
export function resizing<T extends Viewed, A, B>(
  change: (self: T, first: A, second: B) => Value | undefined | Resumable<Value | undefined>,
): (self: T, first: A, second: B) => Value | undefined | Resumable<Value | undefined> {
  return (self, first, second) =>
    self.views === Views.none || machine.pinned > 0
      ? change(self, first, second)
      : afterLooking(self, () => change(self, first, second));
}

function* afterLooking(
  self: Viewed,
  change: () => Value | undefined | Resumable<Value | undefined>,
): Resumable<Value | undefined> {
  let isHeld = false;
  yield new Suspend({
    kind: 'look',
    look: (frames) => {
      isHeld = holdView(frames, self);
      return null;
    },
  });
  self.views = isHeld ? Views.held : Views.none;
  try {
    const result = change();
    return isResumable(result) ? yield* result : result;
  } finally {
    if (isHeld) self.views = Views.made;
  }
}

function isResumable(result: Value | undefined | Resumable<Value | undefined>): result is Resumable<Value | undefined> {
  return typeof result === 'object' && result !== null && 'throw' in result;
}

function holdView(frames: readonly StackFrame[], object: Viewed): boolean {
  const modules = new Set<Namespace>();
  const isView = (value: Value | undefined): boolean =>
    value instanceof PyMemoryView && !value.released && unwrap(value.source) === object;
  for (const frame of frames) {
    if (!(frame instanceof ScriptFrame)) continue;
    modules.add(frame.fn.namespace);
    // Those of comprehensions, which come after, keep the last item of one that is over.
    const count = frame.fn.code.caughtSlot;
    spend(count * VARIABLE_UNITS);
    for (let i = 0; i < count; i++) {
      const slot = frame.slots[i];
      if (isView(slot instanceof Cell ? slot.value : slot)) return true;
    }
  }
  for (const module of modules) {
    spend(module.size * VARIABLE_UNITS);
    for (const [, value] of module.entries()) if (isView(value)) return true;
  }
  return false;
}
