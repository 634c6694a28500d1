"""A calculator: tokenizer, recursive descent parser to a tree, evaluator."""
class CalcError(Exception): ...

def tokenize(text):
    i = 0
    while i < len(text):
        ch = text[i]
        if ch.isspace():
            i += 1
        elif ch.isalnum() or ch == ".":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "."):
                i += 1
            word = text[start:i]
            try:
                yield ("name", word, start) if ch.isalpha() else ("num", float(word) if "." in word else int(word), start)
            except ValueError:
                raise CalcError(f"bad number {word!r}", start) from None
        elif text[i:i + 2] == "**":
            yield ("op", "**", i)
            i += 2
        elif ch in "+-*/%^(),":
            yield ("op", ch, i)
            i += 1
        else:
            raise CalcError(f"unexpected character {ch!r}", i)
    yield ("end", None, len(text))

class Parser:
    LEVELS = [("+", "-"), ("*", "/", "%")]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0

    def accept(self, *values):
        kind, value, _ = self.tokens[self.i]
        if kind == "op" and value in values:
            self.i += 1
            return value

    def expect(self, kind, wanted):
        found, value, pos = self.tokens[self.i]
        self.i += 1
        if (found, value) != (kind, wanted):
            raise CalcError(f"unexpected {value!r}" if wanted is None else f"expected {wanted!r}, found {value!r}", pos)

    def statement(self):
        tree = self.binary(0)
        self.expect("end", None)
        return tree

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while op := self.accept(*self.LEVELS[level]):
            left = (op, left, self.binary(level + 1))
        return left

    def unary(self):
        if op := self.accept("-", "+"):
            return ("neg", self.unary()) if op == "-" else self.unary()
        base = self.atom()
        return ("**", base, self.unary()) if self.accept("**", "^") else base

    def atom(self):
        kind, value, pos = self.tokens[self.i]
        self.i += 1
        if kind == "num":
            return value
        if kind == "name":
            if not self.accept("("):
                return ("get", value)
            args = []
            while not self.accept(")"):
                args.append(self.binary(0))
                self.accept(",")
            return ("call", value, *args)
        if value == "(":
            tree = self.binary(0)
            self.expect("op", ")")
            return tree
        raise CalcError("expression expected", pos)

class Calculator:
    functions = {"max": max, "min": min, "abs": abs, "sqrt": lambda x: x**0.5, "round": round}
    operators = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "**": pow}

    def __init__(self):
        self.names = {"pi": 3.14159, "ans": 0}

    def evaluate(self, tree):
        match tree:
            case int() | float():
                return tree
            case ("get", name):
                return self.names[name]
            case ("neg", operand):
                return -self.evaluate(operand)
            case ("call", name, *args):
                return self.functions[name](*map(self.evaluate, args))
            case (op, left, right):
                return self.operators[op](self.evaluate(left), self.evaluate(right))

    def run(self, text):
        target, _, expression = text.rpartition("=")
        try:
            value = self.evaluate(Parser(expression).statement())
            self.names["ans"] = self.names[target.strip() or "ans"] = value
            return value
        except CalcError as e:
            return "{}\n    {expr}\n    {:{}}^".format(e.args[0], "", e.args[1] or "", expr=expression)
        except (ZeroDivisionError, TypeError, KeyError) as e:
            return f"{type(e).__name__}: {e}"

calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ^ 3 ^ 2", "10 - 4 - 3", "x = 7 % 4 + .5", "x * ans", "max(1, x, min(9, 4))", "sqrt(16) / abs(-8)", "1 / 0", "y + 1", "nope(1)", "sqrt(1, 2)", "2 * (3 + ", "1 2", "3 $ 4", "1.2.3", ")", "max()", "--5", "round(2.567, 1)", ""):
    print(f"{line or '(empty)':<22} = {calc.run(line)}")
print(Parser("-b * (c + 1) ** 2").statement(), list(tokenize("f(x)+1")))
