# Reports with aligned columns: format specs at work in f-strings, str.format and the % operator.
rows = [
    ('Widget', 4, 3.5, 0.125), ('Gizmo extra long', 12, 199.99, -0.05), ('', 0, 0.0, 1),
    ('Ünïcode', 1000000, 1e6, 0.3333),
]
print(f'{"Name":<12}|{"Qty":>9}|{"Price":^14}|{"Rate":>8}')
print(f'{"":-<12}+{"":->9}+{"":-^14}+{"":->8}')
for name, quantity, price, rate in rows:
    print(f'{name:<12.12}|{quantity:>9,}|{price:^14,.2f}|{rate:>8.1%}')
    print('{:<12.12}|{:>9,}|{:^14,.2f}|{:>8.1%}'.format(name, quantity, price, rate))
    print('%-12.12s|%9d|%14.2f|%7.1f%%' % (name, quantity, price, rate * 100))
    print('{row[0]!r:.<20}{row[1]:_>10_}{row[2]:+.3e}'.format(row=(name, quantity, price, rate)))
widths = [max(len(str(r[i])) for r in rows) for i in range(4)]
print(widths)
for r in rows:
    print(' '.join(f'{str(v):{"<" if i == 0 else ">"}{w}}' for i, (v, w) in enumerate(zip(r, widths))))
for n in (0, 1, -1, 12, 255, 4096):
    print(f'{n:5d} {n:#06x} {n:#b} {n:o} {n:+} {n: } {n:e} {n:08.3f} {n % 256:c}'.replace(
        '\x00', '?',
    ).replace('\x01', '?').replace('\x0c', '?'))
total = sum(q * p for _, q, p, _ in rows)
print(f'{total = :,.2f}', f'{total=!r}', f'{len(rows)=}', f'{ total  =:.3e}', f'{rows[0][0]=}')
print('%s is %d%% done, %.1f of %.1f' % ('job', 45, 4.5, 10), '%-10s|' % 'left', '%+.1e' % 12345.678)
print('%08.3f' % -3.14159, '%x' % 3735928559)
