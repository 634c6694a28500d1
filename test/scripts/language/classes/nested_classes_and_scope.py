name = "module name"
value = "module value"

class Outer:
    value = "outer value"

    class Inner:
        label = "inner"
        from_module = value

        def read(self):
            return value, self.label, Outer.value

        class Deepest:
            def where(self):
                return __class__.__qualname__

    inner_alias = Inner
    created = Inner()

    def make(self):
        return self.Inner()

    def method_sees_module(self):
        return value

o = Outer()
print(Outer.Inner.from_module, Outer.Inner().read(), Outer.created.label, o.make().label, Outer.inner_alias is Outer.Inner)
print(o.method_sees_module(), Outer.Inner.Deepest().where(), Outer.Inner.__qualname__, Outer.Inner.__name__, repr(Outer.Inner.Deepest))

# A class body runs once, top to bottom, with statements of every kind.
class Body:
    items = []
    for i in range(3):
        items.append(i * i)
    if items[-1] > 3:
        verdict = "large"
    else:
        verdict = "small"
    try:
        1 / 0
    except ZeroDivisionError as e:
        message = str(e)
    while len(items) < 5:
        items.append(0)
    with_default = (lambda v=items: len(v))()
    a, *b = "xyz"
    a += "!"
    print("in the body", i, a, b)

    def helper(x):
        return x * 2

    table = {k: v for k, v in zip("ab", items)}
    doubled = helper(21)
    del helper, i

print(sorted(n for n in vars(Body) if not n.startswith("__")), Body.verdict, Body.message, Body.doubled, Body.table, Body.with_default)

def factory(prefix):
    value = "factory value"

    class Made:
        greeting = prefix + "!"
        value = value + " copied"

        def greet(self, who):
            return f"{prefix} {who} {value}"

        @classmethod
        def clone(cls):
            return factory(prefix + prefix)

    return Made

A, B = factory("hi"), factory("yo")
print(A().greet("x"), B().greet("y"), A.greeting, A.value, A is B, A.__qualname__, A.clone()().greet("z"), isinstance(A(), B))

class Shadow:
    name = name
    print(name)
    name = "changed"
    print(name)

    def get(self):
        return name

    len = lambda self: "shadowed len"
    size = (lambda: len("four"))()

print(Shadow.name, Shadow().get(), name, Shadow().len(), Shadow.size)

class UsesGlobal:
    global made_global
    made_global = 5
    local = made_global + 1

print(made_global, UsesGlobal.local, hasattr(UsesGlobal, "made_global"))
try:
    class Fails:
        x = undefined_in_body
except NameError as e:
    print(e, "Fails" in globals())
try:
    class Recursive:
        me = Recursive
except NameError as e:
    print(e)
if True:
    class Conditional: kind = "first"
else:
    class Conditional: kind = "second"
print(Conditional.kind, [cls.__name__ for cls in [type(f"C{i}", (), {}) for i in range(2)]])
