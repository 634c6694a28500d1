// The sys module: what a script may know of its interpreter.
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, rawFn } from '../objects/builtin.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, Instance, PyFloat, typeName } from '../objects/object.ts';
import { PyFrozenSet } from '../objects/set.ts';
import { structSequence } from '../objects/struct-sequence.ts';
import { PyTuple } from '../objects/tuple.ts';
import { getAttribute, ownAttributes, setOwnAttribute } from '../runtime/attribute.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { currentInterpreter, setIntDigits } from '../runtime/interpreter.ts';
import { TextInPieces } from '../runtime/limits.ts';
import { machine, spend } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { toIndex } from '../runtime/numbers.ts';
import { Run } from '../runtime/run.ts';
import { toRepr } from '../runtime/text.ts';
import { standardStreams } from './standard-streams.ts';

const version: readonly Value[] = [3, 12, 1, 'final', 0];
const versionInfo = structSequence('version_info', 'sys', ['major', 'minor', 'micro', 'releaselevel', 'serial']);
const floatInfo = structSequence('float_info', 'sys', [
  'max',
  'max_exp',
  'max_10_exp',
  'min',
  'min_exp',
  'min_10_exp',
  'dig',
  'mant_dig',
  'epsilon',
  'radix',
  'rounds',
]);
const intInfo = structSequence('int_info', 'sys', [
  'bits_per_digit',
  'sizeof_digit',
  'default_max_str_digits',
  'str_digits_check_threshold',
]);
const hashInfo = structSequence('hash_info', 'sys', [
  'width',
  'modulus',
  'inf',
  'nan',
  'imag',
  'algorithm',
  'hash_bits',
  'seed_bits',
  'cutoff',
]);

const flags = structSequence('flags', 'sys', [
  'debug',
  'inspect',
  'interactive',
  'optimize',
  'dont_write_bytecode',
  'no_user_site',
  'no_site',
  'ignore_environment',
  'verbose',
  'bytes_warning',
  'quiet',
  'hash_randomization',
  'isolated',
  'dev_mode',
  'utf8_mode',
  'warn_default_encoding',
  'safe_path',
  'int_max_str_digits',
]);

const threadInfo = structSequence('thread_info', 'sys', ['name', 'lock', 'version']);

/** Units (see `spend`) for an attribute that is set or shown. */
const ATTRIBUTE_UNITS = 40;

/** An object that is nothing but its attributes. */
class SimpleNamespace extends Instance {}
const simpleNamespaceType = builtinType('types.SimpleNamespace', { module: 'types', instanceClass: SimpleNamespace });
simpleNamespaceType.instanceConstructor = SimpleNamespace;
define(simpleNamespaceType, {
  doc: 'An object that is nothing but its attributes.',
  accepts: (value) => value instanceof SimpleNamespace,
  members: () => [
    rawFn('__init__(self, /, **kwargs)', 'Initialize self.', (self: SimpleNamespace, kwargs: Map<string, Value>) => {
      for (const [name, value] of kwargs) {
        spend(ATTRIBUTE_UNITS);
        setOwnAttribute(self, name, value);
      }
    }),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: SimpleNamespace) => {
      const text = new TextInPieces();
      for (const [i, [name, value]] of ownAttributes(self).entries()) {
        spend(ATTRIBUTE_UNITS);
        text.add(`${i === 0 ? '' : ', '}${name}=${toRepr(value)}`);
      }
      return `${self.cls === simpleNamespaceType ? 'namespace' : self.cls.ownName}(${text.join()})`;
    }),
  ],
});

function implementation(): Value {
  const object = new SimpleNamespace();
  object.$name = 'scriptling';
  object.$cache_tag = null;
  object.$version = versionInfo.make(version);
  object.$hexversion = 0x030c01f0;
  return object;
}

function exceptionInfo(): Value {
  const { handling } = machine;
  if (handling === null) return new PyTuple([null, null, null]);
  return new PyTuple([handling.cls, handling, getAttribute(handling, '__traceback__')]);
}

function exit(status: Value): never {
  throw makeException(
    exceptionNamed('SystemExit'),
    status === null ? [] : status instanceof PyTuple ? status.items : [status],
  );
}

/** The recursion limit that a script sets for the run; the host's holds all the same. */
function recursionLimit(): Member[] {
  const running = (): Run | undefined => (machine.supervisor instanceof Run ? machine.supervisor : undefined);
  return [
    fn('getrecursionlimit()', 'Return how deep calls may nest.', () => running()?.wantedDepth ?? 1000),
    fn(
      'setrecursionlimit(limit, /)',
      "Set how deep calls may nest until the end of the run; the host's limit holds all the same.",
      (limit: Value) => {
        const depth = toIndex(limit);
        if (depth < 1) throw valueError('recursion limit must be greater or equal than 1');
        if (depth > 0x7fffffff) throw overflowError('Python int too large to convert to C int');
        running()?.wantDepth(Number(depth));
      },
    ),
  ];
}

