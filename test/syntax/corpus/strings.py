'a'
"a"
''
""
'a"b'
"a'b"
'a\'b'
'''a'''
"""a
b"""
''''a'''
"""a"b""c"""
'a' 'b'
'a' "b" '''c'''
('a'
 'b')
'a' \
    'b'
'\n\t\r\a\b\f\v\\\'\"'
'\x41\u0041\U00000041'
'\101\0\7\77\377\400'
'a\
b'
r'\n'
R'\n'
r'a\'b'
r"\\"
u'a'
U'a'
b'a'
B'a'
br'\n'
Rb'\n'
rB'\n'
bR'\n'
b'\x00\xff\n\101\\'
b'a' b'b'
b'a\
b'
b'''a
b'''
b''
'\d\q\ '
b'\d\u0041'
'é ü 日本 😀'
'\U0001F600'
'\ud83d'
'é' + x
'日本'.a + 日本
("😀", x, "é", y)
'\N{BULLET}'
'\N{LATIN SMALL LETTER A}\N{em dash}'
'tab	in string'
'''a\
b'''
'\1234'
'\08'
