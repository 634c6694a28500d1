// The modules scriptling.csv and scriptling.xml: tables and documents as plain data.
import { module, pythonModule } from '../../runtime/module-table.ts';
import csvSource from '../python/scriptling_csv.py';
import xmlSource from '../python/scriptling_xml.py';

export const scriptlingModules = [
  module('scriptling', "Scriptling's own modules.", () => []),
  pythonModule('scriptling.csv', 'Tables as CSV: lists and dicts in and out.', csvSource),
  pythonModule('scriptling.xml', 'Documents of XML as dicts.', xmlSource),
];
