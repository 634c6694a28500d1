// The modules wait_for and scriptling.wait_for: waiting for files and servers.
import type { FileSystem } from '../capability/file-system.ts';
import type { Network } from '../capability/network.ts';
import { os } from '../extlib/file-libraries.ts';
import { networkMembers } from '../extlib/network-members.ts';
import { constant } from '../objects/builtin.ts';
import { Extension } from '../runtime/extension.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/wait_for.py';

export interface WaitForOptions {
  /** What `file`, `dir` and `file_content` look at. Default: the module has no such functions. */
  readonly files?: FileSystem;
  /** What `http` and `port` go through. Default: the module has no such functions. */
  readonly network?: Network;
}

/** The module `scriptling.wait_for`, also as `wait_for`: waits until a file, a text in a file or a server is there. With files it brings all that `os` brings. */
export function waitFor({ files, network }: WaitForOptions): Extension {
  const onFiles = files === undefined ? undefined : os({ files });
  const modules = ['scriptling.wait_for', 'wait_for'].map((name) =>
    pythonModule(name, 'Waiting until something is there: a file, a text in it, a server.', source, (context) => [
      constant('_has_network', network !== undefined),
      ...(network === undefined ? [] : networkMembers(context, network)),
    ]),
  );
  return new Extension({
    name: 'wait_for',
    modules: [...(onFiles?.modules ?? []), ...modules],
    builtins: (context) => onFiles?.builtins(context) ?? [],
    reach: () => [...(files?.reach() ?? []), ...(network?.reach() ?? [])],
    recipe: {
      maker: 'waitFor',
      lent: { ...(files === undefined ? {} : { files }), ...(network === undefined ? {} : { network }) },
    },
    capability: network === undefined ? 'files' : 'network',
    risk: 'medium',
    why: 'it tells what is in files, and behind which addresses something answers',
  });
}
