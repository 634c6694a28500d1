class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent

    def root(self):
        return self.parent.root() if self.parent else self

    def up(self, n):
        return self.parent.up(n - 1) if n else self


leaf = Node("leaf", Node("branch", Node("trunk")))
print(leaf.root().value, leaf.up(2).value, len(leaf.up(1).value.split("a")[0].upper()))
try:
    print(leaf.up(1).value.nothing)
except AttributeError as e:
    print(e)
try:
    leaf.up(5)
except AttributeError as e:
    print(e)
print(leaf.up(2).value, leaf.root().parent.value, leaf.value)
