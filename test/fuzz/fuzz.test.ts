// Some rounds of each fuzzer, always the same ones. `npm run fuzz -- --seconds 600` plays others, for longer.
import { describe, expect, it } from 'vitest';
import { apiCalls } from './api-calls.ts';
import { backends } from './backends.ts';
import { type Fuzzer, playRounds } from './fuzzer.ts';
import { recordedScripts, sourceText } from './source-text.ts';
import { valueBridge } from './value-bridge.ts';

const SEED = 20_261_128;

const fuzzers: readonly (readonly [Fuzzer, number])[] = [
  [sourceText(recordedScripts()), 250],
  [backends(), 15],
  [apiCalls, 15],
  [valueBridge, 25],
];

describe('fuzzers find nothing', () => {
  it.each(fuzzers.map(([fuzzer, rounds]) => [fuzzer.name, fuzzer, rounds] as const))(
    '%s',
    async (_name, fuzzer, rounds) => {
      const { findings } = await playRounds(fuzzer, SEED, (round) => round < rounds);
      expect(findings).toEqual([]);
    },
    120_000,
  );
});
