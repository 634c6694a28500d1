// The tables of everything that is called: functions, methods, built-ins; and of cells and code objects.
import { findAttribute } from '../runtime/attribute.ts';
import { call, isCallable } from '../runtime/call.ts';
import { equals, identical } from '../runtime/comparison.ts';
import { attributeError, noAttribute, typeError, valueError } from '../runtime/errors.ts';
import { hash, identity, identityHash } from '../runtime/hash.ts';
import { Meter } from '../runtime/limits.ts';
import { toRepr } from '../runtime/text.ts';
import type { Member } from './builtin.ts';
import {
  builtinFunctionType,
  define,
  fn,
  getter,
  member,
  methodDescriptorType,
  PyBuiltin,
  PyGetSet,
} from './builtin.ts';
import { codeType, PyCode } from './code.ts';
import { PyDict } from './dict.ts';
import { Cell, cellType, functionType, methodType, PyBoundBuiltin, PyBoundMethod, PyFunction } from './function.ts';
import type { Value } from './object.ts';
import { builtinType, notImplemented, objectType, PyType, typeName, unwrap } from './object.ts';
import { address } from './plain-repr.ts';
import { emptyTuple, PyTuple } from './tuple.ts';

type Keywords = ReadonlyMap<string, Value>;

/** `__call__` of whatever `call` knows. */
function callMember(): Member {
  return fn(
    '__call__(self, /, *args, **kwargs)',
    'Call self as a function.',
    (self: Value, args: readonly Value[], keywords: Keywords) =>
      call(self, [...args, ...keywords.values()], [...keywords.keys()]),
  );
}

function requireText(value: Value | undefined, attribute: string): string {
  const text = value === undefined ? undefined : unwrap(value);
  if (typeof text === 'string') return text;
  throw typeError(`${attribute} must be set to a string object`);
}

function bindFunction(self: Value, instance: Value, owner: Value): Value {
  if (instance !== null) return new PyBoundMethod(instance, self);
  if (owner === null) throw typeError('__get__(None, None) is invalid');
  return self;
}

function setDefaults(self: PyFunction, value: Value | undefined): void {
  if (value === undefined || value === null) self.defaults = [];
  else if (value instanceof PyTuple) self.defaults = value.items;
  else throw typeError('__defaults__ must be set to a tuple object');
}

function setKeywordDefaults(self: PyFunction, value: Value | undefined): void {
  if (value === undefined || value === null) {
    self.keywordDefaults = undefined;
    return;
  }
  if (!(value instanceof PyDict)) throw typeError('__kwdefaults__ must be set to a dict object');
  const defaults = new Map<string, Value>();
  const meter = new Meter(0, 8);
  for (const [key, item] of value.entries()) {
    if (typeof key === 'string') defaults.set(key, item);
    meter.pass(defaults.size);
  }
  self.keywordDefaults = defaults;
}

function annotationsOf(self: PyFunction): Value {
  self.annotations ??= new PyDict();
  return self.annotations;
}

function setAnnotations(self: PyFunction, value: Value | undefined): void {
  if (value === undefined || value === null) self.annotations = undefined;
  else if (value instanceof PyDict) self.annotations = value;
  else throw typeError('__annotations__ must be set to a dict object');
}

function functionMembers(): Member[] {
  return [
    getter(
      '__name__',
      "The function's name.",
      (self: PyFunction) => self.name,
      (self: PyFunction, value: Value | undefined) => {
        self.name = requireText(value, '__name__');
      },
    ),
    getter(
      '__qualname__',
      "The function's name with those of the functions and classes around it.",
      (self: PyFunction) => self.qualname,
      (self: PyFunction, value: Value | undefined) => {
        self.qualname = requireText(value, '__qualname__');
      },
    ),
    getter(
      '__doc__',
      "The function's documentation.",
      (self: PyFunction) => self.doc,
      (self: PyFunction, value: Value | undefined) => {
        self.doc = value ?? null;
      },
    ),
    getter(
      '__module__',
      "The module's name.",
      (self: PyFunction) => self.module,
      (self: PyFunction, value: Value | undefined) => {
        self.module = value ?? null;
      },
    ),
    getter(
      '__defaults__',
      'The default values of positional parameters.',
      (self: PyFunction) => (self.defaults.length === 0 ? null : new PyTuple(self.defaults)),
      setDefaults,
    ),
    getter(
      '__kwdefaults__',
      'The default values of keyword-only parameters.',
      (self: PyFunction) =>
        self.keywordDefaults === undefined || self.keywordDefaults.size === 0
          ? null
          : PyDict.from(self.keywordDefaults),
      setKeywordDefaults,
    ),
    getter('__annotations__', 'The annotations of the parameters.', annotationsOf, setAnnotations),
    getter(
      '__type_params__',
      'The type parameters.',
      (self: PyFunction) => self.typeParameters ?? emptyTuple,
      (self: PyFunction, value: Value | undefined) => {
        if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
        self.typeParameters = value;
      },
    ),
    getter(
      '__closure__',
      'The variables of enclosing functions.',
      (self: PyFunction) => (self.closure.length === 0 ? null : new PyTuple(self.closure)),
      (self: PyFunction) => {
        throw attributeError('readonly attribute', self, '__closure__');
      },
    ),
    // Read-only, unlike CPython's: no function runs another one's code.
    getter(
      '__code__',
      'What is known of the compiled code.',
      (self: PyFunction) => self.code,
      (self: PyFunction, value: Value | undefined) => {
        if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
        throw attributeError('readonly attribute', self, '__code__');
      },
    ),
    callMember(),
    fn(
      '__get__(self, instance, owner=None, /)',
      'Return an attribute of instance, which is of type owner.',
      bindFunction,
    ),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyFunction) => `<function ${self.qualname} at ${address(self)}>`,
    ),
  ];
}

