def quote(text):
    out = ['"']
    for ch in text:
        if ch in '"\\':
            out.append("\\" + ch)
        elif ch == "\n":
            out.append("\\n")
        elif ch == "\t":
            out.append("\\t")
        elif ord(ch) < 0x20:
            out.append(f"\\u{ord(ch):04x}")
        else:
            out.append(ch)
    out.append('"')
    return "".join(out)


def dump(value, indent=2, level=0, sort=False, width=40):
    """Renders nested data; short containers stay on one line."""
    pad = " " * indent * (level + 1)
    end = " " * indent * level
    if value is None:
        return "null"
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, dict):
        if not value:
            return "{}"
        items = sorted(value.items(), key=lambda kv: str(kv[0])) if sort else value.items()
        parts = [f"{quote(str(k))}: {dump(v, indent, level + 1, sort, width)}" for k, v in items]
        flat = "{" + ", ".join(parts) + "}"
        open_, close = "{", "}"
    elif isinstance(value, (list, tuple)):
        parts = [dump(v, indent, level + 1, sort, width) for v in value]
        flat = "[" + ", ".join(parts) + "]"
        open_, close = "[", "]"
    else:
        raise TypeError(f"cannot render {type(value).__name__} at level {level}")
    if len(flat) + level * indent <= width and "\n" not in flat:
        return flat
    body = (",\n" + pad).join(parts)
    return f"{open_}\n{pad}{body}\n{end}{close}"


data = {
    "name": 'A "quoted" title',
    "version": 3,
    "ratio": 0.1 + 0.2,
    "flags": [True, False, None],
    "empty": [{}, [], ""],
    "matrix": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "nested": {"deeper": {"deepest": {"key": "value with\nnewline and\ttab \x01"}}},
    "long": list(range(100, 115)),
    7: "int key",
}
print(dump(data))
print(dump(data, indent=1, sort=True, width=70))
print(dump([]), dump({}), dump("é☃"), dump((1, (2,))), dump(-0.0), dump(10**20))
try:
    dump({"ok": [1, {2, 3}]})
except TypeError as e:
    print(e)


def diff(a, b, path="$"):
    if type(a) is not type(b):
        yield f"{path}: {type(a).__name__} became {type(b).__name__}"
    elif isinstance(a, dict):
        for key in sorted(a.keys() | b.keys(), key=str):
            if key not in b:
                yield f"{path}.{key}: removed"
            elif key not in a:
                yield f"{path}.{key}: added {b[key]!r}"
            else:
                yield from diff(a[key], b[key], f"{path}.{key}")
    elif isinstance(a, list):
        for i in range(max(len(a), len(b))):
            if i >= len(b):
                yield f"{path}[{i}]: removed {a[i]!r}"
            elif i >= len(a):
                yield f"{path}[{i}]: added {b[i]!r}"
            else:
                yield from diff(a[i], b[i], f"{path}[{i}]")
    elif a != b:
        yield f"{path}: {a!r} -> {b!r}"


changed = {**data, "version": 4, "matrix": [[1, 0, 5], [0, 1, 0]], "extra": 1, "flags": (True,)}
del changed["empty"]
print("\n".join(diff(data, changed)))
print(list(diff(data, data)), list(diff([1, [2]], [1, [2, 3]])))
