// `scriptling dis`: the instructions of the IR that a file compiles to, function by function.
import {
  BINARY,
  COMPARE,
  DELETE_FREE,
  DELETE_GLOBAL,
  GET_CELL,
  IN_PLACE,
  LOAD_FREE,
  LOAD_GLOBAL,
  LOAD_NAME,
  STORE_FREE,
  STORE_GLOBAL,
  UNARY,
  binaryOperatorNames,
  comparisonNames,
  instructionInfo,
  unaryOperatorNames,
} from '../compiler/instructions.ts';
import { compileSource } from '../compiler/source.ts';
import type { Instruction } from '../objects/code.ts';
import { PyCode, none } from '../objects/code.ts';
import { toRepr } from '../runtime/text.ts';

/** Their operand a counts globals or closure cells; the name stands in `extra`. */
const byNumber: ReadonlySet<number> = new Set([
  LOAD_GLOBAL,
  STORE_GLOBAL,
  DELETE_GLOBAL,
  LOAD_FREE,
  STORE_FREE,
  DELETE_FREE,
  GET_CELL,
]);

/** Constants are cut at this many characters. */
const LONGEST = 60;

export function disassemble(text: string, filename: string): string {
  const lines: string[] = [];
  const queue = [compileSource(text, filename)];
  for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
    if (lines.length > 0) lines.push('');
    const nested = writeCode(code, lines);
    queue.unshift(...nested);
  }
  return `${lines.join('\n')}\n`;
}

/** Answers the code objects that the code makes functions and classes of. */
function writeCode(code: PyCode, lines: string[]): PyCode[] {
  lines.push(`${code.kind} ${code.qualname}, line ${code.source.at(code.start).line}:`);
  const nested: PyCode[] = [];
  const targets = new Set(code.instructions.map(({ target }) => target));
  let lastLine = 0;
  code.instructions.forEach((instruction, index) => {
    if (instruction.extra instanceof PyCode) nested.push(instruction.extra);
    const { line } = code.source.at(instruction.start);
    const shownLine = line === lastLine ? '' : String(line);
    lastLine = line;
    const mark = targets.has(index) ? '>>' : '';
    const name = instructionInfo[instruction.op]?.name ?? '?';
    const operands = operandsOf(instruction, code);
    lines.push(`${shownLine.padStart(5)} ${mark.padStart(3)} ${String(index).padStart(4)} ${name.padEnd(20)} ${operands}`.trimEnd());
  });
  for (const { start, end, target, isCleanup } of code.handlers) {
    lines.push(`      ${start} to ${end - 1}: ${isCleanup ? 'cleanup' : 'handler'} at ${target}`);
  }
  return nested;
}

function operandsOf(instruction: Instruction, code: PyCode): string {
  const { op, dst, a, b, c, target, args, extra } = instruction;
  const parts: string[] = [];
  if (dst !== none) parts.push(`${operand(dst, code)} =`);
  const opName = operatorName(op, c);
  if (opName !== undefined) {
    const [left, right] = b === none ? [opName, a] : [`${operand(a, code)} ${opName}`, b];
    parts.push(left, operand(right, code));
  } else {
    const slots = op === LOAD_NAME ? [a] : byNumber.has(op) ? [b] : [a, b, c];
    for (const each of slots) if (each !== none) parts.push(operand(each, code));
  }
  if (args.length > 0) parts.push(`[${args.map((each) => operand(each, code)).join(', ')}]`);
  const detail = extraText(extra);
  if (detail !== '') parts.push(`(${detail})`);
  if (target >= 0) parts.push(`-> ${target}`);
  return parts.join(' ');
}

/** Of the instructions that stand for several operators; the operator's number is their operand c. */
function operatorName(op: number, number: number): string | undefined {
  if (op === BINARY) return binaryOperatorNames[number];
  if (op === IN_PLACE) return `${binaryOperatorNames[number] ?? ''}=`;
  if (op === UNARY) return unaryOperatorNames[number];
  if (op === COMPARE) return comparisonNames[number];
  return undefined;
}

/** A slot by its variable's name or as a number, or a constant. */
function operand(value: number, code: PyCode): string {
  if (value >= 0) return code.localNames[value] || `$${value}`;
  const text = toRepr(code.constants[~value] ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

function extraText(extra: unknown): string {
  if (typeof extra === 'string') return extra;
  if (extra instanceof PyCode) return extra.qualname;
  if (Array.isArray(extra)) return extra.filter((each) => typeof each === 'string').join(', ');
  if (typeof extra !== 'object' || extra === null) return '';
  return Object.values(extra)
    .flat()
    .filter((each) => typeof each === 'string')
    .join(' ');
}
