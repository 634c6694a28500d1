import xml.etree.ElementTree as ElementTree

root = ElementTree.fromstring('<menu><tea price="2">green</tea><tea price="3">black</tea></menu>')
print([(tea.text, tea.get('price')) for tea in root.iter('tea')])
