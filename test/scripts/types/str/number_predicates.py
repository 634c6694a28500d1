# isdecimal, isdigit and isnumeric differ; so do int() and float() on such digits.
samples = [
    '', '0', '123', '12.3', '-1', '+1', ' 1', '1 ', '²', '½', '٣', '１２', '一', '万', 'Ⅷ', '①', '⓪', '߃', '१२३',
    '\U0001D7D8', '\U00011066', '\U0001F100', '\U00010107', '๒', '3½', '12²', '㊿', '\u09f4', '1_0', 'a1', '፩',
    '\U0001F10B',
]
for s in samples:
    print(ascii(s), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isalnum(), s.isalpha())

for s in ('٣٤', '１２３', '\U0001D7D8\U0001D7D9', '१_२'):
    print(ascii(s), int(s), float(s.replace('_', '')))
for s in ('²', '½', '一', 'Ⅷ'):
    for convert in (int, float):
        try:
            print(convert(s))
        except ValueError as e:
            print(e)
print([c for c in map(chr, range(256)) if c.isdigit()])
print([c for c in map(chr, range(256)) if c.isnumeric()])
print(''.join(c for c in map(chr, range(0x2070, 0x208A)) if c.isdigit()))
print(sum(map(str.isdecimal, map(chr, range(0x0000, 0x3000)))))
for name in ('isdigit', 'isdecimal', 'isnumeric'):
    try:
        print(getattr('1', name)(10))
    except TypeError as e:
        print(e)
