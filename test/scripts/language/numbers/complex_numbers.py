z = 3 + 4j
w = 1 - 2j
print(z, w, -z, +z, abs(z), z.real, z.imag, z.conjugate(), type(z.real).__name__)
print(z + w, z - w, z * w, z / w, z**2, z**0, z**-1, (9 + 0j)**0.5)
print(z + 1, 1 + z, z - 1.5, 2 * z, z / 2, 1 / z, z == 3 + 4j, z != w, z == 3, 5 == 5 + 0j, True + z)
print(complex(), complex(1), complex(1, 2), complex(1.5, -0.0), complex("1+2j"), complex("-3.5j"), complex(" ( 1e3-2E-1j ) "), complex("inf-nanj"), complex(True))
print(complex(1j, 2), complex(1, 2j), complex(1 + 1j, 1 + 1j), complex(real=2, imag=3), complex("5"), complex("j"), complex("-j"))
print(0j, -0j, 1j, -1j, 0 - 1j, -0.0 + 1j, complex(0, -0.0), complex(-0.0, 0), complex(-0.0, -0.0), 1e100 + 1e-100j, complex(1, float("inf")), complex(float("nan"), 0))
print(1j * 1j, 1j**2, 1j**3, 1j**4, (1 + 1j) ** 10, (-1) ** 0.5, (-8) ** (1 / 3), 2j**2.0, (1 + 2j) ** 3)
print(bool(0j), bool(1j), not 0j, hash(1 + 0j) == hash(1), {1 + 2j: "key"}[1 + 2j], z in [z], 3 + 0j in {3})
print(f"{z}", f"{z:.2f}", f"{z:>10}|", f"{1j:.1e}", f"{z:+.1f}", str(z), repr(w), "%s" % z, "{:,.2f}".format(12345.678 + 9876j))
print([1j, 2], (0.5 + 0.5j,), {1j: 2j}, sum([1j, 2, 3.5]), sum([1j, 1j], 0j), 1j + True)
print(abs(3 - 4j), abs(1e200 + 1e200j), abs(-5j), abs(complex(float("inf"), float("nan"))))

x = 1 + 1j
x += 1
x *= 2j
x -= 3
x /= 1j
x **= 2
print(x)

tests = {
    "less": lambda: z < w,
    "max": lambda: max(z, w),
    "floor": lambda: z // w,
    "mod": lambda: z % w,
    "divmod": lambda: divmod(z, w),
    "int": lambda: int(z),
    "float": lambda: float(z),
    "round": lambda: round(z),
    "zero div": lambda: z / 0,
    "zero div j": lambda: 1 / 0j,
    "zero power": lambda: 0j**-1,
    "zero power complex": lambda: 0j**1j,
    "modpow": lambda: pow(z, 2, 3),
    "parse": lambda: complex("1 + 2j"),
    "parse2": lambda: complex("abc"),
    "two strings": lambda: complex("1", "2"),
    "string second": lambda: complex(1, "2"),
    "list": lambda: complex([1]),
    "set real": lambda: setattr(z, "real", 5),
    "index": lambda: list(range(3))[1 + 0j],
    "str": lambda: z + "a",
    "negate str": lambda: z * "a",
    "bit and": lambda: z & 1,
    "overflow": lambda: (1e200 + 1e200j) ** 2,
}
for name, test in tests.items():
    try:
        print(name, test())
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {e}")


class Impedance:
    def __init__(self, r, x):
        self.r, self.x = r, x

    def __complex__(self):
        return complex(self.r, self.x)


print(complex(Impedance(50, -7.5)), abs(complex(Impedance(3, 4))))
