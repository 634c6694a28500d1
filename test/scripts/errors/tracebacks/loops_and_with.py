class Managed:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, exc, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        return False


def work(items):
    with Managed("outer"), Managed("inner") as inner:
        for i, item in enumerate(items):
            while item > 0:
                item -= 1
                if item == 2:
                    raise RuntimeError(f"item {i} reached {item} in {inner.name}")
        print("all done")


work([1, 2])
work([1, 5])
