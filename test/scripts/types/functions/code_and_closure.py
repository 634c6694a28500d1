# What __code__ and __closure__ tell about a function.
def plain(a, b=2, *args, c, d=4, **kwargs):
    local = a
    return local


def positional(x, y, /, z):
    return x


def outer(n, unused=0):
    total = 0

    def inner(m):
        nonlocal total
        total += n + m
        return total

    def reader():
        return total

    return inner, reader


def generator():
    yield 1


code = plain.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames)
print(code.co_freevars)
print(positional.__code__.co_posonlyargcount, positional.__code__.co_argcount, positional.__code__.co_varnames)
print(code.co_qualname, type(code).__name__, code is plain.__code__, code == positional.__code__, code.co_firstlineno)
inner, reader = outer(5)
print(inner.__code__.co_freevars, reader.__code__.co_freevars, outer.__code__.co_cellvars, plain.__closure__)
print([type(c).__name__ for c in inner.__closure__], [c.cell_contents for c in inner.__closure__])
print(inner(1), inner(2), reader(), [c.cell_contents for c in reader.__closure__])
print(inner.__closure__[1] is reader.__closure__[0], inner.__closure__[1] == reader.__closure__[0])
print(len(inner.__closure__))
inner.__closure__[1].cell_contents = 100
print(reader(), inner(0))
print(generator.__code__.co_name, (lambda: 0).__code__.co_name, bool(generator.__code__.co_flags & 32))
print(bool(code.co_flags & 4))


def early():
    def use():
        return later
    cell = use.__closure__[0]
    try:
        print(cell.cell_contents)
    except ValueError as e:
        print(type(e).__name__, e)
    later = 'now'
    return cell.cell_contents, use()


print(early())
for action in (
    lambda: setattr(plain, '__code__', 5), lambda: setattr(plain, '__closure__', None),
    lambda: setattr(code, 'co_name', 'x'),
):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
