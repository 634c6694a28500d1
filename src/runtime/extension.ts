// Libraries that come with capabilities: what `os({ files })` and its kin make, and an instance is given.
import type { CapabilityName, Reach } from '../capability/access.ts';
import type { FileSystem } from '../capability/file-system.ts';
import type { Network } from '../capability/network.ts';
import type { Processes } from '../capability/processes.ts';
import type { Member } from '../objects/builtin.ts';
import type { ModuleContext, ModuleDefinition } from './module-table.ts';

/** How much harm a library can do if its policy is too wide. `'high'`: it runs commands or code, or shows the system. */
export type Risk = 'low' | 'medium' | 'high';

/** What is to be known of a module before scripts get it: `help` and the documents show it. */
export interface RiskMark {
  readonly risk: Risk;
  /** What it needs from the host. */
  readonly capability?: CapabilityName;
  /** What makes the risk. */
  readonly why?: string;
}

/** The capabilities that a library is lent, by the names of the options that its maker takes. */
export interface Lent {
  readonly files?: FileSystem;
  readonly network?: Network;
  readonly processes?: Processes;
}

/** How an extension is made anew in a worker thread, where its capabilities are stand-ins that ask the host. */
export interface Recipe {
  /** The name of the function that makes it. */
  readonly maker: string;
  readonly lent?: Lent;
  /** The other options, plain data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface ExtensionOptions {
  /** What an auditor reads: `'os'`. */
  readonly name: string;
  readonly modules: readonly ModuleDefinition[];
  /** Built-in names that come with it: `open`. */
  readonly builtins?: (context: ModuleContext) => readonly Member[];
  readonly reach: () => readonly Reach[];
  /** What its modules reach for; left out: nothing outside. */
  readonly capability?: CapabilityName;
  readonly risk: Risk;
  /** What makes the risk, for people to read. */
  readonly why?: string;
  /** Left out: it cannot go to a worker. */
  readonly recipe?: Recipe;
}

/** Modules, and perhaps built-in names, with the capabilities that they use. */
export class Extension {
  readonly name: string;
  readonly modules: readonly ModuleDefinition[];
  readonly builtins: (context: ModuleContext) => readonly Member[];
  readonly reach: () => readonly Reach[];
  readonly capability: CapabilityName | undefined;
  readonly risk: Risk;
  readonly mark: RiskMark;
  readonly recipe: Recipe | undefined;
  constructor({ name, modules, builtins, reach, recipe, ...mark }: ExtensionOptions) {
    this.name = name;
    this.modules = modules;
    this.builtins = builtins ?? (() => []);
    this.reach = reach;
    this.capability = mark.capability;
    this.risk = mark.risk;
    this.mark = mark;
    this.recipe = recipe;
  }
}
