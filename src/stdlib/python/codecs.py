"""Encodings of text, and other codings of bytes and text."""

__all__ = [
    "lookup",
    "BOM",
    "BOM_BE",
    "BOM_LE",
    "BOM32_BE",
    "BOM32_LE",
    "BOM64_BE",
    "BOM64_LE",
    "BOM_UTF8",
    "BOM_UTF16",
    "BOM_UTF16_LE",
    "BOM_UTF16_BE",
    "BOM_UTF32",
    "BOM_UTF32_LE",
    "BOM_UTF32_BE",
    "CodecInfo",
    "Codec",
    "IncrementalEncoder",
    "IncrementalDecoder",
    "StreamReader",
    "StreamWriter",
    "getencoder",
    "getdecoder",
    "getincrementalencoder",
    "getincrementaldecoder",
    "getreader",
    "getwriter",
    "encode",
    "decode",
    "iterencode",
    "iterdecode",
    "register",
    "unregister",
    "EncodedFile",
    "StreamReaderWriter",
    "StreamRecoder",
    "register_error",
    "lookup_error",
    "strict_errors",
    "ignore_errors",
    "replace_errors",
    "xmlcharrefreplace_errors",
    "namereplace_errors",
    "backslashreplace_errors",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
# The order of bytes here is little-endian.
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class Codec:
    """The base of classes that encode and decode all at once."""

    def encode(self, input, errors="strict"):
        """Return the bytes of text, and how much of it was used."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Return the text of bytes, and how many were used."""
        raise NotImplementedError


class IncrementalEncoder:
    """The base of classes that encode piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """Return the bytes of a piece."""
        raise NotImplementedError

    def reset(self):
        """Start again."""

    def getstate(self):
        """Return the state."""
        return 0

    def setstate(self, state):
        """Go on from a state."""


class IncrementalDecoder:
    """The base of classes that decode piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """Return the text of a piece."""
        raise NotImplementedError

    def reset(self):
        """Start again."""

    def getstate(self):
        """Return the bytes that wait, and the rest of the state."""
        return b"", 0

    def setstate(self, state):
        """Go on from a state."""


class _Stream:
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._coder = self._new_coder(errors)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamWriter(_Stream):
    """Writes text to a stream of bytes."""

    def write(self, object):
        """Write text."""
        self.stream.write(self._coder.encode(object))

    def writelines(self, list):
        """Write all texts of an iterable."""
        self.write("".join(list))

    def reset(self):
        """Start again."""
        self._coder.reset()


class StreamReader(_Stream):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._text = ""

    def _fill(self):
        """Read more; whether there was any."""
        piece = self.stream.read(8192)
        self._text += self._coder.decode(piece, not piece)
        return bool(piece)

    def read(self, size=-1, chars=-1, firstline=False):
        """Return up to so many characters, or all."""
        wanted = chars if chars >= 0 else size
        while wanted < 0 or len(self._text) < wanted:
            if not self._fill():
                break
        end = len(self._text) if wanted < 0 else wanted
        result, self._text = self._text[:end], self._text[end:]
        return result

    def readline(self, size=None, keepends=True):
        """Return a line."""
        while True:
            lines = self._text.splitlines(True)
            # A line that ends where the text does may go on.
            if len(lines) > 1 or not self._fill():
                break
        lines = self._text.splitlines(True)
        if not lines:
            return ""
        line = lines[0]
        self._text = self._text[len(line) :]
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        """Return all lines that are left."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Start again."""
        self._text = ""
        self._coder.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration


class _Wrapper:
    """What streams have in common that read by one coding and write by another."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __iter__(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")

    def reset(self):
        """Start again."""
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        """Go to a place of the stream, and start again there."""
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamReaderWriter(_Wrapper):
    """A stream of bytes as one of text."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        """Return up to so many characters, or all."""
        return self.reader.read(size)

    def readline(self, size=None):
        """Return a line."""
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        """Return all lines that are left."""
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def write(self, data):
        """Write text."""
        return self.writer.write(data)

    def writelines(self, list):
        """Write all texts of an iterable."""
        return self.writer.writelines(list)


class StreamRecoder(_Wrapper):
    """A stream of bytes as one of bytes in another coding."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        """Return up to so many characters, or all, as bytes."""
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        """Return a line."""
        return self._encoded(self.reader.readline(size))

    def readlines(self, sizehint=None):
        """Return all lines that are left."""
        return self.read().splitlines(keepends=True)

    def __next__(self):
        return self._encoded(next(self.reader))

    def write(self, data):
        """Write bytes of the one coding in the other."""
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        """Write all bytes of an iterable."""
        return self.write(b"".join(list))


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a stream whose bytes are in one coding where those of the stream below are in another."""
    inside = lookup(data_encoding)
    outside = lookup(data_encoding if file_encoding is None else file_encoding)
    wrapper = StreamRecoder(file, inside.encode, inside.decode, outside.streamreader, outside.streamwriter, errors)
    wrapper.data_encoding = data_encoding
    wrapper.file_encoding = data_encoding if file_encoding is None else file_encoding
    return wrapper


class CodecInfo(tuple):
    """A coding: a tuple of encoder, decoder, stream reader and stream writer, with more attributes."""

    _is_text_encoding = True

    def __new__(
        cls,
        encode,
        decode,
        streamreader=None,
        streamwriter=None,
        incrementalencoder=None,
        incrementaldecoder=None,
        name=None,
        *,
        _is_text_encoding=None,
    ):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


def _text_codec(name):
    """What is known of an encoding of text."""

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            raise TypeError(f"{name}_encode() argument 1 must be str, not {type(input).__name__}")
        return input.encode(name, errors), len(input)

    def decode(input, errors="strict"):
        data = memoryview(input).tobytes() if not isinstance(input, (bytes, str)) else input
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return data.decode(name, errors), len(data)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self._pieces = piece_encoder(name, errors)

        def encode(self, input, final=False):
            return self._pieces.encode(input)

        def reset(self):
            self._pieces.reset()

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self._pieces = piece_decoder(name, errors)

        def decode(self, input, final=False):
            return self._pieces.decode(input, final)

        def reset(self):
            self._pieces.reset()

        def getstate(self):
            return self._pieces.pending(), 0

        def setstate(self, state):
            self._pieces.reset()
            self._pieces.decode(state[0], False)

    class Reader(StreamReader):
        _new_coder = Decoder

    class Writer(StreamWriter):
        _new_coder = Encoder

    Encoder.__name__, Decoder.__name__ = "IncrementalEncoder", "IncrementalDecoder"
    Reader.__name__, Writer.__name__ = "StreamReader", "StreamWriter"
    shown = {"latin_1": "iso8859-1"}.get(name, name.replace("_", "-"))
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, shown)


