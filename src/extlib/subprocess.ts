// The subprocess module, on the processes that the host hands over.
import { DeniedError } from '../capability/access.ts';
import { FileError } from '../capability/file-system.ts';
import { virtualPath } from '../capability/path.ts';
import type { ChildProcess, Processes, ProcessRequest } from '../capability/processes.ts';
import { ProcessError } from '../capability/processes.ts';
import { bytesArgument } from '../objects/buffer.ts';
import type { Member } from '../objects/builtin.ts';
import { define, fn, getter } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { osError } from '../objects/exception-methods.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, PyObject, typeName, unwrap } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call } from '../runtime/call.ts';
import { error, typeError, valueError } from '../runtime/errors.ts';
import { Extension } from '../runtime/extension.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { knownItems } from '../runtime/iteration.ts';
import { reserve } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { toFloat, toIndex } from '../runtime/numbers.ts';
import { runPinned } from '../runtime/pinned.ts';
import { truthPinned } from '../runtime/truth.ts';
import { ask } from './asking.ts';
import { capabilityError } from './errors.ts';
import { gateIfLent } from './files/gate.ts';
import { fileSystemPath, pathText } from './files/path-argument.ts';
import { Leases } from './leases.ts';
import source from './python/subprocess.py';

/** A process, as the helpers of the module take it. */
class StartedProcess extends PyObject {
  readonly child: ChildProcess;
  /** What the script called it. */
  readonly command: string;
  constructor(child: ChildProcess, command: string) {
    super();
    this.child = child;
    this.command = command;
  }
}
const processType = builtinType('Process', { instanceClass: StartedProcess, module: 'subprocess', final: true });
define(processType, {
  doc: 'A process that was started.',
  accepts: (value) => value instanceof StartedProcess,
  members: () => [getter('id', 'A number of its own.', (self: StartedProcess) => self.child.id)],
});

/** The processes of an interpreter. */
class ProcessGate {
  private readonly context: ModuleContext;
  private readonly processes: Processes;
  private readonly leases = new Leases<ChildProcess>();

  constructor(context: ModuleContext, processes: Processes) {
    this.context = context;
    this.processes = processes;
  }

  *start(request: ProcessRequest, failed: Value, folder: Value): Resumable<StartedProcess> {
    const gate = gateIfLent();
    // The process is to find what the script has written.
    if (gate !== undefined) yield* gate.settle();
    const { command, args } = request;
    const use = { capability: 'processes', action: 'run', target: command, args } as const;
    const launch = (): Promise<ChildProcess> => this.leases.take(() => this.processes.start(request));
    const child = yield* ask(this.context, use, launch, translator(failed, command, folder));
    return new StartedProcess(child, command);
  }

  *use<T>(
    started: StartedProcess,
    action: string,
    operation: (child: ChildProcess) => T | PromiseLike<T>,
    failed: Value,
  ) {
    const use = { capability: 'processes', action, target: started.command } as const;
    return yield* ask(this.context, use, () => operation(started.child), translator(failed, started.command, null));
  }
}

/** The exception for what went wrong. `failed(message)` makes that of a process that the policy has ended. */
function translator(failed: Value, command: string, folder: Value): (thrown: unknown) => PyException {
  return (thrown) => {
    if (thrown instanceof FileError || thrown instanceof DeniedError) {
      return capabilityError(thrown, thrown instanceof FileError && thrown.path === command ? command : folder);
    }
    if (!(thrown instanceof ProcessError)) return capabilityError(thrown);
    switch (thrown.kind) {
      case 'missing':
        return osError(2, 'No such file or directory', admitText(command));
      case 'start':
        return osError(8, 'Exec format error', admitText(command));
      case 'input':
        return osError(32, 'Broken pipe');
      case 'time':
      case 'size': {
        const made = runPinned(() => call(failed, [thrown.message]));
        return made instanceof PyException ? made : error('RuntimeError', thrown.message);
      }
    }
  };
}

