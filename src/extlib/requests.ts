// The requests module, on the network that the host hands over.
import type { Network } from '../capability/network.ts';
import { Extension } from '../runtime/extension.ts';
import type { PythonModule } from '../runtime/module-table.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { networkMembers } from './network-members.ts';
import source from './python/requests.py';

/** What scripts import from the parts that the module has in CPython's world. */
const parts = {
  adapters: 'HTTPAdapter',
  auth: 'AuthBase HTTPBasicAuth',
  cookies: 'RequestsCookieJar cookiejar_from_dict',
  exceptions:
    'ChunkedEncodingError ConnectTimeout ConnectionError ContentDecodingError HTTPError InvalidHeader InvalidJSONError InvalidSchema ' +
    'InvalidURL JSONDecodeError MissingSchema ReadTimeout RequestException SSLError Timeout TooManyRedirects URLRequired',
  structures: 'CaseInsensitiveDict',
};

function part(name: string, names: readonly string[]): PythonModule {
  const lines = names.map((each) => `${each} = _requests.${name}.${each}`);
  const listed = `__all__ = [${names.map((each) => `'${each}'`).join(', ')}]`;
  const text = ['import requests as _requests', ...lines, listed].join('\n');
  return pythonModule(`requests.${name}`, `Part of requests: ${name}.`, text);
}

export interface RequestsOptions {
  /** What requests go through: `nodeNetwork({ allow: [...] })`, or one of the host's own. */
  readonly network: Network;
}

/** The module `requests`: sessions, forms, files, cookies, redirects, streaming, on the given network and nothing else. */
export function requests({ network }: RequestsOptions): Extension {
  return new Extension({
    name: 'requests',
    modules: [
      pythonModule('requests', 'HTTP requests, through the network that the host has handed over.', source, (context) =>
        networkMembers(context, network),
      ),
      ...Object.entries(parts).map(([name, names]) => part(name, names.split(' '))),
    ],
    reach: () => network.reach(),
    recipe: { maker: 'requests', lent: { network } },
    capability: 'network',
    risk: 'medium',
    why: 'it can tell others what the script knows',
  });
}
