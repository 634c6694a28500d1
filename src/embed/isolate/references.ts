// What cannot be copied goes across as a number: one side keeps the value, the other has something that stands for it.
import { ProtocolError } from './channel.ts';

/** The values of this side that the other side may name. Each is kept until the other side has dropped it as often as it got it. */
export class Exported {
  private readonly entries = new Map<number, { readonly value: unknown; count: number }>();
  private readonly ids = new Map<unknown, number>();
  private lastId = 0;

  /** The number of a value that is about to be sent. */
  send(value: unknown): number {
    let id = this.ids.get(value);
    if (id === undefined) {
      id = ++this.lastId;
      this.ids.set(value, id);
      this.entries.set(id, { value, count: 0 });
    }
    const entry = this.entries.get(id);
    if (entry !== undefined) entry.count++;
    return id;
  }

  get(id: unknown): unknown {
    const entry = typeof id === 'number' ? this.entries.get(id) : undefined;
    if (entry === undefined) throw new ProtocolError('a reference to nothing');
    return entry.value;
  }

  drop(id: number, count: number): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    entry.count -= count;
    if (entry.count > 0) return;
    this.entries.delete(id);
    this.ids.delete(entry.value);
  }
}

interface Receipt {
  readonly id: number;
  count: number;
}

/** What stands here for values of the other side. Once nobody here has it any more, the other side is told. */
export class Imported {
  private readonly known = new Map<number, { readonly stand: WeakRef<object>; readonly receipt: Receipt }>();
  private readonly ids = new WeakMap<object, number>();
  private readonly registry: FinalizationRegistry<Receipt>;

  constructor(drop: (id: number, count: number) => void) {
    this.registry = new FinalizationRegistry((receipt) => {
      if (this.known.get(receipt.id)?.receipt === receipt) this.known.delete(receipt.id);
      drop(receipt.id, receipt.count);
    });
  }

  /** What stands for the value of that number, which has just arrived. */
  receive<T extends object>(id: number, make: () => T): T {
    const known = this.known.get(id);
    const stand = known?.stand.deref();
    if (known !== undefined && stand !== undefined) {
      known.receipt.count++;
      return stand as T;
    }
    const made = make();
    const receipt = { id, count: 1 };
    this.known.set(id, { stand: new WeakRef(made), receipt });
    this.ids.set(made, id);
    this.registry.register(made, receipt);
    return made;
  }

  idOf(stand: unknown): number | undefined {
    return typeof stand === 'object' && stand !== null ? this.ids.get(stand) : undefined;
  }
}