/** What CPython tells of its installation: here nothing is installed anywhere, and nothing but the host finds modules. */
function installation(argv: readonly string[]): Member[] {
  const none = ['abiflags', 'prefix', 'base_prefix', 'exec_prefix', 'base_exec_prefix'];
  const topLevel = currentInterpreter()
    .moduleNames()
    .filter((name) => !name.includes('.'));
  return [
    ...none.map((name) => constant(name, '')),
    constant('platlibdir', 'lib'),
    constant('pycache_prefix', null),
    constant('orig_argv', new PyList([...argv])),
    constant('stdlib_module_names', PyFrozenSet.from(topLevel)),
    constant('thread_info', threadInfo.make(['green', null, null])),
    fn('getfilesystemencoding()', "Return 'utf-8'.", () => 'utf-8'),
    fn('getfilesystemencodeerrors()', "Return 'surrogateescape'.", () => 'surrogateescape'),
    fn('gettrace()', 'Return None: there are no functions that trace.', () => null),
    fn('getprofile()', 'Return None: there are no functions that profile.', () => null),
    fn('is_stack_trampoline_active()', 'Return False.', () => false),
  ];
}

/** Rough sizes, as CPython's are on 64 bits. */
function sizeOf(value: Value): number {
  if (typeof value === 'string') return 49 + value.length;
  if (typeof value === 'number' || typeof value === 'boolean') return 28;
  if (typeof value === 'bigint') return 24 + Math.ceil(value.toString(16).length / 7.5) * 4;
  if (value === null) return 16;
  if (value instanceof PyFloat) return 24;
  if (value instanceof PyList) return 56 + 8 * value.items.length;
  if (value instanceof PyTuple) return 40 + 8 * value.items.length;
  return value instanceof PyDict ? 64 + 100 * value.size : 48;
}

export const sysModule = module('sys', 'What a script may know of its interpreter.', (context) => [
  constant('maxsize', 2n ** 63n - 1n),
  constant('path_sep', '/'),
  constant('maxunicode', 0x10ffff),
  constant('byteorder', 'little'),
  constant('platform', 'scriptling'),
  constant('version', '3.12.1 (Scriptling)'),
  constant('version_info', versionInfo.make(version)),
  constant('hexversion', 0x030c01f0),
  constant('copyright', 'Copyright (c) 2026 The Scriptling authors.'),
  constant('executable', ''),
  constant('argv', new PyList([...(context.argv ?? [''])])),
  ...installation(context.argv ?? ['']),
  constant('path', new PyList([])),
  constant('flags', flags.make([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, false, 1, 0, false, 4300])),
  constant('warnoptions', new PyList([])),
  constant('dont_write_bytecode', true),
  constant('implementation', implementation()),
  constant('builtin_module_names', new PyTuple(currentInterpreter().moduleNames())),
  constant(
    'float_info',
    floatInfo.make([
      new PyFloat(Number.MAX_VALUE),
      1024,
      308,
      new PyFloat(2 ** -1022),
      -1021,
      -307,
      15,
      53,
      new PyFloat(Number.EPSILON),
      2,
      1,
    ]),
  ),
  constant('float_repr_style', 'short'),
  constant('int_info', intInfo.make([30, 4, 4300, 640])),
  constant('hash_info', hashInfo.make([64, 2n ** 61n - 1n, 314159, 0, 1000003, 'siphash13', 64, 128, 0])),
  ...standardStreams(),
  fn('exc_info()', 'Return type, value and traceback of the exception being handled.', exceptionInfo),
  fn('exception()', 'Return the exception being handled, or None.', () => machine.handling),
  fn('exit(status=None, /)', 'End the script by raising SystemExit.', exit),
  fn('getdefaultencoding()', "Return 'utf-8'.", () => 'utf-8'),
  fn('is_finalizing()', 'Whether the interpreter is going away: never while a script runs.', () => false),
  fn(
    'get_int_max_str_digits()',
    'Return how many digits ints may have as text; 0: as many as can be.',
    () => currentInterpreter().intDigits,
  ),
  fn(
    'set_int_max_str_digits(maxdigits)',
    'Set how many digits ints may have as text; 0: as many as can be.',
    (maxdigits: Value) => {
      const digits = Number(toIndex(maxdigits));
      if (Math.abs(digits) > 0x7fffffff) throw overflowError('Python int too large to convert to C int');
      if (digits !== 0 && digits < 640) throw valueError('maxdigits must be 0 or larger than 640');
      setIntDigits(digits);
    },
  ),
  fn('getsizeof(object, default=...)', 'Return about how many bytes an object takes.', (object: Value) =>
    sizeOf(object),
  ),
  fn('intern(string, /)', 'Return the string: equal strings are the same here.', (string: Value) => {
    if (typeof string !== 'string') throw typeError(`intern() argument must be str, not ${typeName(string)}`);
    return string;
  }),
  ...recursionLimit(),
]);
