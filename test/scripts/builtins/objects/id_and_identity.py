# id() and the identity of objects: only equalities are printed, never a number.
a = [1, 2]
b = a
c = [1, 2]
print(id(a) == id(b), id(a) == id(c), a is b, a is c, a is not c, a == c, type(id(a)).__name__, id(a) == id(a))
print(id(None) == id(None), id(int) == id(int), id(...) == id(Ellipsis))
before = id(a)
a += [3]
print(id(a) == before, b, b is a)
a = a + [4]
print(id(a) == before, b is a)
b.append(5)
b[:] = [9]
b.sort()
b.clear()
print(id(b) == before)


class Node:
    def __eq__(self, other):
        return True


x, y = Node(), Node()
print(x == y, x is y, id(x) == id(y), x in [y], [x] == [y], x is x, len({id(x), id(y)}))


def f(arg=[]):
    return arg


def g():
    return g


print(f() is f(), g() is g, f is f, f() is f.__defaults__[0], f([]) is f([]))
t = ([], {})
u = t
v = (t[0], t[1])
print(u is t, v is t, v == t, v[0] is t[0], t[:] is not None, tuple(t) == t)
d = {'k': a}
print(d['k'] is a, d.copy()['k'] is a, d.get('k') is a, list(d.values())[0] is a, [a, a][0] is [a][0], (a,)[0] is a)
print([*[a]][0] is a, dict(d)['k'] is a)
e = f = []
e.append(1)
print(f, e is f, id(e) == id(f))
s = set()
s2 = s
s |= {1}
s2 |= {2}
print(s is s2, s == {1, 2}, True is True, (1 == 1) is True, (not 0) is True, None is None, type(1) is int)
print(type(x) is Node, x.__class__ is Node)
m = x.__eq__
print(m is m, x.__eq__ == m, Node.__eq__ is Node.__eq__, len is len, [].__class__ is list)
print(NotImplemented is NotImplemented)
ids = [id(o) for o in (a, b, c, d)]
print(len(set(ids)) == 4, all(isinstance(i, int) for i in ids), ids == [id(a), id(b), id(c), id(d)])
for call in (lambda: id(), lambda: id(1, 2), lambda: id(obj=1)):
    try:
        call()
    except TypeError as error:
        print(error)
