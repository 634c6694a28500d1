class Engine:
    def __init__(self, cylinders):
        if cylinders <= 0:
            raise ValueError("an engine needs cylinders")
        self.cylinders = cylinders


class Car:
    wheels = 4

    def __init__(self, name, cylinders):
        self.name = name
        self.engine = Engine(cylinders)

    @classmethod
    def build(cls, spec):
        name, cylinders = spec.split(":")
        return cls(name, int(cylinders))


class Garage:
    def __init__(self, specs):
        self.cars = [Car.build(spec) for spec in specs]

    def __len__(self):
        return len(self.cars)


print(len(Garage(["mini:4", "truck:8"])))
print(len(Garage(["bike:1", "kart:0"])))
