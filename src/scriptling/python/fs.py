"""Binary files in pieces, and numbers as bytes."""

import os as _os
import struct as _struct

__all__ = []
__also__ = ['byte_at', 'len', 'pack', 'read_bytes', 'slice', 'unpack', 'write_bytes']

_length = len
_MOST_AT_ONCE = 64 * 1024 * 1024
_CODES = 'bBhHiIqQfde'


def _whole(value, where, name):
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f'{where}: {name} must be an integer, not {type(value).__name__}')
    if value < 0:
        raise ValueError(f'{where}: {name} must not be negative')
    return value


def _as_bytes(data, where):
    if isinstance(data, str):
        return data.encode('utf-8', 'surrogateescape')
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f'{where}: data must be bytes or a string, not {type(data).__name__}')


def read_bytes(path, offset, length):
    """Return bytes of a file from an offset on: up to so many, at most 64 MiB, fewer at the end. EOFError: there are none."""
    _whole(offset, 'read_bytes', 'offset')
    if _whole(length, 'read_bytes', 'length') > _MOST_AT_ONCE:
        raise ValueError(f'read_bytes: length {length} is more than {_MOST_AT_ONCE}')
    with open(path, 'rb') as file:
        file.seek(offset)
        data = file.read(length)
    if not data and length:
        raise EOFError(f'read_bytes: no data at offset {offset}')
    return data


def write_bytes(path, offset, data, mode=0o644):
    """Write bytes, or text as UTF-8, over what a file has at an offset. The file is made, with the mode, if it is not there."""
    _whole(offset, 'write_bytes', 'offset')
    data = _as_bytes(data, 'write_bytes')
    descriptor = _os.open(path, _os.O_WRONLY | _os.O_CREAT, mode)
    try:
        while data:
            written = _os.pwrite(descriptor, data, offset)
            data, offset = data[written:], offset + written
    finally:
        _os.close(descriptor)


def _format_of(fmt, where):
    """Return the byte order and the codes of a format, each with how often it comes."""
    if not isinstance(fmt, str):
        raise TypeError(f'{where}: format must be a string, not {type(fmt).__name__}')
    order, rest = (fmt[0], fmt[1:]) if fmt[:1] in ('<', '>') else ('<', fmt)
    codes, digits = [], ''
    for character in rest:
        if '0' <= character <= '9':
            digits += character
            if _length(digits) > 9:
                raise ValueError(f'{where}: repeat count too large')
        elif character in _CODES:
            codes.append((int(digits or '1'), character))
            digits = ''
        else:
            raise ValueError(f"{where}: unsupported format character '{character}'")
    if digits:
        raise ValueError(f'{where}: repeat count without a format character')
    return order, codes


def unpack(fmt, data):
    """Return the numbers that bytes stand for, as a list.

    The format is a byte order, `<` (the default) or `>`, and codes, each perhaps behind how often it comes: b B h H i I q Q for integers of
    1, 2, 4 and 8 bytes, signed and unsigned, e f d for floats of 2, 4 and 8. Bytes that are left over do not matter.
    """
    order, codes = _format_of(fmt, 'unpack')
    data = _as_bytes(data, 'unpack')
    needed = sum(count * _struct.calcsize(order + code) for count, code in codes)
    if needed > _length(data):
        raise ValueError(f'unpack: need {needed} bytes, got {_length(data)}')
    return list(_struct.unpack_from(order + ''.join(f'{count}{code}' for count, code in codes), data))


def pack(fmt, values):
    """Return numbers as bytes. The format is that of unpack, with as many codes as there are values."""
    order, codes = _format_of(fmt, 'pack')
    if not isinstance(values, (list, tuple)):
        raise TypeError(f'pack: values must be a list, not {type(values).__name__}')
    expected = sum(count for count, _ in codes)
    if expected != _length(values):
        raise ValueError(f'pack: expected {expected} values, got {_length(values)}')
    packed, position = [], 0
    for count, code in codes:
        for value in values[position:position + count]:
            try:
                packed.append(_struct.pack(order + code, value))
            except (_struct.error, OverflowError):
                if isinstance(value, (int, float)):
                    raise ValueError(f"pack: value {value} out of range for '{code}'") from None
                raise TypeError(f"pack: '{code}' needs a number, not {type(value).__name__}") from None
        position += count
    return b''.join(packed)


def byte_at(data, index):
    """Return one byte, as a number. IndexError: there is none."""
    data = _as_bytes(data, 'byte_at')
    if isinstance(index, bool) or not isinstance(index, int):
        raise TypeError(f'byte_at: index must be an integer, not {type(index).__name__}')
    if not 0 <= index < _length(data):
        raise IndexError(f'byte_at: index {index} out of range (length {_length(data)})')
    return data[index]


def len(data):
    """Return how many bytes there are; of a text, in UTF-8."""
    return _length(_as_bytes(data, 'len'))


def slice(data, start, end=None):
    """Return the bytes between two positions. Positions beyond the end stand for the end."""
    data = _as_bytes(data, 'slice')
    return data[_whole(start, 'slice', 'start'):None if end is None else _whole(end, 'slice', 'end')]
