// Folders that are there for one test.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder, by its real path. It goes when the test has ended. */
export function temporaryFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'scriptling-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export interface Surroundings {
  readonly base: string;
  /** What a script is lent. */
  readonly root: string;
  /** What it is not. */
  readonly outside: string;
}

/** A folder with two empty ones in it. */
export function folderAndOutside(): Surroundings {
  const base = temporaryFolder();
  const root = join(base, 'root');
  const outside = join(base, 'outside');
  mkdirSync(root);
  mkdirSync(outside);
  return { base, root, outside };
}
