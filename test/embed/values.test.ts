// Values between host and script: what each becomes, by copy, and what cannot cross.
import { describe, expect, it } from 'vitest';
import { ConversionError, HostFloat, Scriptling, ScriptValue } from '../../src/index.ts';

/** What the script sees: the value's repr. */
function seen(value: unknown): unknown {
  return new Scriptling({ globals: { value } }).runSync('repr(value)').value;
}
/** What the host gets for an expression. */
function given(expression: string): unknown {
  return new Scriptling().runSync(expression).value;
}
function refusal(value: unknown): string {
  try {
    new Scriptling().set('x', value);
  } catch (failure) {
    expect(failure).toBeInstanceOf(ConversionError);
    expect(failure).toBeInstanceOf(TypeError);
    return (failure as Error).message;
  }
  throw new Error('it crossed');
}

class Account {
  readonly owner = 'Ada';
}

describe('a host value in a script', () => {
  it.each<[value: unknown, repr: string]>([
    [undefined, 'None'],
    [null, 'None'],
    [true, 'True'],
    [7, '7'],
    [-7, '-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [2 ** 53, '9007199254740992.0'],
    [0.5, '0.5'],
    [-0, '-0.0'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [10n, '10'],
    [10n ** 20n, '100000000000000000000'],
    [Scriptling.float(2), '2.0'],
    [new HostFloat(2), '2.0'],
    ['ü\n', "'ü\\n'"],
    [Uint8Array.of(104, 105), "b'hi'"],
    [Buffer.from('hi'), "b'hi'"],
    [Uint8Array.of(104, 105).buffer, "b'hi'"],
    [[1, 'a', null], "[1, 'a', None]"],
    [Array(2), '[None, None]'],
    [{ a: 1, b: [2] }, "{'a': 1, 'b': [2]}"],
    [Object.assign(Object.create(null), { a: 1 }), "{'a': 1}"],
    [
      new Map<unknown, unknown>([
        [1, 'one'],
        ['two', 2],
        [null, 3],
      ]),
      "{1: 'one', 'two': 2, None: 3}",
    ],
    [new Set([1, 2]), '{1, 2}'],
    [
      new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678)),
      'datetime.datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone.utc)',
    ],
    [new Date(-62135596800000), 'datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)'],
  ])('%o is %s', (value, repr) => {
    expect(seen(value)).toBe(repr);
  });

  it.each<[what: string, value: unknown, message: string]>([
    ['a function', () => 1, 'a function (declare it with fn) cannot cross into the script'],
    ['a class', Account, 'a function (declare it with fn) cannot cross into the script'],
    ['a symbol', Symbol('s'), 'a symbol cannot cross into the script'],
    ['an instance', new Account(), 'an instance of Account cannot cross into the script'],
    ['a promise', Promise.resolve(1), 'an instance of Promise cannot cross into the script'],
    ['an error', new RangeError('x'), 'an instance of RangeError cannot cross into the script'],
    ['a pattern', /x/, 'an instance of RegExp cannot cross into the script'],
    ['a weak map', new WeakMap(), 'an instance of WeakMap cannot cross into the script'],
    ['another typed array', new Float64Array(1), 'an instance of Float64Array cannot cross into the script'],
    ['a URL', new URL('https://example.com'), 'an instance of URL cannot cross into the script'],
    ['the global object', globalThis, 'an object cannot cross into the script'],
    ['the process', process, 'an instance of process cannot cross into the script'],
    ['a namespace', Math, 'an object cannot cross into the script'],
    ['a date too early', new Date(-62135596800001), 'a Date outside of the years 1 to 9999 cannot cross'],
    ['an invalid date', new Date(Number.NaN), 'an invalid Date cannot cross into the script'],
    ['a key without a hash', new Map([[[1], 2]]), 'a Map or a Set has a key that Python cannot hash'],
    ['an item without a hash', new Set([{}]), 'a Map or a Set has a key that Python cannot hash'],
    ['something inside', { a: [new Account()] }, 'an instance of Account cannot cross into the script'],
  ])('%s is refused', (_, value, message) => {
    expect(refusal(value)).toBe(message);
  });

  it('is a copy: neither side sees what the other changes', () => {
    const list = [1, [2]];
    const scriptling = new Scriptling({ globals: { list } });
    scriptling.runSync('list[1].append(3)');
    expect(list).toEqual([1, [2]]);
    (list[1] as number[]).push(4);
    expect(scriptling.get('list')).toEqual([1, [2, 3]]);
    const bytes = Uint8Array.of(1);
    scriptling.set('b', bytes);
    bytes[0] = 2;
    expect(scriptling.runSync('b[0]').value).toBe(1);
  });

  it('keeps shared references and cycles', () => {
    const shared = { n: 1 };
    const cycle: unknown[] = [shared, shared];
    cycle.push(cycle);
    const scriptling = new Scriptling({ globals: { cycle } });
    expect(scriptling.runSync('[cycle[0] is cycle[1], cycle[2] is cycle]').value).toEqual([true, true]);
  });

  it('is read without running its getters', () => {
    let ran = 0;
    const value = {
      plain: 1,
      get secret(): number {
        return ++ran;
      },
    };
    expect(seen(value)).toBe("{'plain': 1}");
    expect(ran).toBe(0);
    expect(() => new Scriptling({ globals: value })).toThrow(
      new TypeError('options.globals.secret is a getter, which is not read'),
    );
  });

  it('takes nothing from the prototype', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as unknown;
    expect(seen(value)).toBe("{'__proto__': {'a': 1}, 'constructor': 2}");
  });
});

