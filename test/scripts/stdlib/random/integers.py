# randint, randrange, getrandbits and randbytes: the sequences for a seed, and errors.
import random

random.seed(2024)
print([random.randint(1, 6) for _ in range(20)])
print([random.randint(-5, 5) for _ in range(20)], [random.randint(0, 1) for _ in range(20)], random.randint(7, 7))
print([random.randint(0, 10 ** 6) for _ in range(5)], [random.randint(-10 ** 20, 10 ** 20) for _ in range(3)])
print(random.randint(0, 2 ** 53), random.randint(2 ** 64, 2 ** 65))
print([random.randrange(10) for _ in range(20)], [random.randrange(5, 8) for _ in range(10)])
print([random.randrange(0, 100, 7) for _ in range(10)], [random.randrange(10, 0, -3) for _ in range(10)])
print(random.randrange(1), [random.randrange(-3, 3) for _ in range(8)], random.randrange(10 ** 30))
print([random.randrange(0, 10 ** 20, 10 ** 19) for _ in range(4)], random.randrange(start=3, stop=9))
print(random.randrange(5, None))
print([random.getrandbits(k) for k in (0, 1, 2, 8, 16, 31, 32, 33, 53, 64, 65, 100, 128, 200)])
print([random.getrandbits(1) for _ in range(20)], [random.getrandbits(8) for _ in range(10)])
print(random.getrandbits(True))
print(random.randbytes(0), random.randbytes(1), random.randbytes(4), random.randbytes(7).hex())
print(random.randbytes(16).hex(), type(random.randbytes(2)).__name__)


class Index:
    def __index__(self):
        return 6


print(random.randrange(Index()), random.randint(True, 5), random.getrandbits(Index()))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randint(1, Index()))
attempt(lambda: random.randint(1))
attempt(lambda: random.randint(1, 2, 3))
attempt(lambda: random.randint(1.5, 3))
attempt(lambda: random.randint(1, 2.5))
attempt(lambda: random.randint('a', 'b'))
attempt(lambda: random.randint(1.0, 3))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(-5))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.randrange(5, 1))
attempt(lambda: random.randrange(1, 10, 0))
attempt(lambda: random.randrange(1, 10, -1))
attempt(lambda: random.randrange(10, 1, 2))
attempt(lambda: random.randrange(1.5))
attempt(lambda: random.randrange('5'))
attempt(lambda: random.randrange(None))
attempt(lambda: random.randrange())
attempt(lambda: random.randrange(1, 10, 1.5))
attempt(lambda: random.randrange(5, step=2))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.getrandbits(1.5))
attempt(lambda: random.getrandbits('8'))
attempt(lambda: random.getrandbits())
attempt(lambda: random.randbytes(-1))
attempt(lambda: random.randbytes(1.5))
