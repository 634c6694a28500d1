"""Syntax trees as source."""

from ast._nodes import (
    Constant,
    Expr,
    FormattedValue,
    If,
    JoinedStr,
    Name,
    Tuple,
    excepthandler,
    match_case,
    mod,
    stmt,
)

# How tightly operators bind; an expression that binds less tightly than its place asks for is put in parentheses.
_NAMED = 1
_TUPLE = 2
_YIELD = 3
_TEST = 4
_OR = 5
_AND = 6
_NOT = 7
_COMPARISON = 8
_BIT_OR = 9
_BIT_XOR = 10
_BIT_AND = 11
_SHIFT = 12
_SUM = 13
_TERM = 14
_FACTOR = 15
_POWER = 16
_AWAIT = 17
_ATOM = 18

_BINARY = {
    "Add": ("+", _SUM),
    "Sub": ("-", _SUM),
    "Mult": ("*", _TERM),
    "MatMult": ("@", _TERM),
    "Div": ("/", _TERM),
    "Mod": ("%", _TERM),
    "LShift": ("<<", _SHIFT),
    "RShift": (">>", _SHIFT),
    "BitOr": ("|", _BIT_OR),
    "BitXor": ("^", _BIT_XOR),
    "BitAnd": ("&", _BIT_AND),
    "FloorDiv": ("//", _TERM),
    "Pow": ("**", _POWER),
}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_BOOLEAN = {"And": ("and", _AND), "Or": ("or", _OR)}
_COMPARING = {
    "Eq": "==",
    "NotEq": "!=",
    "Lt": "<",
    "LtE": "<=",
    "Gt": ">",
    "GtE": ">=",
    "Is": "is",
    "IsNot": "is not",
    "In": "in",
    "NotIn": "not in",
}

_SINGLE = ("'", '"')
_TRIPLE = ('"""', "'''")
# No float is as large.
_INFINITE = "1e309"


def _kind(node):
    return type(node).__name__


