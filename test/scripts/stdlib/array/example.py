from array import array

prices = array('d', [2.5, 3.0])
prices.append(4.25)
print(prices, sum(prices), prices.itemsize)
print(array('H', [1, 256]).tobytes())
