// Modules as the build packs them: what is read back is what compiling gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL_METHOD } from '../../src/compiler/instructions.ts';
import { isPacked, packCode, unpackCode } from '../../src/compiler/packed-code.ts';
import { compileSource } from '../../src/compiler/source.ts';
import '../../src/index.ts';
import { none, PyCode } from '../../src/objects/code.ts';
import { PyComplex } from '../../src/objects/complex.ts';
import type { Value } from '../../src/objects/object.ts';
import { PyFloat } from '../../src/objects/object.ts';

const src = resolve(import.meta.dirname, '../../src');
const modules = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));

/** All that there is to code, but for the places of instructions in the source. */
function facts(code: PyCode): unknown {
  code.unpack();
  return {
    name: code.name,
    qualname: code.qualname,
    kind: code.kind,
    line: code.source.at(code.start).line,
    parameters: code.parameters,
    arity: code.arity,
    slotCount: code.slotCount,
    localNames: code.localNames,
    freeNames: code.freeNames,
    globalNames: code.globalNames,
    constants: code.constants,
    handlers: code.handlers,
    caughtSlot: code.caughtSlot,
    docstring: code.docstring,
    instructions: code.instructions.map(({ op, dst, a, b, c, target, args, extra, seen, isVisited }) => [
      op,
      dst,
      a,
      b,
      op === CALL_METHOD ? none : c,
      target,
      args,
      extra instanceof PyCode ? facts(extra) : extra,
      seen,
      isVisited,
    ]),
  };
}

function unpacked(source: string): PyCode {
  const text = packCode(compileSource(source, 'module.py'));
  expect(isPacked(text)).toBe(true);
  expect(isPacked(source)).toBe(false);
  return unpackCode(text, 'module.py');
}

describe('packed code', () => {
  it.each(modules)('of %s is what its source is compiled to', (file) => {
    const source = readFileSync(join(src, file), 'utf8');
    expect(facts(unpacked(source))).toEqual(facts(compileSource(source, 'module.py')));
  });

  it('holds constants of all kinds', () => {
    const source = `x = [None, True, 0, 2 ** 0, ${2 ** 53 + 2}, -7, 0.0, -1.5, 1e999, 2j, b"\\x00\\xff", "\\U0001f600\\ud800\\"\\\\", ..., (1, ("a", None))]`;
    const { constants } = compileSource(source, 'module.py');
    const read = unpacked(source);
    read.unpack();
    expect(read.constants).toEqual(constants);
    const numbers = (list: readonly Value[]): unknown[] =>
      list.map((value) =>
        value instanceof PyFloat ? value.value : value instanceof PyComplex ? value.imaginary : undefined,
      );
    expect(numbers(read.constants)).toEqual(numbers(constants));
  });

  it('is read function by function', () => {
    const module = unpacked('def f():\n    def g(): return 1\n    return g\n');
    expect(module.packed).toBeDefined();
    module.unpack();
    const inner = module.instructions.map(({ extra }) => extra).find((extra) => extra instanceof PyCode);
    expect([inner?.name, inner?.packed !== undefined, inner?.instructions.length]).toEqual(['f', true, 0]);
    inner?.unpack();
    expect([inner?.packed, inner?.instructions.some(({ extra }) => extra instanceof PyCode)]).toEqual([
      undefined,
      true,
    ]);
  });
});
