class Trie:
    def __init__(self, words=()):
        self.children = {}
        self.count = 0
        self.value = None
        for word in words:
            self.insert(word)

    def insert(self, word, value=True):
        node = self
        for ch in word:
            node = node.children.setdefault(ch, Trie())
        node.count += 1
        node.value = value

    def _find(self, prefix):
        node = self
        for ch in prefix:
            node = node.children.get(ch)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._find(word)
        return node is not None and node.count > 0

    def __getitem__(self, word):
        if word not in self:
            raise KeyError(word)
        return self._find(word).value

    __setitem__ = insert

    def __delitem__(self, word):
        def remove(node, rest):
            if not rest:
                if not node.count:
                    raise KeyError(word)
                node.count, node.value = 0, None
            else:
                child = node.children.get(rest[0])
                if child is None:
                    raise KeyError(word)
                remove(child, rest[1:])
                if not child.count and not child.children:
                    del node.children[rest[0]]

        remove(self, word)

    def __iter__(self, prefix=""):
        if self.count:
            yield prefix
        for ch in sorted(self.children):
            yield from self.children[ch].__iter__(prefix + ch)

    def starting_with(self, prefix):
        node = self._find(prefix)
        return list(node.__iter__(prefix)) if node else []

    def longest_prefix(self, text):
        node, best = self, ""
        for i, ch in enumerate(text, 1):
            node = node.children.get(ch)
            if node is None:
                break
            if node.count:
                best = text[:i]
        return best

    def match(self, pattern, prefix=""):
        """'.' is any letter, '*' any number of letters."""
        if not pattern:
            if self.count:
                yield prefix
            return
        head, rest = pattern[0], pattern[1:]
        if head == "*":
            yield from self.match(rest, prefix)
        for ch in sorted(self.children):
            if head == "*":
                yield from self.children[ch].match(pattern, prefix + ch)
            elif head in (".", ch):
                yield from self.children[ch].match(rest, prefix + ch)

    def fuzzy(self, word, limit):
        results = []

        def search(node, prefix, row):
            if row[-1] <= limit and node.count:
                results.append((row[-1], prefix))
            if min(row) <= limit:
                for ch, child in sorted(node.children.items()):
                    new = [row[0] + 1]
                    for i, target in enumerate(word, 1):
                        new.append(min(new[i - 1] + 1, row[i] + 1, row[i - 1] + (target != ch)))
                    search(child, prefix + ch, new)

        search(self, "", list(range(len(word) + 1)))
        return sorted(results)

    def nodes(self):
        return 1 + sum(child.nodes() for child in self.children.values())

t = Trie("car card care careful cat dog do done dot".split())
print(list(t), t.nodes(), "car" in t, "ca" in t, "" in t, t.starting_with("car"), t.starting_with("x"), t.starting_with("")[:2])
print(t.longest_prefix("cardboard"), t.longest_prefix("caring"), repr(t.longest_prefix("zebra")), list(t.match("c.r")), list(t.match("do.")), list(t.match("*t")), list(t.match("c*e*")))
print(t.fuzzy("cart", 1), t.fuzzy("dane", 2), t.fuzzy("xyz", 1))
t["dog"] = {"legs": 4}
t[""] = "the empty word"
print(t["dog"], t["car"], t[""], "" in t, list(t)[:2])
for word in ("car", "careful", "dog"):
    del t[word]
print(list(t), t.nodes())
for action in (lambda: t["dog"], lambda: t.__delitem__("ca"), lambda: t.__delitem__("zzz"), lambda: t.insert(5)):
    try:
        action()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
