import io
import tomllib
from decimal import Decimal

print(tomllib.loads(""), tomllib.loads("\n\n# only a comment\n\t \r\n"))
text = r'''
# integers
i = [0, +1, -17, 1_000, 0xDEAD_beef, 0o755, 0b1101_0110, 99999999999999999999, -0, +0]
f = [1.0, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 9_224_617.445_991, inf, +inf, -inf, 0.0, -0.0, 1E1_0]
b = [true, false]
s = ["", "tab\t", "quote\" back\\ \u00E9 \U0001F600 \b\f\r\n", 'C:\temp', '<\i\c*\s*>', "# no comment"]
d = [1979-05-27, 07:32:00, 00:32:00.999999, 00:00:00.1234567, 1979-05-27T07:32:00, 1979-05-27 07:32:00.5]
z = [1979-05-27T07:32:00Z, 1979-05-27T00:32:00-07:00, 1979-05-27t00:32:00.25+05:30, 1979-05-27 00:32:00z]
nested = [[1, 2], ["a", [1.5]], [], {}, {a = 1, b.c = "x"}]
mixed = [
  1, # one
  # two
  "two",

  3.0,   
]
'''
for key, value in tomllib.loads(text).items():
    print(key, value)
print(tomllib.loads("n = [nan, +nan, -nan]"))
multi = '''
a = """
First
  second "quoted" ""two""
third\\tx"""
b = """one \\
    two \\   

   three"""
c = \'\'\'
no \\escape 'here' ''two''
\'\'\'
d = """"four""""
e = \'\'\'\'x\'\'\'\'\'
f = """""quotes"""""
g = """"""
h = \'\'\'\'\'\'
'''
for key, value in tomllib.loads(multi).items():
    print(key, repr(value))
print(tomllib.loads("a = 1\r\nb = '''x\r\ny'''\r\n"))
print(tomllib.loads("a = 1.10\nb = [2.5, inf, 3]", parse_float=Decimal))
print(tomllib.loads("a = 1_0.5e1", parse_float=str))
print(tomllib.load(io.BytesIO("é = 'ü'\n".encode().replace(b"\xc3\xa9", b"e"))))
for wrong in (lambda: tomllib.loads(b"a=1"), lambda: tomllib.loads(3), lambda: tomllib.load(io.StringIO("a=1")),
              lambda: tomllib.load(io.BytesIO(b"\xff")), lambda: tomllib.loads("a=1.5", parse_float=lambda s: []),
              lambda: tomllib.loads("a=1.5", parse_float=lambda s: {}), lambda: tomllib.loads(s="a=1"), lambda: tomllib.loads("a=1", float)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(tomllib.TOMLDecodeError.__mro__[1:3], tomllib.__all__)
