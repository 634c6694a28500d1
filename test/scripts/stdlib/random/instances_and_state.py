# Random instances, getstate and setstate, and subclasses.
import random

r = random.Random(5)
s = random.Random(5)
print(r.random() == s.random(), [r.randint(1, 100) for _ in range(5)] == [s.randint(1, 100) for _ in range(5)])
print(r.choice('abc') == s.choice('abc'), r is s)
random.seed(5)
print([random.random() for _ in range(2)] == [random.Random(5).random(), 0.7417869892607294])
print(random.Random(5).random(), random.Random('x').random())
print(random.Random(b'x').random(), random.Random(1.5).random())
state = r.getstate()
ahead = [r.random() for _ in range(4)]
r.setstate(state)
print(ahead == [r.random() for _ in range(4)], state[0], len(state[1]), state[1][-1], state[2], type(state).__name__)
print(all(isinstance(n, int) for n in state[1]))
fresh = random.Random(0)
print(fresh.getstate()[1][:3], fresh.getstate()[1][-1], fresh.getstate()[2])
fresh.gauss(0, 1)
print(fresh.getstate()[1][-1], fresh.getstate()[2] is None, f'{fresh.getstate()[2]:.12g}')
saved = fresh.getstate()
other = random.Random()
other.setstate(saved)
print(other.gauss(0, 1) == fresh.gauss(0, 1), other.getstate() == fresh.getstate())
module_state = random.getstate()
x = random.random()
random.setstate(module_state)
print(x == random.random())
r.seed(9)
values = list(range(10))
r.shuffle(values)
print(values, r.sample(range(100), 4), r.choices('ab', k=5), f'{r.uniform(1, 2):.12g}', r.getrandbits(16))
print(r.randrange(50), r.randbytes(3).hex(), f'{r.triangular(0, 1):.12g}')


class Loaded(random.Random):
    def random(self):
        return 0.5


class Counting(random.Random):
    calls = 0

    def random(self):
        Counting.calls += 1
        return super().random()


l = Loaded(1)
print(l.random(), l.uniform(0, 10), l.choice('abcd'), l.randint(1, 6), l.randrange(100), l.sample(range(10), 3))
print(l.choices('abcd', k=3), l.triangular(0, 4))
c = Counting(3)
print(c.uniform(0, 1) == random.Random(3).random(), Counting.calls, c.choices([1, 2], k=4) != [], Counting.calls)
print(isinstance(c, random.Random))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.Random((1, 2)))
attempt(lambda: random.Random([]))
attempt(lambda: random.Random(1, 2))
attempt(lambda: r.setstate(5))
attempt(lambda: r.setstate((3, (1, 2), None)))
attempt(lambda: r.setstate((9, (), None)))
attempt(lambda: r.getstate(1))
attempt(lambda: r.choice([]))
attempt(lambda: r.nope)
print(random.Random.__name__, type(random.random).__name__, callable(random.Random))
print([n for n in ('random', 'seed', 'choice', 'sample', 'Random') if n in random.__all__])
