import io
import shlex


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


TEXTS = (
    "foo bar",
    "  foo   bar ",
    "foo 'bar baz' qux",
    'foo "bar baz" qux',
    r"foo\ bar \'x\' \\",
    r'"a \" b" "c \\ d" "e \n f"',
    r"'a \ b'",
    "a''b \"\"",
    "''",
    "x=1;y=2 && z | w > out",
    "a # comment\nb",
    "a#b c",
    "-v --opt=va/lue ~/dir/*.txt",
    "naïve café ß",
    "a\nb\tc\r\nd",
    "unclosed 'quote",
    'unclosed "quote',
    "trailing \\",
    "",
    "()();<>",
    "a,b:c!d",
    "'mixed'\"quotes\"plain",
)
for text in TEXTS:
    show(lambda: shlex.split(text))
    show(lambda: shlex.split(text, comments=True))
    show(lambda: shlex.split(text, posix=False))
    show(lambda: list(shlex.shlex(text)))
    show(lambda: list(shlex.shlex(text, posix=True)))
    show(lambda: list(shlex.shlex(text, punctuation_chars=True)))
    show(lambda: list(shlex.shlex(text, posix=True, punctuation_chars="|&;")))


def split_all(text):
    lexer = shlex.shlex(text, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    return list(lexer)


for text in ("a && b||c", "x>y<z (q)", "a;b'c d';e", "~/a && b c --color=auto||d *.py?"):
    show(lambda: split_all(text))

for word in ("", "a", "a b", "it's", "$HOME", "a/b-c_d.e:f,g@h%i+j=k", "é", "'", '"', "a\nb", "#x"):
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["a", "b c", "d'e", ""]), shlex.split(shlex.join(["x y", "it's", '"']))) 
show(lambda: shlex.quote(5))
show(lambda: shlex.split(None))
show(lambda: shlex.join([1]))
show(lambda: shlex.split())

lexer = shlex.shlex("one two three", infile="name")
print(lexer.get_token(), lexer.get_token())
lexer.push_token("two")
lexer.push_token("extra")
print(lexer.get_token(), lexer.get_token(), lexer.get_token(), repr(lexer.get_token()), lexer.lineno)
print(lexer.error_leader(), lexer.error_leader("f", 7), lexer.eof, lexer.quotes, lexer.escape, lexer.whitespace, lexer.commenters)
lexer = shlex.shlex("a b\nc", posix=True)
print(list(lexer), lexer.lineno, lexer.eof, repr(lexer.instream.read()))
lexer = shlex.shlex(io.StringIO("x y"))
lexer.push_source("in ner")
print(list(lexer))
lexer = shlex.shlex("a.b-c d", posix=True)
lexer.wordchars += ".-"
print(list(lexer), lexer.punctuation_chars == "")
lexer = shlex.shlex("a:b:c", posix=True)
lexer.whitespace = ":"
lexer.whitespace_split = True
print(list(lexer))
try:
    lexer.punctuation_chars = "x"
except AttributeError as e:
    print(type(e).__name__)
lexer = shlex.shlex("a 'b")
lexer.debug = 1
show(lambda: list(lexer))
print(shlex.__all__)
