# Namespaces, printed on several lines.
import pprint
import types

namespace = types.SimpleNamespace(the=0, quick=1, brown=2, fox=3, jumped=4, over=5, a=6, lazy=7, dog=8)
pprint.pprint(namespace, width=60)
pprint.pprint(types.SimpleNamespace(x=1))


class Advanced(types.SimpleNamespace):
    pass


class Shown(types.SimpleNamespace):
    def __repr__(self):
        return "shown as it likes" * 10


pprint.pprint(Advanced(the=0, quick=1, brown=2, fox=3, jumped=4, over=5, a=6, lazy=list(range(40)), dog=8))
pprint.pprint(Shown(x=list(range(100))))
pprint.pprint({"inner": namespace, "others": [Advanced(x=1)] * 3}, width=40)
