"""Copies of objects, shallow and deep."""

__all__ = ["Error", "copy", "deepcopy"]
__also__ = ["error", "PyStringMap"]


class Error(Exception):
    """An object that cannot be copied."""


error = Error
PyStringMap = None

def _reduced(x, cls, memo=None):
    """A copy by what __reduce_ex__ or __reduce__ of a class of the script gives, or None if it has neither."""
    for name, args in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        method = getattr(cls, name, None)
        if method is not None:
            value = method(x, *args)
            break
    else:
        return None
    if isinstance(value, str):
        return (x,)
    if not isinstance(value, tuple) or not 2 <= len(value) <= 6:
        raise Error("__reduce__ must return a string or a tuple of 2 to 6 items")
    make, args, state, items, pairs, _ = value + (None,) * (6 - len(value))
    if memo is not None:
        args = tuple(deepcopy(arg, memo) for arg in args)
    made = make(*args)
    if memo is not None:
        memo[id(x)] = made
        state = deepcopy(state, memo)
    if state is not None:
        _set_state(made, state)
    for item in items or ():
        made.append(item if memo is None else deepcopy(item, memo))
    for key, item in pairs or ():
        if memo is not None:
            key, item = deepcopy(key, memo), deepcopy(item, memo)
        made[key] = item
    return (made,)


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)


def _state(x):
    own = getattr(type(x), "__getstate__", None)
    return own(x) if own is not None else (attributes_of(x) or None)


def _restore(made, state):
    """Give a new object the state of another: the attributes as they are, unless the class takes them itself."""
    if state is None:
        return
    if hasattr(type(made), "__setstate__") or hasattr(type(made), "__getstate__"):
        _set_state(made, state)
    else:
        set_attributes(made, state)


def copy(x):
    """A copy of an object that holds the very same things inside."""
    cls = type(x)
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if stands_for_itself(x):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    if reduced is not None:
        return reduced[0]
    made = shallow(x)
    _restore(made, _state(x))
    return made


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object that holds copies of what is inside, all the way down. memo has the copies made so far, by id."""
    cls = type(x)
    if cls not in (tuple, frozenset) and stands_for_itself(x):
        return x
    if cls in _containers and (memo is None or type(memo) is dict):
        return deep_copy(x, memo, deepcopy)
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    maker = _makers.get(cls)
    if maker is not None:
        made = maker(x, memo)
    else:
        method = getattr(x, "__deepcopy__", None)
        made = method(memo) if method is not None else _deepcopy_object(x, cls, memo)
    if made is not x:
        memo[key] = made
        # The original stays alive as long as its id means it.
        kept = memo.get(id(memo))
        if kept is None:
            memo[id(memo)] = [x]
        else:
            kept.append(x)
    return made


def _deepcopy_object(x, cls, memo):
    reduced = _reduced(x, cls, memo)
    if reduced is not None:
        return reduced[0]
    items = fixed_items(x)
    made = blank(x) if items is None else with_items(x, [deepcopy(item, memo) for item in items])
    memo[id(x)] = made
    state = _state(x)
    if state is not None:
        _restore(made, deepcopy(state, memo))
    if isinstance(x, dict):
        for key, value in dict.items(x):
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif isinstance(x, set):
        for item in set.__iter__(x):
            made.add(deepcopy(item, memo))
    elif is_sequence(x):
        for item in x:
            made.append(deepcopy(item, memo))
    return made


def _deepcopy_list(x, memo):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # One of the items may hold the tuple itself, which is then copied already.
    known = memo.get(id(x))
    if known is not None:
        return known
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_set(x, memo):
    return type(x)([deepcopy(item, memo) for item in x])


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Sample:
    def method(self):
        pass


_containers = {list, dict, tuple, set, frozenset, bytearray}
# For a memo of another type.
_makers = {
    list: _deepcopy_list,
    dict: _deepcopy_dict,
    tuple: _deepcopy_tuple,
    set: _deepcopy_set,
    frozenset: _deepcopy_set,
    bytearray: lambda x, memo: x.copy(),
    type(_Sample().method): _deepcopy_method,
}
