def copy_metadata(source, target):
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(target, name, getattr(source, name))
    target.__wrapped__ = source
    target.__dict__.update({k: v for k, v in vars(source).items() if k != "__wrapped__"})
    return target

def cached(fn=None, *, limit=None):
    if fn is None:
        return lambda f: cached(f, limit=limit)
    store = {}

    def wrapper(*args):
        if args in store:
            wrapper.hits += 1
            return store[args]
        if limit is not None and len(store) >= limit:
            store.pop(next(iter(store)))
        store[args] = result = fn(*args)
        return result

    wrapper.hits = 0
    wrapper.clear = store.clear
    wrapper.size = lambda: len(store)
    return copy_metadata(fn, wrapper)

def retry(times, *exceptions, log=print):
    def decorate(fn):
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions or Exception as e:
                    log(f"  {fn.__name__} attempt {attempt} failed: {e}")
                    last = e
            raise RuntimeError(f"{fn.__name__} failed {times} times") from last

        return copy_metadata(fn, wrapper)

    return decorate

def typed(fn):
    """Checks arguments and result against the annotations."""
    hints = fn.__annotations__

    def wrapper(*args, **kwargs):
        names = [n for n in hints if n != "return"]
        for name, value in [*zip(names, args), *kwargs.items()]:
            if name in hints and not isinstance(value, hints[name]):
                raise TypeError(f"{fn.__name__}: {name} should be {hints[name].__name__}, got {value!r}")
        result = fn(*args, **kwargs)
        if "return" in hints and not isinstance(result, hints["return"]):
            raise TypeError(f"{fn.__name__}: returned {type(result).__name__}")
        return result

    return copy_metadata(fn, wrapper)

def counted(fn):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)

    wrapper.calls = 0
    return copy_metadata(fn, wrapper)

@cached
def fib(n):
    """Fibonacci numbers."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@cached(limit=2)
@counted
def square(n):
    return n * n

failures = iter([ValueError("first"), KeyError("second"), None, TypeError("third")])

@retry(3, ValueError, KeyError)
def flaky(name):
    error = next(failures)
    if error:
        raise error
    return f"{name} ok"

@typed
def scale(text: str, factor: int = 2, *, loud: bool = False) -> str:
    return (text.upper() if loud else text) * factor if factor else None

print(fib(80), fib.hits, fib.size(), fib.__name__, fib.__doc__, fib.__wrapped__ is not fib)
print([square(n) for n in (1, 2, 1, 3, 1, 3)], square.__wrapped__.calls, square.hits, square.size(), square.calls)
print(flaky("task"))
for attempt in range(2):
    try:
        flaky("again")
    except (TypeError, RuntimeError, StopIteration) as e:
        print(f"{type(e).__name__}: {e} (cause {e.__cause__!r})")
print(scale("ab"), scale("ab", 3, loud=True), scale.__annotations__)
for bad in (lambda: scale(5), lambda: scale("a", "b"), lambda: scale("a", loud=1), lambda: scale("a", 0), lambda: scale()):
    try:
        bad()
    except TypeError as e:
        print(e)
