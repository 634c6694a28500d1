width, prec = 10, 3
value = 12.34567
words = ["alpha", "beta"]

# The same quote may be used again inside, to any depth.
print(f"{f"{f"{f"{1 + 1}"}"}"}")
print(f"{"-".join(["a", "b"])} {', '.join(f"{w!r}" for w in words)}")
print(f"{"a" if True else "b"} {words[words.index("beta")]} { {"k": "v"}["k"] if words else "n" }")
print(f'{'single' + "double"} {f'{"x"}'}')

# Backslashes and comments are allowed in the braces.
print(f"{'\n'.join(words)}")
print(f"{"\t".join(["tab", "bed"])!r} {len("\\")} {'\u00e9'}")
print(f"{
    value  # a comment with a } brace and a " quote
    * 2
    :.1f}")
print(f'''{
    [
        w.title()  # one
        for w in words
    ]
}''')

# Nested specs.
print(f"{value:{width}.{prec}}|{value:{width}.{prec}f}|{value:<{width}}|{value:{'^'}{width}.{2}f}|")
print(f"{'text':{'*'}{'>'}{width - 2}}|{value:{f'.{prec}'}f}|{value:{"." + str(prec) + "e"}}|")
print(f"{words[0]!r:{width}}|{words[0]!s:>{len(words[0]) + 2}}|{width:{width}{'d'}}|")
print(f"{{{value:.1f}}} {{{{{width}}}}} {'{'} {'}'} {'{}'} {"{{"}")
print(f"{value:{ {'a': '.1f'}['a'] }}")
print(f"{'x':{'!r:>5'[3:]}}|")


class Echo:
    def __format__(self, spec):
        return f"[{spec}]"


e = Echo()
print(f"{e:plain} {e:a{width}b{prec}c} {e:{width}:{prec}}")
print(f"{e:%H:%M} {e: spaced } {e:'quoted'} {e:!r} {e:#} {e:\n}|{e:}")
print(f"{e:{e:{e:inner}}}")

# Lambda, dict and walrus need parentheses or a space because of ':' and '{'.
print(f"{(lambda v: v + 1)(1)} { {'a': 5}['a'] } {(m := 4)} {m}")
print(f"{words[0:1]} {words[-1][::2]} {[1, 2, 3][0:2]} {(1 if m else 2):3d} {m if m else 2:3d}")
print(f"{m!r}" + f"{m != 4}" + f"{m!s:>3}" f"{'!'}" f"{'!r'}")
print(f"{yes}" if (yes := "walrus outside") else "")


def table(rows):
    widths = [max(len(f"{cell}") for cell in col) for col in zip(*rows)]
    return "\n".join(f"{' | '.join(f'{cell:<{w}}' for cell, w in zip(row, widths))} ;" for row in rows)


print(table([("id", "name"), (1, "x"), (22, "longer")]))
gen = (f"{i:0{i}d}" for i in range(1, 4))
print(f"{[*gen]} {(*words, 1)} {*words, 2}")


def coroutine_like():
    got = f"{(yield "first")} and {yield}"
    yield got


g = coroutine_like()
print(next(g), g.send("A"), g.send("B"))
