// Calls from the host: of functions, classes and methods of a script, and what handles are good for.
import { describe, expect, it } from 'vitest';
import { LimitError, ScriptError, Scriptling, type ScriptValue } from '../../src/index.ts';

const source = `
import time, math
calls = 0
def add(a, b=10, *rest, scale=1, **more):
    global calls
    calls += 1
    return [(a + b) * scale, list(rest), more]
def slow(x):
    time.sleep(0.001)
    return x
def fail(): raise ValueError('no')
class Account:
    """An account."""
    kind = 'plain'
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
    def pay(self, amount, *, note=''):
        self.balance += amount
        return [self.balance, note]
    def later(self): return slow(self.balance)
    @property
    def double(self): return slow(self.balance * 2)
    @staticmethod
    def fixed(): return 5
    def __call__(self, x): return x
def numbers():
    for i in range(3):
        print('making', i)
        yield {'i': i}
table = {'f': lambda x: x + 1}
`;

async function session(): Promise<Scriptling> {
  const scriptling = new Scriptling();
  await scriptling.run(source);
  return scriptling;
}

describe('call', () => {
  it('finds functions by name, with arguments and keywords', async () => {
    const scriptling = await session();
    expect(await scriptling.call('add', [1])).toEqual([11, [], {}]);
    expect(await scriptling.call('add', [1, 2, 3, 4], { scale: 2, x: [5] })).toEqual([6, [3, 4], { x: [5] }]);
    expect(scriptling.callSync('add', [1, 2])).toEqual([3, [], {}]);
    expect(scriptling.get('calls')).toBe(3);
    expect(await scriptling.call('slow', [7])).toBe(7);
  });

  it('finds members of modules, classes and instances by dotted names, and built-in functions', async () => {
    const scriptling = await session();
    await scriptling.run('acc = Account("Ada", 1)');
    expect(await scriptling.call('math.floor', [2.5])).toBe(2);
    expect(await scriptling.call('Account.fixed')).toBe(5);
    expect(await scriptling.call('acc.pay', [4], { note: 'n' })).toEqual([5, 'n']);
    expect(await scriptling.call('acc.double.bit_length')).toBe(4);
    expect(await scriptling.call('len', [[1, 2]])).toBe(2);
    expect(await scriptling.call('table.f', [1])).toBe(2);
  });

  it('takes handles', async () => {
    const scriptling = await session();
    const add = scriptling.get('add') as ScriptValue;
    expect(await scriptling.call(add, [1, 1])).toEqual([2, [], {}]);
    const lambda = (await scriptling.run('lambda x: x * 2')).value as ScriptValue;
    expect(scriptling.callSync(lambda, [4])).toBe(8);
    expect(await scriptling.call('repr', [lambda])).toMatch(/^<function <lambda> at 0x/);
  });

  it('makes instances of classes', async () => {
    const scriptling = await session();
    const account = (await scriptling.call('Account', ['Ada'], { balance: 3 })) as ScriptValue;
    expect(account.typeName).toBe('Account');
    expect(await scriptling.callMethod(account, 'pay', [2], { note: 'x' })).toEqual([5, 'x']);
    expect(scriptling.callMethodSync(account, 'pay', [2])).toEqual([7, '']);
    expect(await scriptling.callMethod(account, 'later')).toBe(7);
    expect(await scriptling.callMethod(account, 'fixed')).toBe(5);
    expect(await scriptling.call(account, [9])).toBe(9);
  });

  it('reads and sets attributes', async () => {
    const scriptling = await session();
    const account = (await scriptling.call('Account', ['Ada'])) as ScriptValue;
    await scriptling.setAttribute(account, 'balance', 21);
    expect(await scriptling.getAttribute(account, 'double')).toBe(42);
    expect(await scriptling.getAttribute(account, 'kind')).toBe('plain');
    await expect(scriptling.getAttribute(account, 'x')).rejects.toThrow(
      "AttributeError: 'Account' object has no attribute 'x'",
    );
    await expect(scriptling.setAttribute(account, 'double', 1)).rejects.toThrow(
      "AttributeError: property 'double' of 'Account' object has no setter",
    );
    await expect(scriptling.setAttribute(account, 'x', Symbol('s'))).rejects.toThrow('a symbol cannot cross');
  });

  it('goes through the items of an iterable, one by one', async () => {
    const scriptling = await session();
    const written: string[] = [];
    const watching = new Scriptling({ onOutput: (text) => written.push(text.trim()) });
    await watching.run(source);
    const generator = (await watching.call('numbers')) as ScriptValue;
    const items: unknown[] = [];
    for await (const item of watching.iterate(generator)) {
      items.push(item);
      written.push('got');
      if (items.length === 2) break;
    }
    expect(items).toEqual([{ i: 0 }, { i: 1 }]);
    expect(written.filter((text) => text !== '')).toEqual(['making 0', 'got', 'making 1', 'got']);
    const range = (await scriptling.run('range(2)')).value as ScriptValue;
    const all: unknown[] = [];
    for await (const item of scriptling.iterate(range)) all.push(item);
    expect(all).toEqual([0, 1]);
    await expect(scriptling.iterate(scriptling.get('add') as ScriptValue).next()).rejects.toThrow(
      "TypeError: 'function' object is not iterable",
    );
    await expect(scriptling.iterate(5 as never).next()).rejects.toThrow(
      new TypeError('object must be a ScriptValue, not 5'),
    );
  });

  it('has the limits of the instance, or its own', async () => {
    const scriptling = new Scriptling({ limits: { steps: 20_000 } });
    await scriptling.run('def forever():\n    while True: pass\ndef deep(n): return n and deep(n - 1)');
    await expect(scriptling.call('forever')).rejects.toMatchObject({ kind: 'steps', limit: 20_000 });
    await expect(scriptling.call('forever', [], {}, { limits: { steps: 100 } })).rejects.toMatchObject({ limit: 100 });
    await expect(scriptling.call('deep', [2000])).rejects.toThrow('RecursionError: maximum recursion depth exceeded');
    const controller = new AbortController();
    const endless = scriptling.call('forever', [], {}, { signal: controller.signal, limits: { steps: Infinity } });
    controller.abort();
    await expect(endless).rejects.toBeInstanceOf(LimitError);
    expect(() => scriptling.callSync('forever')).toThrow(LimitError);
  });

  it('gives errors of the script as run does', async () => {
    const scriptling = await session();
    const error = (await scriptling.call('fail').catch((thrown: unknown) => thrown)) as ScriptError;
    expect(error).toBeInstanceOf(ScriptError);
    expect([error.type, error.detail]).toEqual(['ValueError', 'no']);
    expect(error.traceback()).toBe(
      'Traceback (most recent call last):\n  File "script.py", line 11, in fail\n' +
        "    def fail(): raise ValueError('no')\n                ^^^^^^^^^^^^^^^^^^^^^^\nValueError: no",
    );
    expect(() => scriptling.callSync('slow', [1])).toThrow(
      'RuntimeError: the script has to wait here, which runSync and callSync cannot do: use run or call',
    );
  });

  it.each<[what: string, call: (s: Scriptling) => unknown, message: string]>([
    ['a name that is not there', (s) => s.callSync('nothing'), "NameError: name 'nothing' is not defined"],
    [
      'a member that is not there',
      (s) => s.callSync('math.nothing'),
      "AttributeError: module 'math' has no attribute 'nothing'",
    ],
    ['what cannot be called', (s) => s.callSync('calls'), "TypeError: 'int' object is not callable"],
    [
      'arguments that do not fit',
      (s) => s.callSync('fail', [1]),
      'TypeError: fail() takes 0 positional arguments but 1 was given',
    ],
    ['a number for a name', (s) => s.callSync(5 as never), 'callee must be a name or a ScriptValue, not 5'],
    ['arguments that are none', (s) => s.callSync('add', 'x' as never), "args must be an array, not 'x'"],
    ['keywords that are none', (s) => s.callSync('add', [], [] as never), 'keywords must be an object, not an array'],
    [
      'an argument that cannot cross',
      (s) => s.callSync('add', [process]),
      'an instance of process cannot cross into the script',
    ],
    ['no handle', (s) => s.callMethodSync('acc' as never, 'pay'), "object must be a ScriptValue, not 'acc'"],
    [
      'no method name',
      (s) => s.callMethodSync(s.get('add') as ScriptValue, 5 as never),
      'name must be a string, not 5',
    ],
    [
      'a handle of another instance',
      (s) => new Scriptling().callSync(s.get('add') as ScriptValue),
      'a value of another instance cannot cross',
    ],
  ])('refuses %s', async (_, call, message) => {
    const scriptling = await session();
    expect(() => call(scriptling)).toThrow(expect.objectContaining({ message }));
    expect((await scriptling.run('1')).value).toBe(1);
  });
});
