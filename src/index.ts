// What `import ... from 'scriptling'` gives.

export type { Access, CapabilityName, Reach } from './capability/access.ts';
export type { Clock, LocalTime, TimeZone } from './capability/clock.ts';
export { frozenClock, systemClock, utc } from './capability/clock.ts';
export type { Randomness } from './capability/randomness.ts';
export { seededRandomness, systemRandomness } from './capability/randomness.ts';
export type { CallContext } from './embed/call-context.ts';
export type { LintFinding, SourceOptions } from './embed/compiled-script.ts';
export { CompiledScript } from './embed/compiled-script.ts';
export type { Completion } from './embed/completion.ts';
export type { Frame, Usage, WorkerErrorKind } from './embed/errors.ts';
export {
  BusyError,
  ConversionError,
  exceptionClass,
  HostException,
  InternalError,
  LimitError,
  PythonError,
  RunError,
  ScriptError,
  ScriptExit,
  ScriptSyntaxError,
  WorkerError,
} from './embed/errors.ts';
export type { Callee, Keywords } from './embed/host.ts';
export type { HostImplementation } from './embed/host-function.ts';
export { fn, HostFunction } from './embed/host-function.ts';
export type { HostClassOptions, HostMembers, HostObjectOptions } from './embed/host-object.ts';
export { HostClass, HostObject, hostClass, hostObject } from './embed/host-object.ts';
export { HostFloat } from './embed/host-value.ts';
export type { LibraryLoader, LibraryOptions, LibraryReach } from './embed/library.ts';
export {
  chainLoaders,
  Library,
  library,
  memoryLoader,
  pinnedLoader,
  ScriptLibrary,
  scriptLibrary,
} from './embed/library.ts';
export type { Limits } from './embed/limits.ts';
export { limits } from './embed/limits.ts';
export type {
  HelpEntry,
  OutputChunk,
  RunHandle,
  RunOptions,
  RunResult,
  ScriptlingOptions,
  WorkerOptions,
} from './embed/run-options.ts';
export { ScriptValue } from './embed/script-value.ts';
export { Scriptling } from './embed/scriptling.ts';
export type { Extension, Risk, RiskMark } from './runtime/extension.ts';
