// What `import ... from 'scriptling/libraries'` gives: modules that need capabilities, and the capabilities that need no host.

export type { Awaitable } from './capability/access.ts';
export { DeniedError } from './capability/access.ts';
export type {
  DirectoryEntry,
  DiskUsage,
  FileErrorCode,
  FileKind,
  FileStat,
  FileSystem,
  OpenFile,
  OpenOptions,
} from './capability/file-system.ts';
export { FileError } from './capability/file-system.ts';
export type { MemoryFilesOptions } from './capability/memory-files.ts';
export { MemoryFileSystem, memoryFiles } from './capability/memory-files.ts';
export type { Mount, MountOptions } from './capability/mounts.ts';
export { mountFiles, readOnlyMount, readWriteMount } from './capability/mounts.ts';
export type {
  HeaderList,
  MessageSocket,
  Network,
  NetworkErrorKind,
  NetworkRequest,
  NetworkResponse,
  SocketRequest,
  Transport,
} from './capability/network.ts';
export { NetworkError } from './capability/network.ts';
export type { NetworkPolicy } from './capability/network-policy.ts';
export { policedNetwork } from './capability/network-policy.ts';
export { overlayFiles } from './capability/overlay.ts';
export type { Command, CommandRules, ProcessPolicy } from './capability/process-policy.ts';
export { command, policedProcesses } from './capability/process-policy.ts';
export type {
  ChildProcess,
  Launch,
  LaunchedProcess,
  Launcher,
  ProcessErrorKind,
  ProcessEvent,
  Processes,
  ProcessRequest,
  Wanted,
} from './capability/processes.ts';
export { ProcessError } from './capability/processes.ts';
export type { Quota } from './capability/quota.ts';
export { glob, os, pathlib, shutil, tempfile } from './extlib/file-libraries.ts';
export type { FileLibraryOptions } from './extlib/files/gate.ts';
export type { RequestsOptions } from './extlib/requests.ts';
export { requests } from './extlib/requests.ts';
export type { SubprocessOptions } from './extlib/subprocess.ts';
export { subprocess } from './extlib/subprocess.ts';
export type { UrllibOptions } from './extlib/urllib.ts';
export { urllib } from './extlib/urllib.ts';
export type { YamlOptions } from './extlib/yaml/yaml.ts';
export { yaml } from './extlib/yaml/yaml.ts';
export { fileLibraries, find, fs, grep, sed } from './scriptling/searching.ts';
export type { WaitForOptions } from './scriptling/wait-for.ts';
export { waitFor } from './scriptling/wait-for.ts';
export type { WebSocketOptions } from './scriptling/websocket.ts';
export { websocket } from './scriptling/websocket.ts';
