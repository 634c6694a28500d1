// The functions that make libraries with capabilities, by their names: a worker makes those anew that its host has.
import { glob, os, pathlib, shutil, tempfile } from './extlib/file-libraries.ts';
import { requests } from './extlib/requests.ts';
import { subprocess } from './extlib/subprocess.ts';
import { urllib } from './extlib/urllib.ts';
import { yaml } from './extlib/yaml/yaml.ts';
import type { Extension, Lent } from './runtime/extension.ts';
import { find, fs, grep, sed } from './scriptling/searching.ts';
import { waitFor } from './scriptling/wait-for.ts';
import { websocket } from './scriptling/websocket.ts';

/** Makes a library of what stands in its recipe. Each checks what it is given. */
type Maker = (options: Readonly<Record<string, unknown>> & Lent) => Extension;

/** A function that makes a library, as one that is given whatever the recipe says. */
function maker<T>(make: (options: T) => Extension): Maker {
  return (options) => make(options as unknown as T);
}

export const makers: Readonly<Record<string, Maker>> = {
  os: maker(os),
  pathlib: maker(pathlib),
  glob: maker(glob),
  shutil: maker(shutil),
  tempfile: maker(tempfile),
  requests: maker(requests),
  subprocess: maker(subprocess),
  urllib: maker(urllib),
  yaml: maker(yaml),
  fs: maker(fs),
  grep: maker(grep),
  sed: maker(sed),
  find: maker(find),
  waitFor: maker(waitFor),
  websocket: maker(websocket),
};
