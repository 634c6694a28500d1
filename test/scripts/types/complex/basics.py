# Complex numbers: literals, printing, arithmetic, comparison and errors.
print(1j, 2 + 3j, 2 - 3j, -1j, 0j, 1 + 0j, -0.0 + 1j, 1.5j, 1e10j, 1e20 + 1e-10j, complex(), complex(1))
print(complex(1, 2), complex(1.5, -2.5), complex(-0.0, -0.0), complex(0, -0.0), complex(float('inf'), float('nan')))
print(complex(1, float('-inf')), -(1 + 2j), -0j, +1j, 3J, 10.j, 0.0 - 1j)
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0, a ** -1, 2 * a, a / 2, 1 / a, a + 1, 1 - a, a * 1.5, -a, abs(a))
print(a.real, a.imag, a.conjugate(), a == 3 + 4j, a != b, a == 3, 3 + 0j == 3, 3 + 0j == 3.0, 0j == False, a == 'a')
print(bool(0j), bool(1e-300j), hash(3 + 0j) == hash(3), hash(1.5 + 0j) == hash(1.5), a is a)
print((1j) ** 2, 1j * 1j, (1 + 1j) ** 4, (2 + 0j) ** 10, abs(-3 - 4j), abs(1j), abs(0j))
print(abs(complex(float('inf'), 1)), abs(complex(float('nan'), float('-inf'))), 0j ** 0, 0j ** 2, (1 + 2j) * (3 - 1j))
print((1 + 2j) / (3 - 4j), (5 + 0j) / 2j, sum([1j, 2, 3.5]), 1j + True)
print(complex('1+2j'), complex('1'), complex('-2j'), complex(' 3-4j\n'), complex('(1+2j)'), complex('j'))
print(complex('+j'), complex('-j'), complex('1e3+1e-3j'), complex('inf+nanj'), complex('1_0+2_0j'), complex('infj'))
print(complex('1.5'), complex('( 2 )'), complex('1+j'), complex('-0-0j'), complex('2J'))
print(complex(1j, 2j), complex(1 + 1j, 1), complex(2, 3j), complex(True, False), complex(10 ** 20, 1))
print(complex(real=1, imag=2), complex(imag=5), complex('1j').imag, complex(1 + 2j))
print(repr(1 + 2j), str([1j, 2 - 1j]), f'{1 + 2j}', f'{1.5 + 2.25j:.1f}')
print(f'{1 + 2j:>10}|{1 + 2j:<10}|{1 + 2j:^+12.2f}|', f'{1e10 + 1e-5j:g} {1 + 2j:e} {1234.5 + 1j:,.1f}')
print(format(3 - 4j, '.3f'), format(-0j, ''), format(1j, '+'), '%s %r' % (1j, 2j), f'{0.1 + 0.2j:.3}')
print(f'{complex(float("nan"), 1):.1f}', f'{2 + 1j:.1E}')


class HasComplex:
    def __complex__(self):
        return 7 + 8j


class HasFloat:
    def __float__(self):
        return 2.5


print(complex(HasComplex()), complex(HasFloat()), complex(HasFloat(), HasFloat()), complex.__name__, type(1j))
print(isinstance(1j, complex), isinstance(1, complex), complex.__mro__, {1j: 'i', 1 + 0j: 'one'}[1], 1j in [1j])
print([2, 1j].index(1j))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for text in (
    '', 'abc', '1+', '1+2', '1 + 2j', '1+2jj', 'jj', '1j+2', '((1))', '(1', 'ij', '1+2i', '--1j', '1__0j', '\x00',
    '1+-2j', '1e',
):
    attempt(lambda: complex(text))
attempt(lambda: 1j < 2j)
attempt(lambda: 1j > 1)
attempt(lambda: 1j // 1)
attempt(lambda: 1j % 2)
attempt(lambda: divmod(1j, 1))
attempt(lambda: int(1j))
attempt(lambda: float(1j))
attempt(lambda: round(1j))
attempt(lambda: 1j / 0)
attempt(lambda: 0j ** -1)
attempt(lambda: 0j ** 1j)
attempt(lambda: complex('1', 2))
attempt(lambda: complex(1, '2'))
attempt(lambda: complex([]))
attempt(lambda: complex(1, None))
attempt(lambda: complex(None))
attempt(lambda: 1j + 'a')
attempt(lambda: ~1j)
attempt(lambda: 1j | 1)
attempt(lambda: format(1j, 'd'))
attempt(lambda: format(1j, '05'))
attempt(lambda: format(1j, '=10'))
attempt(lambda: format(1j, '%'))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: max(1j, 2j))
attempt(lambda: pow(1j, 2, 3))
attempt(lambda: setattr(a, 'real', 1))
attempt(lambda: a.missing)
attempt(lambda: range(1j))
attempt(lambda: (1e200 + 1j) ** 2)
