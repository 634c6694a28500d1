// Scriptling's own modules that every instance can import: they reach nothing outside.
import type { ModuleDefinition } from '../runtime/module-table.ts';
import { module } from '../runtime/module-table.ts';
import { csvModule, xmlModule } from './formats.ts';
import { markdownModules } from './markdown.ts';
import { templateModules } from './template.ts';

export const scriptlingModules: readonly ModuleDefinition[] = [
  module('scriptling', "Scriptling's own modules.", () => []),
  csvModule,
  ...markdownModules,
  ...templateModules,
  xmlModule,
];
