import xml.etree.ElementTree as ET

shop = ET.fromstring('<shop><shelf id="a"><tea kind="green"/></shelf><shelf id="b"><tea kind="black"/><cup/></shelf></shop>')
print([tea.get('kind') for tea in shop.iterfind('.//tea')])
print([shelf.get('id') for shelf in shop.iterfind('shelf[cup]')], shop.find("shelf[@id='b']/tea").get('kind'))
