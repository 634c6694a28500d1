# Special methods that wait, called from inside of built-ins: each built-in does what it does when they do not wait.
import bisect
import collections
import functools
import heapq
import itertools
import math
import time

calls = []


def note(name, value):
    """Waits on every third call."""
    calls.append(name)
    if len(calls) % 3 == 0:
        time.sleep(0)
    return value


@functools.total_ordering
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return note('hash', hash(self.n % 3))

    def __eq__(self, other):
        return note('eq', self.n == getattr(other, 'n', other))

    def __lt__(self, other):
        return note('lt', self.n < getattr(other, 'n', other))

    def __repr__(self):
        return f'K{self.n}'


class Text:
    def __init__(self, n, inside=None):
        self.n = n
        self.inside = inside

    def __repr__(self):
        return note('repr', f'T{self.n}' + ('' if self.inside is None else repr(self.inside)))

    def __str__(self):
        return note('str', f't{self.n}')


class Number:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return note('index', self.n)

    def __float__(self):
        return note('float', float(self.n))

    def __bool__(self):
        return note('bool', self.n != 0)

    def __str__(self):
        return note('str', f'<{self.n}>')

    def __len__(self):
        return note('len', self.n)


def show(*values):
    print(*values, sorted(set(calls)))
    calls.clear()


keys = [Key(i) for i in (5, 3, 8, 1, 9, 2)]

# Dicts.
table = {key: key.n for key in keys}
show(table[Key(8)], table.get(Key(9)), table.get(Key(100), 'none'), Key(1) in table, Key(100) in table)
table[Key(5)] = 'five'
table[Key(6)] = 'six'
show(table, len(table))
show(table.setdefault(Key(3), 0), table.setdefault(Key(30), 'thirty'), table.pop(Key(30)), table.pop(Key(31), None))
del table[Key(6)]
for missing in (lambda: table[Key(7)], lambda: table.pop(Key(7)), lambda: table.__delitem__(Key(7))):
    try:
        missing()
    except KeyError as e:
        show('KeyError', e)
show(dict.fromkeys(keys + keys, 0), dict([(k, k.n) for k in keys] * 2), dict(zip(keys, keys)))
table.update({Key(1): 'one', Key(11): 'eleven'})
table.update([(Key(2), 'two')])
table |= {Key(12): 'twelve'}
show(table)
show({**table, Key(5): 5} == table, {Key(1): 1, 'a': 2, (Key(2), 3): 4}[Key(2), 3])
show({(Key(i), Key(i + 1)): i for i in range(4)})

# Sets.
some = {Key(1), Key(2), Key(1)}
some.add(Key(3))
some.discard(Key(2))
some.discard(Key(20))
show(sorted(some, key=lambda k: k.n), Key(3) in some, frozenset([Key(1), Key(1)]))
some.update([Key(4), Key(3)], (Key(5),), {Key(6)})
some |= {Key(7)}
show(sorted(k.n for k in some), sorted(k.n for k in some | {Key(70)}), sorted(k.n for k in some & {Key(7), Key(1)}))
show({Key(1)} == {Key(1)}, {Key(1)} <= {Key(1), Key(2)}, {Key(1)}.isdisjoint([Key(2)]), {k for k in keys} == set(keys))
try:
    some.remove(Key(99))
except KeyError as e:
    show('KeyError', e)

# Lists and tuples.
show(Key(8) in keys, Key(80) in keys, keys.index(Key(8)), keys.count(Key(1)), tuple(keys).index(Key(9)), (Key(1),).count(Key(1)))
copied = keys[:]
copied.remove(Key(8))
show(copied, copied == keys, keys == list(keys), [Key(1), [Key(2)]] == [Key(1), [Key(2)]], (Key(1), (Key(2), 3)) < (Key(1), (Key(2), 4)))
for wrong in (lambda: keys.index(Key(50)), lambda: copied.remove(Key(50))):
    try:
        wrong()
    except ValueError as e:
        show('ValueError', e)
