def price(item):
    return {"pen": 1.5, "cup": "4"}[item]


def line(item, count):
    return f"{item:<6} x {count:>3} = {price(item) * count:8.2f} {'total'!r}"


def invoice(*items):
    return "\n".join(line(item, len(item)) for item in items)


print(invoice("pen"))
try:
    print(f"{undefined_thing!r:>10}")
except NameError as e:
    print(e)
try:
    print(f"{price("pen"):{"x" * 2}} {price("nothing")}")
except ValueError as e:
    print(e)
print(invoice("pen", "cup"))
