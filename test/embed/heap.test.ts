// When V8 is asked to collect: soon for a run that is alone, later where many take turns.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fn, Scriptling } from '../../src/index.ts';
import { Heap, heap } from '../../src/runtime/heap.ts';

const MEGABYTE = 1024 ** 2;

describe('V8 is asked to collect', () => {
  /** How often that was. */
  let asked = 0;
  let used = 0;

  beforeEach(() => {
    asked = 0;
    used = 0;
    vi.stubGlobal(
      'ArrayBuffer',
      class extends ArrayBuffer {
        constructor(bytes: number) {
          super(bytes);
          asked++;
        }
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** Asks after each megabyte by which a heap grows from nothing. */
  function growBy(watched: Heap, megabytes: number): void {
    for (let i = 0; i < megabytes; i++) {
      used += MEGABYTE;
      watched.bytesKept(8 * MEGABYTE);
    }
  }
  const watch = (): Heap => new Heap(() => ({ used_heap_size: used, external_memory: 0 }));

  it('as often as the heap has grown by what is allowed', () => {
    growBy(watch(), 40);
    expect(asked).toBe(5);
  });
  it('less often in proportion to the runs that take turns', () => {
    const watched = watch();
    watched.sharers = 5;
    growBy(watched, 40);
    expect(asked).toBe(1);
    growBy(watched, 39);
    expect(asked).toBe(1);
    growBy(watched, 1);
    expect(asked).toBe(2);
  });
  it('again when it has shrunk, and grown since', () => {
    const watched = watch();
    growBy(watched, 8);
    used = 0;
    growBy(watched, 7);
    expect(asked).toBe(1);
    growBy(watched, 2);
    expect(asked).toBe(2);
  });
});

describe('runs that take turns', () => {
  const source = 'for i in range(100000): pass\nsharers()';
  const sharers = fn('sharers() -> int', 'How many there are now.', () => heap?.sharers ?? 0);
  const run = async (): Promise<unknown> => (await new Scriptling({ globals: { sharers } }).run(source)).value;

  it('are counted', async () => {
    expect(await run()).toBe(1);
    const seen = await Promise.all(Array.from({ length: 20 }, run));
    expect(seen).toContain(20);
    // The last one has the machine for itself.
    expect(seen).toContain(1);
    expect(await run()).toBe(1);
  });
});
