// What scripts could try with modules that make code from their names or read their texts.
import { describe, expect, it } from 'vitest';
import { Scriptling, scriptLibrary } from '../../src/index.ts';

async function run(source: string): Promise<string> {
  let output = '';
  const scriptling = new Scriptling({ onOutput: (text) => void (output += text) });
  await scriptling.run(source);
  return output;
}

describe('dataclasses', () => {
  const evil = 'x: print("injected")): pass\\ndef y(';

  it('takes no text for the name of a field', async () => {
    const output = await run(`
from dataclasses import dataclass, make_dataclass
class Name(str):
    def isidentifier(self): return True
for name in ('${evil}', Name('${evil}')):
    try:
        class A:
            pass
        A.__annotations__ = {name: int}
        dataclass(A)
    except TypeError as error:
        print('TypeError')
    try:
        make_dataclass('B', [name])
    except TypeError as error:
        print('TypeError')
`);
    expect(output).toBe('TypeError\n'.repeat(4));
  });

  it('takes none from a field that was changed afterwards', async () => {
    const output = await run(`
from dataclasses import dataclass
@dataclass
class A:
    x: int
A.__dataclass_fields__['x'].name = '${evil}'
try:
    @dataclass
    class B(A):
        y: int
except TypeError as error:
    print('TypeError')
`);
    expect(output).toBe('TypeError\n');
  });
});

describe('texts that stand for types', () => {
  it('run no code', async () => {
    const output = await run(`
import typing
for text in ("print('run')", "[print(1) for _ in 'a']", "(lambda: print(2))()", "1 if print(3) else 2", "f'{print(4)}'"):
    def f(x: text): pass
    try:
        typing.get_type_hints(f)
    except TypeError as error:
        print('refused')
`);
    expect(output).toBe('refused\n'.repeat(5));
  });
});

describe('literal_eval', () => {
  it('is bounded in depth', async () => {
    const output = await run(`
import ast
for text in ('[' * 5000 + ']' * 5000, '-' * 100000 + '1', '(' * 100000):
    try:
        ast.literal_eval(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        print('refused')
`);
    expect(output).toBe('refused\n'.repeat(3));
  });
});

describe('warnings and stacks', () => {
  it('are told where nothing can be put aside', async () => {
    const output = await run(`
import datetime, traceback
class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        print(len(traceback.extract_stack()))
        return None
str(datetime.datetime(2020, 1, 1, tzinfo=Zone()))
`);
    expect(output).toBe('0\n');
  });
});

describe('inspect.getsource', () => {
  it('shows the script its own source, and none of what the host lends', async () => {
    const scriptling = new Scriptling({
      libraries: [
        scriptLibrary('lent', 'SECRET = "k"\ndef f():\n    return "secret text"\nclass C:\n    def m(self): pass\n'),
      ],
    });
    const { output } = await scriptling.run(`
import inspect, lent, textwrap
def own(): pass
print(inspect.getsource(own))
for each in (lent.f, lent.C, lent.C.m, lent, textwrap.dedent, lent.f.__code__):
    try:
        print(inspect.getsource(each))
    except (OSError, TypeError) as error:
        print('refused')
`);
    expect(output).toBe(`def own(): pass\n\n${'refused\n'.repeat(6)}`);
  });
});
