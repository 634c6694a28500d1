# The functions of statistics: types of results, and what they say to data that do not fit.
import statistics
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import *

print(sorted(statistics.__all__), issubclass(StatisticsError, ValueError), statistics.LinearRegression._fields)
for data in [[1, 2, 3, 4], [1, 2, 3, 4.0], [F(1, 3), F(1, 2)], [D('0.5'), D('0.75'), 1], [True, False, True], range(10), (x for x in [3, 1, 2]), [1], [0.1] * 10]:
    data = list(data) if not isinstance(data, (list, range)) else data
    print([repr(f(data)) for f in (mean, fmean, median, mode, pvariance, pstdev, multimode, median_low, median_high, median_grouped)])
for f in [lambda: mean([]), lambda: fmean([]), lambda: median([]), lambda: median_low([]), lambda: median_high([]), lambda: median_grouped([]), lambda: mode([]), lambda: multimode([]),
          lambda: variance([1]), lambda: stdev([1]), lambda: pvariance([]), lambda: pstdev([]), lambda: harmonic_mean([]), lambda: harmonic_mean([-1, 2]), lambda: harmonic_mean(['x']),
          lambda: harmonic_mean([0, 1]), lambda: harmonic_mean([1, 2], [1]), lambda: harmonic_mean([1, 2], [0, 0]), lambda: geometric_mean([]), lambda: geometric_mean([0]), lambda: geometric_mean([-1]),
          lambda: quantiles([1]), lambda: quantiles([1, 2], n=0), lambda: quantiles([1, 2], method='x'), lambda: covariance([1], [1]), lambda: covariance([1], [1, 2]), lambda: correlation([1, 1], [1, 2]),
          lambda: correlation([1], [2]), lambda: correlation([1, 2], [2, 1], method='x'), lambda: linear_regression([1, 1], [1, 2]), lambda: linear_regression([1], [1]), lambda: fmean([1, 2], [0, 0]),
          lambda: fmean([1, 2], [1]), lambda: mean(['a']), lambda: mean([1, D(1), 1.5]), lambda: mean(3), lambda: NormalDist(0, -1), lambda: NormalDist().inv_cdf(0), lambda: NormalDist(0, 0).cdf(1),
          lambda: NormalDist(0, 0).pdf(1), lambda: NormalDist(0, 0).zscore(1), lambda: NormalDist().overlap(3), lambda: NormalDist(0, 0).overlap(NormalDist()), lambda: NormalDist.from_samples([1]),
          lambda: NormalDist() + 'x', lambda: NormalDist() * NormalDist(), lambda: mode(3), lambda: mode([[1]]), lambda: median_grouped(['x'])]:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
print(quantiles(range(1, 11)), quantiles([1, 2, 3], n=4, method='inclusive'), quantiles([D(1), D(2)], n=2))
print(linear_regression([1, 2, 3], [2, 4, 6.5]), correlation([1, 2, 3], [3, 2, 1]), covariance([1, 2, 3], [1, 5, 7]), correlation([1, 2, 3, 3], [1, 9, 4, 4], method='ranked'))
print(variance([1, 2, 3], 2), variance([D(1), D(2)]), stdev([D(1), D(2)]), stdev([F(1), F(2)]), pvariance([1, 2], mu=1), mean([float('inf'), 1]), mean([float('inf'), float('-inf')]))
n = NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n + 5, n - n, n * 2, n / 3, -n, +n, 5 - n, 2 * n, n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)), n != 3)
print(n.samples(3, seed=12), [round(x, 9) for x in n.quantiles(5)], n.zscore(130), round(n.cdf(110), 12), n.inv_cdf(0.5), round(n.overlap(NormalDist(110, 15)), 12))