_rot13 = {}
for _first in "aA":
    for _i in range(26):
        _rot13[ord(_first) + _i] = ord(_first) + (_i + 13) % 26


def _transformations(name):
    """The functions of a coding that is none of text to bytes."""
    if name == "rot_13":
        return (lambda data: str.translate(data, _rot13),) * 2
    if name == "hex":
        import binascii

        return binascii.b2a_hex, binascii.a2b_hex
    if name == "base64":
        import base64

        return base64.encodebytes, base64.decodebytes
    if name == "quopri":
        import binascii

        return lambda data: binascii.b2a_qp(data, quotetabs=True), binascii.a2b_qp
    import zlib

    return zlib.compress, zlib.decompress


_OTHERS = {
    "rot13": "rot_13",
    "rot_13": "rot_13",
    "hex": "hex",
    "hex_codec": "hex",
    "base64": "base64",
    "base_64": "base64",
    "base64_codec": "base64",
    "quopri": "quopri",
    "quopri_codec": "quopri",
    "quoted_printable": "quopri",
    "quotedprintable": "quopri",
    "zip": "zlib",
    "zlib": "zlib",
    "zlib_codec": "zlib",
}


def _other_codec(name):
    forward, backward = _transformations(name)

    def encode(input, errors="strict"):
        return forward(input), len(input)

    def decode(input, errors="strict"):
        return backward(input), len(input)

    return CodecInfo(encode, decode, name=name.replace("_", "-"), _is_text_encoding=False)


_known = {}


