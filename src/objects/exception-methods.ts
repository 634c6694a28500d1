// The tables of exceptions: what they are made of, and the classes that keep more than their arguments.
import { call1, callMethod, isCallable } from '../runtime/call.ts';
import { attributeError, recursionError, typeError, valueError } from '../runtime/errors.ts';
import { collect, knownItems } from '../runtime/iteration.ts';
import { Meter } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { drive, spend, suspended } from '../runtime/machine.ts';
import { toIndex } from '../runtime/numbers.ts';
import { enterNative, leaveNative, runPinned } from '../runtime/pinned.ts';
import { repr, str, toRepr, toStr } from '../runtime/text.ts';
import { truth } from '../runtime/truth.ts';
import type { Member, PyGetSet } from './builtin.ts';
import { classMethod, countedFn, define, fn, getter, restartingFn, staticMethod } from './builtin.ts';
import { PyByteArray, PyBytes } from './bytes.ts';
import { baseExceptionType, exceptionNamed, exceptionTypes, makeException, PyException } from './exception.ts';
import { PyGenericAlias } from './generic-alias.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import { isInstance, PyType, typeName, typeOf, unwrap } from './object.ts';
import { argumentTypeName } from './plain-repr.ts';
import { codePointAt } from './str-text.ts';
import { PyTraceback, shareTraceback, tracebackOf } from './traceback.ts';
import { emptyTuple, PyTuple } from './tuple.ts';

type Keywords = ReadonlyMap<string, Value>;
type Attributes = Record<string, Value | undefined>;

const attributesOf = (exception: PyException): Attributes => exception as unknown as Attributes;

/** How a class takes its arguments apart; those that just keep them have none. */
type Initialize = (self: PyException, args: readonly Value[], keywords: Keywords) => void;
const initializers = new Map<PyType, Initialize>();

function initializerOf(type: PyType): Initialize | undefined {
  for (const base of type.mro) {
    const initialize = initializers.get(base);
    if (initialize !== undefined) return initialize;
  }
  return undefined;
}

function tupleOf(args: readonly Value[]): PyTuple {
  return args.length === 0 ? emptyTuple : new PyTuple(args);
}

function noKeywords(self: PyException, keywords: Keywords): void {
  if (keywords.size > 0) throw typeError(`${self.cls.name}() takes no keyword arguments`);
}

