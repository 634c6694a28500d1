// Tracebacks: as data, and as the text that CPython 3.12 prints. Everything shown is bounded, whatever the script has raised.
import type { PyException, TracebackEntry } from '../objects/exception.ts';
import { exceptionNamed } from '../objects/exception.ts';
import { groupMembers, isGroup } from '../objects/exception-methods.ts';
import { PyList } from '../objects/list.ts';
import type { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { isInstance } from '../objects/object.ts';
import { attributeNames } from '../objects/object-methods.ts';
import { compareStrings } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { ownAttribute } from './attribute.ts';
import type { Anchors } from './caret-anchors.ts';
import { caretAnchors } from './caret-anchors.ts';
import { passUnit } from './limits.ts';
import { BUILTIN_FILE, GENERATED_FILE } from './module-table.ts';
import { closestName, MAX_CANDIDATES } from './suggestion.ts';
import { safeText, toRepr, toStr } from './text.ts';

/** One line of a traceback. Lines and columns count from 1, columns in characters; `endColumn` is the one after the last. */
export interface TracebackFrame {
  readonly filename: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly name: string;
  /** The whole line, indented as it is; cut where it is very long. */
  readonly sourceLine: string;
}

export interface TracebackOptions {
  /** Variables of the module that ran, for suggestions of names. */
  readonly namespace?: Namespace | undefined;
  /** Whether a module of that name could be imported. */
  readonly isModule?: ((name: string) => boolean) | undefined;
  /** Suggest as the module `traceback` does, which wants names to be a little closer than the interpreter itself. */
  readonly isStrict?: boolean;
  /** Leave out the exceptions that led to this one. */
  readonly chain?: boolean;
  /** The frames to show for an exception. Default: all that it came by. */
  readonly frames?: ((exception: PyException) => readonly TracebackFrame[]) | undefined;
}

/** The most of everything that is shown. */
const MAX_FRAMES = 1000;
const MAX_CHAIN = 100;
const MAX_LINE = 2000;
const MAX_MESSAGE = 50_000;
const MAX_NOTES = 100;
const MAX_TEXT = 2_000_000;

/** Lines that repeat are shown so many times. */
const REPEATED = 3;

/** The text, or as much of it as is shown. */
export function cut(text: string, most = MAX_MESSAGE): string {
  return text.length <= most ? text : `${text.slice(0, most)}... [${text.length - most} more characters]`;
}

export function frameOf({ code, pc, isLookup }: TracebackEntry): TracebackFrame {
  const instruction = code.instructions[pc];
  const { source } = code;
  const start = source.at(instruction?.start ?? code.start);
  const end = source.at((isLookup ? instruction?.c : instruction?.end) ?? code.start);
  return {
    filename: source.filename,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    name: code.name,
    sourceLine: source.filename === GENERATED_FILE ? '' : source.line(start.line).slice(0, MAX_LINE),
  };
}

/** The frames of entries that stand innermost first, as exceptions keep them; the outermost comes first. */
export function framesOf(entries: readonly TracebackEntry[]): TracebackFrame[] {
  // Recursion goes through the same places over and over.
  const known = new Map<TracebackEntry['code'], Map<number, TracebackFrame>>();
  const frames: TracebackFrame[] = [];
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as TracebackEntry;
    if (entry.code.source.filename === BUILTIN_FILE) continue;
    let places = known.get(entry.code);
    if (places === undefined) {
      places = new Map();
      known.set(entry.code, places);
    }
    let frame = places.get(entry.pc);
    if (frame === undefined) {
      frame = frameOf(entry);
      places.set(entry.pc, frame);
    }
    frames.push(frame);
  }
  return frames;
}