def lookup(encoding, /):
    """Return what is known of a coding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    name = encoding_name(encoding)
    make = _text_codec
    if name is None:
        name = _OTHERS.get(encoding.lower().replace("-", "_").replace(" ", "_"))
        make = _other_codec
    if name is None:
        return _searched(encoding)
    if name not in _known:
        _known[name] = make(name)
    return _known[name]


def _searched(encoding):
    name = encoding.lower().replace(" ", "_").replace("-", "_")
    found = search_codec(name)
    if found is None:
        raise LookupError(f"unknown encoding: {encoding}")
    if not isinstance(found, tuple) or len(found) != 4:
        raise TypeError("codec search functions must return 4-tuples")
    return found


def register(search_function, /):
    """Add a function that is asked for codings that are not known: it answers a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    keep_searches((*searches(), search_function))


def unregister(search_function, /):
    """Ask a function no more."""
    keep_searches(tuple(each for each in searches() if each is not search_function))


def _wrong_kind(error):
    return TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def _part(error):
    return error.object[error.start : error.end]


def strict_errors(exception, /):
    """Raise the exception: the handler 'strict'."""
    if not isinstance(exception, BaseException):
        raise TypeError("codec must pass exception instance")
    raise exception


def ignore_errors(exception, /):
    """Leave out what cannot be converted: the handler 'ignore'."""
    if not isinstance(exception, UnicodeError):
        raise _wrong_kind(exception)
    return "", exception.end


def replace_errors(exception, /):
    """Put a question mark, or U+FFFD, for what cannot be converted: the handler 'replace'."""
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    if isinstance(exception, UnicodeTranslateError):
        return "\ufffd" * (exception.end - exception.start), exception.end
    raise _wrong_kind(exception)


def xmlcharrefreplace_errors(exception, /):
    """Put references of XML for characters that cannot be encoded: the handler 'xmlcharrefreplace'."""
    if not isinstance(exception, UnicodeEncodeError):
        raise _wrong_kind(exception)
    return "".join([f"&#{ord(each)};" for each in _part(exception)]), exception.end


def namereplace_errors(exception, /):
    """Put names of characters that cannot be encoded, as far as they are known: the handler 'namereplace'."""
    if not isinstance(exception, UnicodeEncodeError):
        raise _wrong_kind(exception)
    return _part(exception).encode("ascii", "namereplace").decode(), exception.end


def backslashreplace_errors(exception, /):
    """Put escapes for what cannot be converted: the handler 'backslashreplace'."""
    if isinstance(exception, UnicodeDecodeError):
        return "".join([f"\\x{each:02x}" for each in _part(exception)]), exception.end
    if not isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        raise _wrong_kind(exception)
    return "".join([_escape(ord(each)) for each in _part(exception)]), exception.end


def _escape(code):
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_handlers = {
    "strict": strict_errors,
    "ignore": ignore_errors,
    "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors,
    "namereplace": namereplace_errors,
    "backslashreplace": backslashreplace_errors,
}


def register_error(errors, handler, /):
    """Have a function called by `errors=` of that name: it gets the error, and answers what to put and where to go on."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    if errors in _handlers or errors in ("surrogateescape", "surrogatepass"):
        raise ValueError(f"the error handler '{errors}' cannot be replaced")
    keep_error_handler(errors, handler)


def lookup_error(name, /):
    """Return the error handler of that name."""
    found = error_handler(name) or _handlers.get(name)
    if found is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return found


def _check_name(encoding, caller):
    if not isinstance(encoding, str):
        raise TypeError(f"{caller}() argument 'encoding' must be str, not {type(encoding).__name__}")


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode by a coding."""
    _check_name(encoding, "encode")
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode by a coding."""
    _check_name(encoding, "decode")
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    """Return the function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the function that decodes."""
    return lookup(encoding).decode


def _or_lookup_error(found, encoding):
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    """Return the class that encodes piece by piece."""
    return _or_lookup_error(lookup(encoding).incrementalencoder, encoding)


def getincrementaldecoder(encoding):
    """Return the class that decodes piece by piece."""
    return _or_lookup_error(lookup(encoding).incrementaldecoder, encoding)


def getreader(encoding):
    """Return the class that reads text from a stream of bytes."""
    return _or_lookup_error(lookup(encoding).streamreader, encoding)


def getwriter(encoding):
    """Return the class that writes text to a stream of bytes."""
    return _or_lookup_error(lookup(encoding).streamwriter, encoding)


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Iterate over the bytes of pieces of text."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Iterate over the text of pieces of bytes."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output
