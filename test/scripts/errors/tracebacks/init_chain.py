class Base:
    def __init__(self, name, **options):
        self.name = name
        self.configure(**options)

    def configure(self, *, colour="red"):
        self.colour = colour


class Middle(Base):
    def __init__(self, *args, **kwargs):
        print("Middle.__init__", args, sorted(kwargs))
        super().__init__(*args, **kwargs)


class Child(Middle):
    def __init__(self, name, size=1, **kwargs):
        super().__init__(name, **kwargs)
        self.size = size


c = Child("first", colour="blue")
print(c.name, c.colour, c.size)
Child("second", shape="round")
