def area(width, height=1, *, unit="cm"):
    return f"{width * height} {unit}"


def all_areas(shapes, **options):
    return [area(*shape, **options) for shape in shapes]


print(all_areas([(1, 2), [3]], unit="mm"))
for shapes, options in (([(1, 2, 3)], {}), ([()], {}), ([(1,)], {"units": "mm"}), ([5], {})):
    try:
        all_areas(shapes, **options)
    except TypeError as e:
        print(e)
def show(*args, **kwargs):
    print(*args, *kwargs.items(), sep=" | ")


show(*range(3), *"ab", **{"k": 1}, **dict(j=2))
print(all_areas([{"width": 1}, {"a": 2, "b": 3}]), area(*[1, 2], **{"unit": "m", "colour": "red"}))
