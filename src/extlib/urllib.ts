// What of urllib and http needs the network that the host hands over.
import type { Network } from '../capability/network.ts';
import { Extension } from '../runtime/extension.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { networkMembers } from './network-members.ts';
import clientSource from './python/http_client.py';
import requestSource from './python/urllib_request.py';

export interface UrllibOptions {
  /** What requests go through: `nodeNetwork({ allow: [...] })`, or one of the host's own. */
  readonly network: Network;
}

/** The modules `urllib.request` and `http.client`, on the given network and nothing else: no files, no FTP, no proxies, no sockets. */
export function urllib({ network }: UrllibOptions): Extension {
  return new Extension({
    name: 'urllib',
    modules: [
      pythonModule('urllib.request', 'URLs opened as streams.', requestSource),
      pythonModule('http.client', 'Requests of HTTP one by one.', clientSource, (context) =>
        networkMembers(context, network),
      ),
    ],
    reach: () => network.reach(),
    recipe: { maker: 'urllib', lent: { network } },
    capability: 'network',
    risk: 'medium',
    why: 'it can tell others what the script knows',
  });
}
