// The contextvars module: variables whose values belong to what runs, a thread or a task of asyncio.
import { classMethod, constant, define, fn, getter, rawFn } from '../objects/builtin.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, ChargedObject, PyObject, type PyType } from '../objects/object.ts';
import { address } from '../objects/plain-repr.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call } from '../runtime/call.ts';
import { equals } from '../runtime/comparison.ts';
import { runtimeError, typeError, valueError } from '../runtime/errors.ts';
import { getIterator } from '../runtime/iteration.ts';
import { spend, suspended } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { currentTask } from '../runtime/task.ts';
import { toRepr } from '../runtime/text.ts';

/** Units (see `spend`) for a variable and its value. */
const ENTRY_UNITS = 5;

class ContextVar extends ChargedObject {
  readonly name: string;
  readonly fallback: Value | undefined;
  constructor(name: string, fallback: Value | undefined) {
    super();
    this.name = name;
    this.fallback = fallback;
  }
}

class Context extends ChargedObject {
  /** Shared with copies until one of them changes. */
  private values: Map<ContextVar, Value>;
  private isShared = false;
  isEntered = false;

  constructor(origin?: Context) {
    super();
    this.values = origin?.values ?? new Map<ContextVar, Value>();
    if (origin === undefined) return;
    origin.isShared = true;
    this.isShared = true;
  }

  get size(): number {
    return this.values.size;
  }
  get(variable: ContextVar): Value | undefined {
    return this.values.get(variable);
  }
  entries(): IterableIterator<[ContextVar, Value]> {
    return this.values.entries();
  }
  /** Undefined takes the value away. */
  set(variable: ContextVar, value: Value | undefined): void {
    if (this.isShared) {
      const own = new Map<ContextVar, Value>();
      for (const [each, given] of this.values) {
        spend(ENTRY_UNITS);
        own.set(each, given);
      }
      this.values = own;
      this.isShared = false;
    }
    if (value === undefined) this.values.delete(variable);
    else this.values.set(variable, value);
  }
}

/** What is made of each entry, as a list. */
function listOf(context: Context, make: (entry: [ContextVar, Value]) => Value): PyList {
  const items: Value[] = [];
  for (const entry of context.entries()) {
    spend(ENTRY_UNITS);
    items.push(make(entry));
  }
  return new PyList(items);
}
const variableOf = ([variable]: [ContextVar, Value]): Value => variable;

class Missing extends PyObject {}
const missing = new Missing();

class Token extends ChargedObject {
  readonly variable: ContextVar;
  readonly context: Context;
  readonly oldValue: Value | undefined;
  isUsed = false;
  constructor(variable: ContextVar, context: Context) {
    super();
    this.variable = variable;
    this.context = context;
    this.oldValue = context.get(variable);
  }
}

/** The context of what runs. */
function currentContext(): Context {
  const task = currentTask();
  if (task.variables instanceof Context) return task.variables;
  const context = new Context();
  context.isEntered = true;
  task.variables = context;
  return context;
}

function* runIn(context: Context, callable: Value, args: Value[], kwargs: Map<string, Value>) {
  if (context.isEntered) throw runtimeError(`cannot enter context: ${toRepr(context)} is already entered`);
  const outer = currentContext();
  context.isEntered = true;
  currentTask().variables = context;
  try {
    let result: Value | undefined;
    try {
      result = call(callable, [...args, ...kwargs.values()], [...kwargs.keys()]);
    } catch (e) {
      result = yield suspended(e);
    }
    return result;
  } finally {
    context.isEntered = false;
    currentTask().variables = outer;
  }
}

function checkKey(key: Value): ContextVar {
  if (key instanceof ContextVar) return key;
  throw typeError(`a ContextVar key was expected, got ${toRepr(key)}`);
}

function reset(variable: ContextVar, token: Value): void {
  if (!(token instanceof Token)) throw typeError(`expected an instance of Token, got ${toRepr(token)}`);
  if (token.isUsed) throw runtimeError(`${toRepr(token)} has already been used once`);
  if (token.variable !== variable) throw valueError(`${toRepr(token)} was created by a different ContextVar`);
  const context = currentContext();
  if (token.context !== context) throw valueError(`${toRepr(token)} was created in a different Context`);
  token.isUsed = true;
  context.set(variable, token.oldValue);
}

function valueOf(variable: ContextVar, fallback: Value | undefined): Value {
  const value = currentContext().get(variable) ?? fallback ?? variable.fallback;
  if (value === undefined) throw makeException(exceptionNamed('LookupError'), [variable]);
  return value;
}

const genericAlias = (): ReturnType<typeof classMethod> =>
  classMethod(
    '__class_getitem__(cls, item, /)',
    'The class with its type argument.',
    (type: Value, item: Value) => new PyGenericAlias(type, item instanceof PyTuple ? item : new PyTuple([item])),
  );

