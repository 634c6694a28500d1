// The modules that every instance can import, Python's and Scriptling's own. One array: interpreters share the table that is made of it.
import type { ModuleDefinition } from '../runtime/module-table.ts';
import { scriptlingModules } from '../scriptling/modules.ts';
import { standardModules } from '../stdlib/modules.ts';

export const builtinModules: readonly ModuleDefinition[] = [...standardModules, ...scriptlingModules];
