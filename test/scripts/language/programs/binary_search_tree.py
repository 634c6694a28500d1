class Tree:
    def __init__(self, items=()):
        self.root, self.count = None, 0
        for item in items:
            self.add(item)

    class Node:
        def __init__(self, key):
            self.key = key
            self.left = self.right = None
            self.height = 1

        def balance(self):
            return height(self.left) - height(self.right)

        def update(self):
            self.height = 1 + max(height(self.left), height(self.right))
            return self

    def add(self, key):
        """AVL insertion."""

        def insert(node):
            if node is None:
                self.count += 1
                return self.Node(key)
            if key == node.key:
                return node
            side = "left" if key < node.key else "right"
            setattr(node, side, insert(getattr(node, side)))
            return rebalance(node)

        self.root = insert(self.root)

    def remove(self, key):
        def delete(node, key):
            if node is None:
                raise KeyError(key)
            if key != node.key:
                side = "left" if key < node.key else "right"
                setattr(node, side, delete(getattr(node, side), key))
            elif node.left is None or node.right is None:
                return node.left or node.right
            else:
                successor = node.right
                while successor.left:
                    successor = successor.left
                node.key = successor.key
                node.right = delete(node.right, successor.key)
            return rebalance(node)

        self.root = delete(self.root, key)
        self.count -= 1

    def __contains__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)

        return walk(self.root)

    def levels(self):
        level = [self.root] if self.root else []
        while level:
            yield [node.key for node in level]
            level = [child for node in level for child in (node.left, node.right) if child]

    def __len__(self):
        return self.count

    def draw(self, node, indent=0):
        if node:
            yield from self.draw(node.right, indent + 4)
            yield " " * indent + str(node.key)
            yield from self.draw(node.left, indent + 4)

def height(node):
    return node.height if node else 0

def rotate(node, side, other):
    pivot = getattr(node, side)
    setattr(node, side, getattr(pivot, other))
    setattr(pivot, other, node.update())
    return pivot.update()

def rebalance(node):
    node.update()
    if node.balance() > 1:
        if node.left.balance() < 0:
            node.left = rotate(node.left, "right", "left")
        return rotate(node, "left", "right")
    if node.balance() < -1:
        if node.right.balance() > 0:
            node.right = rotate(node.right, "left", "right")
        return rotate(node, "right", "left")
    return node

t = Tree([50, 20, 80, 10, 30, 70, 90, 20, 25])
print(list(t), len(t), 30 in t, 31 in t, t.root.height)
print("\n".join(t.draw(t.root)))
print(list(t.levels()))
for key in (50, 10, 90):
    t.remove(key)
print(list(t), t.root.key, len(t), list(t.levels()))
try:
    t.remove(1000)
except KeyError as e:
    print("KeyError", e, len(t))
ascending = Tree(range(1, 128))
print(ascending.root.key, ascending.root.height, len(ascending), list(ascending) == list(range(1, 128)))
words = Tree("the quick brown fox jumps over the lazy dog".split())
print(list(words), "fox" in words, [len(level) for level in words.levels()], list(Tree()), list(Tree().levels()))
