// The tables of generators, coroutines and asynchronous generators, and the awaitables that the last ones give.
import { call } from '../runtime/call.ts';
import { runtimeError, stopIteration, typeError } from '../runtime/errors.ts';
import { isStopIteration } from '../runtime/iteration.ts';
import type { Resumable, StackFrame } from '../runtime/machine.ts';
import { continueWith, drive, Suspend, suspended } from '../runtime/machine.ts';
import { getAwaitable, returnedBy, send, throwIntoDelegate } from '../runtime/operations.ts';
import type { Member } from './builtin.ts';
import { classMethod, define, fn, getter } from './builtin.ts';
import { baseExceptionType, exceptionNamed, makeException, PyException } from './exception.ts';
import {
  AsyncYield,
  asyncGeneratorType,
  coroutineType,
  generatorType,
  PyAsyncGenerator,
  PyCoroutine,
  PyGenerator,
} from './generator.ts';
import { PyGenericAlias } from './generic-alias.ts';
import { PyIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { builtinType, isInstance, PyType, typeName, unwrap } from './object.ts';
import { address } from './plain-repr.ts';
import { PyTraceback } from './traceback.ts';
import { PyTuple } from './tuple.ts';

/** Things that are driven by `send`, `throw` and `close` and end with StopIteration, in native terms: undefined, and `returned`. */
interface Driven {
  send(value: Value): Value | undefined;
  throw(exception: PyException): Value | undefined;
  readonly returned: Value;
}
type DrivenIterator = PyIterator & Driven;

/** An outcome in native terms as the script sees it. */
function outcome(value: Value | undefined, self: Driven): Value {
  if (value !== undefined) return value;
  throw stopIteration(self.returned);
}

function sendTo(self: DrivenIterator, value: Value): Value {
  let result: Value | undefined;
  try {
    result = self.send(value);
  } catch (e) {
    throw continueWith(e, outcome, self, undefined);
  }
  return outcome(result, self);
}

/** The exception that the arguments of `throw()` ask for: an instance, a class, or the older form with class, value and traceback. */
function* thrownException(type: Value, value: Value, traceback: Value): Resumable {
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    throw typeError('throw() third argument must be a traceback object');
  }
  let exception: Value;
  if (type instanceof PyType && type.isSubtypeOf(baseExceptionType)) {
    if (value instanceof PyException && isInstance(value, type)) exception = value;
    else {
      const args = value === null ? [] : value instanceof PyTuple ? value.items : [value];
      try {
        exception = call(type, args);
      } catch (e) {
        exception = (yield suspended(e)) as Value;
      }
      if (!(exception instanceof PyException)) {
        throw typeError(
          `calling <class '${type.name}'> should have returned an instance of BaseException, not ${typeName(exception)}`,
        );
      }
    }
  } else if (type instanceof PyException) {
    if (value !== null) throw typeError('instance exception may not have a separate value');
    exception = type;
  } else {
    throw typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeName(type)}`);
  }
  if (traceback instanceof PyTraceback && exception instanceof PyException) exception.traceback = traceback.rest();
  return exception;
}

function* throwInto(self: DrivenIterator, type: Value, value: Value, traceback: Value): Resumable {
  const exception = yield* thrownException(type, value, traceback);
  let result: Value | undefined;
  try {
    result = self.throw(exception as PyException);
  } catch (e) {
    result = yield suspended(e);
  }
  return outcome(result, self);
}

function isGeneratorExit(error: unknown): boolean {
  return error instanceof PyException && isInstance(error, exceptionNamed('GeneratorExit'));
}

function* closeGenerator(self: PyGenerator): Resumable {
  if (!self.beginClose()) return null;
  let value: Value | undefined;
  try {
    try {
      value = self.throw(PyGenerator.exit());
    } catch (e) {
      value = yield suspended(e);
    }
  } catch (e) {
    if (isGeneratorExit(e) || isStopIteration(e)) return null;
    throw e;
  }
  if (value === undefined) return null;
  throw PyGenerator.ignoredExit(self.kind);
}

function nameText(value: Value | undefined, attribute: string): string {
  const text = value === undefined ? undefined : unwrap(value);
  if (typeof text === 'string') return text;
  throw typeError(`${attribute} must be set to a string object`);
}

/** What all three kinds have; `prefix` is that of their attributes. */
function commonMembers(prefix: string): Member[] {
  return [
    getter(
      '__name__',
      'The name.',
      (self: PyGenerator) => self.name,
      (self: PyGenerator, value: Value | undefined) => {
        self.name = nameText(value, '__name__');
      },
    ),
    getter(
      '__qualname__',
      'The qualified name.',
      (self: PyGenerator) => self.qualname,
      (self: PyGenerator, value: Value | undefined) => {
        self.qualname = nameText(value, '__qualname__');
      },
    ),
    getter(
      `${prefix}_suspended`,
      'Whether it waits to be continued.',
      (self: PyGenerator) => self.state === 'suspended',
    ),
    getter(`${prefix}_code`, 'What is known of the compiled code.', (self: PyGenerator) => self.frame.fn.code),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyGenerator) => `<${typeName(self)} object ${self.qualname} at ${address(self)}>`,
    ),
  ];
}

function drivenMembers(): Member[] {
  return [
    fn('send(self, value, /)', 'Continue with the value as that of the yield expression.', sendTo),
    fn('throw(self, type, value=None, traceback=None, /)', 'Raise an exception where it waits.', throwInto),
  ];
}

const itself = (self: Value): Value => self;

function iteratorMembers(): Member[] {
  return [
    fn('__iter__(self, /)', 'Implement iter(self).', itself),
    fn('__next__(self, /)', 'Implement next(self).', (self: DrivenIterator) => sendTo(self, null)),
  ];
}

function generatorMembers(): Member[] {
  return [
    ...commonMembers('gi'),
    getter('gi_running', 'Whether it is being executed.', (self: PyGenerator) => self.state === 'running'),
    ...drivenMembers(),
    ...iteratorMembers(),
    fn('close(self, /)', 'Raise GeneratorExit where it waits.', closeGenerator),
  ];
}

/** What `__await__` of a coroutine gives. */
class CoroutineWrapper extends PyIterator implements StackFrame, Driven {
  readonly coroutine: PyCoroutine;
  constructor(coroutine: PyCoroutine) {
    super();
    this.coroutine = coroutine;
  }
  next(): Value | undefined {
    return this.send(null);
  }
  send(value: Value): Value | undefined {
    try {
      return this.resume(this.coroutine.send(value));
    } catch (e) {
      if (e instanceof Suspend) e.frames.push(this);
      throw e;
    }
  }
  throw(exception: PyException): Value | undefined {
    try {
      return this.resume(this.coroutine.throw(exception));
    } catch (e) {
      if (e instanceof Suspend) e.frames.push(this);
      throw e;
    }
  }
  resume(value: Value | undefined): Value | undefined {
    if (value === undefined) this.returned = this.coroutine.returned;
    return value;
  }
  raise(error: unknown): Value | undefined {
    throw error;
  }
}
export const coroutineWrapperType = builtinType('coroutine_wrapper', { instanceClass: CoroutineWrapper, final: true });

function coroutineMembers(): Member[] {
  return [
    ...commonMembers('cr'),
    getter('cr_running', 'Whether it is being executed.', (self: PyCoroutine) => self.state === 'running'),
    getter('cr_origin', 'Where it was made; never recorded.', () => null),
    ...drivenMembers(),
    fn('close(self, /)', 'Raise GeneratorExit where it waits.', closeGenerator),
    fn(
      '__await__(self, /)',
      'Return an iterator to be used in await expression.',
      (self: PyCoroutine) => new CoroutineWrapper(self),
    ),
  ];
}

/** What the methods of an asynchronous generator give: awaiting it runs the generator to its next `yield`. */
abstract class AsyncGeneratorStep extends PyIterator implements StackFrame, Driven {
  protected readonly generator: PyAsyncGenerator;
  protected state: 'created' | 'running' | 'closed' = 'created';
  constructor(generator: PyAsyncGenerator) {
    super();
    this.generator = generator;
  }

  next(): Value | undefined {
    return this.send(null);
  }
  abstract send(value: Value): Value | undefined;
  abstract throw(exception: PyException): Value | undefined;
  close(): void {
    this.state = 'closed';
  }

  /** The generator is at a `yield`; what the step returns is what the generator yields there. */
  protected abstract yielded(): void;
  /** The generator has ended, which is no error for every step. */
  protected abstract isExpected(): boolean;

  protected run(): void {
    this.state = 'running';
    this.generator.runningAsync = true;
  }
  protected turn(action: () => Value | undefined): Value | undefined {
    let value: Value | undefined;
    try {
      value = action();
    } catch (e) {
      if (e instanceof Suspend) {
        e.frames.push(this);
        throw e;
      }
      return this.raise(e);
    }
    return this.resume(value);
  }
  resume(value: Value | undefined): Value | undefined {
    if (value === undefined) return this.raise(makeException(exceptionNamed('StopAsyncIteration'), []));
    if (!(value instanceof AsyncYield)) return value;
    this.end();
    this.yielded();
    this.returned = value.value;
    return undefined;
  }
  raise(error: unknown): Value | undefined {
    this.end();
    if (isAsyncEnd(error)) {
      this.generator.closedAsync = true;
      if (this.isExpected()) return undefined;
    }
    throw error;
  }
  private end(): void {
    this.state = 'closed';
    this.generator.runningAsync = false;
  }
}

function isAsyncEnd(error: unknown): boolean {
  return (
    isGeneratorExit(error) || (error instanceof PyException && isInstance(error, exceptionNamed('StopAsyncIteration')))
  );
}

/** What `__anext__()` and `asend()` give. */
class AsyncGeneratorSend extends AsyncGeneratorStep {
  private readonly value: Value;
  constructor(generator: PyAsyncGenerator, value: Value) {
    super(generator);
    this.value = value;
  }

  send(value: Value): Value | undefined {
    const first = this.begin();
    return this.turn(() => this.generator.send(first && value === null ? this.value : value));
  }
  throw(exception: PyException): Value | undefined {
    this.begin();
    return this.turn(() => this.generator.throw(exception));
  }
  protected yielded(): void {}
  protected isExpected(): boolean {
    return false;
  }

  private begin(): boolean {
    if (this.state === 'closed') throw runtimeError('cannot reuse already awaited __anext__()/asend()');
    if (this.state === 'running') return false;
    if (this.generator.runningAsync) throw runtimeError('anext(): asynchronous generator is already running');
    this.run();
    return true;
  }
}
export const asyncGeneratorSendType = builtinType('async_generator_asend', {
  instanceClass: AsyncGeneratorSend,
  final: true,
});

/** What `athrow()` and (with nothing to throw) `aclose()` give. */
class AsyncGeneratorThrow extends AsyncGeneratorStep {
  private readonly exception: PyException | undefined;
  constructor(generator: PyAsyncGenerator, exception: PyException | undefined) {
    super(generator);
    this.exception = exception;
  }

  send(value: Value): Value | undefined {
    const { generator } = this;
    if (this.state === 'closed') throw runtimeError('cannot reuse already awaited aclose()/athrow()');
    if (generator.state === 'closed') {
      this.state = 'closed';
      return undefined;
    }
    if (this.state === 'running') return this.turn(() => generator.send(value));
    if (generator.runningAsync) {
      this.state = 'closed';
      const what = this.exception === undefined ? 'aclose' : 'athrow';
      throw runtimeError(`${what}(): asynchronous generator is already running`);
    }
    if (generator.closedAsync) {
      this.state = 'closed';
      throw makeException(exceptionNamed('StopAsyncIteration'), []);
    }
    if (value !== null) throw runtimeError("can't send non-None value to a just-started coroutine");
    this.run();
    if (this.exception === undefined) generator.closedAsync = true;
    const exception = this.exception ?? PyGenerator.exit();
    return this.turn(() => generator.throw(exception));
  }
  throw(exception: PyException): Value | undefined {
    if (this.state === 'closed') throw runtimeError('cannot reuse already awaited aclose()/athrow()');
    return this.turn(() => this.generator.throw(exception));
  }
  protected yielded(): void {
    if (this.exception === undefined) throw PyGenerator.ignoredExit('async generator');
  }
  /** To be closed is what `aclose()` is for. */
  protected isExpected(): boolean {
    return this.exception === undefined;
  }
}
export const asyncGeneratorThrowType = builtinType('async_generator_athrow', {
  instanceClass: AsyncGeneratorThrow,
  final: true,
});

function awaitableMembers(): Member[] {
  return [
    ...drivenMembers(),
    ...iteratorMembers(),
    fn('__await__(self, /)', 'Return an iterator to be used in await expression.', itself),
    fn('close(self, /)', 'Give it up.', (self: { close(): void }) => self.close()),
  ];
}

function asyncGeneratorMembers(): Member[] {
  return [
    ...commonMembers('ag'),
    getter('ag_running', 'Whether one of its awaitables is under way.', (self: PyAsyncGenerator) => self.runningAsync),
    fn('__aiter__(self, /)', 'Return an awaitable, that resolves in asynchronous iterator.', itself),
    fn(
      '__anext__(self, /)',
      'Return a value or raise StopAsyncIteration.',
      (self: PyAsyncGenerator) => new AsyncGeneratorSend(self, null),
    ),
    fn(
      'asend(self, value, /)',
      'Send a value in.',
      (self: PyAsyncGenerator, value: Value) => new AsyncGeneratorSend(self, value),
    ),
    fn(
      'athrow(self, type, value=None, traceback=None, /)',
      'Raise an exception where it waits.',
      function* (self: PyAsyncGenerator, type: Value, value: Value, traceback: Value): Resumable {
        const exception = yield* thrownException(type, value, traceback);
        return new AsyncGeneratorThrow(self, exception as PyException);
      },
    ),
    fn(
      'aclose(self, /)',
      'Raise GeneratorExit where it waits.',
      (self: PyAsyncGenerator) => new AsyncGeneratorThrow(self, undefined),
    ),
    classMethod(
      '__class_getitem__(cls, item, /)',
      'The class with its type arguments.',
      (type: Value, item: Value) => new PyGenericAlias(type, item instanceof PyTuple ? item : new PyTuple([item])),
    ),
  ];
}

/** What `anext(iterator, default)` gives: the default takes the place of StopAsyncIteration. */
export class AnextWithDefault extends PyIterator implements Driven {
  private readonly awaitable: Value;
  private readonly fallback: Value;
  private iterator: Value | undefined = undefined;
  constructor(awaitable: Value, fallback: Value) {
    super();
    this.awaitable = awaitable;
    this.fallback = fallback;
  }
  next(): Value | undefined {
    return this.send(null);
  }
  send(value: Value): Value | undefined {
    return drive(this.advance(value, undefined));
  }
  throw(exception: PyException): Value | undefined {
    return drive(this.advance(null, exception));
  }
  private *advance(sent: Value, exception: PyException | undefined): Resumable<Value | undefined> {
    try {
      if (this.iterator === undefined) {
        try {
          this.iterator = getAwaitable(this.awaitable);
        } catch (e) {
          this.iterator = (yield suspended(e)) as Value;
        }
      }
      let value: Value | undefined;
      if (exception !== undefined) value = yield* throwIntoDelegate(this.iterator, exception);
      else {
        try {
          value = send(this.iterator, sent);
        } catch (e) {
          value = yield suspended(e);
        }
      }
      if (value === undefined) this.returned = returnedBy(this.iterator);
      return value;
    } catch (e) {
      if (!(e instanceof PyException && isInstance(e, exceptionNamed('StopAsyncIteration')))) throw e;
      this.returned = this.fallback;
      return undefined;
    }
  }
}
export const anextAwaitableType = builtinType('anext_awaitable', { instanceClass: AnextWithDefault, final: true });

export function defineGenerators(): void {
  define(generatorType, {
    doc: 'A generator.',
    accepts: (value) => value instanceof PyGenerator && value.cls === generatorType,
    members: generatorMembers,
  });
  define(coroutineType, {
    doc: 'A coroutine.',
    accepts: (value) => value instanceof PyCoroutine,
    members: coroutineMembers,
  });
  define(coroutineWrapperType, {
    doc: 'A wrapper object implementing __await__ for coroutines.',
    accepts: (value) => value instanceof CoroutineWrapper,
    members: () => [
      ...drivenMembers(),
      ...iteratorMembers(),
      fn('close(self, /)', 'Raise GeneratorExit where it waits.', (self: CoroutineWrapper) =>
        closeGenerator(self.coroutine),
      ),
    ],
  });
  define(asyncGeneratorType, {
    doc: 'An asynchronous generator.',
    accepts: (value) => value instanceof PyAsyncGenerator,
    members: asyncGeneratorMembers,
  });
  define(asyncGeneratorSendType, {
    doc: 'The awaitable of the next value.',
    accepts: (value) => value instanceof AsyncGeneratorSend,
    members: awaitableMembers,
  });
  define(asyncGeneratorThrowType, {
    doc: 'The awaitable of an exception raised inside.',
    accepts: (value) => value instanceof AsyncGeneratorThrow,
    members: awaitableMembers,
  });
  define(anextAwaitableType, {
    doc: 'The awaitable of the next value or a default.',
    accepts: (value) => value instanceof AnextWithDefault,
    members: () => [
      ...drivenMembers(),
      ...iteratorMembers(),
      fn('__await__(self, /)', 'Return an iterator to be used in await expression.', itself),
      fn('close(self, /)', 'Give it up.', () => null),
    ],
  });
}
