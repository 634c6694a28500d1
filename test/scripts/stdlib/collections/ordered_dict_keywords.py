# OrderedDict takes keywords where dict does not.
from collections import OrderedDict

ordered = OrderedDict(a=1, b=2)
print(ordered.pop(key="a"), ordered.pop(key="z", default=7), ordered.pop("z", None))
print(ordered.setdefault(key="c", default=3), ordered.setdefault("d"), ordered.setdefault("c", 9), ordered)
for change in (
    lambda: ordered.pop(default=3),
    lambda: ordered.pop("zz"),
    lambda: {}.pop(key="a"),
    lambda: {}.setdefault(key="a"),
):
    try:
        print(change())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)


class Own(OrderedDict):
    pass


own = Own(x=1)
print(own.pop(key="x"), own.setdefault("y", default=2), own)
