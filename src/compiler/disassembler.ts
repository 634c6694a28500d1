// `dis`: the instructions of a code object as text.
import { none, PyCode } from '../objects/code.ts';
import { floatRepr } from '../objects/float-text.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject } from '../objects/object.ts';
import { stringRepr } from '../objects/str-text.ts';
import * as op from './instructions.ts';

function constantText(value: Value | undefined): string {
  if (value === undefined) return '?';
  if (value === null) return 'None';
  if (typeof value === 'string') return stringRepr(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof PyFloat) return floatRepr(value.value);
  return value instanceof PyObject ? `<${value.cls.name}>` : String(value);
}

/** The code and the functions and classes in it, one instruction on each line, with its source line where that changes. */
export function disassemble(code: PyCode): string {
  const lines: string[] = [`${code.qualname} (${code.source.filename}):`];
  const operand = (number: number): string => {
    if (number === none) return '';
    if (number < 0) return constantText(code.constants[~number]);
    const name = code.localNames[number] ?? '';
    return name === '' ? `%${number}` : name;
  };
  const inner: PyCode[] = [];
  let lastLine = 0;
  code.instructions.forEach((i, index) => {
    const { line } = code.source.at(i.start);
    const place = line === lastLine ? '' : String(line);
    lastLine = line;
    const info = op.instructionInfo[i.op];
    const parts = [i.dst, i.a, i.b].filter((number) => number !== none).map(operand);
    if (i.args.length > 0) parts.push(`(${i.args.map(operand).join(', ')})`);
    if (i.op === op.BINARY || i.op === op.IN_PLACE) parts.push(op.binaryOperatorNames[i.c] ?? '');
    else if (i.op === op.COMPARE) parts.push(op.comparisonNames[i.c] ?? '');
    else if (i.op === op.UNARY) parts.push(op.unaryOperatorNames[i.c] ?? '');
    else if (i.op === op.LOAD_GLOBAL || i.op === op.STORE_GLOBAL)
      parts[i.op === op.LOAD_GLOBAL ? 1 : 0] = code.globalNames[i.a] ?? '';
    else if (typeof i.extra === 'string' && i.extra !== 'last') parts.push(i.extra);
    if (i.extra instanceof PyCode) {
      inner.push(i.extra);
      parts.push(`<code ${i.extra.qualname}>`);
    }
    if (i.target >= 0) parts.push(`-> ${i.target}`);
    lines.push(
      `${place.padStart(5)}  ${String(index).padStart(4)}  ${(info?.name ?? '?').padEnd(16)} ${parts.join(', ')}`.trimEnd(),
    );
  });
  for (const { start, end, target } of code.handlers) lines.push(`       handler: ${start} to ${end} -> ${target}`);
  return [lines.join('\n'), ...inner.map(disassemble)].join('\n\n');
}
