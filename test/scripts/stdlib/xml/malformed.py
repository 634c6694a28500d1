import xml.etree.ElementTree as ET

documents = ['<a></b>', '<a>', '', '  ', 'abc', '<a></a><b/>', '<a/>x', '<a>&foo;</a>', '<a b=c/>', '<a b="1" b="2"/>', '<a:b/>',
    '<a', '<a>&#0;</a>', '<a>&#x110000;</a>', '<a>&amp</a>', '<a>& b</a>', '<a>]]></a>', '<a><!-- a -- b --></a>', '<a><!-- a',
    '<a b="<"/>', '<a b/>', '<a b></a>', '<1/>', '< a/>', '<a>\x01</a>', '<a b="x', '<a><b></a>', '</a>', '<?xml version="1.0"?>',
    '\n<?xml version="1.0"?><a/>', '<a><?xml x?></a>', '<a xmlns:x=""/>', '<a x:b="1"/>', '<a b="1"c="2"/>', '<a></a', '<a></a b>',
    '<a><![CDATA[x', '<a>x', '<a/><!-- x', '<a/>&x;', '<!DOCTYPE', '<!DOCTYPE a><a/>', '<a><', '<a/><', '<a b="&x;"/>',
    '<a><!x></a>', '<a/></a>', '<a></a>\n\n  <b/>', '<ä>é𐀀</x>', '<a><?pi', '<a>&#x;</a>', '<a>&#xd800;</a>', '<a>&', '<a>&am',
    '<a b="1" xmlns:p="u" xmlns:q="u" p:c="1" q:c="2"/>', '<?xml version="1.0"', '<?xml versio="1.0"?><a/>',
    '<a xmlns:xml="foo"/>', '<a/ >', '<a / >', '<a b = "1" />', '<:a/>', '<a:/>', '<a:b:c xmlns:a="x"/>', '<a.b-c/>',
    '<a>\ufffe</a>', '<a><b>\n</c></a>', '<a b="1\n"', '<a><![CDAT[x]]></a>', '<a></ a>', '<a></>', '<>', '<a><!', '<!', '<!-',
    '<a>]]', '<?a?>', 'x<a/>', '<a/>\n x', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', '<!DOCTYPE a PUBLIC "x" "y"><a/>', b'<a>\xff</a>']
for document in documents:
    try:
        print(repr(document), ET.tostring(ET.fromstring(document)))
    except ET.ParseError as e:
        print(repr(document), '->', e, e.code, e.position)

print(issubclass(ET.ParseError, SyntaxError), ET.ParseError.__mro__[1])
