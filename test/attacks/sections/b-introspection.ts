// B: walks of Python's introspection.
import type { Row } from '../probe.ts';
import { probe, refused } from '../probe.ts';
import { withHost } from './values.ts';

export const introspection: readonly Row[] = [
  {
    id: 'B1',
    title: 'subclasses of object',
    probes: [
      '().__class__.__mro__[-1].__subclasses__()',
      '().__class__.__base__.__subclasses__()',
      'object.__subclasses__()',
      'type.__subclasses__(object)',
      "getattr(object, '__sub' + 'classes__')()",
      'type.mro(int)[-1].__subclasses__()',
      'BaseException.__subclasses__()',
    ].map((expression) =>
      // Either there is no such thing, or it tells of classes of the script and of Python alone.
      probe(
        expression,
        `
try: found = ${expression}
except AttributeError: found = []
for cls in found:
    assert isinstance(cls, type) and cls.__module__ in ('builtins', '__main__'), cls
`,
      ),
    ),
  },
  {
    id: 'B2',
    title: 'functions from inside',
    probes: [
      probe(
        'no code swap, no globals of others',
        `
secret = 1
def outer():
    inner = 41
    def f(): return inner + 1
    return f
f = outer()
def g(): return 'swapped'
def swap(): f.__code__ = g.__code__
refuses((AttributeError, TypeError), swap)
same(f(), 42)
for name in ('__globals__', '__builtins__'):
    for function in (f, len, add, [].append, f.__call__):
        held = getattr(function, name, None)
        assert held is None or type(held).__name__ == 'dict', (function, name)
        if held is not None: assert set(held) <= set(globals()), held
cells = getattr(f, '__closure__', None)
if cells is not None: same(cells[0].cell_contents, 41)
code = getattr(f, '__code__', None)
if code is not None:
    refuses((AttributeError, TypeError), lambda: code.replace(co_name='x'))
    refuses((TypeError,), lambda: type(code)())
refuses((TypeError,), lambda: type(f)(code, {}))
`,
        { options: withHost },
      ),
    ],
  },
  {
    id: 'B4',
    title: 'loaders and files',
    probes: [
      probe(
        'nothing but harmless values',
        `
import json
def read(name):
    try: return names[name]()
    except NameError: return None
names = {'builtins': lambda: __builtins__, 'loader': lambda: __loader__, 'spec': lambda: __spec__, 'file': lambda: __file__}
for name in names:
    value = read(name)
    assert value is None or isinstance(value, str) and '/' not in value or name == 'builtins', (name, value)
for name in ('__loader__', '__spec__', '__file__', '__path__', '__cached__'):
    value = getattr(json, name, None)
    assert value is None or isinstance(value, str) and '/' not in value, (name, value)
`,
      ),
      ...refused('NameError, AttributeError, TypeError, KeyError', [
        "__builtins__['__import__']('os')",
        "__builtins__.__import__('os')",
        '__loader__.load_module("os")',
        '__spec__.loader.load_module("os")',
      ]),
    ],
  },
  {
    id: 'B5',
    title: 'frames of generators',
    probes: [
      ...refused(
        'AttributeError',
        [
          'g.gi_frame.f_back.f_globals',
          'g.gi_frame.f_builtins',
          'co.cr_frame.f_back.f_globals',
          'ag.ag_frame.f_back.f_globals',
          'g.gi_code.replace(co_name="x")',
          'g.gi_frame.f_trace',
        ],
        `
g = (x for x in [1])
async def c(): pass
co = c()
async def a(): yield 1
ag = a()
`,
      ),
    ],
  },
  {
    id: 'B6',
    title: 'frames of tracebacks',
    probes: [
      probe(
        'script frames only',
        `
def fail(): raise ValueError('x')
try:
    fail()
except ValueError as error:
    walked = []
    trace = error.__traceback__
    while trace is not None:
        frame = getattr(trace, 'tb_frame', None)
        while frame is not None:
            walked.append(frame)
            names = [name for name in dir(frame) if not name.startswith('__')]
            assert all(name.startswith('f_') or name in ('clear',) for name in names), names
            code = getattr(frame, 'f_code', None)
            assert code is None or code.co_filename in ('probe.py',), code.co_filename
            frame = getattr(frame, 'f_back', None)
            assert len(walked) < 100
        trace = trace.tb_next
    for frame in walked:
        refuses((AttributeError, TypeError, KeyError), lambda: frame.f_back.f_globals['__builtins__'].__import__)
    print(len(walked), 'frames')
`,
      ),
    ],
  },
  {
    id: 'B8',
    title: 'exception groups',
    probes: [
      probe(
        'plain data',
        `
try:
    raise ExceptionGroup('many', [ValueError(1), TypeError(2)])
except* ValueError as group:
    same(len(group.exceptions), 1)
    same(type(group.derive([ValueError(3)])).__name__, 'ExceptionGroup')
    assert group.exceptions[0].args == (1,)
except* TypeError as group:
    pass
`,
      ),
    ],
  },
  {
    id: 'B9',
    title: 'making classes by hand',
    probes: [
      probe(
        'script classes only',
        `
log = []
X = type('X', (object,), {'a': 1, '__proto__': 2})
same([X().a, X.__proto__], [1, 2])
class Meta(type):
    def __call__(cls, *args): log.append('call'); return super().__call__(*args)
    def __getattribute__(cls, name): log.append(name); return super().__getattribute__(name)
class Y(metaclass=Meta):
    def __init_subclass__(cls): log.append('init_subclass')
    class D:
        def __set_name__(self, owner, name): log.append('set_name')
    d = D()
class Z(Y): pass
Y(); Y.d
assert {'call', 'd', 'init_subclass', 'set_name'} <= set(log)
for method in ('__reduce__', '__reduce_ex__'):
    for value in (Z, Y(), cfg, add, len):
        found = getattr(value, method, None)
        if found is None: continue
        try: reduced = found(4) if method == '__reduce_ex__' else found()
        except TypeError: continue
        assert 'native' not in repr(reduced)
`,
        { options: withHost },
      ),
      ...refused('TypeError, AttributeError', [
        'object.__new__(type(cfg))',
        'type(cfg)()',
        "type('H', (type(cfg),), {})",
        "type('F', (type(add),), {})",
        "type('F', (type(len),), {})",
        'type(cfg).__init__(cfg, 1)',
        'type(add)()',
        "setattr(type(cfg), 'api_key', 1)",
        'type.__call__(type(cfg))',
      ]).map((each) => ({ ...each, options: withHost })),
    ],
  },
  {
    id: 'B10',
    title: 'patterns on host objects',
    probes: [
      probe(
        'the allow-list holds',
        `
match cfg:
    case object(_secret=x): raise AssertionError(x)
    case object(api_key=x): raise AssertionError(x)
    case object(retries=x): same(x, 3)
class Trick:
    __match_args__ = ('api_key', '_secret')
def fake(): cfg.__class__ = Trick
refuses((AttributeError, TypeError), fake)
match cfg:
    case Trick(x): raise AssertionError(x)
    case {'api_key': x}: raise AssertionError(x)
    case [*x]: raise AssertionError(x)
    case _: pass
`,
        { options: withHost },
      ),
    ],
  },
  {
    id: 'B12',
    title: 'modules that lead to other modules',
    probes: [
      probe(
        'every attribute to depth 5',
        `
import json, math, random, re, sys, time
modules = [json, math, random, re, sys, time]
known = {type(sys), type, type(len), type(lambda: 1)}
seen = set()
def walk(value, path, depth):
    if id(value) in seen or depth > 5: return
    seen.add(id(value))
    for name in dir(value):
        if name.startswith('__') and name not in ('__dict__', '__self__', '__func__', '__module__', '__globals__', '__loader__', '__spec__'): continue
        try: held = getattr(value, name)
        except Exception: continue
        here = f'{path}.{name}'
        if type(held) is type(sys):
            assert held in modules and held.__name__.split('.')[0] == path.split('.')[0], f'{here} is a module: {held}'
        assert name not in ('_os', '_sys', 'os', 'modules', '_getframe', 'settrace', 'setprofile'), here
        walk(held, here, depth + 1)
for module in modules: walk(module, module.__name__, 0)
assert len(seen) > 50
`,
      ),
      ...refused(
        'AttributeError',
        ['random._os', 'json.decoder.re.sys', 'json.sys', 're._compiler', 'math.sys', 'time.os'],
        'import random, json, re, math, time',
      ),
    ],
  },
  {
    id: 'B13',
    title: 'namespaces',
    probes: [
      probe(
        'script state only',
        `
x = 1
def f():
    local = 2
    return dir(), vars(), locals()
same(f(), (['local'], {'local': 2}, {'local': 2}))
assert vars() is globals() and 'x' in dir()
for value in list(globals().values()): assert type(value).__module__ in ('builtins', '__main__', 'types'), value
globals()['print'] = 5
same(print, 5)
globals()['__builtins__'] = {}
same(len([1]), 1)
del globals()['print']
print('still here')
`,
        {
          check: async (_outcome, instance) => {
            const { Scriptling } = await import('../../../src/index.ts');
            const { output } = await new Scriptling().run('print("clean", len("abc"))');
            return instance !== undefined && output === 'clean 3\n' ? undefined : 'another instance is touched';
          },
        },
      ),
    ],
  },
  {
    id: 'B14',
    title: 'what is absent',
    probes: [
      ...refused(
        'AttributeError',
        [
          'modules',
          '_getframe',
          'settrace',
          'setprofile',
          '_current_frames',
          'path_hooks',
          'meta_path',
          'exc_info_',
          'addaudithook',
        ].map((name) => `sys.${name}`),
        'import sys',
      ),
      probe('sys tells of no file', "import sys\nsame((sys.executable, sys.argv[1:]), ('', []))"),
      probe(
        'modules that reach the machine',
        ['gc', 'ctypes', 'marshal', 'pickle', 'subprocess', '_thread', 'pdb', 'multiprocessing', 'imp', 'runpy', 'pty']
          .map((name) => `def load_${name}(): import ${name}\nrefuses((ImportError,), load_${name})`)
          .join('\n'),
      ),
      probe(
        'what reaches the machine in modules that may be there',
        Object.entries({
          os: 'system popen execv execve fork kill spawnv posix_spawn startfile putenv_ dlopen',
          inspect: 'stack trace getouterframes getinnerframes getframeinfo',
          threading: 'settrace setprofile _shutdown',
          importlib: 'machinery util reload import_module find_loader',
          signal: 'signal alarm raise_signal pthread_kill',
          socket: 'socket create_connection gethostname',
          types: 'CodeType.replace',
        })
          .map(
            ([module, names]) => `
try: import ${module}
except ImportError: pass
else:
    for name in ${JSON.stringify(names.split(' '))}:
        held, found = ${module}, True
        for part in name.split('.'):
            if not hasattr(held, part): found = False; break
            held = getattr(held, part)
        assert not found, f'${module}.{name}'
`,
          )
          .join(''),
      ),
    ],
  },
  {
    id: 'B16',
    title: 'look-alike names',
    probes: [
      ...refused('NameError', ["ｅval('1')", "𝐞𝐱𝐞𝐜('1')", 'ｏpen("x")', '__ｉmport__("os")']),
      ...refused('AttributeError', [
        '().__ｃlass__.__subclasses_ｘ',
        'cfg.ａpi_key',
        'cfg.ａｐｉ＿ｋｅｙ',
        'cfg._ｓecret',
      ]).map((each) => ({
        ...each,
        options: withHost,
      })),
      probe('fold to the same', 'x = 1\nsame(ｘ, 1)\nclass A: ａｂ = 2\nsame(A.ab, 2)\nsame(().__ｃlass__, tuple)'),
    ],
  },
];
