import xml.etree.ElementTree as ET

menu = ET.fromstring('<menu><item price="2.5">Tea</item><item price="4">Cake</item></menu>')
print([(item.text, item.get('price')) for item in menu.findall('item')])
ET.SubElement(menu, 'item', price='1').text = 'Milk & more'
print(ET.tostring(menu, encoding='unicode'))