/** What the method itself has, then what its function has. */
function methodAttribute(self: Value, name: string): Value | undefined {
  if (!(self instanceof PyBoundMethod)) return undefined;
  const found = methodType.dict.get(name) ?? (name === '__dict__' ? undefined : objectType.dict.get(name));
  if (found instanceof PyGetSet) return found.get(self);
  if (found instanceof PyBuiltin) return new PyBoundBuiltin(self, found);
  const value = findAttribute(self.callable, name);
  if (value === undefined) throw noAttribute(self.callable, name);
  return value;
}

function functionName(callable: Value): string {
  if (callable instanceof PyFunction) return callable.qualname;
  if (callable instanceof PyBuiltin) return callable.name;
  const name = findAttribute(callable, '__qualname__') ?? findAttribute(callable, '__name__');
  return typeof name === 'string' ? name : '?';
}

function methodMembers(): Member[] {
  return [
    member('__self__', 'The instance that the method is bound to.', (self: PyBoundMethod) => self.self),
    member('__func__', 'The function behind the method.', (self: PyBoundMethod) => self.callable),
    getter(
      '__doc__',
      "The function's documentation.",
      (self: PyBoundMethod) => findAttribute(self.callable, '__doc__') ?? null,
    ),
    callMember(),
    fn(
      '__get__(self, instance, owner=None, /)',
      'Return an attribute of instance, which is of type owner.',
      (self: Value) => self,
    ),
    fn('__eq__(self, value, /)', 'Return self==value.', (self: PyBoundMethod, other: Value) =>
      other instanceof PyBoundMethod
        ? identical(self.self, other.self) && equals(self.callable, other.callable)
        : notImplemented,
    ),
    fn(
      '__hash__(self, /)',
      'Return hash(self).',
      (self: PyBoundMethod) => (identity(self.self) ^ Number(hash(self.callable))) | 0,
    ),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyBoundMethod) => `<bound method ${functionName(self.callable)} of ${toRepr(self.self)}>`,
    ),
  ];
}

type AnyBuiltin = PyBuiltin | PyBoundBuiltin;
function builtinOf(self: AnyBuiltin): PyBuiltin {
  return self instanceof PyBoundBuiltin ? self.builtin : self;
}

/** Methods that operators call are wrapped in CPython and look different there. */
function isDunder(name: string): boolean {
  return name.startsWith('__') && name.endsWith('__');
}

function builtinRepr(self: AnyBuiltin): string {
  const { name, owner } = builtinOf(self);
  if (self instanceof PyBoundBuiltin) {
    const of = `of ${typeName(self.self)} object at ${address(self.self)}`;
    return isDunder(name) && owner !== undefined
      ? `<method-wrapper '${name}' ${of}>`
      : `<built-in method ${name} ${of}>`;
  }
  if (owner === undefined) return `<built-in function ${name}>`;
  return isDunder(name)
    ? `<slot wrapper '${name}' of '${owner.name}' objects>`
    : `<method '${name}' of '${owner.name}' objects>`;
}

function qualifiedName(self: AnyBuiltin): string {
  const builtin = builtinOf(self);
  if (builtin.owner !== undefined) return `${builtin.owner.qualname}.${builtin.name}`;
  return self instanceof PyBoundBuiltin && self.self instanceof PyType
    ? `${self.self.qualname}.${builtin.name}`
    : builtin.name;
}