/** The text of an argument, a path or a variable. */
function* textOf(value: Value): Resumable<string> {
  spend(60);
  const path = yield* fileSystemPath(value);
  if (path === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(value)}`);
  const text = pathText(path);
  if (text.includes('\0')) throw valueError('embedded null byte');
  if (/\p{Surrogate}/u.test(text)) throw valueError('arguments of processes must be Unicode text');
  return text;
}

/** Where the process is to work: undefined leaves it to the policy. */
function* folderOf(value: Value): Resumable<string | undefined> {
  const gate = gateIfLent();
  const own = gate?.workingDirectory ?? '/';
  if (value === null) return gate === undefined || own === gate.files.workingDirectory ? undefined : own;
  const text = yield* textOf(value);
  try {
    return virtualPath(text, own);
  } catch (failure) {
    throw failure instanceof FileError ? capabilityError(failure, value) : failure;
  }
}

function* environmentOf(value: Value): Resumable<Record<string, string> | undefined> {
  if (value === null) return undefined;
  const variables: Record<string, string> = Object.create(null);
  if (!(value instanceof PyDict)) throw typeError(`env must be a mapping, not ${typeName(value)}`);
  for (const [key, item] of [...value.entries()]) {
    const name = yield* textOf(key);
    if (name.includes('=')) throw valueError('illegal environment variable name');
    variables[name] = yield* textOf(item);
  }
  return variables;
}

const isStream = (value: Value): value is 'stdout' | 'stderr' => value === 'stdout' || value === 'stderr';

function helpers(context: ModuleContext, processes: Processes): readonly Member[] {
  const gate = new ProcessGate(context, processes);
  return [
    fn(
      '_start(command, args, cwd, env, takes_input, stdout, stderr, failed, /)',
      'Start a program.',
      function* (
        command: Value,
        args: Value,
        cwd: Value,
        env: Value,
        takesInput: Value,
        stdout: Value,
        stderr: Value,
        failed: Value,
      ): Resumable {
        const texts: string[] = [];
        for (const argument of knownItems(args) ?? []) texts.push(yield* textOf(argument));
        const workingDirectory = yield* folderOf(cwd);
        const environment = yield* environmentOf(env);
        const request: ProcessRequest = {
          command: yield* textOf(command),
          args: texts,
          ...(workingDirectory === undefined ? {} : { workingDirectory }),
          ...(environment === undefined ? {} : { environment }),
          takesInput: truthPinned(takesInput),
          stdout: stdout === 'discard' ? 'discard' : 'pipe',
          stderr: stderr === 'discard' || stderr === 'stdout' ? stderr : 'pipe',
        };
        return yield* gate.start(request, failed, cwd);
      },
    ),
    fn(
      '_next(process, stdout, stderr, exit, timeout, failed, /)',
      'Wait for what happens first; None: nothing in time.',
      function* (
        process: StartedProcess,
        stdout: Value,
        stderr: Value,
        exit: Value,
        timeout: Value,
        failed: Value,
      ): Resumable {
        const wanted = { stdout: stdout === true, stderr: stderr === true, exit: exit === true };
        const ms = timeout === null ? undefined : Math.max(0, toFloat(timeout) * 1000);
        const event = yield* gate.use(process, 'wait', (child) => child.next(wanted, ms), failed);
        if (event === undefined) return null;
        if (event.kind === 'exit') return new PyTuple(['exit', event.code]);
        if (event.bytes === undefined) return new PyTuple([event.kind, null]);
        reserve(event.bytes.length);
        return new PyTuple([event.kind, new PyBytes(event.bytes)]);
      },
    ),
    fn(
      '_write(process, data, failed, /)',
      'Hand over input.',
      function* (process: StartedProcess, data: Value, failed: Value): Resumable {
        const bytes = bytesArgument(data).slice();
        yield* gate.use(process, 'write', (child) => child.write(bytes), failed);
        return bytes.length;
      },
    ),
    fn('_close_input(process, /)', 'End the input.', function* (process: StartedProcess): Resumable {
      yield* gate.use(process, 'close', (child) => child.closeInput(), null);
      return null;
    }),
    fn('_close_output(process, name, /)', 'Read no more.', function* (process: StartedProcess, name: Value): Resumable {
      if (isStream(name)) yield* gate.use(process, 'close', (child) => child.closeOutput(name), null);
      return null;
    }),
    fn('_signal(process, number, /)', 'Send a signal.', function* (process: StartedProcess, number: Value): Resumable {
      const signal = Number(toIndex(number));
      if (!(signal >= 0 && signal <= 64)) throw osError(22, 'Invalid argument');
      yield* gate.use(process, 'signal', (child) => child.signal(signal), null);
      return null;
    }),
    fn('_show(name, text, /)', 'Write to an output of the script.', (name: Value, text: Value) => {
      if (isStream(name)) currentInterpreter().write(String(unwrap(text)), name);
    }),
  ];
}

export interface SubprocessOptions {
  /** What programs are started through: `nodeProcesses({ allow: [...] })`, or one of the host's own. */
  readonly processes: Processes;
}

/** The module `subprocess`: programs that the given policy lets scripts start, and nothing else. All of them end with the run. */
export function subprocess(options: SubprocessOptions): Extension {
  const { processes } = (options ?? {}) as Partial<SubprocessOptions>;
  if (processes === undefined || typeof processes.start !== 'function')
    throw new TypeError("subprocess: 'processes' must be what nodeProcesses() and policedProcesses() make");
  return new Extension({
    name: 'subprocess',
    modules: [
      pythonModule(
        'subprocess',
        'Programs of the host, as far as the host lets scripts start them.',
        source,
        (context) => helpers(context, processes),
      ),
    ],
    reach: () => processes.reach(),
    recipe: { maker: 'subprocess', lent: { processes } },
    capability: 'processes',
    risk: 'high',
    why: 'it runs programs, outside of the sandbox',
  });
}
