import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Modules of the package that are written in Python are imported as text, as `scripts/build.mjs` has it. */
const pythonAsText = {
  name: 'python-as-text',
  transform: (code: string, id: string) =>
    id.endsWith('.py') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined,
};

/** Tests that compute much, some for minutes, and assert nothing about time: they run side by side. */
const long = ['test/fuzz/*.test.ts', 'test/soak/*.test.ts', 'test/scripts.test.ts'];

/** Tests that measure time or memory, or keep both processors of a small machine busy by themselves: they run one after the other. */
const measured = [
  'test/attacks/{attacks,memory}.test.ts',
  'test/event-loop.test.ts',
  'test/stdlib/{concurrency,stalls}.test.ts',
];

/** Tests that measure what their own thread has of a processor, or wait for other processes: there is one processor for each of two. */
const timed = [
  'test/pricing/pricing.test.ts',
  'test/turns.test.ts',
  'test/browser/*.test.ts',
  'test/embed/worker.test.ts',
];

/** The soak takes two minutes of one processor whatever else there is: begun last, it would leave the other one idle for as long. */
class SoakFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSoak = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/soak/');
    return [...sorted.filter(isSoak), ...sorted.filter((file) => !isSoak(file))];
  }
}

export default defineConfig({
  plugins: [pythonAsText],
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    diff: { truncateThreshold: 60 },
    sequence: { sequencer: SoakFirst },
    // The engine keeps nothing that one test could spoil for another, and takes seconds to be imported.
    isolate: false,
    setupFiles: ['test/support/whole-engine.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['test/**/*.test.ts'],
          exclude: [...measured, ...timed, ...long],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'measured', include: measured, maxWorkers: 1, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'timed', include: timed, maxWorkers: 2, sequence: { groupOrder: 2 } } },
      { extends: true, test: { name: 'long', include: long, maxWorkers: 2, sequence: { groupOrder: 3 } } },
    ],
  },
});
