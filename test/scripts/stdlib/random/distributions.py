# The continuous distributions, rounded to 12 digits since their last digit is up to the C library.
import random


def show(*values):
    print(*(f'{v:.12g}' for v in values))


random.seed(31415)
show(
    *[random.uniform(0, 1) for _ in range(3)], *[random.uniform(-10, 10) for _ in range(3)], random.uniform(5, 1),
    random.uniform(3, 3), random.uniform(a=1, b=2),
)
show(
    *[random.triangular() for _ in range(4)], *[random.triangular(0, 10) for _ in range(3)],
    *[random.triangular(0, 10, 2) for _ in range(3)], random.triangular(5, 5), random.triangular(5, 5, 5),
    random.triangular(low=-1, high=1, mode=0.5), random.triangular(10, 0, 8),
)
show(*[random.gauss() for _ in range(5)], *[random.gauss(100, 15) for _ in range(4)], random.gauss(mu=5, sigma=0))
show(
    *[random.normalvariate() for _ in range(5)], *[random.normalvariate(10, 2) for _ in range(4)],
    random.normalvariate(mu=1, sigma=0),
)
show(*[random.lognormvariate(0, 1) for _ in range(4)], random.lognormvariate(mu=1, sigma=0))
show(
    *[random.expovariate(1.5) for _ in range(4)], random.expovariate(), random.expovariate(lambd=0.1),
    random.expovariate(-2),
)
show(
    *[random.betavariate(2, 3) for _ in range(4)], *[random.betavariate(0.5, 0.5) for _ in range(3)],
    random.betavariate(alpha=1, beta=1),
)
show(
    *[random.gammavariate(2, 1) for _ in range(4)], *[random.gammavariate(0.5, 2) for _ in range(3)],
    *[random.gammavariate(1, 3) for _ in range(2)]
)
show(
    *[random.vonmisesvariate(0, 4) for _ in range(4)], random.vonmisesvariate(1, 0),
    *[random.vonmisesvariate(3, 0.5) for _ in range(2)]
)
show(*[random.paretovariate(3) for _ in range(4)], *[random.weibullvariate(1, 1.5) for _ in range(4)])
print([random.binomialvariate(10, 0.5) for _ in range(10)], [random.binomialvariate(100, 0.3) for _ in range(5)])
print(random.binomialvariate(), random.binomialvariate(5, 0), random.binomialvariate(5, 1))
print(random.binomialvariate(0, 0.5), [random.binomialvariate(1000, 0.9) for _ in range(4)])
print(random.binomialvariate(n=20, p=0.05))
random.seed(1)
a = [random.gauss(0, 1) for _ in range(3)]
random.seed(1)
print(a == [random.gauss(0, 1) for _ in range(3)], all(-10 < random.gauss() < 10 for _ in range(100)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.uniform(1))
attempt(lambda: random.lognormvariate())
attempt(lambda: random.uniform('a', 'b'))
attempt(lambda: random.uniform(None, 1))
attempt(lambda: random.triangular('a'))
attempt(lambda: random.expovariate(0))
attempt(lambda: random.expovariate('x'))
attempt(lambda: random.gammavariate(0, 1))
attempt(lambda: random.gammavariate(1, -1))
attempt(lambda: random.betavariate(0, 1))
attempt(lambda: random.betavariate(1))
attempt(lambda: random.normalvariate('a', 1))
attempt(lambda: random.gauss('a', 1))
attempt(lambda: random.paretovariate(0))
attempt(lambda: random.weibullvariate(1, 0))
attempt(lambda: random.binomialvariate(-1, 0.5))
attempt(lambda: random.binomialvariate(5, 1.5))
attempt(lambda: random.binomialvariate(5, -0.5))
