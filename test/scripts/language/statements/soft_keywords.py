# match, case, type and _ are keywords only where they must be.
match = 1
case = 2
type_ = type
_ = 3
print(match, case, _)
match = match + case
match: int = match
print(match)
print(match * 2, match - 1, -match, [match], (match), {match: case})
match, case = case, match
print(match, case)
match = [10, 20, 30]
match[0] = 11
print(match[0], match[1:], match.index(20), *match)
match = {"a": 1}
print(match["a"], match.get("b"))


def match(case, type=None, *_):
    return case, type, _


print(match(1), match(1, 2, 3), match(case=5), match (6), match(*[7], type=8))
print(match
      (9))


class Node:
    match = "attribute"
    case = "other"

    def type(self):
        return self.match

    def __init__(self):
        self._ = 1


n = Node()
print(n.match, n.case, n.type(), n._)
match n:
    case Node(match="attribute", case=case):
        print("matched", case)
match (1, 2):
    case (match, case):
        print(match + case)
match -1:
    case -1:
        print("negative")
match [1, 2]:
    case [x, y]: print(x, y)
match {"k": 1}:
    case {"k": v}: print(v)
match 1, 2:
    case 1, 2: print("bare tuple")
match 5,:
    case five,: print("one-tuple", five)
match match:
    case 3: print("not three")
    case match: print("captured", match)
match lambda: 1:
    case f: print(f())
match not True:
    case False: print("false")
match "a" "b":
    case "ab": print("joined")
match (yes := 4):
    case 4: print("walrus", yes)
match [*"ab"]:
    case ["a", *rest]: print(rest)
for case in [1, 2]:
    match case:
        case 1: print("one")
        case _: print("default", case, _)
match case:
    case _ if _ == 3: print("guard reads the old _")
    case _: print("other")
for _, type in [(0, 1)]:
    print(_, type)
del type
print(type is type_, [_ for _ in range(3)], _)
print([match for match in "ab"], (lambda match, case: match + case)(1, 2), f"{match}")
import math as match
print(match.floor(2.7))
