# The error handlers of encoders, one after the other and on runs of characters.
handlers = ['ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape']
samples = ['é', 'aéb', '€€', 'x\u0394y\U0001F600z', '\x80\xff', 'plain', '', '\udc80', 'a\udcffb']
for handler in handlers:
    for s in samples:
        try:
            print(handler, ascii(s), s.encode('ascii', handler), s.encode('latin-1', handler))
        except UnicodeEncodeError as e:
            print(handler, ascii(s), e)
for s in samples:
    try:
        print(ascii(s), s.encode('utf-8', 'strict'))
    except UnicodeEncodeError as e:
        print(e)
    print(s.encode('utf-8', 'ignore'), s.encode('utf-8', 'replace'), s.encode('utf-8', 'backslashreplace'))
word = 'Grüße, Jürgen ❤'
print(word.encode('ascii', 'xmlcharrefreplace').decode('ascii'))
print(word.encode('ascii', 'backslashreplace').decode('ascii'))
print(word.encode('ascii', 'ignore').decode())
print(word.encode('latin-1', 'replace').decode('latin-1'))
print('\N{SNOWMAN}x\u200d'.encode('ascii', 'namereplace'))
