class Strict(type):
    def __new__(mcls, name, bases, namespace):
        for key, value in namespace.items():
            if callable(value) and not key.startswith("__"):
                mcls.check(name, key, value)
        return super().__new__(mcls, name, bases, namespace)

    @staticmethod
    def check(name, key, fn):
        if not fn.__doc__:
            raise TypeError(f"{name}.{key} has no docstring")


class Good(metaclass=Strict):
    def method(self):
        """Documented."""


print(Good.method.__doc__)


class Bad(Good):
    def documented(self):
        """Fine."""

    def forgotten(self):
        return 1
