def pos(a, b=2, /):
    return a, b


def kw(*, a, b=2):
    return a, b


def both(p, /, n, *, k):
    return p, n, k


print(pos(1), pos(1, 5), kw(a=1), kw(b=3, a=1), both(1, 2, k=3), both(1, n=2, k=3), both(1, k=3, n=2))

# A positional-only name stays free for **kwargs.
def tag(name, /, **attrs):
    inside = "".join(f' {k}="{v}"' for k, v in attrs.items())
    return f"<{name}{inside}>"


print(tag("input"), tag("input", name="email", type="text"))


def required_after_default(a=1, *, b, c=3, d):
    return a, b, c, d


print(required_after_default(b=2, d=4), required_after_default(9, d=8, b=7, c=6))
print(required_after_default.__kwdefaults__, required_after_default.__defaults__, pos.__defaults__, kw.__kwdefaults__, both.__kwdefaults__)


def all_kinds(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(all_kinds(1, d=4), all_kinds(1, 2, 3, 4, 5, d=6, f=7), all_kinds(1, c=9, d=0, a="kw a", b="kw b"))


def bare_star(a, *, flag=False):
    return a if flag else -a


for call in (
    lambda: bare_star(1, flag=True),
    lambda: bare_star(1, True),
    lambda: pos(a=1),
    lambda: pos(1, b=2),
    lambda: pos(),
    lambda: kw(1),
    lambda: kw(),
    lambda: kw(1, 2, 3),
    lambda: kw(a=1, c=2),
    lambda: both(1, 2, 3),
    lambda: both(p=1, n=2, k=3),
    lambda: both(1, 2),
    lambda: both(k=1),
    lambda: both(1, 2, 3, k=4),
    lambda: required_after_default(),
    lambda: required_after_default(1, 2),
    lambda: all_kinds(),
    lambda: all_kinds(d=1),
    lambda: all_kinds(1),
    lambda: tag(name="x"),
    lambda: bare_star(1, 2, 3, flag=1),
    lambda: bare_star(1, 2, flag=1, other=1),
):
    try:
        print(call())
    except TypeError as e:
        print(e)

f = lambda a, /, b, *, c: (a, b, c)
print(f(1, 2, c=3), f(1, b=2, c=3))


class Api:
    def __init__(self, url, /, *, timeout=30):
        self.url, self.timeout = url, timeout

    def get(self, path, /, **params):
        query = "&".join(f"{k}={v}" for k, v in params.items())
        return f"{self.url}/{path}?{query} ({self.timeout}s)"


print(Api("http://h").get("x", path="p", self="s"), Api("u", timeout=1).get("y"))
try:
    Api(url="u")
except TypeError as e:
    print(e)
