// What the host holds open for the scripts of an interpreter: processes, answers. It ends with the run, whatever ends that.
import type { Awaitable } from '../capability/access.ts';
import type { Ending } from '../runtime/interpreter.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import { Suspend } from '../runtime/machine.ts';

export class Leases<T extends { close(): unknown }> implements Ending {
  private readonly held = new Set<T>();
  /** One for each that is being opened: many listeners of one signal are what Node warns of. */
  private readonly opening = new Set<AbortController>();

  /**
   * Waits for something to be opened, and keeps it. The script may have given up waiting by then, and the run may be over.
   *
   * @param open Gets a signal that fires when the run is over.
   */
  async take(open: (signal: AbortSignal) => Awaitable<T>): Promise<T> {
    currentInterpreter().addEnding(this);
    const controller = new AbortController();
    this.opening.add(controller);
    let opened: T;
    try {
      opened = await open(controller.signal);
    } finally {
      this.opening.delete(controller);
    }
    if (controller.signal.aborted) {
      await opened.close();
      throw new Error('the run is over');
    }
    this.held.add(opened);
    return opened;
  }

  /** It has ended by itself. */
  forget(opened: T): void {
    this.held.delete(opened);
  }

  *finish(closes: boolean): Resumable {
    if (!closes) return null;
    const closing = this.closeAll();
    if (closing.length === 0) return null;
    yield new Suspend({
      kind: 'wait',
      promise: Promise.allSettled(closing),
      settle: { fulfilled: () => null, rejected: (reason) => reason },
    });
    return null;
  }

  abandon(): void {
    // Nobody is left who could be told what goes wrong.
    for (const closing of this.closeAll()) closing.catch(() => undefined);
  }

  private closeAll(): Promise<void>[] {
    const all = [...this.held];
    this.held.clear();
    for (const controller of this.opening) controller.abort();
    return all.map(async (each) => {
      await each.close();
    });
  }
}
