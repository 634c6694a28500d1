// The modules that every instance can import, Python's and Scriptling's own. One array: interpreters share the table that is made of it.
import type { RiskMark } from '../runtime/extension.ts';
import type { ModuleDefinition } from '../runtime/module-table.ts';
import { scriptlingModules } from '../scriptling/modules.ts';
import { standardModules } from '../stdlib/modules.ts';

export const builtinModules: readonly ModuleDefinition[] = [...standardModules, ...scriptlingModules];

/** What is to be known of the modules that do more than compute, though none reaches anything outside that the host has not given. */
export const riskMarks: ReadonlyMap<string, RiskMark> = new Map<string, RiskMark>([
  ['sys', { risk: 'low', why: 'it shows the arguments and the input that the host gives, and ends the script' }],
  ['doctest', { risk: 'low', why: 'it runs text as code, as part of the script and by its limits' }],
  ['timeit', { risk: 'low', why: 'it runs text as code, as part of the script and by its limits' }],
  ['secrets', { risk: 'low', why: 'its numbers are as good as the randomness that the host gives' }],
]);
