"""Records what CPython makes of numbers, formats, strings and encodings: `python3 record_formats.py` writes recorded.json."""

import json
import os
import random
import struct
import sys
import unicodedata

random.seed(20240601)


def attempt(function, *args, **kwargs):
    """The result, or `{"error": [type, message]}`."""
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return {"error": [type(e).__name__, str(e)]}


def random_float():
    kind = random.randrange(8)
    if kind == 0:
        return struct.unpack("<d", random.getrandbits(64).to_bytes(8, "little"))[0]
    if kind == 1:
        return random.randrange(-1000, 1000) / random.choice((2, 4, 8, 16, 32, 1024))
    if kind == 2:
        return random.uniform(-1, 1) * 10.0 ** random.randrange(-20, 25)
    if kind == 3:
        return float(random.randrange(-(10**18), 10**18))
    if kind == 4:
        return round(random.uniform(-1000, 1000), random.randrange(5))
    if kind == 5:
        return random.randrange(1, 100000) * 10.0 ** random.randrange(-10, 22)
    if kind == 6:
        return (random.randrange(0, 10**6) + 0.5) / 10 ** random.randrange(4)
    return random.choice(special_floats)


special_floats = [
    0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.1, 0.2, 0.3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 1e21, 1e22, 1e23, 1e100,
    1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 1e-4, 1e-5, 9.999e-5, 0.00012345, 1e-7, 9007199254740993.0,
    float("inf"), float("-inf"), float("nan"), 1.005, 2.675, 0.125, 0.375, 999999.5, 9.5, 99.5, 0.05, 0.25, 1e300, 25.0, 350.0,
    4503599627370496.5, 4503599627370497.5, 8.5e22, 0.5e-6, 1.45e-10,
]  # fmt: skip


def bits(x):
    return struct.pack(">d", x).hex()


def floats():
    values = special_floats + [random_float() for _ in range(1500)]
    return [[bits(x), repr(x), x.hex()] for x in values]


def float_texts():
    texts = [
        "", " ", "1", " 1 ", "+1", "-1", "1.", ".5", ".", "1e5", "1e", "1e+5", "1E-5", "e5", "1_0", "1__0", "_1", "1_", "1_.5", "1._5",
        "1e1_0", "1e_1", "inf", "-inf", "+Infinity", "INFINITY", "infinit", "nan", "-nan", "+NaN", "nan1", "1.5abc", "0x10", "1,5", "1 2",
        "\u0661\u0662.\u0663", "\u00a01.5\u2003", "\x1c1", "1\x00", "1e400", "-1e400", "1e-400", "0.1e1", "--1", "\n1\t", "9" * 400, "0." + "1" * 900,
        "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880",
        "2.47032822920623272088e-324", "4.9406564584124654e-324", "1" + "0" * 309,
    ]  # fmt: skip
    return [[t, attempt(lambda: bits(float(t)))] for t in texts]


def hex_texts():
    texts = [
        "0x1.8p3", "1.8", "0x.8", "0x1p-1074", "0x0.8p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1p1024",
        "0x1.fffffffffffff7p1023", "0x1.fffffffffffff8p1023", "-0x1p-2000", "0x0p99999", "inf", "-nan", "0x", "x1", "1p", " 0x1 ", "0x1.p1", "0x1p+0005",
        "1" * 300, "0x" + "f" * 40 + "p-100", "", "zz", "0x1 p1",
    ]  # fmt: skip
    return [[t, attempt(lambda: bits(float.fromhex(t)))] for t in texts]


def float_specs():
    cases = []
    for _ in range(2500):
        x = random_float()
        spec = random_spec("eEfFgGn%", "", precision=True)
        cases.append([bits(x), spec, attempt(format, x, spec)])
    for x in (0.1, 1e300, 5e-324, 2.5, -1.0000000000000002, 123456.789):
        for spec in (".0f", ".120f", ".1100f", ".150e", ".800e", ".150g", "#.120g", ".1000g", ".0e", ".0g", "#.0f", "#.0e", ".101f", ".100f", ".101e"):
            cases.append([bits(x), spec, attempt(format, x, spec)])
    return cases


def random_spec(types, default, precision=False):
    spec = ""
    if random.random() < 0.3:
        if random.random() < 0.5:
            spec += random.choice("*0_ x<é😀")
        spec += random.choice("<>=^")
    if random.random() < 0.3:
        spec += random.choice("+- ")
    if random.random() < 0.1:
        spec += "z"
    if random.random() < 0.2:
        spec += "#"
    if random.random() < 0.3:
        spec += "0"
    if random.random() < 0.5:
        spec += str(random.randrange(1, 25))
    if random.random() < 0.25:
        spec += random.choice(",_")
    if precision and random.random() < 0.6:
        spec += "." + str(random.choice((0, 1, 2, 3, 5, 6, 10, 15, 17, 20, 30)))
    if random.random() < 0.85:
        spec += random.choice(types)
    return spec or default


