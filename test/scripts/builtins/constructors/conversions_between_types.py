# What each type makes of a value of each other type: results or errors.
values = [
    0, 7, -3, True, 2.5, 'abc', '12', '', b'34', b'', None, [1, 2], (3, 4), {5: 6}, {'k': 'v'}, [], range(2), 1j,
    bytearray(b'5'), ['a', 'b'], [('x', 1)], [[1, 2]],
]
kinds = [int, float, complex, bool, str, bytes, list, tuple, set, dict]
for value in values:
    results = []
    for kind in kinds:
        if kind is bytes and isinstance(value, str):
            continue
        try:
            result = kind(value)
            if kind is set:
                result = sorted(result, key=repr)
            results.append(repr(result))
        except (TypeError, ValueError) as e:
            results.append(type(e).__name__)
    print(repr(value), '->', ', '.join(results))


class Everything:
    def __int__(self):
        return 1

    def __float__(self):
        return 2.0

    def __complex__(self):
        return 3j

    def __bool__(self):
        return False

    def __str__(self):
        return 'four'

    def __bytes__(self):
        return b'five'

    def __iter__(self):
        return iter([('six', 6)])

    def __len__(self):
        return 7

    def __index__(self):
        return 8


e = Everything()
print([kind(e) for kind in kinds])
print([1, 2, 3, 4, 5, 6, 7, 8, 9][e], range(e), chr(e) == '\x08', bin(e), 'x' * e, round(2.123456789123, e), len(e))
