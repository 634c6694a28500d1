def combine(first, second, *, separator):
    return separator.join(
        [first, second]
    )


def build(*parts):
    return combine(
        parts[0],
        parts[1],
        separator=parts[2],
    )


print(build("a", "b", "-"))
value = "prefix " + build(
    "left",
    "right",
    5
) + " suffix"
print(value)
