# Subscripts of str: ints, slices with every kind of step, and what is refused.
word = 'Reykjavik'
print(word[0], word[-1], word[4], word[-9])
for i in (9, -10, 10 ** 20, -10 ** 20):
    try:
        print(word[i])
    except IndexError as e:
        print(i, type(e).__name__, e)
for key in (1.0, '0', None, (1, 2), [0]):
    try:
        print(word[key])
    except TypeError as e:
        print(repr(key), e)

print(word[2:5], word[:3], word[6:], word[:], word[-3:], word[:-3])
print(repr(word[5:2]), repr(word[20:]), repr(word[:-20]), repr(word[3:3]))
print(word[::2], word[1::2], word[::-1], word[::-2], word[7:2:-1], word[2:7:-1] == '')
print(word[-1:-6:-2], word[::100], word[::-100], word[100:-100:-3])
print(word[True], word[False:True], word[None:None:None], word[:10 ** 30], word[-10 ** 30:4])
try:
    word[::0]
except ValueError as e:
    print(type(e).__name__, e)
try:
    word['a':'b']
except TypeError as e:
    print(type(e).__name__, e)
try:
    word[1.5:3]
except TypeError as e:
    print(type(e).__name__, e)


class Third:
    def __index__(self):
        return 3


print(word[Third()], word[Third():], word[:Third()], word[::Third()])

try:
    word[0] = 'r'
except TypeError as e:
    print(type(e).__name__, e)
try:
    del word[0]
except TypeError as e:
    print(type(e).__name__, e)
try:
    del word[1:2]
except TypeError as e:
    print(type(e).__name__, e)

print(repr('ab' * 3), repr(3 * 'ab'), repr('ab' * 0), repr('ab' * -4), repr('' * 5), 'x' * True)
for other in (2.0, '2', None, [1]):
    try:
        print('ab' * other)
    except TypeError as e:
        print(e)
for other in (1, None, b'x', 2.5, ['x']):
    try:
        print('ab' + other)
    except TypeError as e:
        print(e)
try:
    print(1 + 'ab')
except TypeError as e:
    print(e)
print('a' in 'abc', '' in '', '' in 'abc', 'abcd' in 'abc', 'bc' in 'abc', 'ac' not in 'abc')
try:
    print(1 in 'abc')
except TypeError as e:
    print(e)
try:
    print(None in 'abc')
except TypeError as e:
    print(e)
