// What the command's file does: it runs the program beside it, compiled already if the code cache beside that was made by the same V8.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

function readCache(): Buffer | undefined {
  try {
    return readFileSync(new URL('./cli-program.cache', import.meta.url));
  } catch {
    return undefined;
  }
}

const program = new URL('./cli-program.cjs', import.meta.url);
const cachedData = readCache();
const script = new Script(readFileSync(program, 'latin1'), {
  filename: fileURLToPath(program),
  // V8 leaves it unread if another version, or one with other flags, has made it.
  ...(cachedData === undefined ? {} : { cachedData }),
});
const run = script.runInThisContext() as (require: NodeJS.Require, importModule: (url: string) => unknown) => void;
// A program that V8 has read from its cache cannot import by itself.
run(createRequire(program), (url) => import(url));
