// Traceback objects as scripts see them: a line number and the next one. They lead to no frame and no code.
import { attributeError } from '../runtime/errors.ts';
import { define, fn, getter } from './builtin.ts';
import type { PyException, TracebackEntry } from './exception.ts';
import type { Value } from './object.ts';
import { builtinType, PyObject } from './object.ts';
import { address } from './plain-repr.ts';
import { reserveItems } from './sequence.ts';

export class PyTraceback extends PyObject {
  override mark$ = 0;
  /** Outermost first, as tracebacks are printed. */
  readonly entries: readonly TracebackEntry[];
  readonly index: number;
  constructor(entries: readonly TracebackEntry[], index: number) {
    super();
    this.entries = entries;
    this.index = index;
  }

  /** The entries from here on, innermost first: how exceptions keep them. */
  rest(): TracebackEntry[] {
    reserveItems(this.entries.length - this.index);
    return this.entries.slice(this.index).reverse();
  }
}
export const tracebackType = builtinType('traceback', { instanceClass: PyTraceback, final: true });

const views = new WeakMap<readonly TracebackEntry[], PyTraceback>();

/** The traceback object of an exception, None before it was raised; the same one until an entry is added. */
export function tracebackOf({ traceback: entries }: PyException): Value {
  if (entries === undefined || entries.length === 0) return null;
  let view = views.get(entries);
  if (view === undefined || view.entries.length !== entries.length) {
    reserveItems(entries.length);
    view = new PyTraceback(entries.slice().reverse(), 0);
    views.set(entries, view);
  }
  return view;
}

/** Gives an exception the traceback of another: what is added to one does not show in the other. */
export function shareTraceback(target: PyException, source: PyException): void {
  const view = tracebackOf(source);
  target.traceback = source.traceback?.slice();
  if (view instanceof PyTraceback && target.traceback !== undefined) views.set(target.traceback, view);
}

/** The line that an entry stands for. */
export function entryLine({ code, pc }: TracebackEntry): number {
  const instruction = code.instructions[pc];
  return code.source.at(instruction?.start ?? code.start).line;
}

define(tracebackType, {
  doc: 'Where an exception came by.',
  accepts: (value) => value instanceof PyTraceback,
  members: () => [
    getter('tb_lineno', 'The line.', (self: PyTraceback) => {
      const entry = self.entries[self.index];
      return entry === undefined ? null : entryLine(entry);
    }),
    getter(
      'tb_next',
      'The traceback of the next inner call.',
      (self: PyTraceback): Value =>
        self.index + 1 < self.entries.length ? new PyTraceback(self.entries, self.index + 1) : null,
      (self: PyTraceback) => {
        throw attributeError('readonly attribute', self, 'tb_next');
      },
    ),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyTraceback) => `<traceback object at ${address(self)}>`),
  ],
});
