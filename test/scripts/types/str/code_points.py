# len, indexing, slicing and searching count code points, astral characters included.
s = 'a\U0001F600b\u00e9\U00010348z'
print(len(s), [hex(ord(c)) for c in s])
print(s[1] == '\U0001F600', s[-2] == '\U00010348', s[3] == 'é')
print(ascii(s[1:3]), ascii(s[::-1]), ascii(s[::2]), ascii(s[-1:-4:-1]))
print(s.find('b'), s.find('\U00010348'), s.rfind('z'), s.index('é'), s.find('\U0001F601'))
print(s.find('z', 5), s.find('z', 6), s.find('a', -6), s.find('a', -5), s.rfind('a', 0, 1))
print(s.count('\U0001F600'), s.count(''), ''.count(''), s.count('', 2, 4))

print(len('\U0001F600' * 3), len('👩‍👩‍👧'), len('e\u0301'), 'e\u0301' == 'é')
for c in '👩‍👧':
    print(hex(ord(c)), end=' ')
print()

faces = '😀😁😂🤣😃'
for i, face in enumerate(faces):
    print(i, face, faces[i] is not None and faces[i] == face, faces.index(face))
print(faces[1:4], faces[:-1], faces[::2], faces[-1:0:-2], faces[10:], faces[2:2] == '')
print(faces.partition('😂'))
print(faces.split('😂'), faces.rsplit('🤣', 1))
print(faces.replace('😁', 'x'), faces.replace('', '-'))
print(faces.startswith('😀😁'), faces.endswith('😃'), faces.startswith('😁', 1), faces.endswith('🤣', 0, 4))
print(faces.center(9, '*'), faces.ljust(7, '.'), faces.rjust(7, '💡'), faces.zfill(8))
print(list(reversed(faces)))
print(max(faces), min(faces), sorted('😃a😀é'))
print('😁' in faces, '😁😂' in faces, '😄' in faces)

try:
    faces[5]
except IndexError as e:
    print(type(e).__name__, e)
try:
    faces.index('q')
except ValueError as e:
    print(type(e).__name__, e)

long = 'x' * 50 + '😀' + 'y' * 50
print(len(long), long[50], long[51], long.find('y'), long[49:52], long[-51], long.rfind('x'))
print(chr(0x10FFFF) == '\U0010FFFF', len(chr(0x10FFFF)), ord('\U0010FFFF'))
print('%-4s|%4s|%.2s|' % ('😀', '😀', '😀😁😂'), f"{'😀':>3}|{'😀😁😂':.1}|{'😀':^5}|{'x':😀^5}")
