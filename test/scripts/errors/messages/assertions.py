def average(values):
    assert values, "no values"
    assert all(isinstance(v, (int, float)) for v in values), f"not all numbers: {values!r}"
    return sum(values) / len(values)


def check(condition):
    assert condition


print(average([1, 2, 6]))
for values in ([], [1, "2"]):
    try:
        average(values)
    except AssertionError as e:
        print("AssertionError:", e)
try:
    check(0)
except AssertionError as e:
    print(repr(e))
data = {"readings": [3, None, 4]}
print(average([v for v in data["readings"] if v is not None]))
print(average(data["readings"]))
