def loop_break():
    out = []
    for i in range(4):
        try:
            if i == 2:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


def loop_continue():
    out = []
    for i in range(3):
        try:
            if i == 1:
                continue
            out.append(i)
        finally:
            out.append("f")
    return out


def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return f"broke out at {i}"


def continue_in_finally():
    count = 0
    for i in range(3):
        try:
            raise ValueError
        finally:
            count += 1
            continue
    return count


def nested_finally_with_loop():
    for x in "ab":
        try:
            for y in range(2):
                try:
                    if y:
                        break
                    print(x, y, end="; ")
                finally:
                    print("inner", end="; ")
            else:
                print("no")
        finally:
            print("outer", end="; ")
    return "done"


def while_with_finally(limit):
    n = 0
    while True:
        try:
            n += 1
            if n < limit:
                continue
            return n
        finally:
            if n == 3:
                break
    return f"broken at {n}"


for fn in (loop_break, loop_continue, break_in_finally, continue_in_finally, nested_finally_with_loop):
    print(f"{fn.__name__}:", fn())
print([while_with_finally(limit) for limit in (1, 2, 3, 4, 9)])
