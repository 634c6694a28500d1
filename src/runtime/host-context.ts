// Which request of the host a task belongs to.

/** What the host was doing when it started a task: the task's turns are a part of it. */
export interface HostContext {
  emitDestroy(): void;
  runInAsyncScope<A, B, R>(action: (a: A, b: B) => R, receiver: undefined, a: A, b: B): R;
}
interface AsyncHooks {
  readonly AsyncResource?: new (type: string, options: { readonly requireManualDestroy: true }) => HostContext;
}

let contexts: AsyncHooks | undefined;
/** Node keeps what belongs to a request by the order of its calls (AsyncLocalStorage), which tasks that take turns would mix up. */
export function currentContext(): HostContext | undefined {
  if (contexts === undefined) {
    const { process } = globalThis as unknown as {
      readonly process?: { getBuiltinModule?(name: string): AsyncHooks | undefined };
    };
    contexts = process?.getBuiltinModule?.('node:async_hooks') ?? {};
  }
  const { AsyncResource } = contexts;
  return AsyncResource === undefined ? undefined : new AsyncResource('Scriptling', { requireManualDestroy: true });
}
