// Reading the generated tables of Unicode's properties.

/** The values of a property by code point: runs that stand in order, with the place where each begins and ends. */
export class PropertyTable {
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly values: readonly string[];

  constructor(table: string) {
    const runs: { start: number; end: number; value: string }[] = [];
    for (const entry of table.replaceAll('\n', '').split(';')) {
      const colon = entry.lastIndexOf(':');
      const value = entry.slice(0, colon);
      let end = 0;
      for (const run of entry.slice(colon + 1).split(',')) {
        const [gap = '', size = '1'] = run.split('+');
        const start = end + Number.parseInt(gap, 36);
        end = start + Number.parseInt(size, 36);
        runs.push({ start, end, value });
      }
    }
    runs.sort((a, b) => a.start - b.start);
    this.starts = Uint32Array.from(runs, (run) => run.start);
    this.ends = Uint32Array.from(runs, (run) => run.end);
    this.values = runs.map((run) => run.value);
  }

  get(code: number): string | undefined {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    return low > 0 && code < (this.ends[low - 1] ?? 0) ? this.values[low - 1] : undefined;
  }
}
