def classify(value, low, high):
    if not low <= value < high:
        return "outside"
    return -value if value else ~value


def mixed(items):
    return [x for x in items if 0 < x <= 10 and x != 5]


print(classify(5, 0, 10), classify(50, 0, 10), classify(0, 0, 1), mixed([1, 5, 11]))
try:
    classify([], [], [1])
except TypeError as e:
    print("never reached" if str(e).startswith("x") else e)
try:
    mixed(["a"])
except TypeError as e:
    print(e)
print(classify("m", "a", "z") if classify("m", "a", "a") == "outside" else "no")
