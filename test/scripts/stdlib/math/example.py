# Functions of numbers.
import math

print(math.sqrt(2), math.hypot(3, 4), math.floor(-2.5))
print(math.gcd(12, 18), math.factorial(10), math.comb(5, 2))
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10))
