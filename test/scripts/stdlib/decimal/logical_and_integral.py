# Logical operations on more digits than the precision has, and zeros made integral.
from decimal import *
c = Context(prec=9, traps=[])
for op, a, b in (('logical_xor','111111111111','111111111'),('logical_and','111111111111','1'),('logical_or','111111111111','1111111111'),('logical_xor','1111111110','1'),('logical_and','2','1')):
    c.clear_flags()
    print(op, getattr(c, op)(Decimal(a), Decimal(b)), [f.__name__ for f, v in c.flags.items() if v])
for t in ('0E-2', '0.00', '-0E-1', '0E3', '1.0', '1.5', '1E2', '0'):
    for cc in (c, Context(prec=3, traps=[])):
        cc.clear_flags()
        print(t, cc.to_integral_exact(Decimal(t)), [f.__name__ for f, v in cc.flags.items() if v])
c = Context(prec=9, traps=[Rounded])
try: print(c.to_integral_exact(Decimal('0E-2')))
except Rounded: print('rounded')
c = Context(prec=9, traps=[InvalidOperation])
try: print(c.logical_xor(Decimal('111111111111'),Decimal('111111111')))
except InvalidOperation: print('invalid')
c = Context(prec=3, traps=[])
for a in ('1111', '1', '12', '10111', '-1', '1E2', '1.0', 'NaN', '0'):
    c.clear_flags(); print('invert', a, c.logical_invert(Decimal(a)), [f.__name__ for f, v in c.flags.items() if v])
    for b in ('1011','2011', '11'):
        c.clear_flags(); print('or', a, b, c.logical_or(Decimal(a), Decimal(b)), [f.__name__ for f, v in c.flags.items() if v])
