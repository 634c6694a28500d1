// What `import ... from 'scriptling/node'` gives: capabilities on Node's own modules.

export type { Resolver } from './network.ts';
export { nodeNetwork } from './network.ts';
export { localTimeZone } from './time-zone.ts';
