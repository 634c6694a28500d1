// The module scriptling.markdown.
import type { ModuleDefinition } from '../runtime/module-table.ts';
import { pythonModule } from '../runtime/module-table.ts';
import markdownSource from './python/markdown.py';
import inlineSource from './python/markdown_inline.py';

export const markdownModules: readonly ModuleDefinition[] = [
  pythonModule('_scriptling_markdown_inline', 'What stands in a paragraph of Markdown.', inlineSource),
  pythonModule('scriptling.markdown', 'Markdown as GitHub has it, turned into HTML.', markdownSource),
];
