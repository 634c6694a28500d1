class Parser:
    def __init__(self, fn, name="?"):
        self.fn = fn
        self.name = name

    def __call__(self, text, pos=0):
        return self.fn(text, pos)

    def __or__(self, other):
        def either(text, pos):
            try:
                return self(text, pos)
            except ParseError as first:
                try:
                    return other(text, pos)
                except ParseError as second:
                    raise max(first, second, key=lambda e: e.pos) from None

        return Parser(either, f"{self.name} or {other.name}")

    def __and__(self, other):
        def both(text, pos):
            a, pos = self(text, pos)
            b, pos = other(text, pos)
            return (a, b), pos

        return Parser(both, f"{self.name} {other.name}")

    def __lshift__(self, other):
        return (self & other) >> (lambda pair: pair[0])

    def __rshift__(self, fn):
        def mapped(text, pos):
            value, pos = self(text, pos)
            return fn(value), pos

        return Parser(mapped, self.name)

    def then(self, other):
        return (self & other) >> (lambda pair: pair[1])

    def many(self, at_least=0):
        def repeat(text, pos):
            values = []
            while True:
                try:
                    value, pos = self(text, pos)
                except ParseError:
                    if len(values) < at_least:
                        raise
                    return values, pos
                values.append(value)

        return Parser(repeat, f"many {self.name}")

    def sep_by(self, separator):
        return ((self & separator.then(self).many()) >> (lambda pair: [pair[0], *pair[1]])) | Parser(lambda text, pos: ([], pos))

    def parse(self, text):
        value, pos = self(text, skip(text, 0))
        if pos == len(text):
            return value
        raise ParseError("end of input", text, pos)

class ParseError(Exception):
    def __init__(self, expected, text, pos):
        found = repr(text[pos]) if pos < len(text) else "end of input"
        super().__init__(f"expected {expected} but found {found} at {pos}")
        self.pos = pos

def skip(text, pos):
    while pos < len(text) and text[pos].isspace():
        pos += 1
    return pos

def literal(word):
    def match(text, pos):
        if text.startswith(word, pos):
            return word, skip(text, pos + len(word))
        raise ParseError(repr(word), text, pos)

    return Parser(match, repr(word))

def chars(test, name):
    def match(text, pos):
        end = pos
        while end < len(text) and test(text[end]):
            end += 1
        if end == pos:
            raise ParseError(name, text, pos)
        return text[pos:end], skip(text, end)

    return Parser(match, name)

def string(text, pos):
    if pos >= len(text) or text[pos] != '"':
        raise ParseError("string", text, pos)
    end = text.find('"', pos + 1)
    if end < 0:
        raise ParseError("closing quote", text, len(text))
    return text[pos + 1:end], skip(text, end + 1)

value = Parser(lambda text, pos: (null | boolean | number | Parser(string, "string") | array | table)(text, pos), "value")
null = literal("null") >> (lambda _: None)
boolean = (literal("true") >> (lambda _: True)) | (literal("false") >> (lambda _: False))
number = chars(lambda c: c.isdigit() or c in "-.", "number") >> (lambda t: float(t) if "." in t else int(t))
array = literal("[").then(value.sep_by(literal(","))) << literal("]")
pair = (Parser(string, "key") << literal(":")) & value
table = literal("{").then(pair.sep_by(literal(","))) << literal("}")
table = table >> dict
word = chars(str.isalpha, "word")
for text in ('[1, 2.5, -3, "x y", [], [[null]]]', ' { "a" : {"b": [true, false]}, "c": null } ', '"only"', "[1, 2", "[1 2]", '{"a" 1}', "", "nul", "[1,]", '{"k": "open}', "1 1"):
    try:
        print(value.parse(text))
    except ParseError as e:
        print(f"{text!r}: {e}")
print(word.many().parse("a bc def"), word.many(2).name, (word & number).parse("abc 12"), word.sep_by(literal(";")).parse("x;y ; z"), word.sep_by(literal(",")).parse(""))
total = number.sep_by(literal("+")) >> sum
print(total.parse("1 + 2 + 3.5"), (word | number).many(at_least=1).parse("a 1 b 2"))
