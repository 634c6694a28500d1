// How to go on after the event loop has had a turn.

export type Macrotask = (callback: () => void) => void;
interface Globals {
  readonly setImmediate?: (callback: () => void) => unknown;
  readonly MessageChannel?: new () => {
    port1: { onmessage: (() => void) | null };
    port2: { postMessage(data: null): void };
  };
  readonly setTimeout: (callback: () => void, ms: number) => unknown;
}

/** As they are at first: tests of a host put timers in their place that stand still. */
const { setImmediate, MessageChannel, setTimeout } = globalThis as unknown as Globals;

/** The quickest way back to the event loop that the host has. */
export function findMacrotask(): Macrotask {
  if (setImmediate !== undefined) return (callback) => void setImmediate(callback);
  if (MessageChannel !== undefined) {
    const channel = new MessageChannel();
    const waiting: (() => void)[] = [];
    channel.port1.onmessage = () => waiting.shift()?.();
    return (callback) => {
      waiting.push(callback);
      channel.port2.postMessage(null);
    };
  }
  return (callback) => void setTimeout(callback, 0);
}
