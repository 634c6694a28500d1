# A comparison that is assigned, tested at once, and looked at again later.
def once(a):
    is_one = a == 1
    if is_one:
        a = 2
    return (5 if is_one else 1), is_one, a


def in_loop(items):
    seen = []
    for index, item in enumerate(items):
        is_last = index == len(items) - 1
        if is_last:
            seen.append("last")
        seen.append((item, is_last))
    return seen


def negated(a):
    small = a < 10
    if not small:
        return "large", small
    return "small", small


for _ in range(3):
    print(once(1), once(2), in_loop("abc"), negated(3), negated(30))
