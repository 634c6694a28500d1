# Two surrogates side by side stay two code points, and are not the character that they would encode in UTF-16.
high, low = '\ud83d', '\ude00'
pair = high + low
print(len(pair), pair == '😀', ascii(pair), pair[0] == high, ascii(pair[1]))
print(high in '😀', '😀'.find(low), '😀😁'.count(high), '😀'.split(high) == ['😀'], '😀'.startswith(high))
print('😀'.replace(low, '') == '😀')
print(len('\ud83d\ude00'), len('\U0001f600'), '\ud83d' '\ude00' == '\U0001f600')
print([ascii(c) for c in pair], ascii(pair[::-1]), [ascii(c) for c in pair[::-1]], len(''.join([high, low])))
print(len('a' + high + low + 'b'), ascii((high + low) * 2), len(pair * 3))
for codec in ('utf-8', 'utf-16', 'ascii', 'latin-1'):
    try:
        print(pair.encode(codec))
    except UnicodeEncodeError as e:
        print(e, e.start, e.end)
print(pair.encode('utf-8', 'replace'), pair.encode('utf-8', 'backslashreplace'))
print(pair.encode('ascii', 'xmlcharrefreplace'))
print(pair.encode('utf-8', 'surrogatepass'), pair.encode('utf-16-le', 'surrogatepass').decode('utf-16-le') == '😀')
print({pair: 1}.get('😀'), {pair, '😀'} == {'😀'}, pair < '😀', sorted([pair, '😀', '\uffff']) == [pair, '\uffff', '😀'])
try:
    ord(pair)
except TypeError as e:
    print(e)
try:
    a, b, c = pair
except ValueError as e:
    print(e)
a, b = pair
print(a == high, b == low, chr(0xD83D) + chr(0xDE00) == pair)
