# The arrays of floats of the Go version's math module.
import math

import msgpack

a = math.array([[1, 2], [3, 4.5]])
v = math.array([1, 2, 3])
print(a, v, len(a), len(v), a.shape(), math.shape(v), type(a) == 'FLOAT_ARRAY', isinstance(a, 'FLOAT_ARRAY'), a.type())
a[0][1] = 9
a[1] = [7, 8]
v[-1] = 10
print(a, v, a[0], a[-1][0], v[0], v[1:], a[1:], v[::2], [x for x in v], [list(r) for r in a], 2 in v, 5 in v, bool(v), bool(math.array([])))
print(a == math.array([[1, 9], [7, 8]]), a != v, v == [1, 2, 10], v + v, a + a, sum(v), sum(a), min(v), max(v), v.tolist(), a.tolist())
print(math.softmax(v), math.softmax([1, 1]), math.dot(v, [1, 2, 3]), math.dot(v, v), math.matmul(a, [[1], [0]]), math.matmul([[1, 2]], [[1], [2]]), math.transpose(a), math.mat_add(a, a), math.mat_add([[1]], [[2]]))
print(math.array(a) is a, math.array([v, v]), math.transpose([v, v]), msgpack.unpackb(msgpack.packb({'a': a, 'v': v})), math.array([]), math.array([[]]).shape())
for f in [lambda: v[5], lambda: a[2], lambda: math.array([[1], [1, 2]]), lambda: math.array([1, [2]]), lambda: math.array('x'), lambda: math.array(['x']), lambda: math.softmax(a), lambda: math.softmax(math.array([])), lambda: math.dot(v, [1]), lambda: math.matmul(a, [[1]]), lambda: math.shape([1]), lambda: v + a, lambda: v + [1], lambda: hash(v), lambda: v[::-1], lambda: v.__setitem__(0, 'x'), lambda: a.__setitem__(0, [1]), lambda: a.__setitem__(0, 5), lambda: math.matmul([[1, 2], [3]], a), lambda: math.matmul(v, a), lambda: math.array([a])]:
    try:
        print('accepted', f())
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')
