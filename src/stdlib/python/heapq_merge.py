"""Merging of iterables that are sorted."""

from heapq import _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heapreplace

__name__ = "heapq"
__all__ = ["merge"]


def merge(*iterables, key=None, reverse=False):
    """The items of iterables that are sorted, in order: one by one, so that they may be long."""
    direction = -1 if reverse else 1
    make, pop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    heap = []
    # The number of the iterable stands between items that are equal, so that the first comes first.
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * direction, value, step])
    make(heap)
    while len(heap) > 1:
        entry = heap[0]
        step = entry[3]
        yield entry[2]
        try:
            value = step()
        except StopIteration:
            pop(heap)
            continue
        entry[0] = value if key is None else key(value)
        entry[2] = value
        replace(heap, entry)
    if heap:
        _, _, value, step = heap[0]
        yield value
        yield from step.__self__
