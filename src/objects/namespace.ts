// The global variables of a module: one cell for each name, so that compiled code reads a variable without a look-up.
import { Meter, payForLookUp } from '../runtime/limits.ts';
import type { Code } from './code.ts';
import type { Value } from './object.ts';

/** One global variable. `value` is undefined while unbound; `builtin` is what the name means then. */
export class GlobalCell {
  mark$ = 0;
  readonly name: string;
  value: Value | undefined = undefined;
  builtin: Value | undefined;
  constructor(name: string, builtin: Value | undefined) {
    this.name = name;
    this.builtin = builtin;
  }
}

/** Units (see `spend`) for a variable that is passed. */
const CELL_UNITS = 1;

export class Namespace {
  /** The value of `__name__` when functions are made. */
  get moduleName(): Value {
    return this.get('__name__') ?? null;
  }
  /** In order of first binding; cells that are unbound now are kept, since compiled code holds on to them. */
  private readonly cells = new Map<string, GlobalCell>();
  private readonly links = new Map<Code, readonly GlobalCell[]>();
  readonly builtins: ReadonlyMap<string, Value>;
  /** What `globals()` has answered, once it was asked for: always the same. */
  view: Value = null;
  /** Whether it is that of a module of this package: what it imports are modules of this package, whatever scripts may import. */
  isOfPackage = false;

  constructor(builtins: ReadonlyMap<string, Value>) {
    this.builtins = builtins;
  }

  cell(name: string): GlobalCell {
    payForLookUp(name);
    let cell = this.cells.get(name);
    if (cell === undefined) {
      cell = new GlobalCell(name, this.builtins.get(name));
      this.cells.set(name, cell);
    }
    return cell;
  }
  get(name: string): Value | undefined {
    return this.cells.get(name)?.value;
  }
  set(name: string, value: Value): void {
    this.cell(name).value = value;
  }
  /** Answers whether the name was bound. */
  delete(name: string): boolean {
    const cell = this.cells.get(name);
    if (cell === undefined || cell.value === undefined) return false;
    cell.value = undefined;
    return true;
  }
  /** The cells of all names, bound or not. */
  allCells(): Iterable<GlobalCell> {
    return this.cells.values();
  }
  /** The bound names and their values, in order of their first appearance. */
  *entries(): Generator<[string, Value]> {
    const meter = new Meter(0, CELL_UNITS);
    let count = 0;
    for (const [name, cell] of this.cells) {
      meter.pass(++count);
      if (cell.value !== undefined) yield [name, cell.value];
    }
  }
  names(): string[] {
    return [...this.entries()].map(([name]) => name);
  }
  get size(): number {
    const meter = new Meter(0, CELL_UNITS);
    let size = 0;
    for (const cell of this.cells.values()) if (cell.value !== undefined) meter.pass(++size);
    return size;
  }

  /** The cells of the global names of `code`, in its order. */
  link(code: Code): readonly GlobalCell[] {
    let cells = this.links.get(code);
    if (cells === undefined) {
      cells = code.globalNames.map((name) => this.cell(name));
      this.links.set(code, cells);
    }
    return cells;
  }
}
