class Echo:
    def __getitem__(self, key):
        return key


e = Echo()
print(e[1], e[-1], e["k"], e[None], e[...])
print(e[1:2], e[:], e[::], e[1:], e[:2], e[::3], e[1:2:3], e[-1:None:-2])
print(e[1, 2], e[1,], e[()], e[1:2, 3], e[:, ::2, ...], e[(1, 2)])
print(e[*[1, 2], 3], e[*()], e[x := 4], x)
print(e["a":"b"], e[[1]:{2}], e[lambda: 0:1].stop)
print(e[1 if True else 2:3 or 4], e[not 1])

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s == slice(1, 10, 2))
print(s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(-100, 100).indices(3))

letters = list("abcdefghij")
print(letters[2:5], letters[-3:], letters[:-7], letters[::3], letters[::-4], letters[8:2:-2])
print(letters[5:2], letters[100:], letters[-100:2], letters[2:100:50], letters[3:3])
print("".join(letters[s]), "abcdef"[4:1:-1], "abc"[-1], (1, 2, 3)[::-1], b"bytes"[1:3], b"bytes"[0])
print(range(10)[2:8:3], range(10)[-1], range(0, 20, 3)[::-1], list(range(10)[::-3]))

table = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(table[1][2], [row[0] for row in table], [row[::-1] for row in table[::-1]])
grid = {(0, 0): "o", (0, 1): "x"}
print(grid[0, 1], grid[(0, 0)])

word, single, five, none, few = "abc", (1,), 5, None, {1}
errors = [
    lambda: letters[10],
    lambda: letters[-11],
    lambda: "abc"[5],
    lambda: (1, 2)[2],
    lambda: range(3)[3],
    lambda: b"x"[1],
    lambda: {}["k"],
    lambda: {1: 2}[1.5],
    lambda: letters["1"],
    lambda: letters[1.0],
    lambda: word["0"],
    lambda: single[None],
    lambda: letters[1, 2],
    lambda: letters[::0],
    lambda: letters["a":],
    lambda: {}[[]],
    lambda: five[0],
    lambda: none[0],
    lambda: len[0],
    lambda: few[0],
]
for fail in errors:
    try:
        print(fail())
    except Exception as err:
        print(type(err).__name__, err, sep=": ")


class Two:
    def __index__(self):
        return 2


print(letters[Two()], letters[Two():Two() + 3 if False else 6], "abc"[Two()], letters[True], letters[False:True])
