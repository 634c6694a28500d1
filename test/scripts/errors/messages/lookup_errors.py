class Cache(dict):
    def __missing__(self, key):
        if isinstance(key, str):
            return f"<{key}>"
        raise KeyError(key)


def lookup(table, *path):
    for key in path:
        table = table[key]
    return table


nested = {"a": [10, {"b": (1, 2)}], 5: "five"}
print(lookup(nested, "a", 1, "b", -1), lookup(Cache(), "anything"))
for path in (("x",), ("a", 2), ("a", 0, 0), (5, "k"), ("a", 1, "b", 9), ([],)):
    try:
        print(lookup(nested, *path))
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e)
print(lookup(Cache(k=Cache()), "k", ("tuple", "key")))
