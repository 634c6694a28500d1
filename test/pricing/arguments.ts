// The values that everything is called with.

/**
 * Kinds of arguments: a small one, with which is found out what a callable takes, and large ones, as expressions of Python.
 * `helpers` has the functions that some of them call.
 */
export const kinds: readonly (readonly [small: string, ...large: string[]])[] = [
  // texts
  [
    "'ab'",
    "'ab '*5000000",
    "'a'*20000000",
    "'\\u1234\\n'*3000000",
    "'\\U0001f600'*5000000",
    "'a'*5000000+'b'",
    "'\"'*9000000",
    "'\\xdf'*9000000",
  ],
  ["'12'", "'1'*10000000", "'1,'*5000000", "'(1'*1000000", "'['*1000000", "'{}'*3000000", "'%s'*3000000"],
  // bytes
  ["b'ab'", "b'ab '*6000000", "b'1\\n'*9000000", "b'\\xff'*20000000", 'bytearray(20000000)'],
  // numbers
  ['1', '10**10', '1<<1000000', '10**6', '-1', '2**62', '10**4000'],
  ['1.5', '1e308', '5e-324'],
  // containers
  [
    '[2, 1]',
    '[0]*1000000',
    'list(range(500000, 0, -1))',
    '[[]]*500000',
    'deep()',
    '[1.5]*1000000',
    '[10**50]*300000',
    '[b"ab"*10]*1000000',
  ],
  ["['a', 'b']", "['ab'*10]*1000000", "['a'*1000000]*30", "['a'*100000, 'b']*100000"],
  ['(1, 2)', '(0,)*1000000', 'deepTuple()', '(int,)*1000000', "('ab',)*1000000"],
  ['{1: 2}', 'dict.fromkeys(range(200000))', 'deepDict()', "{str(i): 'x'*100 for i in range(50000)}"],
  ['{1}', 'set(range(200000))', 'frozenset(range(200000))'],
  // the rest
  ['None', 'None'],
  ['(lambda *a, **k: a[0] if a else 0)', '(lambda *a, **k: a[0] if a else 0)', 'int'],
  ['int', 'int', 'list'],
  ['iter([1, 2])', 'iter(lambda: 1, 2)', 'range(10**12)', 'iter(range(10**12))', '(i for i in range(10**9))'],
  ['slice(0, 1)', 'slice(None, None, -1)', 'slice(0, 10**12, 3)'],
];

export const helpers = `
def deep():
    made = []
    for _ in range(100000): made = [made]
    return made
def deepTuple():
    made = ()
    for _ in range(100000): made = (made,)
    return made
def deepDict():
    made = {}
    for _ in range(100000): made = {1: made}
    return made
`;
