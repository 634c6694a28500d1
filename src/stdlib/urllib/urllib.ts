// The urllib package, and what of it needs no network.
import { module, pythonModule } from '../../runtime/module-table.ts';
import errorSource from '../python/urllib_error.py';
import responseSource from '../python/urllib_response.py';
import robotParserSource from '../python/urllib_robotparser.py';
import { urllibParseModule } from './parse.ts';

export const urllibModules = [
  module('urllib', 'Modules for URLs.', () => []),
  urllibParseModule,
  pythonModule('urllib.error', 'What goes wrong with URLs.', errorSource),
  pythonModule('urllib.response', 'Streams with headers.', responseSource),
  pythonModule('urllib.robotparser', 'What robots may visit.', robotParserSource),
];
