// The csv module.
import { constant, fn } from '../../objects/builtin.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/csv.py';
import {
  csvErrorType,
  dialectType,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from './dialect.ts';
import { makeReader } from './reader.ts';
import { makeWriter } from './writer.ts';

export const csvModule = pythonModule('csv', 'Tables as lines of separated values.', source, () => [
  constant('Error', csvErrorType),
  constant('CheckedDialect', dialectType),
  constant('QUOTE_MINIMAL', QUOTE_MINIMAL),
  constant('QUOTE_ALL', QUOTE_ALL),
  constant('QUOTE_NONNUMERIC', QUOTE_NONNUMERIC),
  constant('QUOTE_NONE', QUOTE_NONE),
  constant('QUOTE_STRINGS', QUOTE_STRINGS),
  constant('QUOTE_NOTNULL', QUOTE_NOTNULL),
  fn('make_reader(iterable, dialect, limit, /)', 'Return a reader.', makeReader),
  fn('make_writer(file, dialect, /)', 'Return a writer.', makeWriter),
]);
