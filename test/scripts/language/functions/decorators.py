def upper(fn):
    def wrapper(*args):
        return fn(*args).upper()

    return wrapper

def repeat(times):
    def decorate(fn):
        def wrapper(*args, **kwargs):
            return [fn(*args, **kwargs) for _ in range(times)]

        wrapper.__name__ = fn.__name__
        wrapper.__wrapped__ = fn
        return wrapper

    return decorate

@upper
def hello(name):
    return f"hello {name}"

@repeat(2)
@upper
def twice(name):
    return name + "!"

print(hello("ann"), twice("bo"), hello.__name__, twice.__name__, twice.__wrapped__.__name__)

# The order: expressions top to bottom, application bottom to top.
def announce(label):
    print("evaluate", label)

    def apply(obj):
        print("apply", label, "to", obj.__name__)
        return obj

    return apply

@announce("first")
@announce("second")
def target():
    pass

@announce("on a class")
class Target:
    @announce("on a method")
    def method(self):
        pass

# A decorator may return anything at all.
@len
@str
@lambda fn: fn.__name__ * 2
def four():
    pass

print(four)

@list
@enumerate
@lambda cls: [n for n in sorted(vars(cls)) if not n.startswith("_")]
class Names:
    a = b = 1

print(Names)
registry = {}

def register(*names, **options):
    def add(fn):
        for name in names or (fn.__name__,):
            registry[name] = (fn, options)
        return fn

    return add

@register()
def plain(): return "plain"

@register("x", "y", tag="aliased")
def aliased(): return "aliased"

print({k: (fn(), opt) for k, (fn, opt) in registry.items()})

# Any expression goes since 3.9.
decorators = {"double": lambda fn: lambda x: fn(x) * 2, "list": [upper]}

@decorators["double"]
def value(x): return x + 1

@decorators["list"][0]
def word(): return "low"

@(lambda fn: fn) if decorators else None
def kept(): return "kept"

print(value(4), word(), kept())

class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.fn(*args)

@CountCalls
def work(n): return n * n

print(work(3), work(4), work.count, type(work).__name__)
try:
    @missing_decorator
    def never(): ...
except NameError as e:
    print(e, "never" in globals())
try:
    @5
    def not_callable(): ...
except TypeError as e:
    print(e)
