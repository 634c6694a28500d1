import codecs

decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(piece) for piece in (b'caf\xc3', b'\xa9')])
print(codecs.encode('tea', 'rot13'), codecs.BOM_UTF8)

codecs.register_error('mark', lambda error: ('<?>', error.end))
print('5 €'.encode('ascii', 'mark'))
