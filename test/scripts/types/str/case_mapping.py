# upper, lower, title, capitalize, swapcase and casefold, special casing included.
samples = [
    'hello', 'Hello World', 'ß', 'straße', 'ﬁne', 'ŉ', 'ǰ', 'ΐ', 'և', 'ǆ', 'ǅ', 'Ǆ', 'İ', 'ı', 'I', 'i\u0307', 'ΑΣ',
    'ΑΣΑ', 'Σ', 'ὈΔΥΣΣΕΎΣ', 'ᾳ', 'ᾼ', 'µ', 'K', 'Å', 'ÿ', 'Ÿ', '\U00010428', '\U00010400', 'Ა', 'ა', 'Ꭰ', 'ꭰ', 'ẞ',
    'ſ', 'ﬃ', '2nd', "they're bill's", '\u0345', 'Ⅷ', 'ⓐ', '中文', '',
]
for s in samples:
    forms = [s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()]
    print(ascii(s), *map(ascii, forms))

print('straße'.casefold() == 'STRASSE'.casefold(), 'ΜΆΪΟΣ'.lower(), 'ΜΆΪΟΣ'.casefold())
print(len('ß'), len('ß'.upper()), len('İ'.lower()), len('ΐ'.upper()), len('ﬃ'.upper()), len('ﬃ'.title()))
print("it's a dog's life - o'NEIL".title(), 'x-ray 3d mP3'.title(), '1st place 2ND'.title(), 'a1b c_d e.f'.title())
print('éCOLE'.capitalize(), 'ǆungla'.capitalize(), 'ǆungla'.title(), 'ßeta'.capitalize(), 'ŉa'.title())
print('AΣ B'.lower(), 'AΣ.B'.lower(), 'AΣ\u0301'.lower() == 'aς\u0301', 'ΣΣ'.lower(), ' Σ'.lower(), "Σ'Σ".lower())

for method in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold'):
    try:
        getattr('abc', method)('x')
    except TypeError as e:
        print(e)

# A round trip through upper() and lower() loses some letters, and folding finds what they have in common.
for a, b in (('ﬀ', 'FF'), ('ς', 'Σ'), ('ſ', 'S'), ('Å', 'å'), ('ı', 'i'), ('İ', 'i'), ('ΐ', 'ΐ')):
    print(ascii(a), a.upper() == b.upper(), a.lower() == b.lower(), a.casefold() == b.casefold())
    print(ascii(a.upper().lower()))
