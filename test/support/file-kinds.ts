// Runs scripts on files of each kind: in memory, in a folder of the disk, in an overlay. It is done in a process of its own, from a bundle: there a script
// that is suspended at each step takes half the time that it takes among the modules of the tests.
import { join } from 'node:path';
import { outputsOf } from './bundle.ts';

export const fileKinds = ['memory', 'a folder of the disk', 'an overlay'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FileOutput {
  readonly path: string;
  readonly kind: FileKind;
  /** What the script printed, or the error that ended it. */
  readonly output: string;
}

/** The outputs of all scripts on files of all kinds; those that the process did not come to are missing. */
export const outputsOnFiles = (paths: readonly string[]): Promise<FileOutput[]> =>
  outputsOf(join(import.meta.dirname, 'file-kinds-program.ts'), paths);
