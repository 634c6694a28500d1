# isupper, islower and istitle look at cased characters only.
samples = [
    '', 'a', 'A', 'aB', 'Ab', 'ab1', '1', '!?', 'AB C', 'a b', 'ß', 'ǅ', 'ǅa', 'Ab Cd', 'Ab cd', 'AB', "It's", "It'S",
    'ª', 'ⅷ', 'Ⅷ', 'ⓐ', 'Ⓐ', 'ʰ', '中', '中a', '中A', 'İ', 'ı', 'ΑΒΓ', 'Αβγ', '\U00010400', '\U00010428', '\U0001D400',
    '\U0001D41A', 'ẞ', 'A1B2', 'A1b2', '1A', '1a B', 'Ა', 'ა', 'ɐ', '\u0345', 'K', 'ﬁ',
]
for s in samples:
    print(ascii(s), s.isupper(), s.islower(), s.istitle())

print([c for c in map(chr, range(128)) if c.isupper()] == [chr(i) for i in range(65, 91)])
print([c for c in map(chr, range(128)) if c.islower()] == [chr(i) for i in range(97, 123)])
latin = [chr(i) for i in range(0xA0, 0x180)]
print(''.join(c for c in latin if c.isupper()))
print(''.join(c for c in latin if c.islower()))
print([c for c in latin if not c.isupper() and not c.islower() and c.isalpha()])
print(sum(chr(i).isupper() for i in range(0x370, 0x530)), sum(chr(i).islower() for i in range(0x370, 0x530)))
print(sum(chr(i).istitle() for i in range(0x1F00, 0x2000)))
print([hex(i) for i in range(0x180, 0x250) if chr(i).istitle() and not chr(i).isupper()])
try:
    'a'.isupper(1)
except TypeError as e:
    print(e)
try:
    'a'.istitle(x=1)
except TypeError as e:
    print(e)
