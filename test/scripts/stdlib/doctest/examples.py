"""A module with examples.

>>> square(3)
9
>>> total = 0
>>> for i in range(3):
...     total += i
...
>>> total
3
>>> 'text'
'text'
>>> None
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
"""
import doctest


def square(x):
    """Squares.

    >>> square(2)
    4
    >>> square(True) == 1
    1
    >>> square("a")
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> [square(i) for i in range(20)]  # doctest: +ELLIPSIS
    [0, 1, ..., 361]
    >>> print([1,  2])  # doctest: +NORMALIZE_WHITESPACE
    [1,
     2]
    >>> 1 / 0  # doctest: +SKIP
    """
    return x * x


class Box:
    """Boxes.

    >>> Box(3).value
    3
    """

    def __init__(self, value):
        self.value = value

    def double(self):
        """
        >>> b = Box(2)
        >>> b.double()
        4
        """
        return self.value * 2


def wrong():
    """
    >>> 1 + 1
    3
    >>> raise_it()
    5
    >>> print("something")
    >>> None
    4
    """


def raise_it():
    raise ValueError("raised")


clean = doctest.DocTestFinder().find(square, "square", globs=globals())
print(clean[0].name, len(clean[0].examples), clean[0].examples[0].want, repr(clean[0].examples[2].exc_msg))
runner = doctest.DocTestRunner()
print(runner.run(clean[0]))
print([t.name for t in doctest.DocTestFinder(exclude_empty=True).find(Box, "Box", globs=globals())])


def output(text):
    lines = text.split("\n")
    for line in lines:
        if line.startswith("File "):
            line = 'File "examples.py", ' + line.split('", ', 1)[1]
        print(line)


parts = []
test = doctest.DocTestFinder().find(wrong, "wrong", globs=globals())[0]
print(doctest.DocTestRunner().run(test, out=lambda text: parts.append(text.split("Exception raised")[0])))
output("".join(parts))
doctest.run_docstring_examples(square, globals())
parser = doctest.DocTestParser()
print([(e.source, e.want, e.lineno, e.indent) for e in parser.get_examples("  text\n  >>> x = 1\n  >>> x\n  1\n\n  more\n")])
for text in (">>>x\n", ">>> x # doctest: +BOGUS\n", "  >>> x\n  1\n 2\n"):
    try:
        print(parser.parse(text))
    except ValueError as e:
        print(e)
checker = doctest.OutputChecker()
for want, got, flags in (("1\n", "True\n", 0), ("a...z\n", "abcz\n", doctest.ELLIPSIS), ("a b\n", "a   b\n", doctest.NORMALIZE_WHITESPACE), ("x\n", "y\n", 0)):
    print(checker.check_output(want, got, flags), end=" ")
print()
print(doctest.script_from_examples("Intro\n>>> 1 + 1\n2\n"))
wrong.__doc__ = None
print(doctest.testmod())
doctest.testmod(verbose=False, report=True)
