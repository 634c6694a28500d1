// What grows, again and again, in instances that are thrown away: the heap has to come back (S7 of the catalogue of attacks).
import { limits as presets, Scriptling } from '../../src/index.ts';
import { prelude } from '../attacks/probe.ts';
import { growth } from '../attacks/sections/g-growth.ts';
import { results } from '../attacks/sections/g-results.ts';
import { describe, isTyped } from '../fuzz/fuzzer.ts';
import { Random } from '../fuzz/random.ts';
import { type LiveHeap, liveHeap } from './heap.ts';

export interface RepeatsReport {
  readonly probes: number;
  readonly wrong: readonly string[];
  readonly heapBefore: LiveHeap;
  readonly heapAfter: LiveHeap;
}

/** Little of each, so that a thousand take a minute. */
const limits = { ...presets.default, wallMs: 150, runningMs: 150, memoryBytes: 2 * 1024 ** 2 };

const LONG_SOURCE = 10_000;

/** Runs each script of section G once, and then so many of them, chosen at random. The heap is measured before these and after them. */
export async function repeatGrowth(times: number, seed: number): Promise<RepeatsReport> {
  const sources = [...growth, ...results]
    .flatMap(({ probes }) => probes)
    .filter(({ host }) => host === undefined)
    .map(({ source, isBare }) => (isBare === true ? source : prelude + source))
    // The long ones would be most of the heap themselves.
    .filter(({ length }) => length < LONG_SOURCE);
  const wrong: string[] = [];
  const run = async (source: string): Promise<void> => {
    const instance = new Scriptling({ limits });
    try {
      await instance.run(source);
    } catch (failure) {
      if (!isTyped(failure)) wrong.push(`${source}\n${describe(failure)}`);
    }
    if ((await instance.run('40 + 2')).value !== 42) wrong.push(`${source}\ndoes not go on`);
  };
  for (const source of sources) await run(source);
  const heapBefore = await liveHeap();
  const random = new Random(seed);
  for (let i = 0; i < times; i++) await run(random.pick(sources));
  return { probes: sources.length, wrong: wrong.slice(0, 20), heapBefore, heapAfter: await liveHeap() };
}
