// The program of a worker thread: waits for its line to the host, lets go of what no script needs, and serves one instance.
import type { Port } from './embed/isolate/channel.ts';
import { Served } from './embed/isolate/served.ts';
import { makers } from './makers.ts';

interface Greeting {
  readonly token: string;
  readonly port: Port;
}
interface Realm {
  readonly process?: { getBuiltinModule?(name: string): unknown };
  readonly EventTarget?: { readonly prototype: object };
  onmessage: ((event: { readonly data: Greeting }) => void) | null;
}
interface ParentPort {
  once(event: 'message', listener: (greeting: Greeting) => void): void;
  close(): void;
}

const realm = globalThis as unknown as Realm;
const threads = realm.process?.getBuiltinModule?.('node:worker_threads') as
  | { readonly parentPort: ParentPort }
  | undefined;

/**
 * What the engine uses of its surroundings besides the language itself. All else is taken away: a fault of the engine that lets a
 * script reach JavaScript finds no network, no files and no process by name.
 */
const kept: ReadonlySet<string> = new Set(
  (
    'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError ' +
    'FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number ' +
    'Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array ' +
    'Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape ' +
    'globalThis isFinite isNaN parseFloat parseInt undefined unescape ' +
    'AbortController AbortSignal DOMException Event EventTarget MessageChannel MessageEvent MessagePort TextDecoder TextEncoder ' +
    'clearTimeout crypto performance queueMicrotask setImmediate clearImmediate setTimeout structuredClone constructor'
  ).split(' '),
);

function letGo(): void {
  // Ports are event targets, so what these have stays.
  const targets: unknown = realm.EventTarget?.prototype;
  let object: object | null = globalThis;
  while (object !== null && object !== Object.prototype && object !== targets) {
    for (const name of Object.getOwnPropertyNames(object)) if (!kept.has(name)) Reflect.deleteProperty(object, name);
    object = Object.getPrototypeOf(object) as object | null;
  }
}

const serve = ({ token, port }: Greeting): void => {
  letGo();
  new Served(port, token, makers).listen(port);
};

if (threads === undefined) {
  realm.onmessage = ({ data }) => {
    realm.onmessage = null;
    serve(data);
  };
} else {
  threads.parentPort.once('message', (greeting) => {
    threads.parentPort.close();
    serve(greeting);
  });
}
