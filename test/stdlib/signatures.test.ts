// Each signature of a table is text that is read when the function is first called: here all are read.
import { expect, it } from 'vitest';
import { builtinTable } from '../../src/builtins/table.ts';
import { builtinModules } from '../../src/embed/modules.ts';
import { Scriptling } from '../../src/index.ts';
import { PyBuiltin, PyClassMethod, PyStaticMethod } from '../../src/objects/builtin.ts';
import { makerOf } from '../../src/objects/class.ts';
import type { Value } from '../../src/objects/object.ts';
import { PyType } from '../../src/objects/object.ts';
import { instantiateModule } from '../../src/runtime/module-table.ts';

const seen = new Set<Value>();
const wrong: string[] = [];
let count = 0;

function read(value: Value): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof PyClassMethod || value instanceof PyStaticMethod) read(value.callable);
  if (value instanceof PyType) {
    for (const base of value.mro) {
      if (base.make !== undefined) read(makerOf(base));
      for (const member of base.dict.values()) read(member);
    }
  }
  if (!(value instanceof PyBuiltin)) return;
  count++;
  try {
    expect(value.signature.parameters.length).toBeGreaterThanOrEqual(0);
  } catch (error) {
    wrong.push(String(error));
  }
}

it('are all read', async () => {
  // What tables need is made by an instance that has run something.
  await new Scriptling().run('import typing, types');
  const context = {
    now: () => 0,
    monotonic: () => 0,
    processTime: () => 0,
    entropy: (bytes: number) => new Uint8Array(bytes),
    timeZone: { at: () => utc, standard: utc, daylight: undefined },
    countUse: () => undefined,
    onAccess: undefined,
  };
  for (const value of builtinTable().values()) read(value);
  // sys asks for the interpreter that runs, of which there is none.
  for (const definition of builtinModules.filter(({ name }) => name !== 'sys'))
    for (const [, value] of instantiateModule(definition, new Map(), context).namespace.entries()) read(value);
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(1500);
});

const utc = { offset: 0, isDaylight: false, name: 'UTC' };
