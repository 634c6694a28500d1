# Groups are cut off in width and depth when they are printed.
wide = [ValueError(f"number {i}") for i in range(20)]


def nested(depth):
    error = TypeError("at the bottom")
    for level in range(depth):
        error = ExceptionGroup(f"level {level}", [error])
    return error


def widest(group):
    if isinstance(group, ExceptionGroup):
        return max(len(group.exceptions), *map(widest, group.exceptions))
    return 0


wide[3].add_note("three has a note")
print(len(wide), widest(ExceptionGroup("w", wide[:3])), repr(nested(2)))
raise ExceptionGroup("wide and deep", [*wide[:12], nested(12), *wide[12:18]])