def random_int():
    kind = random.randrange(5)
    if kind == 0:
        return random.randrange(-20, 20)
    if kind == 1:
        return random.randrange(-(10**6), 10**6)
    if kind == 2:
        return random.randrange(-(10**18), 10**18)
    if kind == 3:
        return random.randrange(-(10**40), 10**40)
    return random.choice((0, 2**53, -(2**53), 2**53 - 1, 2**63, 999, 1000, 65, 0x10FFFF))


def int_specs():
    cases = []
    for _ in range(2000):
        n = random_int()
        spec = random_spec("bcdoxXn" + "eEfFgG%s"[: random.choice((0, 0, 8))], "d", precision=random.random() < 0.2)
        cases.append([str(n), spec, attempt(format, n, spec)])
    return cases


def str_specs():
    texts = ["", "a", "hello", "héllo", "a😀b", "😀😀😀", "x" * 30]
    cases = []
    for _ in range(800):
        text = random.choice(texts)
        spec = random_spec("s" + "dxq"[: random.choice((0, 0, 3))], "s", precision=True)
        cases.append([text, spec, attempt(format, text, spec)])
    return cases


def complex_specs():
    cases = []
    for _ in range(600):
        z = complex(random_float(), random_float() if random.random() < 0.8 else 0.0)
        if random.random() < 0.2:
            z = complex(0.0, z.imag)
        spec = random_spec("eEfFgGn", "g", precision=True)
        cases.append([bits(z.real), bits(z.imag), spec, attempt(format, z, spec)])
    return cases


def bad_specs():
    specs = [
        "zz", " z", "z", ">q", "10.", ".", ".x", "10.3", "9" * 20, "." + "9" * 20, ",_", "_,", ",,", "__", ",x", "_x", "_q", ",q", "é", "éé", "x>5z1", "0=5",
        "=5", "05", "+", "#", " ", "-", "z5", "#5", "+s", ",s", "_s", "_n", ",n", "c", "+c", "#c", "zc", ",c", "_c", "zd", "#d", ".1d", "s", "q", "\n",
        "٣", ".٣", "٣d", "<", "<<", "<<5", "{<5", ".3000000000", "010,", "_b", "é<", "s ", "😀", "😀>4", "4😀", "\x7f", "9223372036854775807x", "9223372036854775808x",
    ]  # fmt: skip
    return [[s, *(attempt(format, v, s) for v in (5, 1.5, "ab", 1 + 2j, float("inf"), float("nan")))] for s in specs]


def percents():
    values = [0, 1, -1, 42, -42, 255, 10**20, -(2**70), True, 1.5, -2.25, 1e300, 0.1, 123456.789, "text", "héé😀", "a", None]
    cases = []
    for _ in range(2000):
        flags = "".join(random.sample("-+ #0", random.choice((0, 0, 1, 1, 2, 3))))
        width = str(random.randrange(1, 20)) if random.random() < 0.5 else ""
        precision = random.choice(("", "", ".", ".0", ".1", ".3", ".10", ".25"))
        letter = random.choice("diuoxXeEfFgGcrsa%")
        template = f"%{flags}{width}{precision}{letter}"
        i = random.randrange(len(values))
        value = values[i]
        expected = attempt(lambda: template % (value,))
        cases.append([template, encode(value), expected])
    return cases


