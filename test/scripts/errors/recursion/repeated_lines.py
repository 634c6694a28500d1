def walk(n, limit):
    if n == limit:
        raise ValueError(f"limit {limit} reached")
    walk(n + 1, limit)


def start(limit):
    try:
        walk(0, limit)
    except ValueError as e:
        tb, frames = e.__traceback__, 0
        while tb:
            tb, frames = tb.tb_next, frames + 1
        print(limit, "frames:", frames)


# Three equal frames are shown, the others are only counted.
for limit in (0, 2, 3, 4, 10):
    start(limit)


print("twenty equal frames follow")
walk(0, 20)
