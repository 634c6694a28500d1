"""Records CPython's trees of the snippets in corpus/ as corpus/*.json, for tree.test.ts to compare ours with.

Run it with CPython 3.12: python3 test/syntax/record_trees.py
With two arguments, a source and a target, it records that source only.
"""

import ast
import json
import pathlib
import sys


class Lines:
    """Turns the byte columns of `ast` into columns of code points."""

    def __init__(self, text):
        self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def column(self, line, column):
        text = self.lines[line - 1]
        return column if text.isascii() else len(text.encode()[:column].decode())


def constant(value):
    if value is None or value is True or value is False:
        return value
    if value is Ellipsis:
        return {"ellipsis": True}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, int):
        return {"int": str(value) if value < 10**4000 else hex(value)}
    if isinstance(value, float):
        return {"float": repr(value)}
    if isinstance(value, complex):
        return {"imaginary": repr(value.imag)}
    return value


def normal(node, lines):
    if isinstance(node, list):
        return [normal(item, lines) for item in node]
    if not isinstance(node, ast.AST):
        return constant(node)
    kind = type(node).__name__
    if isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context)):
        return kind
    result = {"kind": kind}
    if hasattr(node, "lineno"):
        result["at"] = [
            node.lineno,
            lines.column(node.lineno, node.col_offset),
            node.end_lineno,
            lines.column(node.end_lineno, node.end_col_offset),
        ]
    if isinstance(node, ast.JoinedStr):
        # Empty texts are a quirk of 3.12.1.
        values = [item for item in node.values if not (isinstance(item, ast.Constant) and item.value == "")]
        result["values"] = [normal(item, lines) for item in values]
        return result
    for field in node._fields:
        if field not in ("type_comment", "type_ignores"):
            result[field] = normal(getattr(node, field), lines)
    if isinstance(node, ast.Constant):
        result = {"kind": "Constant", "at": result["at"], "value": result["value"]}
    return result


def record(source, target):
    text = source.read_bytes().decode("utf-8-sig")
    tree = ast.parse(text)
    target.write_text(json.dumps(normal(tree, Lines(text)), separators=(",", ":")) + "\n")


def main():
    sys.setrecursionlimit(10000)
    if len(sys.argv) == 3:
        record(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
        return
    here = pathlib.Path(__file__).parent
    for source in sorted((here / "corpus").glob("*.py")):
        record(source, source.with_suffix(".json"))


if __name__ == "__main__":
    main()
