# Logarithms and exponentials are never exact, however near to a short number.
from decimal import *
for p in (2, 1, 5, 9, 15, 16):
    for x in ('2.718281828459045','2.718281828459046','2.718281828459047', '1.0000000001', '10', '1', '0.9999999999'):
        for f in ('ln','log10','exp'):
            c = Context(prec=p, traps=[])
            print(p, x, f, getattr(c, f)(Decimal(x)), [k.__name__ for k, v in c.flags.items() if v])
