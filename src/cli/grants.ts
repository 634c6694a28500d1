// What the command line lets a script reach: `--allow-read=./reports` and its kin, and which of them a denial asks for.
import { isIP } from 'node:net';
import { basename, dirname, isAbsolute } from 'node:path';
import type { Access } from '../capability/access.ts';
import type { NetworkPolicy } from '../capability/network-policy.ts';
import { command } from '../capability/process-policy.ts';
import { requests } from '../extlib/requests.ts';
import { subprocess } from '../extlib/subprocess.ts';
import { urllib } from '../extlib/urllib.ts';
import type { NodeRoot } from '../node/files.ts';
import { nodeFiles, readOnly, readWrite, wholeDisk } from '../node/files.ts';
import { nodeNetwork } from '../node/network.ts';
import { nodeProcesses } from '../node/processes.ts';
import type { Extension } from '../runtime/extension.ts';
import { fileLibraries } from '../scriptling/searching.ts';
import { waitFor } from '../scriptling/wait-for.ts';
import { websocket } from '../scriptling/websocket.ts';

/** What the flags say. An empty text stands for a flag without a value: all of its kind. */
export interface Grants {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly net: readonly string[];
  readonly env: readonly string[];
  readonly run: readonly string[];
}

export const noGrants: Grants = { read: [], write: [], net: [], env: [], run: [] };
export const allGrants: Grants = { read: [''], write: [''], net: [''], env: [''], run: [''] };

function rootsOf({ read, write }: Grants): NodeRoot[] {
  if (write.includes('')) return [wholeDisk({ write: true })];
  const roots = new Map<string, NodeRoot>();
  const lend = (root: NodeRoot): void => void roots.set(root.at, root);
  // Scripts of the command see files where the person at the terminal sees them.
  for (const path of read) lend(path === '' ? wholeDisk() : lentAsItIs(readOnly, path));
  for (const path of write) lend(lentAsItIs(readWrite, path));
  return [...roots.values()];
}

function lentAsItIs(lend: typeof readOnly, path: string): NodeRoot {
  const { path: absolute } = lend(path, { at: '/' });
  return lend(absolute);
}

/** The names that a machine has for itself, which no policy lets through by name alone. */
const ownAddresses = ['127.0.0.0/8', '::1'];

function policyOf({ net }: Grants): NetworkPolicy {
  if (net.includes('')) return { allow: ['*'], allowAddresses: ['0.0.0.0/0', '::/0'] };
  const allow: string[] = [];
  const allowAddresses: string[] = [];
  for (const host of net) {
    const isUrl = /^https?:\/\//.test(host);
    allow.push(...(isUrl ? [host] : [`https://${host}/`, `http://${host}/`]));
    const name = isUrl ? new URL(host).hostname : host.replace(/:\d+$/, '');
    const address = name.replace(/^\[|\]$/g, '');
    // Who writes an address, or the name of this machine, means it.
    if (isIP(address) !== 0) allowAddresses.push(address);
    else if (name === 'localhost') allowAddresses.push(...ownAddresses);
  }
  return { allow, allowAddresses };
}

function environmentOf({ env }: Grants): Record<string, string> {
  const names = env.includes('') ? Object.keys(process.env) : env;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Programs that are named may be given any arguments, as in Deno's command. */
function subprocessOf(grants: Grants, roots: readonly NodeRoot[]): Extension[] {
  if (process.platform === 'win32') return [];
  const { run } = grants;
  const allow = run.map((name) => {
    if (name === '') return '*';
    return command(basename(name), { options: 'any', ...(isAbsolute(name) ? { path: name } : {}) });
  });
  const here = lentAsItIs(readOnly, '.');
  const folders = [...roots.filter(({ at }) => at !== here.at), here];
  const environment = { PATH: process.env['PATH'] ?? '', ...environmentOf(grants) };
  const bounds = { timeoutMs: Infinity, outputBytes: Infinity, inputBytes: Infinity, concurrent: Infinity };
  const policy = { allow, folders, environment, workingDirectory: here.at, variables: ['*'], ...bounds };
  return [subprocess({ processes: nodeProcesses(policy) })];
}

/** The libraries of the command: all are there, with nothing but what was granted behind them. */
export function grantedLibraries(grants: Grants): readonly Extension[] {
  const roots = rootsOf(grants);
  const files = nodeFiles(roots, {
    workingDirectory: process.cwd(),
    quota: { bytes: Infinity, files: Infinity, fileBytes: Infinity },
  });
  const network = nodeNetwork(policyOf(grants));
  return [
    ...fileLibraries({ files, environment: environmentOf(grants) }),
    requests({ network }),
    urllib({ network }),
    waitFor({ files, network }),
    websocket({ network }),
    ...subprocessOf(grants, roots),
  ];
}

const reading = new Set(['read', 'stat', 'lstat', 'list', 'readlink', 'realpath', 'access', 'usage']);

/** The flag that would have allowed what was denied; undefined if none would. */
export function flagFor({ capability, action, target }: Access, grants: Grants): string | undefined {
  if (capability === 'processes') {
    const name = basename(target);
    return grants.run.some((each) => basename(each) === name) ? undefined : `--allow-run=${name}`;
  }
  if (capability === 'files') {
    // A folder that is listed is what is asked for; of a file it is the folder that it lies in, unless that is the whole disk.
    const folder = action === 'list' || dirname(target) === '/' ? target : dirname(target);
    return `--allow-${reading.has(action) ? 'read' : 'write'}=${folder}`;
  }
  if (capability !== 'network') return undefined;
  try {
    return `--allow-net=${new URL(target).host}`;
  } catch {
    return undefined;
  }
}
