// What `import ... from 'scriptling/node'` gives: capabilities on Node's own modules.

export type { NodeFilesOptions, NodeRoot, RootOptions } from './files.ts';
export { nodeFiles, readOnly, readWrite, wholeDisk } from './files.ts';
export type { Resolver } from './network.ts';
export { nodeNetwork } from './network.ts';
export type { NodeProcessesOptions } from './processes.ts';
export { nodeProcesses } from './processes.ts';
export { localTimeZone } from './time-zone.ts';
