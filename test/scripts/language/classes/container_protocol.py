class Deck:
    suits = "SHDC"

    def __init__(self, cards=None):
        self.cards = list(cards) if cards is not None else [f"{r}{s}" for s in self.suits for r in "A23"]

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, position):
        if isinstance(position, slice):
            return Deck(self.cards[position])
        if isinstance(position, str):
            return [c for c in self.cards if c.endswith(position)]
        if isinstance(position, tuple):
            return [self[p] for p in position]
        return self.cards[position]

    def __setitem__(self, position, card):
        self.cards[position] = card

    def __delitem__(self, position):
        del self.cards[position]

    def __contains__(self, card):
        return card.upper() in self.cards

    def __reversed__(self):
        return iter(self.cards[::-1])

    def __repr__(self):
        return f"Deck({' '.join(self.cards)})"


d = Deck()
print(len(d), d[0], d[-1], d[2:5], d["H"], d[0, -1, "C"], d[::5])
print("as" in d, "9S" in d, [c for c in d][:3], list(reversed(d))[:2], sorted(d)[:3], max(d))
d[0] = "joker"
d[1:3] = ["x", "y", "z"]
del d[-1], d[-2:]
print(d, len(d))
first, *_, last = d
print(first, last, bool(Deck([])), list(zip(d, range(2))), d.cards.index("x"), "".join(d[1:4]))
try:
    d[100]
except IndexError as e:
    print(e)
for i, card in enumerate(Deck("ab")):
    print(i, card)


class Sparse:
    """Missing positions are zero; negative ones are an error."""

    def __init__(self):
        self.data = {}

    def __getitem__(self, i):
        if i < 0:
            raise IndexError("no negative positions")
        if i > 4:
            raise IndexError
        return self.data.get(i, 0)

    def __setitem__(self, i, v):
        self.data[i] = v


s = Sparse()
s[2] = 7
s[4] += 1
print(list(s), 7 in s, 9 in s, s[3], sum(s), [*s], s.data)
try:
    print(len(s))
except TypeError as e:
    print(e)
try:
    s[-1]
except IndexError as e:
    print(e)
try:
    del s[0]
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)


class ReadOnly:
    def __getitem__(self, key):
        return key


r = ReadOnly()
for action in (lambda: next(r), lambda: r[1, 2:3, ...], lambda: reversed(r)):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Blocked:
    __contains__ = None
    __iter__ = None

    def __getitem__(self, i):
        return "x"


try:
    "x" in Blocked()
except TypeError as e:
    print(e)
