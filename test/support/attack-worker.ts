// Runs probes of the catalogue in a worker of a browser, and tells the page of each.
import { limits } from '../../src/index.ts';
import { judge } from '../attacks/oracle.ts';
import type { Probe } from '../attacks/probe.ts';
import { rows } from '../attacks/sections/rows.ts';

export interface BrowserReport {
  readonly row: string;
  readonly probe: string;
  readonly wrong: string | undefined;
  readonly milliseconds: number;
}

/** How many probes of each row are run. */
const MOST = 1;
/** Lateness is judged in Node, where it can be told from a busy machine; what hangs shows here, too. */
const GRACE_MS = 2000;
const tight = {
  ...limits.default,
  wallMs: 200,
  memoryBytes: 16 * 1024 ** 2,
  outputBytes: 1_000_000,
  recursionDepth: 200,
};

/** Probes that are host code may ask for what Node alone has; those of scripts run anywhere. */
const isForBrowsers = ({ host }: Probe): boolean => host === undefined;

const { postMessage: tell } = globalThis as unknown as { postMessage(this: void, message: unknown): void };
for (const { id, probes } of rows) {
  for (const probe of probes.filter(isForBrowsers).slice(0, MOST)) {
    const { wrong, milliseconds, deadline } = await judge(probe, true, tight);
    const late =
      milliseconds > deadline + GRACE_MS ? `control came back after ${Math.round(milliseconds)} ms` : undefined;
    tell({ row: id, probe: probe.title, wrong: wrong ?? late, milliseconds } satisfies BrowserReport);
  }
}
tell('end');
