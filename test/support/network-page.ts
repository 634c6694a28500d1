// What a page runs to show that scripts in it reach the network through fetch, and no further than the policy lets them.
import { Scriptling } from '../../src/index.ts';
import { requests } from '../../src/libraries.ts';
import { fetchNetwork } from '../../src/web/index.ts';

declare const document: { title: string };
declare const location: { readonly origin: string };

const network = fetchNetwork({ allow: [`${location.origin}/data/`], allowAddresses: ['127.0.0.1'] });
const scriptling = new Scriptling({ libraries: [requests({ network })] });
try {
  const { value } = await scriptling.run(
    `
import requests
answer = requests.get(origin + '/data/orders.js', timeout=10)
try:
    requests.get(origin + '/page.js')
    refused = 'not refused'
except PermissionError:
    refused = 'refused'
[answer.status_code, answer.json()['total'], refused]
`,
    { globals: { origin: location.origin } },
  );
  document.title = JSON.stringify(value);
} catch (error) {
  document.title = JSON.stringify({ failure: String(error) });
}