/** The signature as CPython's `__text_signature__` writes it: the receiver is marked with a dollar. */
function textSignature(self: AnyBuiltin): string {
  const { text, owner } = builtinOf(self);
  const parameters = text.slice(text.indexOf('('));
  if (owner !== undefined) return parameters.replace('(', '($');
  return parameters === '()' ? '($module)' : parameters.replace('(', '($module, ');
}

function sameBuiltin(self: AnyBuiltin, other: Value): Value {
  if (self instanceof PyBoundBuiltin && other instanceof PyBoundBuiltin) {
    return self.builtin === other.builtin && identical(self.self, other.self);
  }
  return self === other ? true : notImplemented;
}

function builtinMembers(): Member[] {
  return [
    getter('__name__', "The function's name.", (self: AnyBuiltin) => builtinOf(self).name),
    getter('__qualname__', "The function's name with that of its type.", qualifiedName),
    getter('__doc__', "The function's documentation.", (self: AnyBuiltin) => builtinOf(self).doc),
    getter('__module__', "The module's name.", (self: AnyBuiltin) =>
      self instanceof PyBoundBuiltin || self.owner !== undefined ? null : self.module,
    ),
    getter('__text_signature__', 'The signature as text.', textSignature),
    getter('__self__', 'What the method is bound to.', (self: AnyBuiltin) => {
      if (self instanceof PyBoundBuiltin) return self.self;
      throw noAttribute(self, '__self__');
    }),
    getter('__objclass__', 'The type whose method it is.', (self: AnyBuiltin) => {
      const { owner } = builtinOf(self);
      if (owner !== undefined) return owner;
      throw noAttribute(self, '__objclass__');
    }),
    callMember(),
    fn(
      '__get__(self, instance, owner=None, /)',
      'Return an attribute of instance, which is of type owner.',
      (self: AnyBuiltin, instance: Value) =>
        self instanceof PyBuiltin && self.owner !== undefined && instance !== null
          ? new PyBoundBuiltin(instance, self)
          : self,
    ),
    fn('__eq__(self, value, /)', 'Return self==value.', sameBuiltin),
    fn('__hash__(self, /)', 'Return hash(self).', (self: AnyBuiltin) =>
      self instanceof PyBoundBuiltin ? (identity(self.self) ^ identityHash(self.builtin)) | 0 : identityHash(self),
    ),
    fn('__repr__(self, /)', 'Return repr(self).', builtinRepr),
  ];
}

function cellContents(self: Cell): Value {
  if (self.value === undefined) throw valueError('Cell is empty');
  return self.value;
}

function cellMembers(): Member[] {
  return [
    getter('cell_contents', 'The value of the variable.', cellContents, (self: Cell, value: Value | undefined) => {
      self.value = value;
    }),
    fn('__eq__(self, value, /)', 'Return self==value.', (self: Cell, other: Value): Value => {
      if (!(other instanceof Cell)) return notImplemented;
      return self.value === undefined || other.value === undefined
        ? self.value === other.value
        : equals(self.value, other.value);
    }),
    fn('__repr__(self, /)', 'Return repr(self).', (self: Cell) => {
      const content = self.value === undefined ? 'empty' : `${typeName(self.value)} object at ${address(self.value)}`;
      return `<cell at ${address(self)}: ${content}>`;
    }),
  ];
}

function firstLine(self: PyCode): number {
  return self.source.at(self.start).line;
}

/** Plain facts about a code object; nothing here leads to the code itself. */
function codeMembers(): Member[] {
  const names = (list: readonly string[]): PyTuple => (list.length === 0 ? emptyTuple : new PyTuple(list));
  return [
    member('co_name', 'The name.', (self: PyCode) => self.name),
    member('co_qualname', 'The qualified name.', (self: PyCode) => self.qualname),
    member('co_filename', 'The name of the source.', (self: PyCode) => self.source.filename),
    member('co_firstlineno', 'The first line.', firstLine),
    member('co_argcount', 'The number of positional parameters.', (self: PyCode) => self.parameters.positionalCount),
    member(
      'co_posonlyargcount',
      'How many of them cannot be given by name.',
      (self: PyCode) => self.parameters.positionalOnlyCount,
    ),
    member(
      'co_kwonlyargcount',
      'The number of keyword-only parameters.',
      (self: PyCode) => self.parameters.keywordOnlyCount,
    ),
    member('co_flags', 'What kind of code it is, as a number of bits.', codeFlags),
    getter('co_varnames', 'The names of the parameters and local variables.', (self: PyCode) =>
      names(namedVariables(self)),
    ),
    member('co_nlocals', 'The number of local variables.', (self: PyCode) => namedVariables(self).length),
    getter('co_cellvars', 'The names of local variables that nested functions use.', (self: PyCode) =>
      names(sharedVariables(self)),
    ),
    getter('co_freevars', 'The names of variables of enclosing functions.', (self: PyCode) => names(self.freeNames)),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyCode) =>
        `<code object ${self.name} at ${address(self)}, file "${self.source.filename}", line ${firstLine(self)}>`,
    ),
  ];
}

