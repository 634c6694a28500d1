data = {"users": [{"name": "Ann", "tags": ["a", "b"]}, {"name": "Bob", "tags": []}]}


def first_tag(index):
    return data["users"][index]["tags"][0].upper()


def set_tag(index, value):
    data["users"][index]["labels"][0] = value


def slices(index):
    return data["users"][index:][0]["tags"][1:][0]


print(first_tag(0), slices(0))
try:
    slices(5)
except IndexError as e:
    print("IndexError", e)
try:
    set_tag(0, "x")
except KeyError as e:
    print("KeyError", e)
print(first_tag(0) + first_tag(1))
