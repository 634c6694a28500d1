import scriptling.xml as xml

order = xml.loads('<order id="7"><item>tea</item><item>pot</item></order>')['order']
print(order['@id'], order.item)
print(xml.dumps({'order': {'@id': '8', 'item': ['cup', 'spoon']}}, indent='  '))
