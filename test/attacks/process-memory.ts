// What memory the system says that this process has.
import { readFileSync, writeFileSync } from 'node:fs';

/** Megabytes that the process has now, or has had at most since `resetPeak`. Linux tells; elsewhere the present has to do. */
export function memory(field: 'VmRSS' | 'VmHWM'): number {
  try {
    const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'latin1'));
    return Number(found?.[1]) / 1024;
  } catch {
    return process.memoryUsage().rss / 1024 ** 2;
  }
}
export function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // The peak is that of the whole process then, so the first probe that takes much is blamed for all.
  }
}
