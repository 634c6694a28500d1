// The modules scriptling.csv and scriptling.xml: tables and documents as plain data.
import { pythonModule } from '../runtime/module-table.ts';
import csvSource from './python/csv.py';
import xmlSource from './python/xml.py';

export const csvModule = pythonModule('scriptling.csv', 'Tables as CSV: lists and dicts in and out.', csvSource);
export const xmlModule = pythonModule('scriptling.xml', 'Documents of XML as dicts.', xmlSource);
