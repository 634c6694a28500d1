// Where the tokenizer puts its tokens: flat arrays that grow as needed.

export class TokenBuffer {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count = 0;
  readonly #admit: ((tokens: number) => void) | undefined;

  /** `admit` is told how many there are whenever more room is needed. */
  constructor(capacity: number, admit?: (tokens: number) => void) {
    this.#admit = admit;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  add(kind: number, start: number, end: number): void {
    const index = this.count++;
    if (index >= this.kinds.length) this.#grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  /** The kind of the last token, or -1. */
  lastKind(): number {
    return this.count === 0 ? -1 : this.kinds[this.count - 1];
  }

  #grow(): void {
    this.#admit?.(this.kinds.length);
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Int32Array(capacity);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Int32Array(capacity);
    ends.set(this.ends);
    this.ends = ends;
  }
}