describe('a script value for the host', () => {
  it.each<[expression: string, value: unknown]>([
    ['None', null],
    ['True', true],
    ['7', 7],
    ['2**53 - 1', Number.MAX_SAFE_INTEGER],
    ['2**53', 2n ** 53n],
    ['-2**70', -(2n ** 70n)],
    ['1.0', 1],
    ['0.5', 0.5],
    ['-0.0', -0],
    ['float("nan")', Number.NaN],
    ["'ü'", 'ü'],
    ["b'hi'", Uint8Array.of(104, 105)],
    ["bytearray(b'hi')", Uint8Array.of(104, 105)],
    ['[1, [2]]', [1, [2]]],
    ['(1, 2)', [1, 2]],
    ['{1, 2}', new Set([1, 2])],
    ['frozenset([1])', new Set([1])],
    [
      '{1: 2, "a": 3}',
      new Map<unknown, unknown>([
        [1, 2],
        ['a', 3],
      ]),
    ],
    ['{}', Object.create(null)],
  ])('%s', (expression, value) => {
    expect(given(expression)).toStrictEqual(value);
  });

  it('is an object without prototype for a dict whose keys are texts', () => {
    const value = given('{"a": 1, "__proto__": {"b": 2}, "constructor": 3}') as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(['a', '__proto__', 'constructor']);
    expect((value.__proto__ as Record<string, unknown>).b).toBe(2);
  });

  it('is the value inside for an instance of a class derived from a built-in type', () => {
    const source = 'class Name(str): pass\nclass Bag(dict): pass\n[Name("x"), Bag(a=1)]';
    expect(given(source)).toEqual(['x', { a: 1 }]);
  });

  it('keeps shared references and cycles', () => {
    const value = given('a = [1]\nb = bytearray(1)\nc = [a, a, b, b]\nc.append(c)\nc') as unknown[];
    expect(value[0]).toBe(value[1]);
    expect(value[2]).toBe(value[3]);
    expect(value[4]).toBe(value);
  });

  it('is a handle for what has no counterpart, always the same one', () => {
    const scriptling = new Scriptling();
    scriptling.runSync('class A: pass\na = A()\ndef f(): pass');
    const handle = scriptling.get('a');
    expect(handle).toBeInstanceOf(ScriptValue);
    expect(scriptling.get('a')).toBe(handle);
    expect(String(handle)).toBe('<script value: A>');
    expect(JSON.stringify({ handle })).toBe('{"handle":"<script value: A>"}');
    const kinds = scriptling.runSync('[f, A, a, len, range(3), iter([]), 1j, ValueError("x")]').value as ScriptValue[];
    expect(kinds.map((each) => each.typeName)).toEqual([
      'function',
      'type',
      'A',
      'builtin_function_or_method',
      'range',
      'list_iterator',
      'complex',
      'ValueError',
    ]);
    expect(Object.keys(handle as object)).toEqual(['typeName']);
  });

  it('comes back as itself', () => {
    const scriptling = new Scriptling();
    scriptling.runSync('class A: pass\na = A()');
    scriptling.set('b', scriptling.get('a'));
    expect(scriptling.runSync('a is b').value).toBe(true);
  });

  it('cannot be a key: its hash would be code of the script', () => {
    const scriptling = new Scriptling();
    scriptling.runSync('class A:\n    def __hash__(self):\n        while True: pass\na = A()\ndef f(): pass');
    const message = 'an instance of a script cannot be a key of a Map or a Set';
    const key = scriptling.get('a');
    expect(() => scriptling.set('x', new Map([[key, 1]]))).toThrow(new ConversionError(message));
    expect(() => scriptling.set('x', new Set([key]))).toThrow(new ConversionError(message));
    scriptling.set('x', new Map([[scriptling.get('f'), 1]]));
    expect(scriptling.runSync('x[f]').value).toBe(1);
  });

  it('stays with its instance', () => {
    const handle = new Scriptling().runSync('lambda: 1').value;
    expect(() => new Scriptling().set('f', handle)).toThrow(
      new ConversionError('a value of another instance cannot cross'),
    );
  });
});

