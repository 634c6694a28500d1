class retry:
    """A decorator class with arguments."""

    def __init__(self, attempts, catch=Exception):
        self.attempts, self.catch = attempts, catch

    def __call__(self, fn):
        def wrapper(*args, **kwargs):
            for attempt in range(1, self.attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except self.catch as e:
                    print(f"attempt {attempt}: {type(e).__name__} {e}")
            return "gave up"

        return wrapper

def validated(**rules):
    def decorate(fn):
        def wrapper(self, **values):
            for name, rule in rules.items():
                if not rule(values.get(name)):
                    raise ValueError(f"{fn.__name__}: bad {name}: {values.get(name)!r}")
            return fn(self, **values)

        return wrapper

    return decorate

def cached_property(fn):
    name = "_cached_" + fn.__name__

    @property
    def getter(self):
        if name not in self.__dict__:
            self.__dict__[name] = fn(self)
        return self.__dict__[name]

    return getter

def chainable(fn):
    def wrapper(self, *args):
        fn(self, *args)
        return self

    return wrapper

class Service:
    failures = 0

    @retry(3, catch=(ValueError, KeyError))
    def fetch(self, key):
        self.failures += 1
        if self.failures < 3:
            raise KeyError(key)
        return f"data for {key}"

    @retry(2)
    def always_fails(self):
        return 1 / 0

    @validated(age=lambda v: isinstance(v, int) and v >= 0, name=bool)
    def save(self, name, age):
        return f"saved {name}, {age}"

    @cached_property
    def expensive(self):
        print("computing")
        return 42

    @classmethod
    @retry(1)
    def create(cls, *args):
        return cls.__name__, args

    @staticmethod
    @retry(1)
    def helper(x):
        return x * 2

    @chainable
    def step(self, n):
        self.__dict__.setdefault("steps", []).append(n)

s = Service()
print(s.fetch("k"))
print(s.always_fails())
print(s.save(name="Ann", age=3))
for values in ({"name": "", "age": 1}, {"name": "x", "age": -1}, {"name": "x"}):
    try:
        s.save(**values)
    except ValueError as e:
        print(e)
print(s.expensive, s.expensive)
print(Service.create(1), s.create(), Service.helper(4), s.helper("ab"))
print(s.step(1).step(2).step(3).steps)

def add_repr(*fields):
    def decorate(cls):
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in fields)})"
        return cls

    return decorate

def singleton(cls):
    instances = {}
    return lambda *args: instances.setdefault(cls, None) or instances.update({cls: cls(*args)}) or instances[cls]

@add_repr("x", "y")
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y

@singleton
class Settings:
    pass

print(P(1, "two"), [P(None, P(0, 0))], Settings() is Settings())
