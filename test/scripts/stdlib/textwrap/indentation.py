from textwrap import dedent, indent


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


for text in (
    "",
    "a\n b",
    "  a\n  b\n",
    "    a\n      b\n    c\n",
    "\ta\n\tb",
    "\ta\n    b",
    "  \ta\n  \t b\n  \t\tc",
    "    a\n  \n    b\n\n    c",
    "\n    def f():\n        return 1\n    ",
    "  a\r\n  b\r\n",
    "   \n  \t \n",
    "    Foo\n      Bar\n\n   Baz\n",
    "        \\\n        x",
):
    show(lambda: dedent(text))
    show(lambda: indent(text, "> "))
    show(lambda: indent(text, "> ", lambda line: True))
    show(lambda: indent(text, "-", lambda line: line.strip() == ""))
show(lambda: indent("a\x0cb\u2028c\n", "+"))
show(lambda: dedent(5))
show(lambda: indent(5, ""))
show(lambda: indent("a", 5))
show(lambda: indent("a"))