def _escaped(text, keeps_layout):
    """Text with its backslashes and what cannot be printed escaped."""
    return "".join(
        each
        if (each in "\n\t" and keeps_layout) or (each != "\\" and each.isprintable())
        else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


def _literal(text, quotes, keeps_layout):
    """What stands between the quotes, and which of `quotes` may be used for it, the best first."""
    escaped = _escaped(text, keeps_layout)
    fitting = [
        quote for quote in quotes if quote not in escaped and ("\n" not in escaped or len(quote) == 3)
    ]
    if not fitting:
        shown = repr(text)
        return shown[1:-1], [next((quote for quote in quotes if shown[0] in quote), shown[0])]
    if escaped:
        last = escaped[-1]
        fitting.sort(key=lambda quote: quote[0] == last)
        if fitting[0][0] == last:
            escaped = f"{escaped[:-1]}\\{last}"
    return escaped, fitting


def _number_text(value):
    text = repr(value)
    if isinstance(value, (float, complex)):
        text = text.replace("inf", _INFINITE).replace("nan", f"({_INFINITE}-{_INFINITE})")
    return text


def _items(texts):
    """What a tuple has in its parentheses."""
    return f"{texts[0]}," if len(texts) == 1 else ", ".join(texts)


class _Printer:
    """A method for each kind of node: those of expressions answer the text, those of statements write lines."""

    def __init__(self):
        self.pieces = []
        self.depth = 0
        # Comments about types that the tree tells of by their lines.
        self.ignored = {}
        self.handler = "except"

    def whole(self, node):
        """The source of a tree of any kind."""
        if isinstance(node, list):
            self.statements(node)
        elif isinstance(node, (mod, stmt, excepthandler, match_case)):
            getattr(self, _kind(node))(node)
        else:
            return self.text(node)
        return "".join(self.pieces)

    def text(self, node, level=_TEST):
        """An expression as text, in a place that binds so tightly."""
        return getattr(self, _kind(node))(node, level)

    def listed(self, nodes, level=_TEST):
        return ", ".join([self.text(node, level) for node in nodes])

    def enclosed(self, text, own, level):
        return f"({text})" if level > own else text

    # Lines.

    def blank(self):
        if self.pieces:
            self.pieces.append("\n")

    def line(self, text):
        self.blank()
        self.pieces.append("    " * self.depth + text)

    def statements(self, nodes):
        for node in nodes:
            getattr(self, _kind(node))(node)

    def block(self, head, body, comment="", write=None):
        self.line(f"{head}:{comment}")
        self.depth += 1
        (write or self.statements)(body)
        self.depth -= 1

    def else_block(self, body, word="else"):
        if body:
            self.block(word, body)

    def comment(self, node):
        text = self.ignored.get(getattr(node, "lineno", None)) or node.type_comment
        return "" if text is None else f" # type: {text}"

    def documented(self, body):
        """The body of what can have a docstring."""
        first = body[0] if body else None
        if isinstance(first, Expr) and isinstance(first.value, Constant) and isinstance(first.value.value, str):
            text, quotes = _literal(first.value.value, _TRIPLE, True)
            prefix = "u" if first.value.kind == "u" else ""
            self.line(f"{prefix}{quotes[0]}{text}{quotes[0]}")
            body = body[1:]
        self.statements(body)

    # Whole sources.

    def Module(self, node):
        self.ignored = {each.lineno: f"ignore{each.tag}" for each in node.type_ignores}
        self.documented(node.body)
        self.ignored = {}

    def Interactive(self, node):
        self.statements(node.body)

    def Expression(self, node):
        self.pieces.append(self.text(node.body))

    def FunctionType(self, node):
        self.pieces.append(f"({self.listed(node.argtypes)}) -> {self.text(node.returns)}")

    # Statements.

    def Expr(self, node):
        self.line(self.text(node.value, _YIELD))

    def Import(self, node):
        self.line(f"import {self.listed(node.names)}")

    def ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.listed(node.names)}")

    def Assign(self, node):
        targets = "".join([f"{self.text(target, _TUPLE)} = " for target in node.targets])
        self.line(targets + self.text(node.value) + self.comment(node))

    def AugAssign(self, node):
        operator, _ = _BINARY[_kind(node.op)]
        self.line(f"{self.text(node.target)} {operator}= {self.text(node.value)}")

    def AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f"({target})"
        value = f" = {self.text(node.value)}" if node.value else ""
        self.line(f"{target}: {self.text(node.annotation)}{value}")

    def TypeAlias(self, node):
        self.line(f"type {self.text(node.name)}{self.type_params(node)} = {self.text(node.value)}")

    def Return(self, node):
        self.line("return" + (f" {self.text(node.value)}" if node.value else ""))

    def Pass(self, node):
        self.line("pass")

    def Break(self, node):
        self.line("break")

    def Continue(self, node):
        self.line("continue")

    def Delete(self, node):
        self.line(f"del {self.listed(node.targets)}")

    def Assert(self, node):
        self.line(f"assert {self.text(node.test)}" + (f", {self.text(node.msg)}" if node.msg else ""))

    def Global(self, node):
        self.line(f"global {', '.join(node.names)}")

    def Nonlocal(self, node):
        self.line(f"nonlocal {', '.join(node.names)}")

    def Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            self.line("raise")
            return
        cause = f" from {self.text(node.cause)}" if node.cause else ""
        self.line(f"raise {self.text(node.exc)}{cause}")

    def Try(self, node, handler="except"):
        before, self.handler = self.handler, handler
        self.block("try", node.body)
        self.statements(node.handlers)
        self.else_block(node.orelse)
        self.else_block(node.finalbody, "finally")
        self.handler = before

    def TryStar(self, node):
        self.Try(node, "except*")

    def ExceptHandler(self, node):
        head = self.handler + (f" {self.text(node.type)}" if node.type else "")
        if node.name:
            head += f" as {node.name}"
        self.block(head, node.body)

    def decorated(self, node):
        self.blank()
        for decorator in node.decorator_list:
            self.line(f"@{self.text(decorator)}")

    def type_params(self, node):
        parameters = getattr(node, "type_params", None)
        return f"[{self.listed(parameters)}]" if parameters else ""

    def ClassDef(self, node):
        self.decorated(node)
        bases = self.listed([*node.bases, *node.keywords])
        head = f"class {node.name}{self.type_params(node)}" + (f"({bases})" if bases else "")
        self.block(head, node.body, write=self.documented)

    def FunctionDef(self, node, word="def"):
        self.decorated(node)
        returns = f" -> {self.text(node.returns)}" if node.returns else ""
        head = f"{word} {node.name}{self.type_params(node)}({self.text(node.args)}){returns}"
        self.block(head, node.body, self.comment(node), self.documented)

    def AsyncFunctionDef(self, node):
        self.FunctionDef(node, "async def")

    def For(self, node, word="for"):
        head = f"{word} {self.text(node.target, _TUPLE)} in {self.text(node.iter)}"
        self.block(head, node.body, self.comment(node))
        self.else_block(node.orelse)

    def AsyncFor(self, node):
        self.For(node, "async for")

    def While(self, node):
        self.block(f"while {self.text(node.test)}", node.body)
        self.else_block(node.orelse)

    def If(self, node):
        word = "if"
        while True:
            self.block(f"{word} {self.text(node.test)}", node.body)
            rest = node.orelse
            if len(rest) != 1 or not isinstance(rest[0], If):
                break
            node = rest[0]
            word = "elif"
        self.else_block(rest)

    def With(self, node, word="with"):
        self.block(f"{word} {self.listed(node.items)}", node.body, self.comment(node))

    def AsyncWith(self, node):
        self.With(node, "async with")

    def Match(self, node):
        self.block(f"match {self.text(node.subject)}", node.cases)

    def match_case(self, node):
        guard = f" if {self.text(node.guard)}" if node.guard else ""
        self.block(f"case {self.text(node.pattern)}{guard}", node.body)

    # Expressions.

    def Name(self, node, level):
        return node.id

    def Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return f"({_items([_number_text(item) for item in value])})"
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + _number_text(value)

    def JoinedStr(self, node, level):
        parts = [(self.inside(part), isinstance(part, Constant)) for part in node.values]
        quotes = list(_SINGLE + _TRIPLE)
        texts = []
        for text, is_constant in parts:
            if is_constant:
                text, fitting = _literal(text, quotes, False)
                if not any(quote in quotes for quote in fitting):
                    # No quote serves all parts.
                    quotes = ["'''"]
                    texts = [repr('"' + text)[2:-1] if is_constant else text for text, is_constant in parts]
                    break
                quotes = fitting
            elif "\n" in text:
                quotes = [quote for quote in quotes if len(quote) == 3]
            texts.append(text)
        return f"f{quotes[0]}{''.join(texts)}{quotes[0]}"

    def inside(self, node, is_format=False):
        """What a part of an f-string looks like between its quotes."""
        if isinstance(node, JoinedStr):
            return "".join([self.inside(part, is_format) for part in node.values])
        if isinstance(node, FormattedValue):
            return self.FormattedValue(node, _ATOM)
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
            return text.replace("\n", "\\n") if is_format else text
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def FormattedValue(self, node, level):
        text = self.text(node.value, _OR)
        if text.startswith("{"):
            text = " " + text
        if node.conversion != -1:
            text += f"!{chr(node.conversion)}"
        if node.format_spec:
            text += ":" + self.inside(node.format_spec, True)
        return f"{{{text}}}"

    def NamedExpr(self, node, level):
        text = f"{self.text(node.target, _ATOM)} := {self.text(node.value, _ATOM)}"
        return self.enclosed(text, _NAMED, level)

    def Await(self, node, level):
        text = "await" + (f" {self.text(node.value, _ATOM)}" if node.value else "")
        return self.enclosed(text, _AWAIT, level)

    def Yield(self, node, level):
        text = "yield" + (f" {self.text(node.value, _ATOM)}" if node.value else "")
        return self.enclosed(text, _YIELD, level)

    def YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.enclosed(f"yield from {self.text(node.value, _ATOM)}", _YIELD, level)

    def List(self, node, level):
        return f"[{self.listed(node.elts)}]"

    def Tuple(self, node, level):
        text = _items([self.text(item) for item in node.elts]) if node.elts else ""
        return f"({text})" if not node.elts or level > _TUPLE else text

    def Set(self, node, level):
        # There is no display of the empty set.
        return f"{{{self.listed(node.elts)}}}" if node.elts else "{*()}"

    def Dict(self, node, level):
        pairs = [
            f"**{self.text(value, _BIT_OR)}" if key is None else f"{self.text(key)}: {self.text(value)}"
            for key, value in zip(node.keys, node.values)
        ]
        return f"{{{', '.join(pairs)}}}"

    def clauses(self, node):
        return "".join([self.text(clause) for clause in node.generators])

    def comprehension(self, node, level):
        word = " async for" if node.is_async else " for"
        conditions = "".join([f" if {self.text(condition, _OR)}" for condition in node.ifs])
        return f"{word} {self.text(node.target, _TUPLE)} in {self.text(node.iter, _OR)}{conditions}"

    def ListComp(self, node, level):
        return f"[{self.text(node.elt)}{self.clauses(node)}]"

    def GeneratorExp(self, node, level):
        return f"({self.text(node.elt)}{self.clauses(node)})"

    def SetComp(self, node, level):
        return f"{{{self.text(node.elt)}{self.clauses(node)}}}"

    def DictComp(self, node, level):
        return f"{{{self.text(node.key)}: {self.text(node.value)}{self.clauses(node)}}}"

    def IfExp(self, node, level):
        text = f"{self.text(node.body, _OR)} if {self.text(node.test, _OR)} else {self.text(node.orelse)}"
        return self.enclosed(text, _TEST, level)

    def Lambda(self, node, level):
        parameters = self.text(node.args)
        text = f"lambda{' ' if parameters else ''}{parameters}: {self.text(node.body)}"
        return self.enclosed(text, _TEST, level)

    def UnaryOp(self, node, level):
        operator, own = _UNARY[_kind(node.op)]
        return self.enclosed(operator + self.text(node.operand, own), own, level)

    def BinOp(self, node, level):
        operator, own = _BINARY[_kind(node.op)]
        # A power binds its right side first.
        left, right = (own + 1, own) if operator == "**" else (own, own + 1)
        text = f"{self.text(node.left, left)} {operator} {self.text(node.right, right)}"
        return self.enclosed(text, own, level)

    def Compare(self, node, level):
        text = self.text(node.left, _COMPARISON + 1)
        for operator, value in zip(node.ops, node.comparators):
            text += f" {_COMPARING[_kind(operator)]} {self.text(value, _COMPARISON + 1)}"
        return self.enclosed(text, _COMPARISON, level)

    def BoolOp(self, node, level):
        operator, own = _BOOLEAN[_kind(node.op)]
        # CPython asks for one level more from each further value.
        texts = [self.text(value, min(own + i, _ATOM)) for i, value in enumerate(node.values, 1)]
        return self.enclosed(f" {operator} ".join(texts), own, level)

    def Attribute(self, node, level):
        value = self.text(node.value, _ATOM)
        # The dot would be taken for that of a float.
        space = " " if isinstance(node.value, Constant) and isinstance(node.value.value, int) else ""
        return f"{value}{space}.{node.attr}"

    def Call(self, node, level):
        return f"{self.text(node.func, _ATOM)}({self.listed([*node.args, *node.keywords])})"

    def keyword(self, node, level):
        return f"{'**' if node.arg is None else f'{node.arg}='}{self.text(node.value)}"

    def Subscript(self, node, level):
        index = node.slice
        if isinstance(index, Tuple) and index.elts:
            inside = _items([self.text(item) for item in index.elts])
        else:
            inside = self.text(index)
        return f"{self.text(node.value, _ATOM)}[{inside}]"

    def Slice(self, node, level):
        lower = self.text(node.lower) if node.lower else ""
        upper = self.text(node.upper) if node.upper else ""
        return f"{lower}:{upper}" + (f":{self.text(node.step)}" if node.step else "")

    def Starred(self, node, level):
        return f"*{self.text(node.value, _BIT_OR)}"

    def alias(self, node, level):
        return node.name + (f" as {node.asname}" if node.asname else "")

    def withitem(self, node, level):
        target = f" as {self.text(node.optional_vars)}" if node.optional_vars else ""
        return self.text(node.context_expr) + target

    def arg(self, node, level):
        return node.arg + (f": {self.text(node.annotation)}" if node.annotation else "")

    def arguments(self, node, level):
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        parts = []
        for index, (parameter, default) in enumerate(zip(positional, defaults), 1):
            parts.append(self.text(parameter) + (f"={self.text(default)}" if default else ""))
            if index == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.text(node.vararg) if node.vararg else ""))
        for parameter, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.text(parameter) + (f"={self.text(default)}" if default else ""))
        if node.kwarg:
            parts.append("**" + self.text(node.kwarg))
        return ", ".join(parts)

    def TypeVar(self, node, level):
        return node.name + (f": {self.text(node.bound)}" if node.bound else "")

    def TypeVarTuple(self, node, level):
        return f"*{node.name}"

    def ParamSpec(self, node, level):
        return f"**{node.name}"

    # Patterns.

    def MatchValue(self, node, level):
        return self.text(node.value)

    def MatchSingleton(self, node, level):
        return repr(node.value)

    def MatchSequence(self, node, level):
        return f"[{self.listed(node.patterns)}]"

    def MatchStar(self, node, level):
        return f"*{'_' if node.name is None else node.name}"

    def MatchMapping(self, node, level):
        pairs = zip(node.keys, node.patterns, strict=True)
        parts = [f"{self.text(key)}: {self.text(pattern)}" for key, pattern in pairs]
        if node.rest is not None:
            parts.append(f"**{node.rest}")
        return f"{{{', '.join(parts)}}}"

    def MatchClass(self, node, level):
        named = zip(node.kwd_attrs, node.kwd_patterns, strict=True)
        parts = [self.text(pattern) for pattern in node.patterns]
        parts += [f"{name}={self.text(pattern)}" for name, pattern in named]
        return f"{self.text(node.cls, _ATOM)}({', '.join(parts)})"

    def MatchAs(self, node, level):
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        return self.enclosed(f"{self.text(node.pattern, _BIT_OR)} as {node.name}", _TEST, level)

    def MatchOr(self, node, level):
        parts = [self.text(pattern, _BIT_OR + 1) for pattern in node.patterns]
        return self.enclosed(" | ".join(parts), _BIT_OR, level)


def unparsed(ast_obj):
    """The source of a tree."""
    return _Printer().whole(ast_obj)


__all__ = ["unparsed"]
