// Generators, coroutines and asynchronous generators: a frame kept between turns.
import { error, runtimeError, stopIteration, typeError } from '../runtime/errors.ts';
import type { StackFrame } from '../runtime/machine.ts';
import { machine, Suspend, tick, tooDeep } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { exceptionNamed, makeException, PyException } from './exception.ts';
import type { ScriptFrame } from './function.ts';
import { PyIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { builtinType, PyObject } from './object.ts';

type State = 'created' | 'suspended' | 'running' | 'closed';

/**
 * A generator. The body is the compiled function, entered with the frame again and again: it returns what it yields, and sets
 * `finished` before it returns for good.
 */
export class PyGenerator extends PyIterator implements StackFrame {
  readonly frame: ScriptFrame;
  name: string;
  qualname: string;
  state: State = 'created';
  /** Set by the body when it returns instead of yielding. */
  finished = false;
  /** What a finished body returned. */
  override returned: Value = null;
  /** What the body handles between its turns. */
  private handling: PyException | null = null;
  /** What the caller handled when the body was entered. */
  outerHandling: PyException | null = null;

  constructor(frame: ScriptFrame) {
    super();
    this.frame = frame;
    machine.memory -= price.frame + price.function + price.item * frame.slots.length;
    this.name = frame.fn.name;
    this.qualname = frame.fn.qualname;
    frame.generator = this;
  }

  /** The kind as messages call it. */
  get kind(): string {
    return 'generator';
  }

  /** The next value, or undefined when the body has returned: `returned` is then its value. */
  next(): Value | undefined {
    return this.send(null);
  }

  /** Goes on with `value` as the value of the `yield` that it waits at. */
  send(value: Value): Value | undefined {
    if (this.state === 'created' && value !== null) {
      throw typeError(`can't send non-None value to a just-started ${this.kind}`);
    }
    if (this.state === 'closed') {
      this.returned = null;
      return this.afterEnd();
    }
    if (machine.depth >= machine.depthLimit || --machine.fuel < 0) this.checkBudget(value);
    const isNew = this.state === 'created';
    this.enter();
    try {
      return this.leave(isNew ? this.frame.start() : this.frame.resume(value));
    } catch (e) {
      throw this.failed(e);
    }
  }

  /** Where the native stack is deep enough, or the time slice over, the value is sent again from the heap. */
  private checkBudget(value: Value): void {
    try {
      // The call that is about to be made counts: where none is left, putting the stack aside again and again would help nobody.
      if (++machine.depth > machine.depthLimit) tooDeep();
      if (machine.fuel < 0) tick();
    } catch (e) {
      if (e instanceof Suspend) e.frames.push(new SendFrame(this, value));
      throw e;
    } finally {
      machine.depth--;
    }
  }

  /** Raises the exception at the `yield` that it waits at. */
  throw(exception: PyException): Value | undefined {
    if (this.state === 'closed') throw exception;
    if (this.state === 'created') {
      this.state = 'closed';
      throw exception;
    }
    this.enter();
    try {
      return this.leave(this.frame.raise(exception));
    } catch (e) {
      throw this.failed(e);
    }
  }

  /** Whether `close` has anything to do: the body waits at a `yield`. A generator not started is closed at once. */
  beginClose(): boolean {
    if (this.state === 'created') this.state = 'closed';
    return this.state !== 'closed';
  }

  /** What `close` raises in the body, and how its outcome is read. */
  static readonly exit = (): PyException => makeException(exceptionNamed('GeneratorExit'), []);
  static readonly ignoredExit = (kind: string): PyException => runtimeError(`${kind} ignored GeneratorExit`);

  protected afterEnd(): Value | undefined {
    return undefined;
  }

  private enter(): void {
    if (this.state === 'running') throw error('ValueError', `${this.kind} already executing`);
    this.state = 'running';
    this.outerHandling = machine.handling;
    if (this.handling !== null) machine.handling = this.handling;
  }

  private leave(value: Value | undefined): Value | undefined {
    this.handling = machine.handling === this.outerHandling ? null : machine.handling;
    machine.handling = this.outerHandling;
    if (this.finished) {
      this.state = 'closed';
      this.returned = value ?? null;
      return undefined;
    }
    this.state = 'suspended';
    return value;
  }

  private failed(e: unknown): unknown {
    if (e instanceof Suspend) {
      e.frames.push(this);
      return e;
    }
    machine.handling = this.outerHandling;
    this.state = 'closed';
    this.finished = true;
    return this.convert(e);
  }

  /** StopIteration must not pass through a generator's body: it would end the loop that drives it. */
  protected convert(e: unknown): unknown {
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('StopIteration'))) {
      const converted = runtimeError(`${this.kind} raised StopIteration`);
      converted.cause = e;
      converted.context = e;
      converted.suppressContext = true;
      return converted;
    }
    return e;
  }

  resume(value: Value | undefined): Value | undefined {
    return this.leave(value);
  }
  raise(e: unknown): Value | undefined {
    throw this.failed(e);
  }

  /** The StopIteration that `next()` and `send()` raise at the end. */
  stop(): PyException {
    return stopIteration(this.returned);
  }
}
/** A value on its way into a generator. */
export class SendFrame implements StackFrame {
  private readonly generator: PyGenerator;
  private readonly value: Value;
  constructor(generator: PyGenerator, value: Value) {
    this.generator = generator;
    this.value = value;
  }
  resume(): Value | undefined {
    return this.generator.send(this.value);
  }
  raise(error: unknown): Value | undefined {
    throw error;
  }
}

export const generatorType = builtinType('generator', { instanceClass: PyGenerator, final: true });

export class PyCoroutine extends PyGenerator {
  override get kind(): string {
    return 'coroutine';
  }
  protected override afterEnd(): Value | undefined {
    throw runtimeError('cannot reuse already awaited coroutine');
  }
  override throw(exception: PyException): Value | undefined {
    return this.state === 'closed' ? this.afterEnd() : super.throw(exception);
  }
}
PyCoroutine.prototype.isIterable = false;
export const coroutineType = builtinType('coroutine', { instanceClass: PyCoroutine, final: true });

/** What an asynchronous generator yields itself, to tell it from what it awaits. Scripts never see it. */
export class AsyncYield extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.value = value;
  }
}
AsyncYield.prototype.cls = builtinType('async_generator_wrapped_value', { final: true });

/**
 * The body of an asynchronous generator. It yields two kinds of values: what it awaits goes to whoever drives the task, what it
 * yields itself arrives wrapped as `AsyncYield` and becomes the value of `__anext__`.
 */
export class PyAsyncGenerator extends PyGenerator {
  /** While one of its awaitables is under way: they take turns. */
  runningAsync = false;
  /** `aclose()` was asked for, or the end was reached. */
  closedAsync = false;
  override get kind(): string {
    return 'async generator';
  }
  protected override convert(e: unknown): unknown {
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('StopAsyncIteration'))) {
      const converted = runtimeError('async generator raised StopAsyncIteration');
      converted.cause = e;
      converted.context = e;
      converted.suppressContext = true;
      return converted;
    }
    return super.convert(e);
  }
}
PyAsyncGenerator.prototype.isIterable = false;
export const asyncGeneratorType = builtinType('async_generator', { instanceClass: PyAsyncGenerator, final: true });
