from fractions import Fraction

print(Fraction(1, 3) + Fraction(1, 6), Fraction('0.125'))
print(Fraction(3.141592653589793).limit_denominator(1000))