const kindFlags = { function: 0, generator: 0x20, coroutine: 0x80, asyncGenerator: 0x200 } as const;

/** CPython's bits: optimised, new locals, *args, **kwargs, nested, and the kind of generator. */
function codeFlags(code: PyCode): number {
  const { varargs, kwargs } = code.parameters;
  const nested = code.qualname.includes('<locals>') ? 0x10 : 0;
  return 0x3 | (varargs ? 0x4 : 0) | (kwargs ? 0x8 : 0) | nested | kindFlags[code.kind];
}

/** Parameters as CPython orders them: positional, keyword-only, `*args`, `**kwargs`; then the other variables. */
function namedVariables(code: PyCode): string[] {
  code.unpack();
  const { names, positionalCount, keywordOnlyCount, varargs } = code.parameters;
  const afterVarargs = positionalCount + (varargs ? 1 : 0);
  const parameters = names
    .slice(0, positionalCount)
    .concat(
      names.slice(afterVarargs, afterVarargs + keywordOnlyCount),
      names.slice(positionalCount, afterVarargs),
      names.slice(afterVarargs + keywordOnlyCount),
    );
  const isParameter = new Set(parameters);
  const others = code.localNames.filter((name) => name !== '' && !name.startsWith('.') && !isParameter.has(name));
  return [...parameters, ...others];
}

/** The local variables that functions defined inside name as free. */
function sharedVariables(code: PyCode): string[] {
  code.unpack();
  const used = new Set<string>();
  for (const { extra } of code.instructions)
    if (extra instanceof PyCode) for (const name of extra.freeNames) used.add(name);
  return code.localNames.filter((name) => used.has(name)).sort();
}

function makeMethod(callable: Value, instance: Value): Value {
  if (!isCallable(callable)) throw typeError('first argument must be callable');
  if (instance === null) throw typeError('instance must not be None');
  return new PyBoundMethod(instance, callable);
}

/** CPython has a type for each way in which a built-in is bound; here the object itself tells. */
const slotWrapperType = builtinType('wrapper_descriptor', { final: true });
const methodWrapperType = builtinType('method-wrapper', { final: true });

function typeOfBuiltin(this: PyBuiltin): PyType {
  if (this.owner === undefined) return builtinFunctionType;
  return isDunder(this.name) ? slotWrapperType : methodDescriptorType;
}
function typeOfBoundBuiltin(this: PyBoundBuiltin): PyType {
  const { owner, name } = this.builtin;
  return owner !== undefined && isDunder(name) ? methodWrapperType : builtinFunctionType;
}

export function defineFunctions(): void {
  Object.defineProperty(PyBuiltin.prototype, 'cls', { get: typeOfBuiltin });
  Object.defineProperty(PyBoundBuiltin.prototype, 'cls', { get: typeOfBoundBuiltin });
  methodType.getAttributeHook = methodAttribute;
  define(functionType, {
    doc: 'Create a function object.',
    accepts: (value) => value instanceof PyFunction,
    members: functionMembers,
  });
  define(methodType, {
    doc: 'Create a bound instance method object.',
    accepts: (value) => value instanceof PyBoundMethod,
    make: () => fn('method(function, instance, /)', 'Create a bound instance method object.', makeMethod),
    members: methodMembers,
  });
  const isBuiltin = (value: Value): boolean => value instanceof PyBuiltin || value instanceof PyBoundBuiltin;
  define(builtinFunctionType, { doc: 'A built-in function or method.', accepts: isBuiltin, members: builtinMembers });
  define(methodDescriptorType, { doc: 'A method of a built-in type.', accepts: isBuiltin, members: builtinMembers });
  define(slotWrapperType, {
    doc: 'An operator method of a built-in type.',
    accepts: isBuiltin,
    members: builtinMembers,
  });
  define(methodWrapperType, {
    doc: 'An operator method with its receiver.',
    accepts: isBuiltin,
    members: builtinMembers,
  });
  define(cellType, {
    doc: 'A variable shared by functions.',
    accepts: (value) => value instanceof Cell,
    members: cellMembers,
  });
  define(codeType, { doc: 'A code object.', accepts: (value) => value instanceof PyCode, members: codeMembers });
}
