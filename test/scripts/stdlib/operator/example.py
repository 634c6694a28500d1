from operator import attrgetter, itemgetter, methodcaller, mul

rows = [('tea', 2.5), ('cake', 4.0), ('milk', 1.0)]
print(sorted(rows, key=itemgetter(1)), max(rows, key=itemgetter(1)))
print(mul(6, 7), attrgetter('real')(3j), methodcaller('upper')('tea'))
