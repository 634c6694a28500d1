# Zeros of both signs are equal, but the answer is the goal.
import math

print(math.nextafter(0.0, -0.0), math.nextafter(-0.0, 0.0), math.nextafter(0.0, -0.0, steps=0))
print(math.nextafter(-0.0, 0.0, steps=3), math.nextafter(1.0, 1.0), math.nextafter(5e-324, -1.0), math.nextafter(-5e-324, 1.0))
print(math.nextafter(5e-324, -1.0, steps=2), math.nextafter(math.nan, 1.0), math.nextafter(1.0, math.nan))
