import reprlib

print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100))


class Node:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr()
    def __repr__(self):
        return f'Node({self.children!r})'


node = Node()
node.children.append(node)
print(node)
