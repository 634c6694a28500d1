def report():
    return statistics.mean([1, 2])


report()