const contextVarType: PyType = builtinType('ContextVar', {
  module: '_contextvars',
  instanceClass: ContextVar,
  final: true,
});
define(contextVarType, {
  doc: 'A variable whose value belongs to the context.',
  accepts: (value) => value instanceof ContextVar,
  make: () =>
    fn('ContextVar(name, /, *, default=...)', 'A variable.', (name: Value, fallback: Value | undefined) => {
      if (typeof name !== 'string') throw typeError('context variable name must be a str');
      return new ContextVar(name, fallback);
    }),
  members: () => [
    getter('name', 'Its name.', (self: ContextVar) => self.name),
    fn('get(self, default=..., /)', 'Return the value in this context, or a default.', valueOf),
    fn(
      'set(self, value, /)',
      'Set the value in this context; return a token to undo that.',
      (self: ContextVar, value: Value) => {
        const context = currentContext();
        const token = new Token(self, context);
        context.set(self, value);
        return token;
      },
    ),
    fn('reset(self, token, /)', 'Undo what gave the token.', reset),
    genericAlias(),
    fn('__repr__(self, /)', 'Return repr(self).', (self: ContextVar) => {
      const fallback = self.fallback === undefined ? '' : ` default=${toRepr(self.fallback)}`;
      return `<ContextVar name=${toRepr(self.name)}${fallback} at ${address(self)}>`;
    }),
  ],
});

const contextType: PyType = builtinType('Context', { module: '_contextvars', instanceClass: Context, final: true });
define(contextType, {
  doc: 'The values of all variables.',
  accepts: (value) => value instanceof Context,
  make: () => fn('Context()', 'An empty context.', () => new Context()),
  members: () => [
    rawFn('run(self, callable, /, *args, **kwargs)', 'Call something in this context.', runIn),
    fn('copy(self, /)', 'Return a copy.', (self: Context) => new Context(self)),
    fn(
      'get(self, key, default=None, /)',
      'Return the value of a variable, or a default.',
      (self: Context, key: Value, fallback: Value) => self.get(checkKey(key)) ?? fallback,
    ),
    fn('keys(self, /)', 'The variables.', (self: Context) => listOf(self, variableOf)),
    fn('values(self, /)', 'Their values.', (self: Context) => listOf(self, ([, value]) => value)),
    fn('items(self, /)', 'Variables and values.', (self: Context) => listOf(self, (entry) => new PyTuple(entry))),
    fn('__getitem__(self, key, /)', 'Return the value of a variable.', (self: Context, key: Value) => {
      const value = self.get(checkKey(key));
      if (value === undefined) throw makeException(exceptionNamed('KeyError'), [key]);
      return value;
    }),
    fn(
      '__contains__(self, key, /)',
      'Whether the variable has a value here.',
      (self: Context, key: Value) => self.get(checkKey(key)) !== undefined,
    ),
    fn('__iter__(self, /)', 'The variables.', (self: Context) => getIterator(listOf(self, variableOf))),
    fn('__len__(self, /)', 'The number of variables that have a value.', (self: Context) => self.size),
    fn('__eq__(self, other, /)', 'Return self==other.', (self: Context, other: Value) => {
      if (!(other instanceof Context) || self.size !== other.size) return false;
      for (const [key, value] of self.entries()) {
        spend(ENTRY_UNITS);
        const theirs = other.get(key);
        if (theirs === undefined || !equals(value, theirs)) return false;
      }
      return true;
    }),
    constant('__hash__', null),
  ],
});

const tokenType: PyType = builtinType('Token', { module: '_contextvars', instanceClass: Token, final: true });
define(tokenType, {
  doc: 'What ContextVar.set() gives, for ContextVar.reset().',
  accepts: (value) => value instanceof Token,
  members: () => [
    constant('MISSING', missing),
    getter('var', 'The variable.', (self: Token) => self.variable),
    getter('old_value', 'What it was before, or Token.MISSING.', (self: Token) => self.oldValue ?? missing),
    genericAlias(),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: Token) => `<Token${self.isUsed ? ' used' : ''} var=${toRepr(self.variable)} at ${address(self)}>`,
    ),
  ],
});

const missingType = builtinType('Token.MISSING', { instanceClass: Missing, final: true });
define(missingType, {
  doc: 'Stands for a value that there is not.',
  accepts: (value) => value instanceof Missing,
  members: () => [fn('__repr__(self, /)', 'Return repr(self).', () => '<Token.MISSING>')],
});

export const contextvarsModule = module('contextvars', 'Variables whose values belong to what runs.', () => [
  constant('Context', contextType),
  constant('ContextVar', contextVarType),
  constant('Token', tokenType),
  constant('__all__', new PyTuple(['Context', 'ContextVar', 'Token', 'copy_context'])),
  fn('copy_context()', 'Return a copy of the current context.', () => new Context(currentContext())),
]);
