class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def total(self):
        return self.value + sum(child.total() for child in self.children)


def chain(depth, last):
    tree = Tree(last)
    for _ in range(depth):
        tree = Tree(1, tree)
    return tree


print(chain(5, 10).total())
print(Tree(1, Tree(2), Tree(3, Tree(4))).total())
def depth(tree):
    return 1 + max((depth(child) for child in tree.children), default=0)


print(depth(chain(30, 1)), depth(Tree(0)))
# The generator expression is a frame of its own, so the lines alternate.
print(chain(2, "x").total())