def encode(value):
    """A value for JSON, tagged where JSON has no such thing."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": bits(value)}
    raise TypeError(value)


def int_texts():
    texts = [
        "", " ", "0", "00", "-0", "+5", "- 5", "12", " 12 ", "1_000", "_1", "1_", "1__0", "0x10", "0X1f", "0b101", "0B2", "0o17", "0o8", "0x", "0x_1", "0x__1",
        "0_1", "01", "0_0", "zz", "Zz", "1.5", "1e5", "\u0661\u0662", "\u00a012\u3000", "\x1c1", "12\x00", "é", "'", '"\'', "7fffffffffffffff", "9" * 30, "f" * 50,
        "-" + "1" * 25, "\x851", "１２", "½", "²", "1" * 4300, "1" * 4301, "0" * 4301, "9007199254740991", "9007199254740992", "-9007199254740993", "3" * 10, "v" * 14,
        "x" * 300,
    ]  # fmt: skip
    cases = []
    sys.set_int_max_str_digits(4300)
    for text in texts:
        for base in (10, 0, 16, 2, 8, 36, 4, 32, 7) if len(text) < 1000 else (10, 7):
            value = attempt(int, text, base)
            if isinstance(value, int):
                value = "%x" % value
            cases.append([text, base, value])
    return cases


def reprs():
    texts = [
        "", "a", "it's", 'say "hi"', "both ' and \"", "\n\r\t\\\0\x07\x1b\x7f", "é\x80\x9f\xa0\xad\xff", "\u0378\u200b\u2028\ufeff\ue000", "😀\U000e0001\U0010ffff",
        "\ud800", "a\udc00b", "x\ud83dy", "\u3000 中文", "\u0301", "\u1680", "\u061c", "\U0001f9ff\u088f\U00011f5a",
    ]  # fmt: skip
    return [[t, repr(t), ascii(t)] for t in texts]


def ranges(test):
    """The code points for which the test holds, as alternating starts and ends."""
    edges = []
    inside = False
    for code in range(0x110001):
        holds = code < 0x110000 and test(chr(code))
        if holds != inside:
            edges.append(code)
            inside = holds
    return edges


def predicates():
    names = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isprintable", "isidentifier", "isspace", "isupper", "islower", "istitle"]
    return {name: ranges(lambda c: getattr(c, name)()) for name in names}


def case_map(method):
    """What a method makes of each character that it changes."""
    return {c: mapped for c in map(chr, range(0x110000)) if (mapped := getattr(c, method)()) != c}


def cases():
    alphabet = "aAzZ ßﬁŉǰǆǅǄİıΣσςΑα'’.1-ᾳᾼაᲐꭰᏀ\u0345ʰ\U00010428\U00010400中é_"
    texts = ["".join(random.choice(alphabet) for _ in range(random.randrange(1, 9))) for _ in range(800)]
    methods = ("upper", "lower", "title", "capitalize", "swapcase", "casefold", "isupper", "islower", "istitle")
    return [[t, *(getattr(t, m)() for m in methods)] for t in texts]


def encodings():
    texts = ["", "abc", "é€😀", "a\udc80\ud801\u0100\U0001f600\x81b", "\ud800\ud801", "x\u0152y", "\udcff", "\ufeffa"]
    names = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "utf-8-sig", "L1"]
    handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "bogus"]
    encoded = []
    for text in texts:
        for name in names:
            for handler in handlers:
                # The exact extent of an error after escaped bytes differs from codec to codec there.
                if handler == "surrogateescape" and name == "cp1252":
                    continue
                result = attempt(text.encode, name, handler)
                encoded.append([text, name, handler, result.hex() if isinstance(result, bytes) else result])
    data = [
        b"", b"abc", "é€😀".encode(), b"a\xff\xe2\x82", b"\xed\xa0\x80x", b"\xf0\x9f\x98", b"\xf0\x9f\x98z", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"\xe2\x28\xa1",
        b"\xc3", b"\x80\x81", b"a\x00b", b"\x00\xd8a\x00", b"\x00\xdc", b"\x00\xd8", b"\xd8\x00\x00a", b"\xfe\xff\x00a", b"\xff\xfea\x00", b"a\x00\x00", b"\x00\xd8\x00\x00",
        b"\x00\x00\x00\x01", b"\x81\x8d", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\xef\xbb\xbfx", b"=\xd8\x00\xde", bytes(range(0x78, 0xA8)),
    ]  # fmt: skip
    decoded = []
    for piece in data:
        for name in names:
            for handler in handlers:
                # CPython goes on in the middle of a unit there.
                if handler == "surrogateescape" and "16" in name or handler == "surrogateescape" and "32" in name:
                    continue
                result = attempt(piece.decode, name, handler)
                # A pair of escaped surrogates is one character here.
                decoded.append([piece.hex(), name, handler, result])
    for name in ("UTF8", "utf 8", "U8", "Latin-1", "iso-8859-1", "US-ASCII", "windows-1252", "nope", "hex", "rot13", "", "a\0b"):
        encoded.append(["é", name, "replace", as_hex(attempt("é".encode, name, "replace"))])
        decoded.append(["c3", name, "replace", attempt(b"\xc3".decode, name, "replace")])
    return {"encoded": encoded, "decoded": decoded}


def as_hex(result):
    return result.hex() if isinstance(result, bytes) else result


def orders():
    texts = ["", "a", "b", "aa", "\uffff", "\ue000", "\ud800", "\udc00", "😀", "😀a", "a😀", "\ud83d", "\ud83dx", "\ud7ff", "é", "z", "Z"]
    return [[a, b, (a > b) - (a < b)] for a in texts for b in texts]


def slices():
    texts = ["", "abc", "a😀b😀c", "😀" * 70 + "x", "plain" * 20, "é" * 40 + "😀" + "z" * 40]
    cases_ = []
    for text in texts:
        for _ in range(40):
            size = len(text) + 3
            start, stop = random.randrange(-size, size), random.randrange(-size, size)
            step = random.choice((1, 1, 2, 3, -1, -2))
            cases_.append([text, start, stop, step, text[start:stop:step]])
    return {"slices": cases_, "lengths": [[t, len(t)] for t in texts]}


recorded = {
    "python": sys.version.split()[0],
    "unicode": unicodedata.unidata_version,
    "floats": floats(),
    "floatTexts": float_texts(),
    "hexTexts": hex_texts(),
    "floatSpecs": float_specs(),
    "intSpecs": int_specs(),
    "strSpecs": str_specs(),
    "complexSpecs": complex_specs(),
    "badSpecs": bad_specs(),
    "percents": percents(),
    "intTexts": int_texts(),
    "reprs": reprs(),
    "predicates": predicates(),
    "caseMaps": {m: case_map(m) for m in ("upper", "lower", "title", "casefold", "swapcase")},
    "cases": cases(),
    "encodings": encodings(),
    "orders": orders(),
    **slices(),
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.json")
with open(path, "w", encoding="ascii") as file:
    json.dump(recorded, file, separators=(",", ":"))
    file.write("\n")
