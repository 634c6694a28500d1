class Settings:
    defaults = {"depth": 3}
    depth = defaults["depth"]
    print("in the class body", depth)

    def width(self):
        return self.depth * 2

    squares = [n * n for n in range(depth)]
    print("squares", squares)
    try:
        missing
    except NameError as e:
        print(e)

    class Nested:
        kinds = ["a", "b"]
        first = kinds[0]
        print("in the nested body", first)
        third = kinds[2]


print("never", Settings)
