import re
import string
from string import Template


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


t = Template("$who likes ${what} for $$5, ${who}s")
print(t.substitute(who="tim", what="kung pao"), t.template)
print(t.substitute({"who": "a", "what": 1}), t.substitute({"who": "a", "what": "b"}, what="c"))
print(t.safe_substitute(who="x"), t.safe_substitute(), t.safe_substitute({"what": None}))
show(lambda: t.substitute(who="tim"))
show(lambda: t.substitute({}))
show(lambda: t.substitute({}, {}))
show(lambda: t.substitute("x"))
print(t.is_valid(), t.get_identifiers())
for text in ("$", "a $", "$5", "${", "${a", "${a b}", "x\ny $ z", "$$", "$_a1b", "$ä", "$aä", "${ä}", "\n\n  $!"):
    t = Template(text)
    print(repr(text), t.is_valid(), t.get_identifiers(), repr(t.safe_substitute(a=1, _a1b=2, aä=3)))
    show(lambda: t.substitute(a=1, _a1b=2))
print(Template("$mapping $self").substitute(mapping="m", self="s"))
print(Template.delimiter, Template.idpattern, Template.braceidpattern, Template.flags == re.IGNORECASE)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


p = Percent("%%x %with_underscore %notunderscored $a")
print(p.safe_substitute(with_underscore="W"), p.is_valid())
show(lambda: p.substitute(with_underscore="W"))


class Braces(Template):
    idpattern = "[a-z]"
    braceidpattern = "[a-z.]+"
    flags = 0


b = Braces("$ab ${a.b} $A")
print(b.safe_substitute({"a": 1, "a.b": 2}), b.get_identifiers())


class Own(Template):
    pattern = r"""
    (?P<escaped>@@) | @(?P<named>[a-z]+)@ | @\{(?P<braced>[a-z]+)\} | (?P<invalid>@)
    """


print(Own("@@ @a@ @{b}").substitute(a=1, b=2), Own.pattern.flags & re.VERBOSE == re.VERBOSE)
show(lambda: Own("x @").substitute())


class Bad(Template):
    pattern = r"(?P<other>\$)|(?P<escaped>a^)|(?P<named>a^)|(?P<braced>a^)|(?P<invalid>a^)"


show(lambda: Bad("$").get_identifiers()[0][0])
try:
    Bad("$").substitute()
except ValueError as e:
    print(e.args[0])


class Missing(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print(Template("$a $b").substitute(Missing(a=1)), Template("$a $b").substitute(Missing(), b=5))

# Constants and capwords.
for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "printable", "punctuation", "whitespace"):
    print(name, repr(getattr(string, name)))
print(string.capwords("  hello wORLD  foo\tbar "), repr(string.capwords("a-b-cD", "-")), repr(string.capwords(" a  b ", " ")), string.capwords(""))
print(sorted(string.__all__))
show(lambda: string.capwords(5))
show(lambda: string.capwords())