show(sorted(keys), min(keys), max(keys), sorted(keys, reverse=True), [Key(1), Key(2)] <= [Key(1), Key(3)])

# Heaps, searches, queues, counts.
heap = []
for key in keys:
    heapq.heappush(heap, key)
show([heapq.heappop(heap) for _ in range(len(heap))])
heap = keys[:]
heapq.heapify(heap)
show(heap, heapq.heappushpop(heap, Key(4)), heapq.heapreplace(heap, Key(0)), heap)
show(bisect.bisect(sorted(keys), Key(5)), bisect.bisect_left(sorted(keys), Key(5)))
queue = collections.deque(keys)
queue.remove(Key(3))
show(Key(8) in queue, queue.index(Key(1)), queue.count(Key(9)), queue, queue == collections.deque(queue))
show(list(collections.Counter(keys + keys[:2]).items()), collections.Counter(iter(keys))[Key(5)])
show([(k, len(list(g))) for k, g in itertools.groupby([Key(1), Key(1), Key(2)])])


@functools.lru_cache(maxsize=2)
def double(key):
    return key.n * 2


show([double(Key(i)) for i in (1, 2, 1, 3, 1, 2)], double.cache_info())


@functools.cache
def triple(key, other=None):
    return key.n * 3


show([triple(Key(i), other=Key(1)) for i in (1, 2, 1)], triple.cache_info())

# Numbers and texts that are asked for.
letters = list('abcdef')
show(letters[Number(2)], letters[Number(1):Number(4)], 'abcdef'[Number(2):], (1, 2, 3)[Number(0)], letters[: Number(2)])
letters.insert(Number(1), 'x')
letters[Number(0)] = 'y'
letters[Number(4):] = 'z'
del letters[Number(1)]
show(letters, letters.pop(Number(0)), [0] * Number(3), 'ab' * Number(2), (1,) * Number(2))
show(list(range(Number(3))), list(range(Number(1), Number(6), Number(2))), chr(Number(65)), hex(Number(255)))
show(math.sqrt(Number(4)), math.gcd(Number(12), Number(18)), math.hypot(Number(3), Number(4)), math.factorial(Number(5)))
show('%s-%5.2f-%d' % (Number(1), Number(2), 3), '{}'.format(Number(4)), 'a b c'.split(' ', Number(1)), 'aaa'.replace('a', 'b', Number(2)))
show('abc'.translate({97: 'A'}), 'x'.center(Number(5), '-'), 'x'.zfill(Number(3)), bytes(Number(2)), b'abc'.ljust(Number(5)))
show(bool(Number(0)), [n.n for n in filter(None, [Number(0), Number(1)])], any([Number(0)]), all([Number(1)]), not Number(1), len(Number(3)))

# Texts of what holds something, itself among it.
texts = [Text(1), (Text(2),), {Text(3): [Text(4)]}, {5: Text(5)}, collections.deque([Text(6)], 3)]
show(texts, str(texts), f'{texts} {texts!r}', '%s %r' % (texts, texts[0]), [str(t) for t in texts[:1]])
texts.append(texts)
texts.append(Text(7, texts))
texts.append(collections.OrderedDict([(1, texts), (2, Text(8))]))
texts.append(collections.defaultdict(list, {1: Text(9)}))
texts.append(collections.Counter([1, 1, 2]))
texts.append(collections.namedtuple('P', 'x y')(Text(10), texts))
texts.append({11: texts}.values())
texts.append(frozenset([12]))
show(texts)
show(texts)
pair = [Text(1), [Text(2, texts[5][:1])]]
show(pair, repr(pair) * 2, collections.ChainMap({1: Text(3)}), collections.UserList(pair))
print(texts[0], Text(2), [Text(3)], sep='/')
show(functools.partial(int, Text(4)).args)
