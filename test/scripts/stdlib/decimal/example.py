from decimal import ROUND_HALF_UP, Decimal, localcontext

total = sum([Decimal('0.10')] * 3)
print(total, total == Decimal('0.3'), 0.1 * 3 == 0.3)
print(Decimal('2.675').quantize(Decimal('0.01'), ROUND_HALF_UP))
with localcontext() as context:
    context.prec = 30
    print(Decimal(2).sqrt())
