// The html.parser module.
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/html_parser.py';

export const htmlParserModule = pythonModule(
  'html.parser',
  'A parser of HTML that calls methods for what it meets.',
  source,
);
