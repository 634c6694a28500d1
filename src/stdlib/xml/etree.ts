// The module xml.etree.ElementTree, and the packages that it stands in.
import { define, fn } from '../../objects/builtin.ts';
import { PyList } from '../../objects/list.ts';
import { builtinType } from '../../objects/object.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import elementPathSource from '../python/xml_elementpath.py';
import source from '../python/xml_etree.py';
import { Scanner } from './scanner.ts';

const scannerType = builtinType('Scanner', { instanceClass: Scanner, module: 'xml.etree.ElementTree', final: true });
define(scannerType, {
  doc: 'A document that is read.',
  accepts: (value) => value instanceof Scanner,
  members: () => [fn('read(self, /)', 'Return the next events.', (self: Scanner) => new PyList(self.read()))],
});

export const xmlModules = [
  module('xml', 'Packages for XML.', () => []),
  module('xml.etree', 'Trees of elements.', () => []),
  pythonModule('xml.etree.ElementPath', 'Paths to elements of a tree.', elementPathSource),
  pythonModule('xml.etree.ElementTree', 'Documents of XML as trees of elements.', source, () => [
    fn('scanner(text: str, /)', 'Return a reader of a document.', (text: string) => new Scanner(text)),
  ]),
];
