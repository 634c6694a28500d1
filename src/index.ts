// What `import ... from 'scriptling'` gives.
export { Scriptling, CompiledScript } from './embed/scriptling.ts';
export type {
  LintFinding,
  OutputChunk,
  RunHandle,
  RunOptions,
  RunResult,
  ScriptlingOptions,
  Usage,
} from './embed/scriptling.ts';
export { BusyError, ConversionError, InternalError, LimitError, PythonError, ScriptError, ScriptExit, ScriptSyntaxError } from './embed/errors.ts';
export type { Frame } from './embed/errors.ts';
export { HostFunction, fn } from './embed/host-function.ts';
export type { CallContext, HostImplementation } from './embed/host-function.ts';
export { HostObject, hostObject } from './embed/host-object.ts';
export type { HostObjectOptions } from './embed/host-object.ts';
export { HostFloat } from './embed/convert.ts';
export { Library, ScriptLibrary, chainLoaders, library, memoryLoader, scriptLibrary } from './embed/library.ts';
export type { LibraryLoader, LibraryOptions } from './embed/library.ts';
export { limits } from './embed/limits.ts';
export type { Limits } from './embed/limits.ts';
export { ScriptValue } from './embed/script-value.ts';
