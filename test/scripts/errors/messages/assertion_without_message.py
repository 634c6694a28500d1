class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        assert self.items
        return self.items.pop()

    def check(self):
        assert len(self.items) < 3 and \
            None not in self.items, \
            ("too many items", len(self.items))


s = Stack()
s.push(1)
print(s.pop())
try:
    s.pop()
except AssertionError as e:
    print(repr(e), e.args)
for item in "abc":
    s.push(item)
s.check()
