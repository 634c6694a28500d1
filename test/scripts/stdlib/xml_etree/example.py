from xml.etree import ElementTree

menu = ElementTree.Element('menu')
ElementTree.SubElement(menu, 'tea', price='2').text = 'green'
print(ElementTree.tostring(menu, encoding='unicode'))
