# random() and getrandbits() for seeds of every kind.
import random

seeds = [
    0, 1, 42, -1, -42, 2 ** 31, 2 ** 32, 2 ** 32 - 1, 2 ** 64, 10 ** 50, -10 ** 50, True, 1.0, 1.5, -2.25, 0.1, 1e300,
    '', 'a', 'hello', 'héllo', '😀', 'x' * 200, b'', b'a', b'hello', bytearray(b'hello'),
]
for seed in seeds:
    random.seed(seed)
    print(repr(seed)[:30], random.random(), random.random(), random.getrandbits(32), random.getrandbits(70))
random.seed(7)
first = [random.random() for _ in range(3)]
random.seed(7)
print(first == [random.random() for _ in range(3)], first)
for version in (1, 2):
    for seed in ('abc', 'a', 5, b'abc', ''):
        random.seed(seed, version=version)
        print(version, seed, random.random())
random.seed(a=3)
print(random.random())
random.seed(3, 2)
print(random.random())
random.seed(5)
many = [random.random() for _ in range(2000)]
print(sum(many), min(many), max(many), many[623:626], many[-1], all(0 <= x < 1 for x in many))
for bad in ((1, 2), [1], {}, object, 1j):
    try:
        random.seed(bad)
        print('accepted')
    except TypeError as e:
        print(e)
print(random.seed(1), type(random.random()).__name__)
