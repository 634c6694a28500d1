# choice, shuffle and sample (with counts): the sequences for a seed, and errors.
import random

random.seed('choices')
print([random.choice('abcdef') for _ in range(15)], [random.choice([1, 2, 3]) for _ in range(10)])
print(random.choice((5,)), [random.choice(range(10, 100, 10)) for _ in range(5)], random.choice('😀é'))
print(random.choice(b'ab'))
deck = list(range(20))
print(random.shuffle(deck), deck, sorted(deck) == list(range(20)))
letters = list('abcdefg')
for _ in range(3):
    random.shuffle(letters)
    print(''.join(letters), end=' ')
one, empty = [1], []
random.shuffle(one)
random.shuffle(empty)
print(one, empty)
array = bytearray(b'abcdef')
random.shuffle(array)
print(array)
print(random.sample(range(100), 10), random.sample('abcdef', 3), random.sample([1, 2, 3], 3))
print(random.sample((1, 2), 0), random.sample([], 0), random.sample(range(10 ** 9), 5))
print(random.sample(range(30), 25), random.sample(list(range(50)), k=5))
print(random.sample(range(1000), 20))
print(random.sample(['red', 'blue'], counts=[4, 2], k=5), random.sample('ab', k=3, counts=(1, 2)))
print(random.sample(['x'], 2, counts=[5]), random.sample(['a', 'b', 'c'], counts=[0, 3, 0], k=2))
print(random.sample([1, 2], counts=[100, 100], k=8), random.sample(['p', 'q'], counts=[1, 1], k=0))
source = ['a', 'b', 'c']
print(random.sample(source, 2), source, type(random.sample('ab', 1)).__name__)


class Deck:
    def __init__(self, n):
        self.cards = list(range(n))

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]

    def __setitem__(self, i, v):
        self.cards[i] = v


d = Deck(8)
print([random.choice(d) for _ in range(5)])
random.shuffle(d)
print(d.cards)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.choice([]))
attempt(lambda: random.choice(''))
attempt(lambda: random.choice({1, 2}))
attempt(lambda: random.choice({'a': 1}))
attempt(lambda: random.choice({}))
attempt(lambda: random.choice(5))
attempt(lambda: random.choice(None))
attempt(lambda: random.choice(iter([1])))
attempt(lambda: random.choice())
attempt(lambda: random.shuffle('abc'))
attempt(lambda: random.shuffle((1, 2)))
attempt(lambda: random.shuffle(5))
attempt(lambda: random.shuffle([1], random.random))
attempt(lambda: random.sample([1, 2], 3))
attempt(lambda: random.sample(range(10 ** 20), 2))
attempt(lambda: random.sample([1, 2], -1))
attempt(lambda: random.sample([1, 2], 1.5))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.sample({'a': 1}, 1))
attempt(lambda: random.sample(5, 1))
attempt(lambda: random.sample([1, 2]))
attempt(lambda: random.sample([1, 2], 2, counts=[1]))
attempt(lambda: random.sample([1, 2], 5, counts=[1, 2]))
attempt(lambda: random.sample([1, 2], 1, counts=[0, 0]))
attempt(lambda: random.sample([1, 2], 1, counts=[1, -5]))
attempt(lambda: random.sample([1, 2], 1, counts=[1.5, 1]))
