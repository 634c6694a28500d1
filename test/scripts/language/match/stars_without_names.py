# A nameless star in a sequence pattern looks at nothing of what it covers; a star before a generic alias gives it once.
import collections.abc


class Endless(collections.abc.Sequence):
    def __getitem__(self, index):
        print("asked for", index)
        return index

    def __len__(self):
        return 42


match Endless():
    case [x, *_, y]:
        print(x, y)
match Endless():
    case [*_, 40, z]:
        print(z)
match Endless():
    case [0, 1, *_]:
        print("begins")
match [1, 2, 3]:
    case [a, *_, b] if a < b:
        print(a, b)
match (1,):
    case [a, *_, b]:
        print("never")
    case [*_, [c]] | [c, *_]:
        print(c)
print([*tuple[int, str]], tuple[int].__unpacked__, [*tuple[int]][0].__unpacked__, [*tuple[int]][0] == tuple[int])
