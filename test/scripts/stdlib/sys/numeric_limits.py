# sys.maxsize and the tables float_info, int_info and hash_info.
import sys

print(sys.maxsize, sys.maxsize == 2 ** 63 - 1, sys.maxunicode, hex(sys.maxunicode), sys.byteorder)
print(sys.float_repr_style)
print(chr(sys.maxunicode) == '\U0010ffff', sys.maxsize + 1, -sys.maxsize - 1, type(sys.maxsize + 1).__name__)
f = sys.float_info
print(f.max, f.min, f.epsilon, f.dig, f.mant_dig, f.max_exp, f.min_exp, f.max_10_exp, f.min_10_exp, f.radix, f.rounds)
print(len(f), f[0] == f.max, isinstance(f, tuple), type(f).__name__)
print(1.0 + f.epsilon > 1.0, 1.0 + f.epsilon / 2 == 1.0, f.max * 2 == float('inf'), f.min / 2 > 0, 2 ** f.mant_dig)
h = sys.hash_info
print(h.width, h.modulus, h.inf, h.nan, h.imag, hash(h.modulus), hash(float('inf')) == h.inf, hash(1j) == h.imag)
i = sys.int_info
print(i.default_max_str_digits, i.str_digits_check_threshold, sys.get_int_max_str_digits())
print(type(i.bits_per_digit).__name__)


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: f.nope)
attempt(lambda: setattr(f, 'max', 1))
attempt(lambda: [][sys.maxsize])
attempt(lambda: [][sys.maxsize + 1])
attempt(lambda: chr(sys.maxunicode + 1))
attempt(lambda: range(sys.maxsize)[-1])
attempt(lambda: len(range(sys.maxsize)))
attempt(lambda: len(range(sys.maxsize + 1)))
attempt(lambda: float(sys.maxsize))
