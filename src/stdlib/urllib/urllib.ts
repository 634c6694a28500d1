// The urllib package, and what of it needs no network.
import { fn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { error } from '../../runtime/errors.ts';
import { findModule } from '../../runtime/import.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import errorSource from '../python/urllib_error.py';
import responseSource from '../python/urllib_response.py';
import robotParserSource from '../python/urllib_robotparser.py';
import { urllibParseModule } from './parse.ts';

export const urllibModules = [
  module('urllib', 'Modules for URLs.', () => [
    fn('__getattr__(name, /)', 'urllib.parse is there without being imported.', function* (name: Value): Resumable {
      const found = name === 'parse' ? yield* findModule(currentInterpreter(), 'urllib.parse', true) : undefined;
      if (found === undefined) throw error('AttributeError', `module 'urllib' has no attribute '${String(name)}'`);
      return found;
    }),
  ]),
  urllibParseModule,
  pythonModule('urllib.error', 'What goes wrong with URLs.', errorSource),
  pythonModule('urllib.response', 'Streams with headers.', responseSource),
  pythonModule('urllib.robotparser', 'What robots may visit.', robotParserSource),
];
