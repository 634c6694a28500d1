def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def table(a, b):
    d = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                d[i][j] = d[i - 1][j - 1]
            else:
                d[i][j] = 1 + min(d[i - 1][j], d[i][j - 1], d[i - 1][j - 1])
    return d


def edits(a, b):
    """The operations that turn a into b, from left to right."""
    d = table(a, b)
    i, j, script = len(a), len(b), []
    while i or j:
        if i and j and a[i - 1] == b[j - 1]:
            script.append(("=", a[i - 1]))
            i, j = i - 1, j - 1
        elif i and j and d[i][j] == d[i - 1][j - 1] + 1:
            script.append(("~", a[i - 1], b[j - 1]))
            i, j = i - 1, j - 1
        elif j and d[i][j] == d[i][j - 1] + 1:
            script.append(("+", b[j - 1]))
            j -= 1
        else:
            script.append(("-", a[i - 1]))
            i -= 1
    return script[::-1]


def apply(script):
    out = []
    for step in script:
        match step:
            case "=", ch:
                out.append(ch)
            case "~", _, new:
                out.append(new)
            case "+", new:
                out.append(new)
            case "-", _:
                continue
    return "".join(out)


def damerau(a, b):
    d = table(a, b)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = a[i - 1] != b[j - 1]
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1)
    return d[-1][-1]


def longest_common_subsequence(a, b):
    lengths = {}
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            if a[i] == b[j]:
                lengths[i, j] = 1 + lengths.get((i + 1, j + 1), 0)
            else:
                lengths[i, j] = max(lengths.get((i + 1, j), 0), lengths.get((i, j + 1), 0))
    out, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            out.append(a[i])
            i, j = i + 1, j + 1
        elif lengths.get((i + 1, j), 0) >= lengths.get((i, j + 1), 0):
            i += 1
        else:
            j += 1
    return out


def suggest(word, known, limit=2):
    ranked = sorted((distance(word, k), k) for k in known)
    return [k for d, k in ranked if d <= min(limit, ranked[0][0] + 1)]


def line_diff(old, new):
    for step in edits(old.splitlines(), new.splitlines()):
        if step[0] == "~":
            yield f"-{step[1]}"
            yield f"+{step[2]}"
        else:
            yield {"=": " "}.get(step[0], step[0]) + step[1]


pairs = [("kitten", "sitting"), ("flaw", "lawn"), ("", "abc"), ("same", "same"), ("saturday", "sunday"), ("café", "cafe"), ("ab", "ba"), ([1, 2, 3], [2, 3, 4])]
for a, b in pairs:
    print(a, b, distance(a, b), table(a, b)[-1][-1], damerau(a, b), distance(a, b) == distance(b, a))
for a, b in pairs[:5]:
    script = edits(a, b)
    print("".join(step[0] for step in script), apply(script) == b, [step for step in script if step[0] != "="])
print("".join(longest_common_subsequence("AGGTABQ", "GXTXAYBZ")), longest_common_subsequence([1, 2, 3, 4], [2, 4, 5]), longest_common_subsequence("", "x"))
commands = ["commit", "checkout", "clone", "config", "branch", "rebase", "reset"]
print({typo: suggest(typo, commands) for typo in ("comit", "brnch", "rest", "xyz", "clon")})
print("\n".join(line_diff("a\nb\nc\nd", "a\nx\nc\nd\ne")))
print(*table("kit", "sit"), sep="\n")