describe('numbers', () => {
  it('go there and back without loss', () => {
    const scriptling = new Scriptling();
    for (const value of [0, -0, 1, 2 ** 31, 2 ** 53, -(2 ** 60), 1e308, 5e-324, 2n ** 64n, -(2n ** 64n)]) {
      scriptling.set('x', value);
      expect(scriptling.get('x')).toBe(value);
    }
  });

  it('are floats in the script where the host says so', () => {
    expect(seen([1, Scriptling.float(1)])).toBe('[1, 1.0]');
    expect(() => Scriptling.float('1' as never)).toThrow(new TypeError('value must be a number, not string'));
  });
});

describe('what crosses at once', () => {
  const small = { limits: { crossingBytes: 10_000 } };

  it('is limited in size', () => {
    const message = 'values of more than 10000 bytes cannot cross at once (crossingBytes)';
    const large = [2n ** 80_000n, Array(100).fill(2n ** 4000n)];
    for (const value of [
      'x'.repeat(10_001),
      new Uint8Array(10_001),
      Array(1000).fill(1),
      { a: Array(700) },
      ...large,
    ]) {
      expect(() => new Scriptling(small).set('x', value)).toThrow(new ConversionError(message));
    }
    new Scriptling(small).set('x', ['x'.repeat(9000)]);
  });

  it('counts a value as often as it is written out', () => {
    const text = 'x'.repeat(3000);
    expect(() => new Scriptling(small).set('x', [text, text, text, text])).toThrow(ConversionError);
    const shared = [text];
    new Scriptling(small).set('x', [shared, shared, shared, shared]);
  });

  it('is limited on the way out, too', async () => {
    const scriptling = new Scriptling({ limits: { crossingBytes: 10_000 } });
    await expect(scriptling.run('[0] * 1000')).rejects.toThrow(
      new ConversionError(
        'the result of the script: values of more than 10000 bytes cannot cross at once (crossingBytes)',
      ),
    );
    await expect(scriptling.run('[1 << 4000] * 100')).rejects.toThrow('cannot cross at once');
    expect((await scriptling.run('1')).value).toBe(1);
  });

  it('is limited in depth', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 501; i++) deep = [deep];
    expect(refusal(deep)).toBe('values that lie more than 500 deep in each other cannot cross');
    expect(() => given('a = 1\nfor i in range(501): a = [a]\na')).toThrow(
      'the result of the script: values that lie more than 500 deep in each other cannot cross',
    );
    expect(given('a = 1\nfor i in range(500): a = [a]\nlen(a)')).toBe(1);
  });

  it('may be an endless proxy: the limit ends it', () => {
    const endless: object = new Proxy(
      {},
      {
        ownKeys: () => ['a', 'b'],
        getOwnPropertyDescriptor: () => ({ value: endless2(), enumerable: true, configurable: true }),
      },
    );
    function endless2(): object {
      return new Proxy(endless, {});
    }
    expect(refusal(endless)).toBe('values that lie more than 500 deep in each other cannot cross');
  });
});
