# Strings: escapes, ensure_ascii, astral characters and lone surrogates.
import json

samples = [
    'plain', 'quote"', 'back\\slash', 'slash/', '\n\r\t\b\f', '\x00\x01\x1f', '\x7f', 'é', 'ü\u0300', '€',
    '\u2028\u2029', '中文', '😀', '\U0010ffff', "it's", '</script>', '\ufeff', '\xa0', '\u200b', '&<>', '\x85', '',
]
for s in samples:
    ascii_form = json.dumps(s)
    print(ascii_form, ascii(json.dumps(s, ensure_ascii=False)), json.loads(ascii_form) == s)
    print(json.loads(json.dumps(s, ensure_ascii=False)) == s)
print(json.dumps('\ud83d'), json.dumps('a\udc00b'), ascii(json.dumps('\ud83d', ensure_ascii=False)))
print(ascii(json.loads('"\\ud83d"')), json.loads('"\\ud83d\\ude00"') == '😀', ascii(json.loads('"\\ude00\\ud83d"')))
print(ascii(json.loads('"\\ud83dx"')), ascii(json.loads('"\\ud83d\\u0041"')))
print(json.dumps({'kéy"': 'välue\n', '\t': '😀'}), json.dumps({'kéy"': 'välue\n'}, ensure_ascii=False))
print(json.dumps(['é'], ensure_ascii=False, indent=1), json.dumps('é', ensure_ascii=0))
print(json.dumps('é', ensure_ascii='yes'))
print(json.loads(r'"\u0041\u00e9\u20AC\uD83D\uDE00"'), json.loads(r'"\"\\\/\b\f\n\r\t"') == '"\\/\b\f\n\r\t')
print(json.loads('"\u00e9😀"'), json.loads('"\x7f"') == '\x7f', len(json.loads(r'"\ud83d\ude00"')))
print(json.loads('"tab\tinside"', strict=False) == 'tab\tinside', json.loads('["a\\u0000b"]') == ['a\x00b'])
for text in (
    '"tab\tinside"', '"line\nbreak"', '"\x00"', r'"\x41"', r'"\u12"', r'"\u12G4"', r'"\u"', r'"\u 123"', r'"\u+123"',
    '"open', '"ends in backslash\\', "'single'", r'"\ud83d\u12"', '"\\U0041"',
):
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(ascii(text), e)
