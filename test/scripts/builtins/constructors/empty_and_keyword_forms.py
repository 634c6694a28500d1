# The built-in types called with nothing, with keywords, and with themselves.
kinds = [int, float, complex, bool, str, bytes, bytearray, list, tuple, dict, set, frozenset]
for kind in kinds:
    empty = kind()
    print(kind.__name__, repr(empty), bool(empty), kind(empty) == empty, type(kind(empty)) is kind)
    print(kind is type(empty))
print(complex(real=1, imag=2), complex(imag=3), str(object=b'x', encoding='ascii'), str(object='obj'))
print(bytes(source='é', encoding='utf-8'), bytearray(source=b'ab'), bytes('a', errors='strict', encoding='ascii'))
print(dict(a=1), int('11', base=2))
for kind in kinds + [range, slice, enumerate, zip, map, filter, reversed, memoryview, object, type, property, super]:
    for keywords in ({'x': 1}, {'iterable': []}, {'object': 1}):
        try:
            kind(**keywords)
            print(kind.__name__, sorted(keywords), 'accepted')
        except TypeError as e:
            print(kind.__name__, e)
print(list(list((1, 2))), tuple([1]), set('aa'), frozenset([1]), dict(dict(a=1)), str(str('s')), bytes(bytes(b'b')))
print(float(int('3')), int(float('3.9')), bool(str(False)), complex(complex(1, 2)), bytearray(bytes(2)))
print(list(str(123)), tuple(dict(a=1)), set(range(1)))
for number in (1, 0, -1, 2.5):
    print([repr(kind(number)) for kind in (int, float, complex, bool, str)])
