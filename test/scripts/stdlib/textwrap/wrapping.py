import textwrap
from textwrap import TextWrapper, fill, shorten, wrap


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


TEXT = """This is a paragraph that already has
line breaks.  But some of its lines are much longer than the others,
so it needs to be wrapped.  Some lines are \ttabbed too.
What a mess!  (Yes -- it is.) Well-known, twenty-five-fold e-mail--or not-- "so?" he said.  New sentence.
"""
for width in (1, 2, 3, 5, 8, 12, 20, 45, 70, 1000):
    print(width, wrap(TEXT, width))
for options in (
    dict(fix_sentence_endings=True),
    dict(expand_tabs=False),
    dict(expand_tabs=False, replace_whitespace=False),
    dict(tabsize=4),
    dict(drop_whitespace=False),
    dict(break_on_hyphens=False),
    dict(break_long_words=False),
    dict(initial_indent=" * ", subsequent_indent="   "),
    dict(max_lines=2),
    dict(max_lines=1, placeholder="..."),
    dict(max_lines=3, placeholder=" (more)", initial_indent="> "),
):
    print(options)
    for width in (10, 15, 33):
        show(lambda: wrap(TEXT, width, **options))
        show(lambda: fill("a supercalifragilisticexpialidocious-word-with-hyphens here", width, **options))
for text in (
    "",
    "   ",
    "\n\n",
    "x",
    "foo-bar-baz-quux",
    "--option --long-opt=value -x",
    "a--b---c",
    "this-is-a-useful-feature-for-reformatting posts from tim d'Artagnan's well-being",
    "Page 3-4 or 2020-01-02 and 1-800-555",
    "e.g. i.e.. what?! \"quoted.\" next",
    "ünïcödé-wörds hére",
    "tab\tseparated\tvalues",
    "nbsp\xa0stays\u2003em space",
    "aaaaaaaaaa-bbbbbbbbbb cc",
    "('the end')",
):
    for width in (4, 7, 11):
        print(repr(text), width, wrap(text, width), wrap(text, width, break_on_hyphens=False, break_long_words=False))
for width in (0, -1):
    show(lambda: wrap("x y", width))
    show(lambda: fill("", width))
show(lambda: wrap("hello", 3, max_lines=1))
show(lambda: wrap("hello there", 5, max_lines=1))
show(lambda: wrap("hello there", 5, max_lines=2, subsequent_indent="   "))
show(lambda: wrap(5))
show(lambda: wrap("x", "y"))
show(lambda: TextWrapper(70, foo=1))
show(lambda: wrap())
w = TextWrapper()
w.width = 10
w.initial_indent = "- "
print(w.wrap("one two three four"), w.fill("one two three"))
print([getattr(w, n) for n in ("width", "subsequent_indent", "tabsize", "max_lines", "placeholder", "break_on_hyphens")])

for text in ("Hello  world!", "Hello  world", "Helloworld is long", "", "  a   b  "):
    for width in (5, 8, 12, 20):
        show(lambda: shorten(text, width=width))
        show(lambda: shorten(text, width=width, placeholder="..."))
print(textwrap.__all__)


class Own(TextWrapper):
    def _split(self, text):
        return text.split("|")


print(Own(width=5).wrap("abc|def|ghi"))
