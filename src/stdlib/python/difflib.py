"""Differences between sequences: of characters, lines or any other hashable items."""

import re
from collections import namedtuple

__all__ = [
    "get_close_matches",
    "ndiff",
    "restore",
    "SequenceMatcher",
    "Differ",
    "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK",
    "context_diff",
    "unified_diff",
    "diff_bytes",
    "Match",
]
__also__ = ["ratio", "opcodes"]

GenericAlias = type(list[int])

Match = namedtuple("Match", "a b size", module="difflib")


def _share(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences by their longest matching blocks, after an algorithm of Ratcliff and Obershelp."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence; what is known about the second is kept."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, about which much is worked out in advance."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index()

    def _index(self):
        """Note where each item of the second sequence stands, leaving out junk and what is too popular."""
        b = self.b
        self.b2j = places = {}
        for j, item in enumerate(b):
            places.setdefault(item, []).append(j)
        self.bjunk = junk = set()
        if self.isjunk:
            for item in places.keys():
                if self.isjunk(item):
                    junk.add(item)
            for item in junk:
                del places[item]
        self.bpopular = popular = set()
        n = len(b)
        if self.autojunk and n >= 200:
            limit = n // 100 + 1
            for item, indices in places.items():
                if len(indices) > limit:
                    popular.add(item)
            for item in popular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Return the longest matching block of two stretches: the earliest, if there are several."""
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, best_size = alo, blo, 0
        # How long the match is that ends at each index of b, and at the item of a before the present one.
        lengths = {}
        nothing = []
        for i in range(alo, ahi):
            longer = {}
            for j in places.get(a[i], nothing):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = longer[j] = lengths.get(j - 1, 0) + 1
                if k > best_size:
                    best_i, best_j, best_size = i - k + 1, j - k + 1, k
            lengths = longer
        # Popular items may extend the block at both ends; then junk may, too.
        for with_junk in (False, True):
            while (
                best_i > alo
                and best_j > blo
                and (b[best_j - 1] in junk) == with_junk
                and a[best_i - 1] == b[best_j - 1]
            ):
                best_i, best_j, best_size = best_i - 1, best_j - 1, best_size + 1
            while (
                best_i + best_size < ahi
                and best_j + best_size < bhi
                and (b[best_j + best_size] in junk) == with_junk
                and a[best_i + best_size] == b[best_j + best_size]
            ):
                best_size += 1
        return Match(best_i, best_j, best_size)

    def get_matching_blocks(self):
        """Return the matching blocks in order, and at the end one of size 0."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        waiting = [(0, la, 0, lb)]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, k = block = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(block)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    waiting.append((i + k, ahi, j + k, bhi))
        found.sort()
        merged = []
        i1 = j1 = k1 = 0
        for i2, j2, k2 in found:
            if i1 + k1 == i2 and j1 + k1 == j2:
                k1 += k2
                continue
            if k1:
                merged.append((i1, j1, k1))
            i1, j1, k1 = i2, j2, k2
        if k1:
            merged.append((i1, j1, k1))
        merged.append((la, lb, 0))
        self.matching_blocks = list(map(Match._make, merged))
        return self.matching_blocks

    def get_opcodes(self):
        """Return how to make the second sequence of the first: (tag, i1, i2, j1, j2) for each stretch."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai and j < bj:
                answer.append(("replace", i, ai, j, bj))
            elif i < ai:
                answer.append(("delete", i, ai, j, bj))
            elif j < bj:
                answer.append(("insert", i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(("equal", ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """Iterate over groups of opcodes with up to n items of what has not changed around them."""
        codes = self.get_opcodes()
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """Return how similar the sequences are, from 0.0 to 1.0."""
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _share(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """Return an upper bound of `ratio` that is found fast."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left[item] if item in left else self.fullbcount.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _share(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Return an upper bound of `ratio` that is found at once."""
        la, lb = len(self.a), len(self.b)
        return _share(min(la, lb), la + lb)

    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Return the best n of the possibilities that are similar enough, the best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    scored = []
    for each in possibilities:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            score = matcher.ratio()
            if score >= cutoff:
                scored.append((score, each))
    scored.sort(reverse=True)
    return [each for _, each in scored[:n]]


class Differ:
    """Compares lines, and the characters of lines that are similar."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Iterate over the lines of the difference, each with two characters before it that say where it is from."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from _marked("-", a, alo, ahi)
            elif tag == "insert":
                yield from _marked("+", b, blo, bhi)
            else:
                yield from _marked(" ", a, alo, ahi)

    def _most_similar(self, a, alo, ahi, b, blo, bhi):
        """The pair of lines that are most alike, and whether they are equal; None if no two are."""
        best, pair, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal is None:
                        equal = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, pair = matcher.ratio(), (i, j)
        if best >= 0.75:
            return *pair, False
        return None if equal is None else (*equal, True)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """The lines of two stretches of which one takes the place of the other."""
        # What is still to be told, the next on top; a pair of lines that belong together stands there as itself.
        waiting = [(alo, ahi, blo, bhi)]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            if ahi is None:
                yield from self._pair(a[alo], b[blo])
            elif blo >= bhi:
                yield from _marked("-", a, alo, ahi)
            elif alo >= ahi:
                yield from _marked("+", b, blo, bhi)
            else:
                similar = self._most_similar(a, alo, ahi, b, blo, bhi)
                if similar is not None:
                    i, j, equal = similar
                    waiting.append((i + 1, ahi, j + 1, bhi))
                    waiting.append((i, None, j, None))
                    waiting.append((alo, i, blo, j))
                elif bhi - blo < ahi - alo:
                    yield from _marked("+", b, blo, bhi)
                    yield from _marked("-", a, alo, ahi)
                else:
                    yield from _marked("-", a, alo, ahi)
                    yield from _marked("+", b, blo, bhi)

    def _pair(self, old, new):
        if old == new:
            yield "  " + old
            return
        old_tags, new_tags = [], []
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            if tag == "replace":
                old_tags.append("^" * (i2 - i1))
                new_tags.append("^" * (j2 - j1))
            elif tag == "delete":
                old_tags.append("-" * (i2 - i1))
            elif tag == "insert":
                new_tags.append("+" * (j2 - j1))
            else:
                old_tags.append(" " * (i2 - i1))
                new_tags.append(" " * (j2 - j1))
        for mark, line, tags in (("- ", old, old_tags), ("+ ", new, new_tags)):
            yield mark + line
            # White space of the line is kept in the guide below it, so that tabs line up.
            guide = "".join(
                c if tag == " " and c.isspace() else tag for c, tag in zip(line, "".join(tags))
            ).rstrip()
            if guide:
                yield f"? {guide}\n"


def _marked(mark, lines, start, stop):
    for i in range(start, stop):
        yield "%s %s" % (mark, lines[i])


_blank_or_comment = re.compile(r"\s*(?:#\s*)?$")


def IS_LINE_JUNK(line, pat=_blank_or_comment.match):
    """Return whether a line is blank or a lone `#`."""
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Return whether a character is a space or a tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare two lists of lines as Differ does."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Iterate over the lines of the first (1) or second (2) list that a difference by `ndiff` was made of."""
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


def _check_types(a, b, *args):
    if a and not isinstance(a[0], str):
        raise TypeError("lines to compare must be str, not %s (%r)" % (type(a[0]).__name__, a[0]))
    if b and not isinstance(b[0], str):
        raise TypeError("lines to compare must be str, not %s (%r)" % (type(b[0]).__name__, b[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _dated(name, date):
    return f"{name}\t{date}" if date else name


def _unified(a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def place(start, stop):
        length = stop - start
        if length == 1:
            return str(start + 1)
        return f"{start + 1 if length else start},{length}"

    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"--- {_dated(fromfile, fromfiledate)}{lineterm}"
            yield f"+++ {_dated(tofile, tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield f"@@ -{place(first[1], last[2])} +{place(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Iterate over the lines of a unified diff of two lists of lines. Of two texts, return it as one text."""
    if isinstance(a, str) and isinstance(b, str):
        lines = _unified(a.split("\n"), b.split("\n"), fromfile, tofile, fromfiledate, tofiledate, n, "")
        return "".join(line + "\n" for line in lines)
    return _unified(a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Iterate over the lines of a context diff of two lists of lines."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def place(start, stop):
        length = stop - start
        begin = start + 1 if length else start
        return str(begin) if length <= 1 else f"{begin},{begin + length - 1}"

    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"*** {_dated(fromfile, fromfiledate)}{lineterm}"
            yield f"--- {_dated(tofile, tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {place(first[1], last[2])} ****{lineterm}"
        if any(code[0] in ("replace", "delete") for code in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {place(first[3], last[4])} ----{lineterm}"
        if any(code[0] in ("replace", "insert") for code in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare lists of lines of bytes, in any encoding, with one of the functions for text."""

    def text(value):
        # Text has a method `decode` too here.
        if isinstance(value, str) or not hasattr(value, "decode"):
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(value).__name__, value))
        return value.decode("ascii", "surrogateescape")

    lines = dfunc(
        list(map(text, a)),
        list(map(text, b)),
        text(fromfile),
        text(tofile),
        text(fromfiledate),
        text(tofiledate),
        n,
        text(lineterm),
    )
    for line in lines:
        yield line.encode("ascii", "surrogateescape")


def ratio(a, b):
    """Return how similar two texts are, by their longest common subsequence, to two places."""
    if not a and not b:
        return 1.0
    before = [0] * (len(b) + 1)
    for c in a:
        row = [0]
        for j, d in enumerate(b):
            row.append(before[j] + 1 if c == d else max(before[j + 1], row[j]))
        before = row
    return round(2 * before[-1] / (len(a) + len(b)), 2)


def opcodes(a, b):
    """Return the opcodes that make the lines of one text of the lines of another."""
    return SequenceMatcher(None, a.split("\n"), b.split("\n"), autojunk=False).get_opcodes()
