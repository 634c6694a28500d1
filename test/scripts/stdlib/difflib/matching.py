import difflib
from difflib import SequenceMatcher, get_close_matches


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


PAIRS = (
    ("", ""), ("abc", ""), ("", "abc"), ("abcd", "bcde"), ("qabxcd", "abycdf"), ("private Thread currentThread;", "private volatile Thread currentThread;"),
    ("abxcd", "abcd"), ("aaaa", "aa"), ([1, 2, 3, 4], [2, 3, 5]), ("the quick brown fox", "a quick brown dog jumped"), (" abcd", "abcd abcd"),
)
for a, b in PAIRS:
    for junk in (None, lambda x: x == " "):
        s = SequenceMatcher(junk, a, b)
        print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0, len(a), 0, len(b)), s.find_longest_match())
        print(s.get_matching_blocks())
        print(s.get_opcodes())
        print(list(s.get_grouped_opcodes(1)))
s = SequenceMatcher(a="b" * 200 + "x", b="a" + "b" * 200)
print(s.ratio(), s.bpopular, sorted(s.b2j), SequenceMatcher(None, s.a, s.b, autojunk=False).ratio())
s = SequenceMatcher(lambda x: x in " x", "a x b", "a  x c")
print(sorted(s.bjunk), s.bpopular, sorted(s.b2j.items()), s.a, s.b, s.autojunk)
s.set_seq1("xyz")
print(s.ratio(), s.get_opcodes())
s.set_seq2("xyzzy")
print(s.ratio())
s.set_seqs("one", "two")
print(s.get_matching_blocks(), s.get_matching_blocks() is s.get_matching_blocks())
m = s.find_longest_match(0, 3, 0, 3)
print(m.a, m.b, m.size, m == (0, 2, 1), type(m).__name__)
big = [str(i % 300) for i in range(600)]
print(SequenceMatcher(None, big, big[10:] + ["x"]).get_opcodes())
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", ["while", "whale", "heel", "wheels"], n=2), get_close_matches("a", ["b"]), get_close_matches("accept", ["except", "access", "accepted"], cutoff=0.7), get_close_matches([1, 2], [[1, 2], [2, 1], [3]]))
show(lambda: get_close_matches("a", [], n=0))
show(lambda: get_close_matches("a", [], cutoff=2))
show(lambda: SequenceMatcher(None, [[]], [[]]))
show(lambda: SequenceMatcher(None, 5, 5))
print(SequenceMatcher[str])
print(difflib.IS_LINE_JUNK("\n"), difflib.IS_LINE_JUNK("  #  \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"), difflib.IS_CHARACTER_JUNK("x"))
