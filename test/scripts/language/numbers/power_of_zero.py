# Zero to negative and infinite powers; rounding with None where a number is asked for.
inf = float('inf')
for base in (0.0, -0.0):
    for power in (-inf, inf, -1, -2.5, 0):
        try:
            print(base, power, base ** power)
        except ZeroDivisionError as e:
            print(base, power, e)
print(round(7, None), round(-3), (7).__round__())
try:
    (7).__round__(None)
except TypeError as e:
    print(e)
