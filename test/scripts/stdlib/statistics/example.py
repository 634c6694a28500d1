import statistics

data = [2.5, 3.25, 5.5, 11.5, 11.5]
print(statistics.mean(data), statistics.median(data), statistics.mode(data))
print(round(statistics.stdev(data), 6), statistics.quantiles(data, n=4))
print(statistics.NormalDist(100, 15).cdf(130))
