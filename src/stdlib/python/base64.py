"""Bytes as text in 16, 32, 64 or 85 characters. Source: RFC 4648; for base 85 the forms of Ascii85 and of git."""

import binascii

__all__ = [
    "encode",
    "decode",
    "encodebytes",
    "decodebytes",
    "b64encode",
    "b64decode",
    "b32encode",
    "b32decode",
    "b32hexencode",
    "b32hexdecode",
    "b16encode",
    "b16decode",
    "b85encode",
    "b85decode",
    "a85encode",
    "a85decode",
    "standard_b64encode",
    "standard_b64decode",
    "urlsafe_b64encode",
    "urlsafe_b64decode",
]
__also__ = ["MAXLINESIZE", "MAXBINSIZE"]


def _bytes(s):
    """The bytes of what is to be decoded."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        message = f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}"
        raise TypeError(message) from None


def b64encode(s, altchars=None):
    """Encode bytes with Base64; text in stands for its UTF-8, and gives text."""
    if isinstance(s, str):
        return b64encode(s.encode(), altchars).decode("ascii")
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode Base64; characters that are none are passed over unless they are to be refused."""
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode bytes with Base64."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode Base64."""
    return b64decode(s)


_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Encode bytes with Base64, with - and _ in place of + and /."""
    encoded = b64encode(s)
    return encoded.replace("+", "-").replace("/", "_") if isinstance(encoded, str) else encoded.translate(_to_urlsafe)


def urlsafe_b64decode(s):
    """Decode Base64 with - and _ in place of + and /."""
    return b64decode(_bytes(s).translate(_from_urlsafe))


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    missing = -len(s) % 5
    pairs = [bytes((a, b)) for a in alphabet for b in alphabet]
    padded = bytes(s) + bytes(missing)
    encoded = bytearray()
    for i in range(0, len(padded), 5):
        group = int.from_bytes(padded[i : i + 5])
        encoded += pairs[group >> 30] + pairs[group >> 20 & 1023] + pairs[group >> 10 & 1023] + pairs[group & 1023]
    padding = (0, 1, 3, 4, 6)[missing]
    if padding:
        encoded[-padding:] = b"=" * padding
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    decoded = bytearray()
    number = 0
    for i in range(0, len(s), 8):
        number = 0
        for c in s[i : i + 8]:
            if c not in values:
                raise binascii.Error("Non-base32 digit found") from None
            number = (number << 5) + values[c]
        decoded += number.to_bytes(5) if i + 8 <= len(s) else b""
    if length % 8 or padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and length:
        last = (number << (5 * padding)).to_bytes(5)
        decoded += last[: (43 - 5 * padding) // 8]
    return bytes(decoded)


def b32encode(s):
    """Encode bytes with Base32."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode Base32; `map01` says which letter the digit 1 stands for, and 0 stands for O then."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Encode bytes with Base32 in the alphabet that goes on from hexadecimal."""
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode Base32 in the alphabet that goes on from hexadecimal."""
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    """Encode bytes in hexadecimal, with capital letters."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode hexadecimal with capital letters, or with letters of both kinds."""
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_A85 = bytes(range(33, 118))
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _encode85(b, alphabet, pad, zero=None, spaces=None):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    missing = -len(b) % 4
    padded = bytes(b) + bytes(missing)
    encoded = bytearray()
    group = b""
    for i in range(0, len(padded), 4):
        word = int.from_bytes(padded[i : i + 4])
        if zero and word == 0:
            group = zero
        elif spaces and word == 0x20202020:
            group = spaces
        else:
            digits = bytearray(5)
            for k in (4, 3, 2, 1, 0):
                word, digit = divmod(word, 85)
                digits[k] = alphabet[digit]
            group = bytes(digits)
        encoded += group
    if missing and not pad:
        if group == b"z":
            encoded[-1:] = alphabet[:1] * 5
        del encoded[-missing:]
    return bytes(encoded)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes with Ascii85, in lines of `wrapcol` characters if that is not 0."""
    encoded = _encode85(b, _A85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        encoded = b"<~" + encoded
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [encoded[i : i + width] for i in range(0, len(encoded), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b"")
        encoded = b"\n".join(lines)
    if adobe:
        encoded += b"~>"
    return encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\x0b"):
    """Decode Ascii85."""
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    digits = []
    for c in bytes(b) + b"u" * 4:
        if 33 <= c <= 117:
            digits.append(c)
            if len(digits) == 5:
                word = 0
                for digit in digits:
                    word = 85 * word + digit - 33
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                decoded += word.to_bytes(4)
                digits.clear()
        elif c == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded += b"\0\0\0\0"
        elif foldspaces and c == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded += b"    "
        elif c in ignorechars:
            continue
        else:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    surplus = 4 - len(digits)
    if surplus:
        del decoded[-surplus:]
    return bytes(decoded)


def b85encode(b, pad=False):
    """Encode bytes with base 85, as git does."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    """Decode base 85 as git has it."""
    b = _bytes(b)
    values = {c: i for i, c in enumerate(_B85)}
    missing = -len(b) % 5
    padded = bytes(b) + b"~" * missing
    decoded = bytearray()
    for i in range(0, len(padded), 5):
        word = 0
        for j, c in enumerate(padded[i : i + 5]):
            if c not in values:
                raise ValueError("bad base85 character at position %d" % (i + j)) from None
            word = word * 85 + values[c]
        if word > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i) from None
        decoded += word.to_bytes(4)
    if missing:
        del decoded[-missing:]
    return bytes(decoded)


MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Encode a stream of bytes with Base64 to another, in lines of 76 characters."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a stream of lines of Base64 to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _flat(s):
    """The bytes of a bytes-like object of one dimension."""
    try:
        view = memoryview(s)
    except TypeError as error:
        message = "expected bytes-like object, not %s" % s.__class__.__name__
        raise TypeError(message) from error
    if view.format not in ("c", "b", "B"):
        message = "expected single byte elements, not %r from %s" % (view.format, s.__class__.__name__)
        raise TypeError(message)
    return view.tobytes()


def encodebytes(s):
    """Encode bytes with Base64, in lines of 76 characters."""
    s = _flat(s)
    return b"".join([binascii.b2a_base64(s[i : i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode lines of Base64."""
    return binascii.a2b_base64(_flat(s))
