// Reading the script that the command line names.
import { createReadStream } from 'node:fs';
import { readAll, readBytes } from './standard-input.ts';

export type ScriptFile =
  | { readonly problem: undefined; readonly name: string; readonly text: string }
  | { readonly problem: string };

/** As Python words them, by Node's codes. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '[Errno 2] No such file or directory'],
  ['EACCES', '[Errno 13] Permission denied'],
  ['ENOTDIR', '[Errno 20] Not a directory'],
  ['EISDIR', '[Errno 21] Is a directory'],
  ['ELOOP', '[Errno 40] Too many levels of symbolic links'],
  ['ENAMETOOLONG', '[Errno 36] File name too long'],
]);

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The file's text; `-` stands for standard input. */
export async function readScript(file: string): Promise<ScriptFile> {
  const isInput = file === '-';
  let bytes: Uint8Array | undefined;
  try {
    bytes = isInput ? await readAll() : await readBytes(createReadStream(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { problem: `scriptling: can't open file '${file}': ${reasons.get(code) ?? `cannot be read (${code})`}` };
  }
  if (bytes === undefined) return { problem: `scriptling: can't read file '${file}': it is too large for a script` };
  if (isInput) return { problem: undefined, name: '<stdin>', text: Buffer.from(bytes).toString('utf8') };
  try {
    return { problem: undefined, name: file, text: decoder.decode(bytes) };
  } catch {
    return { problem: `scriptling: can't read file '${file}': it is not UTF-8 text` };
  }
}
