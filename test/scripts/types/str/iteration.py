# Iterating over text, unpacking it, and its iterators as objects.
for c in 'añ😀':
    print(c, ord(c), c.encode())
it = iter('ab')
print(type(it).__name__, next(it), it.__length_hint__(), next(it), next(it, 'done'), next(it, 'still'))
print(list('abc'), tuple('xy'), sorted(set('hello')), dict(enumerate('hi')), list(zip('ab', 'cd')), [*'pq', *'r'])
print({**dict(a=1)})
a, b, c = 'xyz'
first, *rest = 'hello'
*init, last = 'hi'
print(a, b, c, first, rest, init, last)
for text in ('ab', 'abcd', ''):
    try:
        p, q, r = text
    except ValueError as e:
        print(e)
print(list(reversed('abc')), ''.join(reversed('😀a')), type(reversed('a')).__name__, list(enumerate('ab', 1)))
print(list(map(ord, 'AZ')))
print([c for c in 'Hello World' if c.isupper()], {c: 'banana'.count(c) for c in 'banana'})
print(all(c.isalpha() for c in 'abc'), any('x' == c for c in 'abc'))
try:
    next(iter(''))
except StopIteration as e:
    print(type(e).__name__, repr(e.value), e.args)

letters = iter('abcdef')
print(list(zip(letters, letters)), list(letters), ''.join(letters))
print('b' in iter('abc'), list(iter('ab')), 'c' in iter('ab'))
total = 0
for i, c in enumerate('12345' * 20):
    total += i * int(c)
print(total, len('12345' * 20), ''.join(sorted('12345' * 2, reverse=True)))
for c in 'stop here':
    if c == ' ':
        break
else:
    print('not reached')
print(repr(c), min('stop'), max(enumerate('stop')), sum(map(ord, 'stop')))
