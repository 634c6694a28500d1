// The ways in which each recorded script is run. All have to give the same.

import type { EngineSettings } from '../../src/runtime/run.ts';

export interface Way {
  readonly name: string;
  /** How warm code has to be before JavaScript is emitted for it; the engine's own choice if it is not given. */
  readonly emitAfter?: number;
  /** Of so many scripts one goes this way: it shows little that the others do not. Default 1. */
  readonly each?: number;
  readonly engine?: Partial<EngineSettings>;
}

const tinySlices = { stepsPerLook: 1, sliceMs: 0, stretch: 2 };
const tinyDepth = { nativeDepth: 3 };

export const ways: readonly Way[] = [
  { name: 'emitted', emitAfter: 1, each: 6 },
  { name: 'interpreted', emitAfter: Infinity, each: 6 },
  { name: 'both tiny, emitted', emitAfter: 1, engine: { ...tinySlices, ...tinyDepth } },
  { name: 'tiny native depth', emitAfter: 1, engine: tinyDepth, each: 10 },
  { name: 'both tiny, interpreted', emitAfter: Infinity, engine: { ...tinySlices, ...tinyDepth } },
  { name: 'emitted for what was met, tiny slices', emitAfter: 20, engine: tinySlices, each: 8 },
  { name: 'as chosen' },
];

/** What a script did. */
export interface ScriptResult {
  readonly file: string;
  readonly output: string;
  readonly errorOutput: string;
  readonly status: number;
  readonly milliseconds: number;
}
