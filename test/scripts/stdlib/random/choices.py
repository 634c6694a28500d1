# choices with weights and cumulative weights.
import random

random.seed(99)
print(random.choices('abc', k=10), random.choices([1, 2, 3]), random.choices(range(5), k=5), random.choices('x', k=3))
print(random.choices('ab', k=0))
print(''.join(random.choices('abc', weights=[1, 1, 8], k=30)), ''.join(random.choices('abc', [5, 1, 0], k=30)))
print(''.join(random.choices('abc', cum_weights=[1, 2, 10], k=30)))
print(''.join(random.choices('ab', weights=[0.25, 0.75], k=20)), ''.join(random.choices('ab', weights=(0, 1), k=5)))
print(''.join(random.choices('abc', weights=range(3), k=20)))
print(random.choices(['red', 'green'], weights=[10 ** 20, 1], k=4), random.choices([None, 0, ''], k=4))
print(random.choices((1, 2), cum_weights=(1, 3), k=6), random.choices('ab', weights=None, cum_weights=None, k=3))
print(random.choices({0: 'x', 1: 'y'}, k=3), random.choices('abcd', weights=[1e-300, 1e-300, 0, 0], k=6))
counts = {}
for pick in random.choices(['common', 'rare'], weights=[9, 1], k=1000):
    counts[pick] = counts.get(pick, 0) + 1
print(sorted(counts.items()))
weights = [1, 2, 3]
print(random.choices('xyz', weights=weights, k=4), weights, type(random.choices('a')).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.choices([]))
attempt(lambda: random.choices('', k=1))
attempt(lambda: random.choices('ab', weights=[1]))
attempt(lambda: random.choices('ab', weights=[1, 2, 3]))
attempt(lambda: random.choices('ab', weights=[0, 0]))
attempt(lambda: random.choices('ab', weights=[-1, -2]))
attempt(lambda: random.choices('ab', weights=[1, 2], cum_weights=[1, 3]))
attempt(lambda: random.choices('ab', cum_weights=[1]))
attempt(lambda: random.choices('ab', weights=5))
attempt(lambda: random.choices('ab', 5))
attempt(lambda: random.choices('ab', weights=['x', 'y']))
attempt(lambda: random.choices('ab', weights=[float('inf'), 1]))
attempt(lambda: random.choices('ab', weights=[float('nan'), 1]))
attempt(lambda: random.choices('ab', k=-1))
attempt(lambda: random.choices('ab', k=1.5))
attempt(lambda: random.choices('ab', k='2'))
attempt(lambda: random.choices(5))
attempt(lambda: random.choices({1, 2}))
attempt(lambda: random.choices('ab', None, 3))
attempt(lambda: random.choices())
