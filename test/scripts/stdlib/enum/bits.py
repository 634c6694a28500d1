import enum

for n in (0, 1, -1, 2, -2, 5, -5, 255, -256):
    print(n, repr(enum.bin(n)), repr(enum.bin(n, 8)))
print(enum.show_flag_values(0b101101))
try:
    enum.show_flag_values(-1)
except ValueError as e:
    print(e)
