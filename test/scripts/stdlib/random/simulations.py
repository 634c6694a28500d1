# Small programs whose results depend on long runs of the generator.
import random

random.seed(123)
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(5000))
print(inside, 4 * inside / 5000)
walk, position = [], 0
for _ in range(200):
    position += random.choice((-1, 1))
    walk.append(position)
print(position, min(walk), max(walk), walk[::25])
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(1000)]
print([rolls.count(n) for n in range(2, 13)])
suits, ranks = '♠♥♦♣', '23456789TJQKA'
deck = [r + s for s in suits for r in ranks]
random.shuffle(deck)
hands = [sorted(deck[i::4][:5]) for i in range(4)]
print(*hands, sep='\n')
words = 'the quick brown fox jumps over the lazy dog'.split()
print(' '.join(random.sample(words, len(words))), ' '.join(random.choices(words, k=6)))
password = ''.join(random.choice('abcdefghijkmnpqrstuvwxyz23456789') for _ in range(16))
print(password, ''.join(random.choices('01', k=24)), f'{random.getrandbits(64):016x}')
grid = [[random.randrange(10) for _ in range(6)] for _ in range(4)]
for row in grid:
    print(*row)


def quicksort(items):
    if len(items) < 2:
        return items
    pivot = items[random.randrange(len(items))]
    low, high = [x for x in items if x < pivot], [x for x in items if x > pivot]
    return quicksort(low) + [x for x in items if x == pivot] + quicksort(high)


numbers = [random.randint(0, 999) for _ in range(40)]
print(quicksort(numbers) == sorted(numbers), numbers[:8], random.random())
reservoir = []
for i in range(1000):
    if len(reservoir) < 5:
        reservoir.append(i)
    elif (j := random.randrange(i + 1)) < 5:
        reservoir[j] = i
print(reservoir)
rng = random.Random('markov')
chain = {'a': 'bbc', 'b': 'ac', 'c': 'aab'}
letter, text = 'a', ''
while len(text) < 40:
    text += letter
    letter = rng.choice(chain[letter])
print(text, random.random(), rng.random())
bits = [random.random() < 0.3 for _ in range(500)]
print(sum(bits), [i for i, b in enumerate(bits) if b][:10])
