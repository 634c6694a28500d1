class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None

class LRUCache:
    """Dictionary plus doubly linked list with two sentinels."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.nodes = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = self.evictions = 0

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push_front(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push_front(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self._unlink(self.nodes.pop(key))
        elif len(self.nodes) >= self.capacity:
            oldest = self.tail.prev
            self._unlink(oldest)
            del self.nodes[oldest.key]
            self.evictions += 1
        node = self.nodes[key] = Node(key, value)
        self._push_front(node)

    __setitem__ = put

    def __getitem__(self, key):
        missing = object()
        value = self.get(key, missing)
        if value is missing:
            raise KeyError(key)
        return value

    def __contains__(self, key):
        return key in self.nodes

    def __len__(self):
        return len(self.nodes)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next

    def __repr__(self):
        return "LRU[" + ", ".join(f"{k}={v}" for k, v in self) + "]"

def lru_cache(maxsize=128):
    def decorate(fn):
        cache = LRUCache(maxsize)

        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            try:
                return cache[key]
            except KeyError:
                result = fn(*args, **kwargs)
                cache[key] = result
                return result

        wrapper.cache = cache
        return wrapper

    return decorate

cache = LRUCache(3)
for key, value in [("a", 1), ("b", 2), ("c", 3)]:
    cache.put(key, value)
print(cache, cache.get("a"), cache)
cache["d"] = 4
print(cache, "b" in cache, cache.get("b"), cache.get("b", "gone"))
cache.put("c", 33)
print(cache, len(cache), cache["c"])
try:
    cache["zzz"]
except KeyError as e:
    print("KeyError", e)
print(cache.hits, cache.misses, cache.evictions)
@lru_cache(maxsize=4)
def slow_square(n, offset=0):
    print("computing", n, offset)
    return n * n + offset

print([slow_square(n) for n in (2, 3, 2, 2, 4)], slow_square(2, offset=1), slow_square(2, offset=1))
print(slow_square.cache.hits, slow_square.cache.misses, len(slow_square.cache))

@lru_cache(300)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(150), fib.cache.hits, fib.cache.misses)
try:
    LRUCache(0)
except ValueError as e:
    print(e)
