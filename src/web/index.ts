// What `import ... from 'scriptling/web'` gives: capabilities on what browsers have, and other hosts that have the web's globals.

export type { Fetch, FetchOptions } from './network.ts';
export { fetchNetwork } from './network.ts';
