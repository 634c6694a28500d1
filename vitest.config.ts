import { defineConfig } from 'vitest/config';

/** Modules of the package that are written in Python are imported as text, as `scripts/build.mjs` has it. */
const pythonAsText = {
  name: 'python-as-text',
  transform: (code: string, id: string) =>
    id.endsWith('.py') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined,
};

export default defineConfig({
  plugins: [pythonAsText],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    diff: { truncateThreshold: 60 },
  },
});
