// What `import ... from 'scriptling'` gives.

export { HostFloat } from './embed/convert.ts';
export type { Frame } from './embed/errors.ts';
export {
  BusyError,
  ConversionError,
  InternalError,
  LimitError,
  PythonError,
  ScriptError,
  ScriptExit,
  ScriptSyntaxError,
} from './embed/errors.ts';
export type { CallContext, HostImplementation } from './embed/host-function.ts';
export { fn, HostFunction } from './embed/host-function.ts';
export type { HostObjectOptions } from './embed/host-object.ts';
export { HostObject, hostObject } from './embed/host-object.ts';
export type { LibraryLoader, LibraryOptions } from './embed/library.ts';
export { chainLoaders, Library, library, memoryLoader, ScriptLibrary, scriptLibrary } from './embed/library.ts';
export type { Limits } from './embed/limits.ts';
export { limits } from './embed/limits.ts';
export { ScriptValue } from './embed/script-value.ts';
export type {
  LintFinding,
  OutputChunk,
  RunHandle,
  RunOptions,
  RunResult,
  ScriptlingOptions,
  Usage,
} from './embed/scriptling.ts';
export { CompiledScript, Scriptling } from './embed/scriptling.ts';
