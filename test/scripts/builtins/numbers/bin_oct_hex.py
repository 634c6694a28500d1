# bin(), oct() and hex().
for n in (0, 1, -1, 10, -10, 255, 256, 2 ** 31, -2 ** 31, 2 ** 53, 2 ** 64 - 1, -2 ** 64, True, False):
    print(bin(n), oct(n), hex(n))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class HasInt:
    def __int__(self):
        return 5


print(bin(Index(5)), oct(Index(-8)), hex(Index(255)), int(hex(123), 16), int(bin(-5), 2), int(oct(64), 0))
print(hex(255)[2:].upper().zfill(4), bin(5).count('1'), f'{hex(16)}', hex(-1), bin(2 ** 20), len(bin(2 ** 200)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for name, function in (('bin', bin), ('oct', oct), ('hex', hex)):
    print(name)
    attempt(lambda: function())
    attempt(lambda: function(1, 2))
    attempt(lambda: function('1'))
    attempt(lambda: function(None))
    attempt(lambda: function(1.0))
    attempt(lambda: function(HasInt()))
    attempt(lambda: function(Index('x')))
    attempt(lambda: function(Index(1.0)))
    attempt(lambda: function([1]))
    attempt(lambda: function(number=1))
