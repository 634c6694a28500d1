// The modules scriptling.net.websocket and scriptling.websocket: messages in both directions.
import type { Network } from '../capability/network.ts';
import { socketMembers } from '../extlib/socket-members.ts';
import { Extension } from '../runtime/extension.ts';
import { module, pythonModule } from '../runtime/module-table.ts';
import source from './python/websocket.py';

export interface WebSocketOptions {
  /** What connections go through: `nodeNetwork({ allow: [...] })`. They may be opened where its policy allows GET. */
  readonly network: Network;
}

/** The module `scriptling.net.websocket`, also as `scriptling.websocket`, on the given network and nothing else. */
export function websocket({ network }: WebSocketOptions): Extension {
  const doc = 'WebSockets: messages in both directions.';
  return new Extension({
    name: 'websocket',
    modules: [
      module('scriptling.net', "Modules for the network, of this language's own.", () => []),
      ...['scriptling.net.websocket', 'scriptling.websocket'].map((name) =>
        pythonModule(name, doc, source, (context) => socketMembers(context, network)),
      ),
    ],
    recipe: { maker: 'websocket', lent: { network } },
    reach: () => network.reach(),
    capability: 'network',
    risk: 'medium',
    why: 'it can tell others what the script knows',
  });
}
