def find_pair(rows, target):
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            if cell == target:
                return i, j
    return None


print(find_pair([[1, 2], [3, 4]], 3), find_pair([[1]], 9))


def no_return():
    pass


def bare_return(flag):
    if flag:
        return
    return "value"


print(no_return(), bare_return(True), bare_return(False), (lambda: None)())


def many():
    return 1, 2, *[3], (4, 5)


print(many(), type(many()).__name__)


def nested_loops():
    result = []
    for a in range(4):
        if a == 1:
            continue
        for b in range(4):
            if b == 2:
                break
            for c in range(3):
                if c == a:
                    continue
                if c + b > 2:
                    return result
                result.append((a, b, c))
    return "not reached"


print(nested_loops())


def loop_in_finally():
    for i in range(5):
        try:
            if i == 2:
                return i
        finally:
            for j in range(2):
                if j == 1:
                    break
                print("cleanup", i, j)


print(loop_in_finally())


def while_true_generator():
    n = 0
    while True:
        got = yield n
        if got == "stop":
            return "stopped"
        n += 1


g = while_true_generator()
print(next(g), next(g))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)


def guard_clauses(user):
    if user is None:
        return "no user"
    if not user.get("active"):
        return "inactive"
    if "name" not in user:
        return "anonymous"
    return user["name"].title()


for user in (None, {}, {"active": True}, {"active": 1, "name": "zoe"}):
    print(guard_clauses(user))


class Found(Exception):
    pass


try:
    for x in range(10):
        for y in range(10):
            if x * y == 42:
                raise Found(x, y)
except Found as found:
    print("exception as a jump:", *found.args)

try:
    while True:
        raise StopIteration("not swallowed by while")
except StopIteration as e:
    print(e)
