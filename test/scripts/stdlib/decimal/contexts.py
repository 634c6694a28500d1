# Contexts: precision, rounding, traps and flags.
from decimal import *
import decimal

print(getcontext())
print(repr(DefaultContext), repr(BasicContext), repr(ExtendedContext), sep='\n')
ctx = getcontext()
ctx.prec = 6
print(Decimal(1) / 7, ctx.flags[Inexact], ctx.flags[Rounded], ctx.flags[Overflow])
ctx.clear_flags()
print(ctx.flags)
with localcontext() as local:
    local.prec = 3
    print(Decimal(2).sqrt(), getcontext() is local, getcontext().prec)
print(getcontext().prec, getcontext() is ctx)
with localcontext(prec=10, rounding=ROUND_UP, traps=[Inexact]) as local:
    print(local)
    try:
        Decimal(1) / 3
    except Inexact as e:
        print(type(e), e, e.args)
with localcontext(ExtendedContext) as local:
    print(Decimal(1) / 0, Decimal(0) / 0, Decimal('x'), local.flags)
    print([s.__name__ for s, on in local.flags.items() if on])
own = Context(prec=4, rounding=ROUND_DOWN, Emin=-9, Emax=9, capitals=0, clamp=1, flags=[Clamped], traps=[Overflow])
print(own, own.Etiny(), own.Etop(), own.create_decimal('1.23456'), own.to_sci_string(Decimal('1E+5')))
copy = own.copy()
copy.prec = 2
copy.traps[Overflow] = False
print(own.prec, own.traps[Overflow], copy.traps == own.traps, copy.flags == own.flags, copy.power(10, 20), copy.divmod(17, 5), copy.fma(2, 3, 4), copy.abs(-3))
setcontext(copy)
print(getcontext() is copy, Decimal(22) / 7)
setcontext(DefaultContext)
print(getcontext() is DefaultContext, getcontext())
for name, value in [('prec', 0), ('prec', 'x'), ('rounding', 3), ('rounding', 'x'), ('Emin', 1), ('Emax', -1), ('capitals', 3), ('clamp', 3), ('traps', 3), ('traps', [3]), ('flags', {}),
                    ('foo', 3)]:
    try:
        setattr(own, name, value)
    except Exception as e:
        print(name, type(e).__name__, e)
for f in [lambda: setcontext(3), lambda: localcontext(3), lambda: localcontext(x=3), lambda: own.foo, lambda: own.flags[3], lambda: own.add('1', 2), lambda: own.add(1.0, 2),
          lambda: Context().create_decimal('1_0'), lambda: Context().create_decimal(' 1'), lambda: Context(prec=2, traps=[Inexact]).plus(Decimal('1.234'))]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with localcontext() as c:
    c.traps[FloatOperation] = True
    for f in [lambda: Decimal(1.5), lambda: Decimal(1) < 1.5, lambda: Decimal(1) == 1.0, lambda: Decimal.from_float(1.5), lambda: c.create_decimal(1.5)]:
        try:
            print(f())
        except FloatOperation as e:
            print('FloatOperation', e, isinstance(e, TypeError))
for signal in [Overflow, Underflow, DivisionByZero, InvalidOperation, FloatOperation, decimal.ConversionSyntax, decimal.DivisionUndefined]:
    print([c.__name__ for c in signal.__mro__])
c = Context(prec=50)
print(c.exp(1), c.ln(2), c.log10(3), c.sqrt(2), sep='\n')
print(MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, decimal.__version__)
print(Decimal('123.456').quantize(Decimal('.01'), ROUND_UP), Decimal('1E+3').normalize(), Decimal('12.50').to_integral_value(), Decimal(5).logb(), Decimal('1.1').next_plus())