/** Takes the keyword arguments that a class knows; they become attributes. */
function takeKeywords(self: PyException, keywords: Keywords, known: readonly string[]): void {
  const owner = self.cls.mro.find((type) => type.immutable) ?? self.cls;
  if (keywords.size > known.length) {
    const most = `${known.length} keyword argument${known.length === 1 ? '' : 's'}`;
    throw typeError(`${owner.name}() takes at most ${most} (${keywords.size} given)`);
  }
  for (const [name, value] of keywords) {
    if (!known.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for ${owner.name}()`);
    attributesOf(self)[`$${name}`] = value;
  }
}

/** A blank exception of the class, its arguments kept. */
function newException(base: PyType, type: Value, args: readonly Value[]): PyException {
  if (!(type instanceof PyType)) {
    throw typeError(`${base.name}.__new__(X): X is not a type object (${typeName(type)})`);
  }
  if (!type.isSubtypeOf(baseExceptionType)) {
    throw typeError(`${base.name}.__new__(${type.name}): ${type.name} is not a subtype of ${base.name}`);
  }
  return makeException(type, args);
}

function initialize(self: PyException, args: readonly Value[], keywords: Keywords): void {
  const special = initializerOf(self.cls);
  if (special !== undefined) {
    special(self, args, keywords);
    return;
  }
  noKeywords(self, keywords);
  self.args = tupleOf(args);
}

/** What calling a built-in exception class does. */
function construct(type: PyType, args: readonly Value[], keywords: Keywords): PyException {
  if (type.isSubtypeOf(exceptionNamed('BaseExceptionGroup'))) return newGroup(type, args, keywords);
  if (type === exceptionNamed('OSError')) return construct1(classOfErrno(args) ?? type, args, keywords);
  return construct1(type, args, keywords);
}
function construct1(type: PyType, args: readonly Value[], keywords: Keywords): PyException {
  const exception = makeException(type, args);
  initialize(exception, args, keywords);
  return exception;
}

/** An attribute of its own that an exception may have; None where it was not set. */
function field(name: string, doc: string, initial: (self: PyException) => Value = () => null): PyGetSet {
  return getter(
    name,
    doc,
    (self: PyException) => attributesOf(self)[`$${name}`] ?? initial(self),
    (self: PyException, value: Value | undefined) => {
      attributesOf(self)[`$${name}`] = value ?? null;
    },
  );
}
function readOnlyField(name: string, doc: string, read: (self: PyException) => Value): PyGetSet {
  return getter(name, doc, read, (self: PyException) => {
    throw attributeError('readonly attribute', self, name);
  });
}

/** The argument in that place of an exception that the engine made, without taking its arguments apart. */
const argument =
  (index: number) =>
  (self: PyException): Value =>
    self.args.items[index] ?? null;

/** The items of anything iterable, for assignments, which cannot be suspended. */
function pinnedItems(iterable: Value): readonly Value[] {
  const known = knownItems(iterable);
  if (known !== undefined) return known.slice();
  let items: readonly Value[] = [];
  runPinned(() =>
    drive(
      (function* (): Resumable {
        items = yield* collect(iterable);
        return null;
      })(),
    ),
  );
  return items;
}

function linkedException(value: Value | undefined, what: string): PyException | null {
  if (value === undefined) throw typeError(`__${what}__ may not be deleted`);
  if (value === null || value instanceof PyException) return value;
  throw typeError(`exception ${what} must be None or derive from BaseException`);
}

function setTraceback(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value === null) self.traceback = undefined;
  else if (value instanceof PyTraceback) self.traceback = value.rest();
  else throw typeError('__traceback__ must be a traceback or None');
}

function addNote(self: PyException, note: Value): void {
  if (typeof unwrap(note) !== 'string') throw typeError(`note must be a str, not '${typeName(note)}'`);
  const notes = self.$__notes__;
  if (notes === undefined) self.$__notes__ = new PyList([note]);
  else if (notes instanceof PyList) notes.append(note);
  else throw typeError('Cannot add note: __notes__ is not a list');
}

function textOf(self: PyException): Value {
  const { items } = self.args;
  if (items.length === 0) return '';
  if (items.length !== 1) return repr(self.args);
  // Exceptions in exceptions call no function of the script, whose depth would be looked at.
  enterNative();
  try {
    return str(items[0] as Value);
  } finally {
    leaveNative();
  }
}

function reprOf(self: PyException): string {
  const { items } = self.args;
  const { name } = self.cls;
  const shown = name.slice(name.lastIndexOf('.') + 1);
  return items.length === 1 ? `${shown}(${toRepr(items[0] as Value)})` : shown + toRepr(self.args);
}

function baseMembers(): Member[] {
  return [
    staticMethod('__new__(*args, **kwargs)', 'Create and return a new object.', (args: readonly Value[]) => {
      const [type] = args;
      if (type === undefined) throw typeError('BaseException.__new__(): not enough arguments');
      return newException(baseExceptionType, type, args.slice(1));
    }),
    fn('__init__(self, /, *args, **kwargs)', 'Initialize self.', initialize),
    getter(
      'args',
      'The arguments.',
      (self: PyException) => self.args,
      (self: PyException, value: Value | undefined) => {
        if (value === undefined) throw typeError('args may not be deleted');
        self.args = value instanceof PyTuple ? value : tupleOf(pinnedItems(value));
      },
    ),
    getter(
      '__cause__',
      'What the exception was raised from.',
      (self: PyException) => self.cause,
      (self: PyException, value: Value | undefined) => {
        self.cause = linkedException(value, 'cause');
        self.suppressContext = true;
      },
    ),
    getter(
      '__context__',
      'What was being handled when the exception was raised.',
      (self: PyException) => self.context,
      (self: PyException, value: Value | undefined) => {
        self.context = linkedException(value, 'context');
      },
    ),
    getter(
      '__suppress_context__',
      'Whether the context is left out when the exception is shown.',
      (self: PyException) => self.suppressContext,
      (self: PyException, value: Value | undefined) => {
        if (value === undefined) throw typeError("can't delete numeric/char attribute");
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        self.suppressContext = value;
      },
    ),
    getter('__traceback__', 'Where the exception came by.', tracebackOf, setTraceback),
    fn(
      'with_traceback(self, tb, /)',
      'Set self.__traceback__ to tb and return self.',
      (self: PyException, traceback: Value) => {
        setTraceback(self, traceback);
        return self;
      },
    ),
    fn('add_note(self, note, /)', 'Add a note to the exception.', addNote),
    fn('__str__(self, /)', 'Return str(self).', textOf),
    restartingFn('__repr__(self, /)', 'Return repr(self).', reprOf),
  ];
}

/** The classes that OSError(errno, ...) makes. */
const errnoClasses: ReadonlyMap<number, string> = new Map([
  [1, 'PermissionError'],
  [2, 'FileNotFoundError'],
  [3, 'ProcessLookupError'],
  [4, 'InterruptedError'],
  [10, 'ChildProcessError'],
  [11, 'BlockingIOError'],
  [13, 'PermissionError'],
  [17, 'FileExistsError'],
  [20, 'NotADirectoryError'],
  [21, 'IsADirectoryError'],
  [32, 'BrokenPipeError'],
  [103, 'ConnectionAbortedError'],
  [104, 'ConnectionResetError'],
  [108, 'BrokenPipeError'],
  [110, 'TimeoutError'],
  [111, 'ConnectionRefusedError'],
  [114, 'BlockingIOError'],
  [115, 'BlockingIOError'],
]);

function classOfErrno(args: readonly Value[]): PyType | undefined {
  const [number] = args;
  if (args.length < 2 || args.length > 5 || typeof number !== 'number') return undefined;
  const name = errnoClasses.get(number);
  return name === undefined ? undefined : exceptionNamed(name);
}

/** OSError(errno, strerror[, filename[, winerror[, filename2]]]): what follows the text is kept aside of the arguments. */
function initializeOSError(self: PyException, args: readonly Value[], keywords: Keywords): void {
  noKeywords(self, keywords);
  self.args = tupleOf(args);
  if (args.length < 2 || args.length > 5) return;
  const [number = null, text = null, filename = null, , filename2 = null] = args;
  self.$errno = number;
  self.$strerror = text;
  if (filename === null) return;
  if (typeof filename === 'number' && args.length === 3 && isInstance(self, exceptionNamed('BlockingIOError'))) {
    self.$characters_written = filename;
    return;
  }
  self.$filename = filename;
  if (args.length === 5) self.$filename2 = filename2;
  self.args = new PyTuple([number, text]);
}

/** `OSError` as file and process functions raise it, of the class that the number asks for. */
export function osError(number: number, text: string, filename?: Value, filename2?: Value): PyException {
  const args = filename === undefined ? [number, text] : [number, text, filename];
  if (filename2 !== undefined) args.push(null, filename2);
  return construct(exceptionNamed('OSError'), args, new Map());
}

function osErrorText(self: PyException): Value {
  const number = self.$errno;
  const text = self.$strerror;
  if (number === undefined || text === undefined) return textOf(self);
  const start = `[Errno ${toStr(number)}] ${toStr(text)}`;
  const filename = self.$filename ?? null;
  if (filename === null) return start;
  const filename2 = self.$filename2 ?? null;
  return filename2 === null ? `${start}: ${toRepr(filename)}` : `${start}: ${toRepr(filename)} -> ${toRepr(filename2)}`;
}

function osErrorMembers(): Member[] {
  const osErrorType = exceptionNamed('OSError');
  return [
    staticMethod(
      '__new__(type, /, *args, **kwargs)',
      'Create and return a new object.',
      (type: Value, args: readonly Value[], keywords: Keywords) => {
        const chosen = type === osErrorType ? (classOfErrno(args) ?? type) : type;
        const exception = newException(osErrorType, chosen, args);
        // A class with its own `__init__` decides itself what to pass on.
        if (exception.cls.lookup('__init__') === baseExceptionType.lookup('__init__'))
          initializeOSError(exception, args, keywords);
        return exception;
      },
    ),
    field('errno', 'POSIX exception code'),
    field('strerror', 'exception strerror'),
    field('filename', 'exception filename'),
    field('filename2', 'second exception filename'),
    field('characters_written', 'The number of characters written before the error.', (self) => {
      throw attributeError('characters_written', self, 'characters_written');
    }),
    fn('__str__(self, /)', 'Return str(self).', osErrorText),
  ];
}

function initializeSyntaxError(self: PyException, args: readonly Value[], keywords: Keywords): void {
  noKeywords(self, keywords);
  self.args = tupleOf(args);
  if (args[0] !== undefined) self.$msg = args[0];
  if (args.length !== 2) return;
  const info = pinnedItems(args[1] as Value);
  if (info.length < 4) throw typeError(`function takes at least 4 arguments (${info.length} given)`);
  if (info.length > 6) throw typeError(`function takes at most 6 arguments (${info.length} given)`);
  if (info.length === 5) throw typeError('end_offset must be provided when end_lineno is provided');
  [self.$filename, self.$lineno, self.$offset, self.$text, self.$end_lineno, self.$end_offset] = info;
}

function syntaxErrorText(self: PyException): Value {
  const message = toStr(self.$msg ?? self.args.items[0] ?? null);
  const filename = self.$filename;
  const line = self.$lineno;
  const file = typeof filename === 'string' ? filename.slice(filename.lastIndexOf('/') + 1) : undefined;
  const number = typeof line === 'number' ? `line ${line}` : undefined;
  const place = [file, number].filter((part) => part !== undefined).join(', ');
  return place === '' ? message : `${message} (${place})`;
}

/** UnicodeEncodeError(encoding, object, start, end, reason) and its kin: names of the arguments, and what the object has to be. */
function initializeUnicodeError(names: readonly string[], bytes: boolean): Initialize {
  return (self, args, keywords) => {
    noKeywords(self, keywords);
    self.args = tupleOf(args);
    if (args.length !== names.length) {
      throw typeError(`function takes exactly ${names.length} arguments (${args.length} given)`);
    }
    names.forEach((name, i) => {
      const value = args[i] as Value;
      if (name === 'start' || name === 'end') toIndex(value);
      else if (name === 'object' && bytes) {
        const object = unwrap(value);
        if (object instanceof PyByteArray) {
          attributesOf(self).$object = new PyBytes(object.bytes.slice());
          return;
        }
        if (!(object instanceof PyBytes)) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
      } else if (typeof unwrap(value) !== 'string')
        throw typeError(`argument ${i + 1} must be str, not ${typeName(value)}`);
      attributesOf(self)[`$${name}`] = value;
    });
  };
}

const encodingNames = ['encoding', 'object', 'start', 'end', 'reason'] as const;
const translationNames = ['object', 'start', 'end', 'reason'] as const;

function unicodeMembers(names: readonly string[], text: (self: PyException) => string): Member[] {
  const fields = encodingNames.map((name) =>
    field(name, `exception ${name}`, names.includes(name) ? argument(names.indexOf(name)) : undefined),
  );
  return [...fields, fn('__str__(self, /)', 'Return str(self).', text)];
}

interface UnicodeRange {
  readonly object: Value;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

function unicodeRange(self: PyException, names: readonly string[]): UnicodeRange | undefined {
  const get = (name: string): Value => attributesOf(self)[`$${name}`] ?? self.args.items[names.indexOf(name)] ?? null;
  const start = get('start');
  const end = get('end');
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { object: get('object'), start, end, reason: toStr(get('reason')) };
}

function escapedCodePoint(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function encodeErrorText(self: PyException): string {
  const range = unicodeRange(self, encodingNames);
  if (range === undefined) return '';
  const { object, start, end, reason } = range;
  const codec = `'${toStr(self.$encoding ?? self.args.items[0] ?? null)}' codec can't encode`;
  const one = typeof object === 'string' && end === start + 1 ? codePointAt(object, start) : undefined;
  return one !== undefined
    ? `${codec} character '${escapedCodePoint(one)}' in position ${start}: ${reason}`
    : `${codec} characters in position ${start}-${end - 1}: ${reason}`;
}

function decodeErrorText(self: PyException): string {
  const range = unicodeRange(self, encodingNames);
  if (range === undefined) return '';
  const { start, end, reason } = range;
  const object = unwrap(range.object);
  const codec = `'${toStr(self.$encoding ?? self.args.items[0] ?? null)}' codec can't decode`;
  const byte = object instanceof PyBytes && end === start + 1 ? object.bytes[start] : undefined;
  return byte !== undefined
    ? `${codec} byte 0x${byte.toString(16).padStart(2, '0')} in position ${start}: ${reason}`
    : `${codec} bytes in position ${start}-${end - 1}: ${reason}`;
}

function translateErrorText(self: PyException): string {
  const range = unicodeRange(self, translationNames);
  if (range === undefined) return '';
  const { object, start, end, reason } = range;
  const one = typeof object === 'string' && end === start + 1 ? codePointAt(object, start) : undefined;
  return one !== undefined
    ? `can't translate character '${escapedCodePoint(one)}' in position ${start}: ${reason}`
    : `can't translate characters in position ${start}-${end - 1}: ${reason}`;
}

/** BaseExceptionGroup.__new__: chooses ExceptionGroup where all members are Exceptions. */
function newGroup(type: Value, args: readonly Value[], keywords: Keywords): PyException {
  const groupType = exceptionNamed('BaseExceptionGroup');
  if (!(type instanceof PyType) || !type.isSubtypeOf(groupType)) return newException(groupType, type, args);
  const [message = null, exceptions = null] = args;
  if (args.length !== 2)
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  if (typeof unwrap(message) !== 'string') {
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentTypeName(message)}`);
  }
  const sequence = unwrap(exceptions);
  if (!(sequence instanceof PyList || sequence instanceof PyTuple || typeof sequence === 'string')) {
    throw typeError('second argument (exceptions) must be a sequence');
  }
  const members = (knownItems(sequence) ?? []).slice();
  if (members.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  const exceptionType = exceptionNamed('Exception');
  let ordinary = true;
  const meter = new Meter(0, 2);
  members.forEach((member, i) => {
    meter.pass(i);
    if (!(member instanceof PyException))
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
    ordinary &&= isInstance(member, exceptionType);
  });
  const ordinaryGroup = exceptionNamed('ExceptionGroup');
  let chosen = type;
  if (ordinary) {
    if (type === groupType) chosen = ordinaryGroup;
  } else if (type === ordinaryGroup) throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  else if (type.isSubtypeOf(exceptionType)) throw typeError(`Cannot nest BaseExceptions in '${type.name}'`);
  const group = makeException(chosen, args);
  if (type.immutable) noKeywords(group, keywords);
  group.$message = message;
  group.$exceptions = new PyTuple(members);
  return group;
}

function membersOfGroup(group: PyException): readonly Value[] {
  const { $exceptions: members } = group;
  return members instanceof PyTuple ? members.items : [];
}

/** Whether an exception is a group. */
export function isGroup(value: Value): value is PyException {
  return value instanceof PyException && value.cls.isSubtypeOf(exceptionNamed('BaseExceptionGroup'));
}

/** The exceptions of a group. */
export function groupMembers(group: PyException): readonly PyException[] {
  const meter = new Meter(0, 1);
  return membersOfGroup(group).filter((member, i): member is PyException => {
    meter.pass(i);
    return member instanceof PyException;
  });
}

const isExceptionClass = (value: Value): boolean => value instanceof PyType && value.isSubtypeOf(baseExceptionType);

function checkCondition(condition: Value): void {
  if (isExceptionClass(condition)) return;
  if (condition instanceof PyTuple) {
    const meter = new Meter(0, 1);
    const isClass = (value: Value, i: number): boolean => {
      meter.pass(i);
      return isExceptionClass(value);
    };
    if (condition.items.every(isClass)) return;
  } else if (!(condition instanceof PyType) && isCallable(condition)) return;
  throw typeError('expected a function, exception type or tuple of exception types');
}

function* matches(exception: PyException, condition: Value): Resumable {
  if (condition instanceof PyType) return isInstance(exception, condition);
  if (condition instanceof PyTuple) {
    spend(condition.items.length / 8);
    const meter = new Meter(0, 1);
    return condition.items.some((type, i) => {
      meter.pass(i);
      return type instanceof PyType && isInstance(exception, type);
    });
  }
  let answer: Value;
  try {
    answer = call1(condition, exception);
  } catch (e) {
    answer = (yield suspended(e)) as Value;
  }
  try {
    return truth(answer);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

/** A group with some of the members of another, made by its `derive`, and raised where that was. */
function* subset(group: PyException, members: readonly Value[]): Resumable {
  if (members.length === 0) return null;
  let derived: Value;
  try {
    derived = callMethod(group, 'derive', [new PyList(members.slice())]);
  } catch (e) {
    derived = (yield suspended(e)) as Value;
  }
  if (!isGroup(derived)) throw typeError('derive must return an instance of BaseExceptionGroup');
  shareTraceback(derived, group);
  derived.context = group.context;
  derived.cause = group.cause;
  derived.suppressContext = group.suppressContext;
  const notes = group.$__notes__;
  if (notes instanceof PyList) derived.$__notes__ = new PyList(notes.items.slice());
  return derived;
}

/** Units (see `spend`) for an exception of a group. */
const MEMBER_UNITS = 20;

/** Groups may be nested so deep before splitting them raises RecursionError. */
const deepestGroup = 400;

/** The part of a group (or the exception itself) that meets the condition, and the rest; None for what is empty. */
export function* splitGroup(
  exception: PyException,
  condition: Value,
  withRest: boolean,
  depth = 0,
): Resumable<[match: Value, rest: Value]> {
  if (depth > deepestGroup) throw recursionError();
  spend(MEMBER_UNITS);
  if ((yield* matches(exception, condition)) === true) return [exception, null];
  if (!isGroup(exception)) return [null, exception];
  const matching: Value[] = [];
  const others: Value[] = [];
  for (const member of groupMembers(exception)) {
    const [match, rest] = yield* splitGroup(member, condition, withRest, depth + 1);
    if (match !== null) matching.push(match);
    if (rest !== null) others.push(rest);
  }
  const match = yield* subset(exception, matching);
  return [match, withRest ? yield* subset(exception, others) : null];
}

function groupMembersTable(): Member[] {
  return [
    staticMethod('__new__(type, /, *args, **kwargs)', 'Create and return a new object.', newGroup),
    readOnlyField('message', 'exception message', (self) => self.$message ?? null),
    readOnlyField('exceptions', 'nested exceptions', (self) => self.$exceptions ?? emptyTuple),
    fn(
      'derive(self, excs, /)',
      'A group of the same message with other exceptions.',
      (self: PyException, members: Value) =>
        newGroup(exceptionNamed('BaseExceptionGroup'), [self.$message ?? null, members], new Map()),
    ),
    countedFn(
      'split(self, matcher_value, /)',
      'The parts of the group that meet the condition and that do not.',
      function* (self: PyException, condition: Value): Resumable {
        checkCondition(condition);
        return new PyTuple(yield* splitGroup(self, condition, true));
      },
    ),
    countedFn(
      'subgroup(self, matcher_value, /)',
      'The part of the group that meets the condition.',
      function* (self: PyException, condition: Value): Resumable {
        checkCondition(condition);
        return (yield* splitGroup(self, condition, false))[0];
      },
    ),
    fn('__str__(self, /)', 'Return str(self).', (self: PyException) => {
      const count = membersOfGroup(self).length;
      return `${toStr(self.$message ?? '')} (${count} sub-exception${count === 1 ? '' : 's'})`;
    }),
    classMethod(
      '__class_getitem__(cls, item, /)',
      'The class with its type arguments.',
      (type: Value, item: Value) => new PyGenericAlias(type, item instanceof PyTuple ? item : new PyTuple([item])),
    ),
  ];
}

const keywordInitializer =
  (known: readonly string[]): Initialize =>
  (self, args, keywords) => {
    self.args = tupleOf(args);
    takeKeywords(self, keywords, known);
  };

/** The classes with a table of their own, and how they take their arguments apart. */
function specialTables(): [name: string, members: () => Member[], initialize?: Initialize][] {
  return [
    ['BaseException', baseMembers],
    ['BaseExceptionGroup', groupMembersTable],
    [
      'KeyError',
      () => [
        fn('__str__(self, /)', 'Return str(self).', (self: PyException) => {
          const { items } = self.args;
          return items.length === 1 ? repr(items[0] as Value) : textOf(self);
        }),
      ],
    ],
    ['OSError', osErrorMembers, initializeOSError],
    [
      'SystemExit',
      () => [
        field('code', 'exception code', (self) => {
          const { items } = self.args;
          return items.length > 1 ? self.args : (items[0] ?? null);
        }),
      ],
    ],
    ['StopIteration', () => [field('value', 'generator return value', argument(0))]],
    [
      'ImportError',
      () => [
        field('msg', 'exception message', (self) =>
          self.args.items.length === 1 ? (self.args.items[0] ?? null) : null,
        ),
        field('name', 'module name'),
        field('path', 'module path'),
        field('name_from', 'name imported from module'),
      ],
      keywordInitializer(['name', 'path', 'name_from']),
    ],
    [
      'AttributeError',
      () => [field('name', 'attribute name'), field('obj', 'object')],
      keywordInitializer(['name', 'obj']),
    ],
    ['NameError', () => [field('name', 'name')], keywordInitializer(['name'])],
    [
      'SyntaxError',
      () => [
        field('msg', 'exception msg', argument(0)),
        ...['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'].map((name) =>
          field(name, `exception ${name}`),
        ),
        fn('__str__(self, /)', 'Return str(self).', syntaxErrorText),
      ],
      initializeSyntaxError,
    ],
    [
      'UnicodeEncodeError',
      () => unicodeMembers(encodingNames, encodeErrorText),
      initializeUnicodeError(encodingNames, false),
    ],
    [
      'UnicodeDecodeError',
      () => unicodeMembers(encodingNames, decodeErrorText),
      initializeUnicodeError(encodingNames, true),
    ],
    [
      'UnicodeTranslateError',
      () => unicodeMembers(translationNames, translateErrorText),
      initializeUnicodeError(translationNames, false),
    ],
  ];
}

const docs: ReadonlyMap<string, string> = new Map([
  ['BaseException', 'Common base class for all exceptions'],
  ['Exception', 'Common base class for all non-exit exceptions.'],
  ['ValueError', 'Inappropriate argument value (of correct type).'],
  ['TypeError', 'Inappropriate argument type.'],
  ['KeyError', 'Mapping key not found.'],
  ['IndexError', 'Sequence index out of range.'],
  ['AttributeError', 'Attribute not found.'],
  ['NameError', 'Name not found globally.'],
  ['RuntimeError', 'Unspecified run-time error.'],
  ['StopIteration', 'Signal the end from iterator.__next__().'],
  ['OSError', 'Base class for I/O related errors.'],
  ['ZeroDivisionError', 'Second argument to a division or modulo operation was zero.'],
  ['AssertionError', 'Assertion failed.'],
  ['ImportError', "Import can't find module, or can't find name in module."],
  ['LookupError', 'Base class for lookup errors.'],
  ['ArithmeticError', 'Base class for arithmetic errors.'],
  ['NotImplementedError', "Method or function hasn't been implemented yet."],
]);

/** Gives an exception class of the engine what calling it does. Classes that modules declare call it too. */
export function defineExceptionClass(type: PyType, doc: string): void {
  type.doc = doc;
  type.make = () =>
    fn(
      `${type.name.slice(type.name.lastIndexOf('.') + 1)}(*args, **kwargs)`,
      doc,
      (args: readonly Value[], keywords: Keywords) => construct(type, args, keywords),
    );
}

export function defineExceptions(): void {
  const accepts = (value: Value): boolean => value instanceof PyException;
  for (const [name, members, initializer] of specialTables()) {
    const type = exceptionNamed(name);
    define(type, {
      doc: '',
      accepts: name === 'BaseException' ? accepts : (value) => isInstance(value, type),
      members,
    });
    if (initializer !== undefined) initializers.set(type, initializer);
  }
  for (const [name, type] of exceptionTypes) {
    defineExceptionClass(type, docs.get(name) ?? `${name}.`);
    const isPlain = initializerOf(type) === undefined && !type.isSubtypeOf(exceptionNamed('BaseExceptionGroup'));
    if (isPlain) type.makeDirectly = (args) => makeException(type, args);
    const fill = type.pending;
    if (fill === undefined) continue;
    type.pending = () => {
      // Without `make`, so that `__new__` stays the one of exceptions.
      const { make } = type;
      type.make = undefined;
      fill();
      type.make = make;
    };
  }
}

/** An exception of a built-in class with any arguments, taken apart as its class does. */
export function exceptionOf(name: string, ...args: readonly Value[]): PyException {
  return construct(exceptionNamed(name), args, new Map());
}

/** What `str(exception)` gives, from places that cannot be suspended and must not fail. */
export function messageOf(exception: PyException): string {
  const simple = exception.args.items[0];
  const plain = exception.args.items.length === 1 && typeof simple === 'string' && typeOf(exception).immutable;
  if (plain && !isInstance(exception, exceptionNamed('KeyError')) && !isGroup(exception)) return simple;
  try {
    return toStr(exception);
  } catch (e) {
    if (e instanceof PyException) return `<exception str() failed>`;
    throw e;
  }
}