/** Where the exception came by, outermost call first. */
export function tracebackFrames(exception: PyException): TracebackFrame[] {
  return framesOf(exception.traceback ?? []);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

/** How many columns the characters take. */
function displayWidth(characters: readonly string[]): number {
  let width = 0;
  for (const character of characters) width += isWide(character) ? 2 : 1;
  return width;
}

/** The line of carets and tildes under a source line, or undefined where it would say nothing. */
function caretLine(frame: TracebackFrame): string | undefined {
  const characters = Array.from(frame.sourceLine);
  const trimmed = frame.sourceLine.trim();
  if (trimmed === '' || frame.sourceLine.length >= MAX_LINE) return undefined;
  const isOneLine = frame.line === frame.endLine;
  const start = Math.min(frame.column - 1, characters.length);
  const end = isOneLine
    ? Math.min(frame.endColumn - 1, characters.length)
    : Array.from(frame.sourceLine.trimEnd()).length;
  if (end <= start) return undefined;
  const segment = characters.slice(start, end);
  const anchors: Anchors | undefined = isOneLine ? caretAnchors(segment.join('')) : undefined;
  if (end - start >= Array.from(trimmed).length && anchors === undefined) return undefined;
  const indent = characters.length - Array.from(frame.sourceLine.trimStart()).length;
  const space = ' '.repeat(displayWidth(characters.slice(indent, start)));
  if (anchors === undefined) return space + '^'.repeat(displayWidth(segment));
  const text = segment.join('');
  const left = displayWidth(Array.from(text.slice(0, anchors.left)));
  const right = displayWidth(Array.from(text.slice(0, anchors.right)));
  return `${space}${'~'.repeat(left)}${'^'.repeat(right - left)}${'~'.repeat(displayWidth(segment) - right)}`;
}

function frameLines(frame: TracebackFrame): string[] {
  const lines = [`  File "${frame.filename}", line ${frame.line}, in ${frame.name}`];
  const source = frame.sourceLine.trim();
  if (source === '') return lines;
  lines.push(`    ${source}`);
  const carets = caretLine(frame);
  if (carets !== undefined) lines.push(`    ${carets}`);
  return lines;
}

/** The lines that stand for frames; of very many, the innermost are shown. */
export function formatFrames(frames: readonly TracebackFrame[]): string[] {
  const lines: string[] = [];
  const texts = new Map<TracebackFrame, string[]>();
  let previous: TracebackFrame | undefined;
  let count = 0;
  const tellRepeats = (): void => {
    if (count <= REPEATED) return;
    const times = count - REPEATED;
    lines.push(`  [Previous line repeated ${times} more time${times === 1 ? '' : 's'}]`);
  };
  for (const frame of frames.slice(-MAX_FRAMES)) {
    const isSame =
      previous?.filename === frame.filename && previous.line === frame.line && previous.name === frame.name;
    if (!isSame) {
      tellRepeats();
      previous = frame;
      count = 0;
    }
    count++;
    if (count > REPEATED) continue;
    let text = texts.get(frame);
    if (text === undefined) {
      text = frameLines(frame);
      texts.set(frame, text);
    }
    lines.push(...text);
  }
  tellRepeats();
  return lines;
}

function isOfClass(exception: PyException, name: string): boolean {
  return isInstance(exception, exceptionNamed(name));
}

/** The suggestion that ends the message of an exception for a name that was not found. */
function suggestion(exception: PyException, options: TracebackOptions): string {
  const bound = (name: string): number => (options.isStrict === true ? name.length : Infinity);
  if (isOfClass(exception, 'ImportError')) {
    const wrong = ownAttribute(exception, 'name_from');
    const module = exception.importSource$;
    if (typeof wrong !== 'string' || module === undefined) return '';
    return didYouMean(closestName(wrong, sortedNames(module), bound(wrong)));
  }
  const wrong = ownAttribute(exception, 'name');
  if (typeof wrong !== 'string') return '';
  if (isOfClass(exception, 'AttributeError')) {
    const object = ownAttribute(exception, 'obj');
    return object === undefined ? '' : didYouMean(closestName(wrong, sortedNames(object), bound(wrong)));
  }
  if (!isOfClass(exception, 'NameError')) return '';
  const [innermost] = exception.traceback ?? [];
  const close =
    innermost === undefined ? undefined : closestName(wrong, namesInReach(innermost, options.namespace), bound(wrong));
  const isModule = options.isModule?.(wrong) ?? false;
  const start = didYouMean(close);
  if (!isModule) return start;
  // The interpreter ends the question as one, the module `traceback` does not.
  const question = `you forget to import '${wrong}'${options.isStrict === true ? '' : '?'}`;
  return start === '' ? `. Did ${question}` : `${start} Or did ${question}`;
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `. Did you mean: '${name}'?`;
}

/** Of very many none is near enough. */
function sortedNames(object: Value): string[] {
  const names = attributeNames(object);
  return names.size < MAX_CANDIDATES ? [...names].sort(compareStrings) : [];
}

function namesInReach({ code }: TracebackEntry, namespace: Namespace | undefined): string[] {
  const names = new Set<string>();
  for (const name of [...code.localNames, ...code.freeNames]) if (name !== '' && !name.startsWith('.')) names.add(name);
  if (namespace !== undefined) {
    for (const name of namespace.names()) names.add(name);
    for (const name of namespace.builtins.keys()) names.add(name);
  }
  return [...names];
}

function className({ cls }: PyException): string {
  return cut(cls.module === 'builtins' || cls.module === '__main__' ? cls.qualname : `${cls.module}.${cls.qualname}`);
}

/** `str(exception)`, which may be a method of the script: cut, and replaced where it fails. */
export function exceptionMessage(exception: PyException): string {
  return cut(safeText(() => toStr(exception), '<exception str() failed>'));
}

function noteLines(exception: PyException): string[] {
  const notes = ownAttribute(exception, '__notes__');
  if (notes === undefined || notes === null) return [];
  if (!(notes instanceof PyList || notes instanceof PyTuple)) {
    return [cut(safeText(() => toRepr(notes), '<__notes__ repr() failed>'))];
  }
  return notes.items
    .slice(0, MAX_NOTES)
    .flatMap((note) => cut(safeText(() => toStr(note), '<note str() failed>')).split('\n'));
}

/** The place that a SyntaxError tells of, as lines. */
function syntaxErrorLines(exception: PyException): string[] {
  const field = (name: string): Value => ownAttribute(exception, name) ?? null;
  const line = field('lineno');
  if (typeof line !== 'number') return [];
  const filename = field('filename');
  const lines = [`  File "${typeof filename === 'string' ? cut(filename) : '<string>'}", line ${line}`];
  const text = field('text');
  if (typeof text !== 'string') return lines;
  let length = text.length;
  for (; text.charCodeAt(length - 1) === 10; length--) passUnit(length);
  const shown = text.slice(0, Math.min(length, MAX_LINE));
  const source = shown.replace(/^[ \n\f]+/, '');
  lines.push(`    ${source}`);
  const offset = field('offset');
  if (typeof offset !== 'number') return lines;
  const endLine = field('end_lineno');
  let end = field('end_offset');
  if (typeof end !== 'number' || (typeof endLine === 'number' && endLine !== line)) end = offset;
  if (offset === end || end === -1) end = offset + 1;
  const indent = Array.from(shown).length - Array.from(source).length;
  const column = offset - 1 - indent;
  if (column < 0) return lines;
  const characters = Array.from(source);
  const space = characters.slice(0, column).map((c) => (/\s/.test(c) ? c : ' '));
  while (space.length < Math.min(column, MAX_LINE)) space.push(' ');
  lines.push(`    ${space.join('')}${'^'.repeat(Math.max(1, Math.min(end - 1 - indent, MAX_LINE) - column))}`);
  return lines;
}

/** The last lines of a traceback: the class, the message, the notes. */
export function formatExceptionOnly(exception: PyException, options: TracebackOptions = {}): string[] {
  const name = className(exception);
  const notes = noteLines(exception);
  if (isOfClass(exception, 'SyntaxError')) {
    const message = ownAttribute(exception, 'msg') ?? exception.args.items[0] ?? null;
    const text =
      message === null ? '<no detail available>' : cut(safeText(() => toStr(message), '<no detail available>'));
    return [...syntaxErrorLines(exception), `${name}: ${text}`, ...notes];
  }
  const message = exceptionMessage(exception) + safeText(() => suggestion(exception, options), '');
  return [...(message === '' ? name : `${name}: ${message}`).split('\n'), ...notes];
}

const CAUSE = 'The above exception was the direct cause of the following exception:';
const CONTEXT = 'During handling of the above exception, another exception occurred:';

/** How deep and how wide groups are shown. */
const GROUP_DEPTH = 10;
const GROUP_WIDTH = 15;

/** Writes lines at the depth of the group they belong to. */
class TracebackWriter {
  lines: string[] = [];
  private readonly options: TracebackOptions;
  private readonly seen = new Set<PyException>();
  private depth = 0;
  private needsClose = false;
  private size = 0;

  constructor(options: TracebackOptions) {
    this.options = options;
  }

  private push(line: string): void {
    if (this.size > MAX_TEXT) return;
    this.size += line.length + 1;
    this.lines.push(line);
  }
  private get indent(): string {
    return ' '.repeat(2 * this.depth);
  }
  private emit(lines: readonly string[], margin = '|'): void {
    const start = this.depth > 0 ? `${this.indent}${margin} ` : '';
    for (const line of lines) this.push(start + line);
  }

  /** The exception with what led to it, the first of that on top. */
  write(exception: PyException): void {
    const links: { readonly sentence: string | undefined; readonly exception: PyException }[] = [];
    let link: PyException | null = exception;
    let sentence: string | undefined;
    let left = 0;
    while (link !== null && this.size <= MAX_TEXT) {
      this.seen.add(link);
      if (links.length < MAX_CHAIN) links.push({ sentence: undefined, exception: link });
      else left++;
      const next: PyException | null = link.cause ?? (link.suppressContext ? null : link.context);
      sentence = link.cause !== null ? CAUSE : CONTEXT;
      if (this.options.chain === false || next === null || this.seen.has(next)) break;
      const last = links[links.length - 1];
      if (left === 0 && last !== undefined) links[links.length - 1] = { sentence, exception: last.exception };
      link = next;
    }
    // The last one matters most, so it is written first, while there is room.
    const before = this.lines;
    const blocks: string[][] = [];
    for (const { sentence: leadIn, exception: each } of links) {
      if (this.size > MAX_TEXT) {
        left++;
        continue;
      }
      this.lines = [];
      if (leadIn !== undefined) this.emit(['', leadIn, '']);
      this.writeOne(each);
      blocks.push(this.lines);
    }
    this.lines = before;
    if (left > 0) this.emit([`[${left} earlier exceptions are left out]`]);
    for (const block of blocks.reverse()) for (const line of block) this.lines.push(line);
  }

  private writeOne(exception: PyException): void {
    const frames = formatFrames((this.options.frames ?? tracebackFrames)(exception));
    if (!isGroup(exception)) {
      if (frames.length > 0) this.emit(['Traceback (most recent call last):', ...frames]);
      this.emit(formatExceptionOnly(exception, this.options));
      return;
    }
    if (this.depth > GROUP_DEPTH) {
      this.emit([`... (max_group_depth is ${GROUP_DEPTH})`]);
      return;
    }
    const isOutermost = this.depth === 0;
    if (isOutermost) this.depth = 1;
    if (frames.length > 0) {
      this.emit(['Exception Group Traceback (most recent call last):'], isOutermost ? '+' : '|');
      this.emit(frames);
    }
    this.emit(formatExceptionOnly(exception, this.options));
    const members = groupMembers(exception);
    const shown = Math.min(members.length, GROUP_WIDTH + 1);
    this.needsClose = false;
    for (let i = 0; i < shown; i++) {
      const isLast = i === shown - 1;
      // A nested group that comes last draws the closing line for all.
      if (isLast) this.needsClose = true;
      const isCut = i >= GROUP_WIDTH;
      this.push(`${this.indent}${i === 0 ? '+-' : '  '}+---------------- ${isCut ? '...' : i + 1} ----------------`);
      this.depth++;
      const member = members[i];
      if (isCut) {
        const remaining = members.length - GROUP_WIDTH;
        this.emit([`and ${remaining} more exception${remaining === 1 ? '' : 's'}`]);
      } else if (member !== undefined) this.write(member);
      if (isLast && this.needsClose) {
        this.push(`${this.indent}+------------------------------------`);
        this.needsClose = false;
      }
      this.depth--;
    }
    if (isOutermost) this.depth = 0;
  }
}

/** The whole traceback, without a line end after its last line. May call `__str__` methods of the script. */
export function formatTraceback(exception: PyException, options: TracebackOptions = {}): string {
  const writer = new TracebackWriter(options);
  writer.write(exception);
  return writer.lines.join('\n');
}
