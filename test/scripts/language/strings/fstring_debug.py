x = 10
name = "Bob"
pi = 3.14159
values = [1, 2]

print(f"{x=}")
print(f"{x = }")
print(f"{x= }{ x =}")
print(f"{name=} {name=!s} {name=!r} {name=!a}")
print(f"{pi=:.2f} {pi=:>10.3f}| {pi = :.1f}")
print(f"{x + 1=} {x*2 = } {x ** 2=:,} {(x, name)=}")
print(f"{values=} {values[0]=} {len(values)=} {values[::-1]=}")
print(f"{name.upper()=} {name[0] + 'x'=} {'lit'=}")
print(f"{x == 10=} {x <= 11 = } {x >= 11=} {not x=}")
print(f"{x=:d}{name=:>5}|{name=:^9}|")
print(f"a{x=}b{x=}c")
print(f"{{x=}} {x=} {{{x=}}}")
print(f"{[v for v in values if v > 1]=}")
print(f"{(lambda a: a + 1)(x)=}")
print(f"{ {'k': x}['k'] = }")
print(f"{x:=5}|{(x:=7)=}|{x=}")
print(f"{values[
    0
] = }")
print(f"{
    x
    +
    1
    =}")
print(f"""{x
=}""")
print(f"{f'{x=}'=}")
print(f"{'a' if x else 'b'=}")
print(f"{x=!r:^10}|{name=!s:*<6}|")


class Config:
    def __init__(self):
        self.depth = 3

    def __repr__(self):
        return "Config!"

    def __format__(self, spec):
        return f"formatted with {spec!r}"


c = Config()
print(f"{c=}")
print(f"{c=:}")
print(f"{c=:wide}")
print(f"{c=!s} {c.depth=} {c.depth   =   }")


def debug(**kw):
    return ", ".join(f"{k}={v!r}" for k, v in kw.items())


print(debug(a=1, b="two"))
total = 0
for i in range(3):
    total += i
    print(f"{i=}, {total=}", end="; ")
print()
s = f"{x=}"
print(len(s), s.split("="), f"{s=}")
