# What super() says when it cannot work.
class A:
    def who(self):
        return 'A.who'


class B(A):
    def who(self):
        return 'B.who > ' + super().who()


class D(B):
    pass


class E(dict):
    def __getattr__(self, name):
        return super().__getattribute__(name)


d, e = D(), E()


class Late:
    def grab(self):
        return super


class Outer:
    def broken(self):
        return super().nothing_here

    def setter(self):
        super().x = 1


def loose():
    return super()


def loose_with_arg(self):
    return super().who()


def no_self():
    return (lambda: super().who())()


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Outer().broken())
attempt(lambda: Outer().setter())
attempt(lambda: e.missing_name)
attempt(lambda: loose())
attempt(lambda: no_self())
attempt(lambda: loose_with_arg(d))
attempt(lambda: super(D))
attempt(lambda: super(D, 5))
attempt(lambda: super(5, d))
attempt(lambda: super(B, A()))
attempt(lambda: super(D, d, d))
attempt(lambda: super(D, d).zzz)
attempt(lambda: super(D, d)())
attempt(lambda: super(D, d)[0])
attempt(lambda: Late().grab() is super)
