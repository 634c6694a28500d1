// C: access through format strings.
import type { Row } from '../probe.ts';
import { probe, refused } from '../probe.ts';
import { withHost } from './values.ts';

const hosted = <T extends object>(probes: readonly T[]): T[] => probes.map((each) => ({ ...each, options: withHost }));

export const formatStrings: readonly Row[] = [
  {
    id: 'C1',
    title: 'attributes',
    probes: [
      ...refused(
        'AttributeError',
        [
          "'{0.__class__.__mro__.x}'.format(1)",
          "'{0.__class__.__subclasses__x}'.format(1)",
          "'{0.gi_frame.f_back.f_globals}'.format(x for x in [])",
          "'{0.__globals__.x}'.format(f)",
          "'{0.constructor}'.format('')",
          "'{0.__code__.constructor}'.format(f)",
          "'{0.cls}'.format(f)",
          "'{a.b}'.format_map({'a': 1})",
        ],
        'def f(): pass',
      ),
      probe(
        'what they reach is what getattr reaches',
        `
def f(): pass
same('{0.__class__.__name__}'.format(1), 'int')
same('{0.__class__.__mro__}'.format(1), str(int.__mro__))
try: shown = '{0.__globals__}'.format(f)
except AttributeError: shown = ''
assert '__import__' not in shown and 'loader' not in shown
`,
      ),
    ],
  },
  {
    id: 'C2',
    title: 'subscripts',
    probes: [
      ...refused('KeyError', [
        "'{0[constructor]}'.format({})",
        "'{0[__proto__]}'.format({})",
        "'{0[toString]}'.format({})",
        "'%(constructor)s' % {}",
        "'{constructor}'.format()",
        "'{__proto__}'.format(a=1)",
        "'{toString}'.format_map({})",
      ]),
      ...refused('TypeError', [
        "'{0[length]}'.format([])",
        "'{0[length]}'.format('')",
        "'{0[constructor]}'.format(5)",
        "'{0[0.5]}'.format([1])",
      ]),
    ],
  },
  {
    id: 'C4',
    title: 'host objects',
    probes: hosted([
      ...refused('AttributeError', [
        "'{0.api_key}'.format(cfg)",
        "f'{cfg.api_key}'",
        "'{0._secret}'.format(cfg)",
        "'{c.api_key}'.format(c=cfg)",
        "'{c._secret}'.format_map({'c': cfg})",
        "'{0.reveal}'.format(cfg)",
        "'{0.__dict__.x}'.format(cfg)",
        "getattr(cfg, 'api' + '_key')",
        "object.__getattribute__(cfg, 'api_key')",
        "type(cfg).__getattribute__(cfg, 'api_key')",
        'super(type(cfg), cfg).api_key',
        '(lambda: [k for k in (cfg,)])()[0].api_key',
      ]),
      ...refused('TypeError, KeyError, AttributeError', [
        "'{api_key}'.format_map(cfg)",
        "'%(api_key)s' % cfg",
        "'{0[api_key]}'.format(cfg)",
        'dict(cfg)',
        'list(cfg)',
        '{**cfg}',
        'vars(cfg)["api_key"]',
        "cfg['api_key']",
      ]),
      probe(
        'what is lent is there',
        "same('{0.retries} {c.retries:>3}'.format(cfg, c=cfg), '3   3')\nsame(f'{cfg.retries!r}', '3')",
      ),
      probe(
        'nothing else shows',
        "assert 'api_key' not in dir(cfg) and 'reveal' not in dir(cfg)\nprint(cfg, repr(cfg), f'{cfg}', dir(cfg))",
      ),
      probe(
        'hints do not tell',
        `
for name in ('api_kez', '_secres', 'revea', 'retriez'):
    try: getattr(cfg, name)
    except AttributeError as error: assert 'api_key' not in str(error) and '_secret' not in str(error)
cfg.api_kez
`,
        {
          ends: 'AttributeError',
          check: ({ error }) =>
            /'api_key'|reveal/.test(String((error as Error).message)) ? 'the message gives a hint' : undefined,
        },
      ),
    ]),
  },
  {
    id: 'C5',
    title: 'huge widths and precisions',
    probes: [
      "'{:{}}'.format(1, 10**9)",
      "'{0:{0}}'.format(10**9)",
      "'{:>{w}}'.format('x', w=10**10)",
      "f'{1:{10**9}.{10**9}f}'",
      "f'{1.5:.{10**9}f}'",
      "f'{1:{10**9}d}'",
      "format(1, '9' * 30)",
      "'%*d' % (10**9, 1)",
      "'%.*f' % (10**9, 1.5)",
      "'%1000000000d' % 1",
      "b'%1000000000d' % 1",
      "'{:=+,{}}'.format(-1, 10**9)",
      "f'{10**4000:{10**9},}'",
    ].map((expression) =>
      probe(
        expression,
        `
try:
    text = ${expression}
except (ValueError, OverflowError, MemoryError): pass
else: raise AssertionError(len(text))
`,
        // A limit of the host's may end the script first.
        { check: () => undefined, ends: '?' },
      ),
    ),
  },
  {
    id: 'C6',
    title: 'deep nesting and long runs of braces',
    probes: [
      ...refused('ValueError', [
        "'{0!r:*^{w}}'.format(1, w='{w}' * 1000)",
        "('{' * (10**6 + 1)).format()",
        "('}' * (10**6 + 1)).format()",
        "('{:' * 1000 + '}' * 1000).format(*range(9))",
        "('{0' + '[x' * 10**5 + '}').format({})",
      ]),
      ...refused('ValueError, TypeError', [
        "('%' * (10**7 + 1)) % ()",
        "('%(' * 10**5) % {}",
        "('%(a' + '(' * 10**5 + ')s') % {}",
      ]),
      probe(
        'in linear time',
        "same(('{{' * 10**6).format(), '{' * 10**6)\nsame(('%%' * 10**6) % (), '%' * 10**6)\nsame(len(('{}' * 10**5).format(*range(10**5))), 488890)",
      ),
    ],
  },
];
