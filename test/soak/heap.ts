/** What is live, in bytes. Needs `--expose-gc`. */
export async function heapUsed(): Promise<number> {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('run this with --expose-gc');
  // What promises, timers and weak references held is let go step by step.
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    collect();
  }
  return process.memoryUsage().heapUsed;
}
