# What stands before stars and cannot be called so, or at all: how messages name it.
import math
import re


class Plain:
    def method(self): pass
    def __str__(self): return "plain"


for callee in (None, 5, 'x', 2.5, (), True, int, len, [].append, lambda: 1, object(), math.sqrt, {}.get, Plain(), Plain().method, staticmethod(len)):
    for what in (lambda: callee(*5), lambda: callee(**5), lambda: callee(a=1, **{'a': 2})):
        try:
            what()
        except TypeError as e:
            print(re.sub('0x[0-9a-f]+', '', str(e)))
