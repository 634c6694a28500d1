import timeit

seconds = timeit.timeit('sorted(words)', setup="words = ['pear', 'fig', 'apple']", number=100)
print(seconds < 10)
