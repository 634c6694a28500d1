// Libraries that come with capabilities: what `os({ files })` and its kin make, and an instance is given.
import type { Reach } from '../capability/access.ts';
import type { Member } from '../objects/builtin.ts';
import type { ModuleContext, ModuleDefinition } from './module-table.ts';

/** How much harm a library can do if its policy is too wide. `'high'`: it runs commands or code, or shows the system. */
export type Risk = 'low' | 'medium' | 'high';

export interface ExtensionOptions {
  /** What an auditor reads: `'os'`. */
  readonly name: string;
  readonly modules: readonly ModuleDefinition[];
  /** Built-in names that come with it: `open`. */
  readonly builtins?: (context: ModuleContext) => readonly Member[];
  readonly reach: () => readonly Reach[];
  readonly risk: Risk;
}

/** Modules, and perhaps built-in names, with the capabilities that they use. */
export class Extension {
  readonly name: string;
  readonly modules: readonly ModuleDefinition[];
  readonly builtins: (context: ModuleContext) => readonly Member[];
  readonly reach: () => readonly Reach[];
  readonly risk: Risk;
  constructor({ name, modules, builtins, reach, risk }: ExtensionOptions) {
    this.name = name;
    this.modules = modules;
    this.builtins = builtins ?? (() => []);
    this.reach = reach;
    this.risk = risk;
  }
}
