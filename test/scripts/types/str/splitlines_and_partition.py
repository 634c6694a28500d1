# splitlines knows more line ends than \n; partition and rpartition always give three parts.
ends = [
    '\n', '\r', '\r\n', '\v', '\f', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029', '\n\r', '\x1f', '\t',
    '\u200b',
]
for end in ends:
    s = 'one' + end + 'two'
    print(ascii(end), len(s.splitlines()), ascii(s.splitlines(True)), ascii((s + end).splitlines(keepends=True)))

print(''.splitlines(), '\n'.splitlines(), '\n\n'.splitlines(), 'a'.splitlines(), 'a\n'.splitlines())
print('\na'.splitlines())
print('a\r\n\r\nb'.splitlines(), 'a\r\n\r\nb'.splitlines(True), 'a\n\rb'.splitlines(True))
print('\r\r\n\n'.splitlines(True))
print('x\ny'.splitlines(0), 'x\ny'.splitlines(1), 'x\ny'.splitlines(keepends=[]), 'x\ny'.splitlines([0]))
for bad in ({'keepend': True}, {'keepends': True, 'x': 1}):
    try:
        print('a'.splitlines(**bad))
    except TypeError as e:
        print(e)
try:
    'a'.splitlines(1, 2)
except TypeError as e:
    print(e)

path = 'usr/lib/python/lib'
print(path.partition('/'), path.rpartition('/'))
print(path.partition('lib'), path.rpartition('lib'))
print(path.partition('::'), path.rpartition('::'))
print(path.partition(path), path.rpartition(path))
print(''.partition('x'), ''.rpartition('x'), 'x'.partition('x'), 'aaa'.partition('aa'), 'aaa'.rpartition('aa'))
head, _, tail = 'Content-Type: text/html: x'.partition(': ')
print(head, '|', tail)
for method in ('abc'.partition, 'abc'.rpartition):
    for args in ((), ('',), (1,), (None,), ('a', 'b'), (b'a',)):
        try:
            print(method(*args))
        except Exception as e:
            print(type(e).__name__, e)
