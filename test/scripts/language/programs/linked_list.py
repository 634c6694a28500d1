class LinkedList:
    class Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head, self.tail, self.size = None, None, 0
        self.extend(items)

    def append(self, value):
        node = self.Node(value)
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next = self.tail = node
        self.size += 1

    def prepend(self, value):
        self.head = self.Node(value, self.head)
        self.tail = self.tail or self.head
        self.size += 1

    def extend(self, items):
        for item in items:
            self.append(item)

    def _nodes(self):
        node = self.head
        while node:
            yield node
            node = node.next

    def __iter__(self):
        return (node.value for node in self._nodes())

    def __len__(self):
        return self.size

    def _node(self, index):
        for i, node in enumerate(self._nodes()):
            if i in (index, index + self.size):
                return node
        raise IndexError(f"index {index} out of range for {self.size} items")

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        return self._node(index).value

    def __setitem__(self, index, value):
        self._node(index).value = value

    def pop_first(self):
        value = self[0]
        self.head = self.head.next
        self.tail = self.tail if self.head else None
        self.size -= 1
        return value

    def reverse(self):
        self.tail, previous, node = self.head, None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def merge_sort(self, key=lambda v: v):
        def sort(node, n):
            if n <= 1:
                if node:
                    node.next = None
                return node
            middle = node
            for _ in range(n // 2):
                middle = middle.next
            return merge(sort(node, n // 2), sort(middle, n - n // 2))

        def merge(a, b):
            dummy = last = self.Node(None)
            while a and b:
                if key(b.value) < key(a.value):
                    last.next, b = b, b.next
                else:
                    last.next, a = a, a.next
                last = last.next
            last.next = a or b
            return dummy.next

        self.head = sort(self.head, self.size)
        for self.tail in self._nodes():
            pass
        return self

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __add__(self, other):
        return type(self)([*self, *other])

    def __repr__(self):
        return f"LinkedList([{' -> '.join(map(repr, self))}])"

l = LinkedList("cab")
l.append("d")
l.prepend("z")
print(l, len(l), l[0], l[-1], l[1:4], "a" in l, list(reversed(list(l))), l.head.value, l.tail.value)
print(l.reverse(), l.tail.value, l.merge_sort(), l.tail.value, l == LinkedList("abcdz"), l + [1])
l[2] = "CC"
print(l.pop_first(), l, len(l), l.tail.value, bool(l), bool(LinkedList()), LinkedList() == LinkedList([]))
numbers = LinkedList([5, -3, 9, 0, -3, 12, 7])
print(numbers.merge_sort(), numbers.merge_sort(key=abs), numbers.merge_sort(key=lambda n: -n), sum(numbers), max(numbers))
one = LinkedList([1])
print(one.pop_first(), one, one.head, one.tail, LinkedList().reverse(), LinkedList().merge_sort())
for bad in (lambda: l[5], lambda: l[-4], lambda: one[0], lambda: one.pop_first(), lambda: LinkedList(5)):
    try:
        print(bad())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
