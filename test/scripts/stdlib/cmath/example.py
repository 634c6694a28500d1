import cmath

z = 3 + 4j
print(abs(z), cmath.sqrt(-4), cmath.isclose(cmath.rect(*cmath.polar(z)), z))
print(cmath.exp(1j * cmath.pi).real)
