// The fuzzers for as long as one likes: `npm run fuzz -- --seconds 60 [--seed S] [--only NAME] [--rounds N] [--python python3.12]`.
import { parseArgs } from 'node:util';
import { apiCalls } from './api-calls.ts';
import { backends } from './backends.ts';
import { type Fuzzer, playRounds } from './fuzzer.ts';
import { recordedScripts, sourceText } from './source-text.ts';
import { valueBridge } from './value-bridge.ts';

const { values } = parseArgs({
  options: {
    /** How long all fuzzers together take. */
    seconds: { type: 'string', default: '60' },
    /** The seed of the first round. */
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    /** So many rounds of each instead: `--rounds 1` repeats a finding by its seed. */
    rounds: { type: 'string' },
    /** The fuzzers whose name has this in it. */
    only: { type: 'string', default: '' },
    /** A command that runs CPython: programs are compared with it, too. */
    python: { type: 'string' },
  },
});

const fuzzers: readonly Fuzzer[] = [sourceText(recordedScripts()), backends(values.python), apiCalls, valueBridge];
const chosen = fuzzers.filter(({ name }) => name.includes(values.only));
const milliseconds = (Number(values.seconds) * 1000) / chosen.length;
let failed = false;

for (const fuzzer of chosen) {
  const end = performance.now() + milliseconds;
  const goesOn = (round: number): boolean =>
    values.rounds === undefined ? performance.now() < end : round < Number(values.rounds);
  const { rounds, findings } = await playRounds(fuzzer, Number(values.seed), goesOn);
  process.stdout.write(`${fuzzer.name}: ${rounds} rounds from seed ${values.seed}, ${findings.length} findings\n`);
  for (const { seed, what, input } of findings) {
    process.stdout.write(`\n--only '${fuzzer.name}' --rounds 1 --seed ${seed}\n${what}\n${input}\n`);
  }
  failed ||= findings.length > 0;
}
process.exitCode = failed ? 1 : 0;
