# center, ljust, rjust, zfill and expandtabs.
for width in (-1, 0, 3, 4, 5, 6, 7, 8):
    print(width, repr('abc'.center(width)), repr('abcd'.center(width, '*')), repr('abc'.ljust(width, '.')))
    print(repr('abc'.rjust(width, '-')))
print(repr(''.center(3)), repr('x'.center(2)), repr('x'.center(4)), repr('xy'.center(5)), repr('xy'.center(3)))
print(repr('😀'.center(4, 'ä')))
for s in ('42', '-42', '+42', '', '-', '+', '--1', 'abc', '-abc', ' -1', '😀', '+😀'):
    print(repr(s), repr(s.zfill(0)), repr(s.zfill(3)), repr(s.zfill(6)))

for method in ('center', 'ljust', 'rjust'):
    for args in ((), ('3',), (3.0,), (5, ''), (5, 'ab'), (5, 1), (5, b'x'), (5, 'x', 'y'), (None,)):
        try:
            print(getattr('abc', method)(*args))
        except TypeError as e:
            print(method, args, e)
for args in ((), ('3',), (None,), (1, 2)):
    try:
        print('abc'.zfill(*args))
    except TypeError as e:
        print('zfill', args, e)

print(repr('a\tb'.expandtabs()), repr('a\tb'.expandtabs(4)), repr('abcd\te'.expandtabs(4)), repr('\t'.expandtabs(1)))
print(repr('a\tb'.expandtabs(0)), repr('a\tb'.expandtabs(-3)))
print(repr('01\t012\t0123\t01234'.expandtabs()), repr('01\t012\t0123\t01234'.expandtabs(tabsize=4)))
print(repr('ab\n\tc\r\td'.expandtabs(4)), repr('é😀\tx'.expandtabs(4)), repr('a\x0b\tb'.expandtabs(4)))
print(repr(''.expandtabs()))
for args in (('4',), (4.0,), (4, 4)):
    try:
        print('a\tb'.expandtabs(*args))
    except TypeError as e:
        print('expandtabs', args, e)
try:
    'a'.expandtabs(size=4)
except TypeError as e:
    print(e)

table = [('apple', 1.5, 10), ('fig', 22.25, 3), ('pomegranate', 0.333, 120)]
for name, price, count in table:
    print(name.ljust(12) + str(price).rjust(8) + str(count).zfill(5).center(9, '|'))
