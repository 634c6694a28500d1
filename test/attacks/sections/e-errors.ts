// E: errors and their messages.
import { PythonError, ScriptError, scriptLibrary } from '../../../src/index.ts';
import type { Row } from '../probe.ts';
import { probe, refused } from '../probe.ts';
import { accessListeners, hostCapabilityErrors } from './capabilities.ts';
import { waysToFail, withFailures, withHost } from './values.ts';

export const errors: readonly Row[] = [
  {
    id: 'E1',
    title: 'a host function fails with data on the error',
    probes: [
      probe(
        'the script sees class and message',
        `
import host
for way in ('error', 'rejects'):
    try: host.fail(way)
    except RuntimeError as error:
        assert type(error) is RuntimeError and '/home/me' not in str(error), str(error)
        for name in ('secret', 'path', 'config', 'stack', 'cause', 'message', 'name'): assert not hasattr(error, name), name
        assert error.__cause__ is None
`,
        { options: withFailures },
      ),
      probe('the host keeps the original', "import host\nhost.fail('error')", {
        options: withFailures,
        ends: 'RuntimeError',
        check: ({ error }) =>
          error instanceof ScriptError && (error.cause as { secret?: string } | undefined)?.secret !== undefined
            ? undefined
            : 'the cause is not there',
      }),
      probe(
        'messages can be hidden',
        "import host\ntry: host.fail('text')\nexcept RuntimeError as error: same(str(error), 'the host function failed')",
        {
          options: () => ({ ...withFailures(), hostErrors: 'hide' }),
        },
      ),
    ],
  },
  {
    id: 'E2',
    title: 'a host function, or a capability, throws odd things',
    probes: [
      ...hostCapabilityErrors,
      ...accessListeners,
      ...waysToFail.map((way) =>
        probe(
          way,
          `
import host
try: host.fail('${way}')
except (RuntimeError, KeyError, MemoryError, TypeError) as error: print(type(error).__name__, error)
else: assert '${way}' == 'range'
try: host.fail('${way}')
except Exception as error: repr(error), error.args, error.__cause__, error.__context__, error.__traceback__
finally: print('on')
`,
          { options: withFailures },
        ),
      ),
    ],
  },
  {
    id: 'E4',
    title: "the engine's own errors",
    probes: [
      ...refused(
        'RecursionError',
        [
          'f()',
          'repr(nested)',
          'nested == other',
          '[f for f in [f]][0]()',
          'sorted([1, 2], key=lambda x: f())',
          'C().x',
          'str(C())',
          'hash(C())',
        ],
        `
def f(): return f()
nested = []
for _ in range(100_000): nested = [nested]
other = []
for _ in range(100_000): other = [other]
class C:
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __str__(self): return str(self)
    def __hash__(self): return hash(self)
`,
      ),
      ...refused('MemoryError, OverflowError', [
        "'x' * 2**40",
        '[0] * 2**40',
        'bytes(2**40)',
        "'x' * 2**62",
        '[0] * 2**70',
        "'ab'.center(2**40)",
        'bytearray(2**33)',
        "'x'.join(['y'] * 2**33)",
        "b'x' * 2**40",
        '(0,) * 2**45',
      ]),
      ...refused(
        'MemoryError, OverflowError, ValueError',
        [
          '1 << 2**40',
          '10 ** 10 ** 10',
          '2 ** 2 ** 40',
          '1 << 2**70',
          'int("9" * 10**6)',
          'str(10**10**5)',
          'pow(7, 10**12)',
        ].map((each) => each),
      ),
      ...refused(
        're.error',
        [
          "re.compile('(')",
          "re.compile('[')",
          "re.compile('*')",
          "re.compile('(?P<a')",
          "re.compile(r'\\\\')",
          "re.compile('a{2,1}')",
          "re.compile('(?<=a+)b')",
        ].filter((each) => !each.includes('\\\\')),
        'import re',
      ),
      ...refused(
        'ValueError, OverflowError',
        [
          'time.gmtime(1e20)',
          "time.strftime('%', (1, 2))",
          "time.strptime('x', '%Y')",
          'time.localtime(float("nan"))',
        ].filter((each) => !each.includes("'%', (1")),
        'import time',
      ),
      ...refused(
        'ValueError',
        [
          "format(1.5, '.1000000000000f')",
          "format(1.5, '.200z')",
          'round(1.5, 10**400)',
          'int("0x", 16)',
          'chr(0x110000)',
          "float('1e')",
          'complex("1+")',
          "b'x'.fromhex('0')",
        ].filter((each) => !each.startsWith('round')),
      ),
      ...refused('TypeError', [
        '1 + 1.5j < 2',
        '1n'.replace('n', ' + None'),
        'True + "x"',
        '10**30 + []',
        '[] < {}',
        '-"x"',
        '~1.5',
        '{}[[]]',
        'len(5)',
      ]),
      ...refused('ZeroDivisionError', ['1 // 0', '1 % 0', '10**30 // 0', '1.0 / 0', 'divmod(10**30, 0)', '0 ** -1']),
    ],
  },
  {
    id: 'E5',
    title: 'a traceback through modules and a host call',
    probes: [
      probe('script names and lines only', 'import one\none.run()', {
        options: () => ({
          ...withFailures(),
          libraries: [
            ...(withFailures().libraries ?? []),
            scriptLibrary('one', 'import two\ndef run():\n    return two.run()'),
            scriptLibrary(
              'two',
              'import three\nclass Runner:\n    def __call__(self): return [three.run() for _ in range(2)]\nrun = Runner()',
            ),
            scriptLibrary(
              'three',
              "import host\ndef run():\n    return sorted([1, 2], key=lambda x: host.fail('error'))",
            ),
          ],
        }),
        ends: 'RuntimeError',
        check: ({ error }) => {
          if (!(error instanceof ScriptError)) return 'no ScriptError';
          const files = [...error.traceback().matchAll(/File "([^"]*)"/g)].map(([, file]) => file);
          const expected = ['probe.py', 'one', 'two', 'three'];
          const isVirtual = files.every((file) => expected.some((name) => file?.startsWith(name)));
          return isVirtual && files.length >= 5 ? undefined : error.traceback();
        },
      }),
    ],
  },
  {
    id: 'E6',
    title: 'what an error tells of a host failure',
    probes: [
      probe(
        'repr, args, cause, notes',
        `
import host
try:
    try: host.fail('error')
    except RuntimeError as error: raise ValueError('mine') from error
except ValueError as error:
    print(repr(error), error.args, str(error.__cause__), repr(error.__cause__), error.__cause__.args, dir(error.__cause__), vars(error.__cause__))
    raise
`,
        { options: withFailures, ends: 'ValueError' },
      ),
    ],
  },
  {
    id: 'E8',
    title: 'huge messages, long chains, deep tracebacks',
    probes: [
      probe('a message of 10**7 characters', "raise ValueError('x' * 10**7)", {
        ends: 'ValueError',
        check: ({ error }) => ((error as Error).message.length < 10 ** 6 ? undefined : 'the message is not cut'),
      }),
      probe('a huge key', "{}['k' * 10**7]", {
        ends: 'KeyError',
        check: ({ error }) => ((error as Error).message.length < 10 ** 6 ? undefined : 'the message is not cut'),
      }),
      probe('a failed assertion about huge values', 'x = list(range(10**6))\nassert x == x[1:], x', {
        ends: 'AssertionError',
      }),
      probe(
        'a chain of 100,000',
        `
error = None
for i in range(100_000):
    new = ValueError(i)
    new.__cause__ = error
    error = new
raise error
`,
        {
          ends: 'ValueError',
          check: ({ error }) =>
            (error as ScriptError).traceback().length < 10 ** 6 ? undefined : 'the traceback is not cut',
        },
      ),
      probe(
        'a context chain of 100,000',
        `
error = None
for i in range(100_000):
    try:
        try:
            if error is not None: raise error
        finally:
            raise ValueError(i)
    except ValueError as new: error = new
raise error
`,
        {
          ends: 'ValueError',
          check: ({ error }) =>
            (error as ScriptError).traceback().length < 10 ** 6 ? undefined : 'the traceback is not cut',
        },
      ),
      probe('a deep traceback', 'def f(n):\n    if n == 0: raise ValueError(n)\n    f(n - 1)\nf(900)', {
        ends: 'ValueError',
        check: ({ error }) =>
          (error as ScriptError).traceback().length < 10 ** 6 ? undefined : 'the traceback is not cut',
      }),
      probe('an error on a line of megabytes', `x = '${'y'.repeat(2_000_000)}' + 1`, {
        ends: 'TypeError',
        check: ({ error }) => ((error as ScriptError).traceback().length < 10 ** 5 ? undefined : 'the line is not cut'),
      }),
      probe(
        'a nested group',
        `
group = ValueError(0)
for i in range(2000): group = ExceptionGroup('g', [group])
raise group
`,
        { ends: 'ExceptionGroup' },
      ),
      probe('a group of many', "raise ExceptionGroup('g', [ValueError(i) for i in range(100_000)])", {
        ends: 'ExceptionGroup',
        check: ({ error }) =>
          (error as ScriptError).traceback().length < 10 ** 6 ? undefined : 'the traceback is not cut',
      }),
      probe(
        'notes without end',
        "error = ValueError('x')\nfor i in range(100_000): error.add_note('y' * 100)\nraise error",
        {
          ends: 'ValueError',
          check: ({ error }) =>
            (error as ScriptError).traceback().length < 2 * 10 ** 6 ? undefined : 'the notes are not cut',
        },
      ),
    ],
  },
  {
    id: 'E9',
    title: '__str__ in error formatting',
    probes: [
      ['raises', 'raise TypeError("in str")'],
      ['returns an int', 'return 5'],
      ['recurses', 'return str(self)'],
      ['loops', '\n        while True: pass'],
      ['works hard', 'return str(sum(range(10**12)))'],
      ['fails deeply', 'return self.x.y.z'],
      ['exits', 'raise SystemExit(3)'],
      ['suspends', 'return later("text")'],
      ['waits and raises', 'later(1); raise ValueError("late")'],
    ].flatMap(([title = '', body = '']) => [
      probe(
        `of an exception: ${title}`,
        `class E(Exception):\n    def __str__(self): ${body}\n    __repr__ = __str__\nraise E(1)`,
        { ends: 'E', options: withHost },
      ),
      probe(
        `of a key: ${title}`,
        `class K:\n    def __repr__(self): ${body}\n    __str__ = __repr__\nraise KeyError(K())`,
        { ends: 'KeyError', options: withHost },
      ),
      probe(
        `of a note: ${title}`,
        `class N:\n    def __str__(self): ${body}\n    __repr__ = __str__\nerror = ValueError(1)\nerror.__notes__ = [N(), 5]\nraise error`,
        { ends: 'ValueError', options: withHost },
      ),
      probe(
        `of what sys.exit is given: ${title}`,
        `class C:\n    def __str__(self): ${body}\n    __repr__ = __str__\nraise SystemExit(C())`,
        { ends: 'exit', options: withHost },
      ),
      probe(
        `of an exception that passes a host function: ${title}`,
        `class E(Exception):\n    def __str__(self): ${body}\ndef action(): raise E(1)\ntry: callback(action)\nexcept E: pass`,
        { ends: '?', options: withHost },
      ),
      probe(
        `of a message of SyntaxError: ${title}`,
        `class C(str):\n    def __str__(self): ${body}\n    __repr__ = __str__\nraise SyntaxError(C(), ('f', 1, 1, C('x')))`,
        { ends: 'SyntaxError', options: withHost },
      ),
    ]),
  },
  {
    id: 'E10',
    title: 'the error that the host gets',
    probes: [
      probe(
        'is plain data',
        'def f():\n    class Local: pass\n    thing = Local()\n    raise ValueError(thing, f, len)\nf()',
        {
          ends: 'ValueError',
          check: ({ error }) => {
            const seen = new Set<unknown>();
            const walk = (value: unknown, path: string): string | undefined => {
              if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
                return undefined;
              seen.add(value);
              if (typeof value === 'function') return path.includes('prototype') ? undefined : `${path} is a function`;
              if ('cls' in value || 'slots' in value || 'namespace' in value)
                return `${path} is an object of the engine`;
              for (const key of Reflect.ownKeys(value)) {
                const { value: held, get } = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
                if (get !== undefined && key !== 'stack') return `${path}.${String(key)} is a getter`;
                const wrong = walk(held, `${path}.${String(key)}`);
                if (wrong !== undefined) return wrong;
              }
              return undefined;
            };
            return walk(error, 'error');
          },
        },
      ),
      ...[
        ["raise type('x' * 1_000_000, (Exception,), {})", `${'x'.repeat(50_000)}... [950000 more characters]`],
        ["raise SyntaxError('x' * 1_000_000, ('x' * 1_000_000, 1, 1, 'x' * 1_000_000))", 'SyntaxError'],
        ['raise SyntaxError(1 << 2_000_000, (1 << 2_000_000, 1, 1, 1 << 2_000_000))', 'SyntaxError'],
        ["raise SystemExit('x' * 1_000_000)", 'exit'],
      ].map(([source = '', ends = '']) =>
        probe(`is of no great size: ${source}`, source, {
          ends,
          check: ({ error }) => {
            const texts = Object.values(error as object).filter((value) => typeof value === 'string');
            const size = `${String(error)}${texts.join('')}${error instanceof ScriptError ? error.traceback() : ''}`
              .length;
            return size < 500_000 ? undefined : `${size} characters`;
          },
        }),
      ),
      probe(
        'cannot be faked',
        `
class LimitError(Exception): pass
class ScriptError(Exception): pass
raise LimitError('memory limit exceeded')
`,
        { ends: 'LimitError', check: ({ error }) => (error instanceof PythonError ? 'a host class' : undefined) },
      ),
    ],
  },
];
