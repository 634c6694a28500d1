def describe(value):
    match value:
        case 0:
            return "zero"
        case int() as n if n < 0:
            return f"negative {n}"
        case int() | float() as n if n > 1000:
            return f"big {n}"
        case x if callable(x):
            return f"callable {x.__name__}"
        case str(s) if s.isupper():
            return f"shouting {s}"
        case (str() as a, int(b)) if len(a) == b:
            return f"length checks {a} {b}"
        case other:
            return f"other {other!r}"

for v in (0, -5, 2000, 1e6, len, "ABC", "abc", ("ab", 2), ("ab", 3), None, 7):
    print(describe(v))

# Names stay bound after the statement, also from a pattern whose guard failed.
match (1, 2):
    case (a, b) if a > b:
        print("descending")
    case (c, d):
        print("captured", c, d)
print(a, b, c, d)
match 5:
    case 6 as six:
        pass
    case whole:
        pass
print(whole, "six" in globals())

def guard_order():
    def guard(label, result):
        print("guard", label, end="; ")
        return result

    match [1, 2]:
        case [x] if guard("one element", True):
            return "never"
        case [x, y] if guard("false", False):
            return "never"
        case [x, y] if guard("true", x + y == 3):
            return f"matched {x} {y}"
        case _ if guard("not reached", True):
            return "never"

print(guard_order())

def subject_once():
    calls = []

    def subject():
        calls.append("evaluated")
        return 3

    match subject():
        case 1:
            pass
        case 2:
            pass
        case n:
            return n, calls

print(subject_once())

def flow(values):
    out = []
    for v in values:
        match v:
            case "skip":
                continue
            case "stop":
                break
            case str(text):
                out.append(text.upper())
            case int(n) if n % 2:
                pass
            case _:
                out.append(v)
    else:
        out.append("else")
    return out

print(flow(["a", "skip", 1, 2, "stop", "never"]), flow([4]))
match {"k": [1, (2, 3)]}:
    case {"k": [one, (two, three) as pair] as items} as whole:
        print(one, two, three, pair, items, whole)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
try:
    match 1:
        case n if undefined_in_guard:
            pass
except NameError as e:
    print(e, n)

def local_and_global():
    match 9:
        case value:
            pass
    try:
        match 1:
            case 2 as unbound:
                pass
        return value, unbound
    except UnboundLocalError as e:
        return value, str(e)

print(local_and_global(), "value" in globals())
