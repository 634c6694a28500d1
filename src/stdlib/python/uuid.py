"""Universally unique identifiers. Source: RFC 4122, and RFC 9562 for version 7."""

__all__ = []
__also__ = [
    "__dir__",
    "__getattr__",
    "NAMESPACE_DNS",
    "NAMESPACE_OID",
    "NAMESPACE_URL",
    "NAMESPACE_X500",
    "RESERVED_FUTURE",
    "RESERVED_MICROSOFT",
    "RESERVED_NCS",
    "RFC_4122",
    "SafeUUID",
    "UUID",
    "getnode",
    "uuid1",
    "uuid3",
    "uuid4",
    "uuid5",
    "uuid7",
]

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility",
    "specified in RFC 4122",
    "reserved for Microsoft compatibility",
    "reserved for future definition",
]

int_ = int
bytes_ = bytes


def __getattr__(name):
    # Hardly anybody asks for it, and enumerations take longer to load than all the rest.
    if name == "SafeUUID":
        return _safe_uuid()
    raise AttributeError(f"module 'uuid' has no attribute {name!r}")


def __dir__():
    return [name for name in __also__ if not name.startswith("__")]


def _safe_uuid():
    global SafeUUID
    if "SafeUUID" not in globals():
        from enum import Enum

        class SafeUUID(Enum):
            """Whether an identifier was made so that no other process can have made the same."""

            safe = 0
            unsafe = -1
            unknown = None

    return SafeUUID


_FIELD_BITS = (("a 32-bit", 32), ("a 16-bit", 16), ("a 16-bit", 16), ("an 8-bit", 8), ("an 8-bit", 8), ("a 48-bit", 48))


class UUID:
    """An identifier of 128 bits, made of hexadecimal digits, bytes, fields or an int."""

    __slots__ = ("int", "_is_safe", "__weakref__")

    def __init__(
        self,
        hex=None,
        bytes=None,
        bytes_le=None,
        fields=None,
        int=None,
        version=None,
        *,
        is_safe=None,
    ):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "")
            hex = hex.strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = int_(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            assert isinstance(bytes, bytes_), repr(bytes)
            int = int_.from_bytes(bytes)
        if fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            int = 0
            for i, (field, (words, bits)) in enumerate(zip(fields, _FIELD_BITS), 1):
                if not 0 <= field < 1 << bits:
                    raise ValueError(f"field {i} out of range (need {words} value)")
                int = int << bits | field
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = _stamped(int, version)
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "_is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self._is_safe is not None and self._is_safe.value is not None:
            state["is_safe"] = self._is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        is_safe = state.get("is_safe")
        object.__setattr__(self, "_is_safe", None if is_safe is None else _safe_uuid()(is_safe))

    @property
    def is_safe(self):
        """Whether it was made so that no other process can have made the same: a SafeUUID."""
        return _safe_uuid().unknown if self._is_safe is None else self._is_safe

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        hex = "%032x" % self.int
        return f"{hex[:8]}-{hex[8:12]}-{hex[12:16]}-{hex[16:20]}-{hex[20:]}"

    @property
    def bytes(self):
        """The 16 bytes."""
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        """The 16 bytes with the first three fields in little-endian order."""
        bytes = self.bytes
        return bytes[3::-1] + bytes[5:3:-1] + bytes[7:5:-1] + bytes[8:]

    @property
    def fields(self):
        """The six fields."""
        return (
            self.time_low,
            self.time_mid,
            self.time_hi_version,
            self.clock_seq_hi_variant,
            self.clock_seq_low,
            self.node,
        )

    @property
    def time_low(self):
        """The first 32 bits."""
        return self.int >> 96

    @property
    def time_mid(self):
        """The next 16 bits."""
        return (self.int >> 80) & 0xFFFF

    @property
    def time_hi_version(self):
        """The next 16 bits."""
        return (self.int >> 64) & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        """The next 8 bits."""
        return (self.int >> 56) & 0xFF

    @property
    def clock_seq_low(self):
        """The next 8 bits."""
        return (self.int >> 48) & 0xFF

    @property
    def time(self):
        """The 60 bits of time."""
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        """The 14 bits of the sequence number."""
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        """The last 48 bits."""
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        """The 32 hexadecimal digits."""
        return "%032x" % self.int

    @property
    def urn(self):
        """The identifier as a URN."""
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        """What the layout of the bits is."""
        if not self.int & (0x8000 << 48):
            return RESERVED_NCS
        if not self.int & (0x4000 << 48):
            return RFC_4122
        if not self.int & (0x2000 << 48):
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        """The version, where the variant has one."""
        if self.variant == RFC_4122:
            return int((self.int >> 76) & 0xF)


def _stamped(number, version):
    """The number with the variant of RFC 4122 and a version in it."""
    number &= ~(0xC000 << 48)
    number |= 0x8000 << 48
    number &= ~(0xF000 << 64)
    return number | version << 76


_node = None
_last_timestamp = None


def getnode():
    """Return 48 bits that stand for this machine: random, as RFC 4122 allows, the same for the whole run."""
    global _node
    if _node is None:
        _node = int.from_bytes(random_bytes(6)) | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """Return an identifier made of the time, a sequence number and a node."""
    global _last_timestamp
    timestamp = nanoseconds() // 100 + 0x01B21DD213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        clock_seq = int.from_bytes(random_bytes(2)) & 0x3FFF
    if node is None:
        node = getnode()
    fields = (
        timestamp & 0xFFFFFFFF,
        (timestamp >> 32) & 0xFFFF,
        (timestamp >> 48) & 0x0FFF,
        (clock_seq >> 8) & 0x3F,
        clock_seq & 0xFF,
        node,
    )
    return UUID(fields=fields, version=1)


def _hashed(namespace, name, function, version):
    import hashlib

    if isinstance(name, str):
        name = bytes(name, "utf-8")
    return UUID(bytes=getattr(hashlib, function)(namespace.bytes + name).digest()[:16], version=version)


def uuid3(namespace, name):
    """Return an identifier made of a namespace and a name by MD5."""
    return _hashed(namespace, name, "md5", 3)


def uuid4():
    """Return a random identifier."""
    return UUID(bytes=random_bytes(16), version=4)


def uuid5(namespace, name):
    """Return an identifier made of a namespace and a name by SHA-1."""
    return _hashed(namespace, name, "sha1", 5)


_last_uuid7 = 0


def uuid7():
    """Return an identifier that sorts by the time when it was made."""
    global _last_uuid7
    number = nanoseconds() // 1000000 << 80 | int.from_bytes(random_bytes(10))
    # The one made last in the same millisecond is followed by a greater one.
    number = _stamped(number, 7)
    if number <= _last_uuid7 and number >> 80 == _last_uuid7 >> 80:
        number = _last_uuid7 + 1
    _last_uuid7 = number
    return UUID(int=number)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
