/** Values by texts, of which the ones used last are kept: so many at most, and so much of them by weight. */
export class BoundedCache<Kept> {
  private readonly entries = new Map<string, { readonly value: Kept; readonly weight: number }>();
  private weight = 0;
  private readonly mostEntries: number;
  private readonly mostWeight: number;
  /** @param mostWeight In whatever unit `set` is told of. */
  constructor(mostEntries: number, mostWeight: number) {
    this.mostEntries = mostEntries;
    this.mostWeight = mostWeight;
  }

  get(key: string): Kept | undefined {
    const known = this.entries.get(key);
    if (known === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, known);
    return known.value;
  }

  /** Keeps a value under a key that has none. */
  set(key: string, value: Kept, weight: number): void {
    this.entries.set(key, { value, weight });
    this.weight += weight;
    for (const [oldest, entry] of this.entries) {
      if (this.entries.size <= this.mostEntries && this.weight <= this.mostWeight) break;
      this.entries.delete(oldest);
      this.weight -= entry.weight;
    }
  }

  clear(): void {
    this.entries.clear();
    this.weight = 0;
  }
}
