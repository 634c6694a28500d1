// The library as pages of tests load it.
export * from '../../src/index.ts';
export { fileLibraries, memoryFiles } from '../../src/libraries.ts';
