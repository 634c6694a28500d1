# all(), any() and len(): short circuits, kinds of arguments and errors.
print(all([]), any([]), all([1, 'a', [0]]), all([1, 0]), any([0, '', None]), any([0, 'x']), all('abc'), any(''))
print(all({}), any({0: 'a'}), all({1: 0}), all(x > 0 for x in [1, 2]), any(x > 5 for x in range(3)), all(range(1, 5)))
print(all(range(5)), any(b'\x00'), all(map(str.isalpha, 'ab1')))
seen = []


def note(x):
    seen.append(x)
    return x


print(all(note(x) for x in [1, 2, 0, 3]), seen)
seen.clear()
print(any(note(x) for x in [0, '', 'hit', 'never']), seen)
it = iter([1, 0, 5, 6])
print(all(it), list(it))


class Truth:
    def __bool__(self):
        raise ValueError('ask me not')


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Index:
    def __index__(self):
        return 4


print(len(''), len('héllo😀'), len(b'ab'), len([1, [2, 3]]), len(()), len({'a': 1}), len({1, 1}))
print(len(range(10, 0, -3)), len({}.keys()), len(bytearray(3)), len(frozenset('aab')), len({'a': 1}.items()))
print(len(Sized(5)), len(Sized(True)), len(Sized(Index())), len(memoryview(b'abc')))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: all())
attempt(lambda: all([1], [2]))
attempt(lambda: all(5))
attempt(lambda: any(None))
attempt(lambda: any(1, 2))
attempt(lambda: all([1, Truth()]))
attempt(lambda: any([Truth()]))
attempt(lambda: any([1, Truth()]))
attempt(lambda: all(x / 0 for x in [1]))
attempt(lambda: len())
attempt(lambda: len([], []))
attempt(lambda: len(5))
attempt(lambda: len(None))
attempt(lambda: len(iter([])))
attempt(lambda: len(x for x in []))
attempt(lambda: len(int))
attempt(lambda: len(len))
attempt(lambda: len(Sized(-1)))
attempt(lambda: len(Sized(1.5)))
attempt(lambda: len(Sized('a')))
attempt(lambda: len(Sized(None)))
attempt(lambda: len(Sized(10 ** 20)))
attempt(lambda: len(obj=[]))
attempt(lambda: len(Truth()))
