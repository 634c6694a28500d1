// Stands for Node's modules in bundles for browsers: the probes that need them do not run there.
export class AsyncLocalStorage {}
export const Buffer = undefined;
export const inspect = (): string => '';
