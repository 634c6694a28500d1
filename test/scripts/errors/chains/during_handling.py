def load(store, key):
    try:
        return store[key]
    except KeyError:
        return default_for(key)


def default_for(key):
    defaults = {"colour": "red"}
    return defaults[key].upper()


print(load({"a": 1}, "a"), load({}, "colour"))
try:
    load({}, "size")
except KeyError as e:
    print("context:", repr(e.__context__), "cause:", repr(e.__cause__))
settings = {"depth": "3"}
print("depth", load(settings, "depth"))
print(load(settings, "height"))
