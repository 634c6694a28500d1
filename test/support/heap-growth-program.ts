// The process in which heap-growth.ts has scripts run: `node --expose-gc PROGRAM < SESSIONS`.
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { LimitError, Scriptling } from '../../src/index.ts';
import { yaml } from '../../src/libraries.ts';
import type { GrowthSession, SessionGrowth } from './heap-growth.ts';
import { collectGarbage } from './live-memory.ts';

async function heapUsed(): Promise<number> {
  await collectGarbage(2);
  return process.memoryUsage().heapUsed;
}

/** The kind of the limit that ends a run, if one does. Nothing that the error holds is kept. */
async function limitMet(scriptling: Scriptling, source: string): Promise<string | undefined> {
  try {
    await scriptling.run(source);
    return undefined;
  } catch (error) {
    if (error instanceof LimitError) return error.kind;
    throw error;
  }
}

async function grow({ setup, sources, limits }: GrowthSession): Promise<SessionGrowth> {
  const scriptling = new Scriptling({ libraries: [yaml({ maxLength: 10_000_000 })], limits });
  await scriptling.run(setup);
  const growths: { bytes: number; kind?: string }[] = [];
  let before = await heapUsed();
  for (const source of sources) {
    const kind = await limitMet(scriptling, source);
    const after = await heapUsed();
    growths.push({ bytes: after - before, ...(kind !== undefined && { kind }) });
    before = after;
  }
  const kept = growths.some(({ kind }) => kind !== undefined) ? null : scriptling.get('kept');
  scriptling.reset();
  return { growths, kept, given: before - (await heapUsed()) };
}

const found: SessionGrowth[] = [];
for (const session of deserialize(readFileSync(0)) as GrowthSession[]) found.push(await grow(session));
process.stdout.write(serialize(found));
