// The modules scriptling.template.text and scriptling.template.html: Go's template language.
import type { ModuleDefinition } from '../runtime/module-table.ts';
import { module, pythonModule } from '../runtime/module-table.ts';
import templateSource from './python/template.py';
import htmlSource from './python/template_html.py';
import valuesSource from './python/template_values.py';

export const templateModules: readonly ModuleDefinition[] = [
  module('scriptling.template', 'Templates, for text and for HTML.', () => []),
  pythonModule('_scriptling_template_values', 'What templates do with values.', valuesSource),
  pythonModule('_scriptling_template', 'The template language.', templateSource),
  pythonModule(
    'scriptling.template.text',
    "Texts made from templates in Go's language.",
    "from _scriptling_template import Set, TemplateError\n__all__ = ['Set', 'TemplateError']",
  ),
  pythonModule(
    'scriptling.template.html',
    'HTML made from templates: values are escaped as their place needs it.',
    htmlSource,
  ),
];
