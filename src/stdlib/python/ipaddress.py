"""Addresses and networks of IPv4 and IPv6."""

import functools

__also__ = [
    "AddressValueError",
    "IPV4LENGTH",
    "IPV6LENGTH",
    "IPv4Address",
    "IPv4Interface",
    "IPv4Network",
    "IPv6Address",
    "IPv6Interface",
    "IPv6Network",
    "NetmaskValueError",
    "collapse_addresses",
    "get_mixed_type_key",
    "ip_address",
    "ip_interface",
    "ip_network",
    "summarize_address_range",
    "v4_int_to_packed",
    "v6_int_to_packed",
]

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """What was given is no address."""


class NetmaskValueError(ValueError):
    """What was given is no netmask."""


def _first_of(value, makers, what):
    for make in makers:
        try:
            return make(value)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """Return the IPv4Address or IPv6Address of a text, an integer or bytes."""
    return _first_of(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    """Return the IPv4Network or IPv6Network; with strict, host bits are refused."""
    makers = [lambda value, make=make: make(value, strict) for make in (IPv4Network, IPv6Network)]
    return _first_of(address, makers, "network")


def ip_interface(address):
    """Return the IPv4Interface or IPv6Interface: an address with its network."""
    return _first_of(address, (IPv4Interface, IPv6Interface), "interface")


def v4_int_to_packed(address):
    """Return the four bytes of an IPv4 address that is given as an integer."""
    try:
        return address.to_bytes(4, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    """Return the sixteen bytes of an IPv6 address that is given as an integer."""
    try:
        return address.to_bytes(16, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


def _split(address):
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts


def summarize_address_range(first, last):
    """Yield the networks that cover the addresses from first to last."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = _V4.network if first.version == 4 else _V6.network
    size = first.max_prefixlen
    start, end = first._ip, last._ip
    while start <= end:
        free = (start & -start).bit_length() - 1 if start else size
        bits = min(free, (end - start + 1).bit_length() - 1)
        yield network((start, size - bits))
        start += 1 << bits


def collapse_addresses(addresses):
    """Return an iterator over the fewest networks that cover addresses and networks of one version."""
    singles, networks = [], []
    for each in addresses:
        before = networks if isinstance(each, _Network) else singles
        for others in (before, networks if singles and not networks else before):
            if others and others[-1].version != each.version:
                raise TypeError("%s and %s are not of the same version" % (each, others[-1]))
        if isinstance(each, _Network):
            networks.append(each)
        elif each._prefixlen == each.max_prefixlen:
            singles.append(each.ip if isinstance(each, (IPv4Interface, IPv6Interface)) else each)
        else:
            networks.append(each.network)
    singles = sorted(set(singles))
    covered = []
    at = 0
    while at < len(singles):
        end = at
        while end + 1 < len(singles) and singles[end + 1]._ip == singles[end]._ip + 1:
            end += 1
        covered.extend(summarize_address_range(singles[at], singles[end]))
        at = end + 1
    return _collapsed(networks + covered)


def _collapsed(networks):
    # Two halves of a network become that network, as often as there are two.
    waiting = list(networks)
    halves = {}
    while waiting:
        network = waiting.pop()
        whole = network.supernet()
        half = halves.get(whole)
        if half is None:
            halves[whole] = network
        elif half != network:
            del halves[whole]
            waiting.append(whole)
    last = None
    for network in sorted(halves.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def get_mixed_type_key(obj):
    """Return a key for sorting addresses and networks together."""
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj.version, obj
    return NotImplemented


class _Family:
    """What both versions, and addresses and networks, have in common."""

    @property
    def version(self):
        """4 or 6."""
        return self._family.version

    @property
    def max_prefixlen(self):
        """How many bits an address has."""
        return self._family.bits

    @property
    def exploded(self):
        """The text in full."""
        return self._explode()

    @property
    def compressed(self):
        """The text in its short form."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name for reverse look-ups in the DNS."""
        return self._pointer()


def _check_number(number, family):
    if number < 0:
        raise AddressValueError("%d (< 0) is not permitted as an IPv%d address" % (number, family.version))
    if number >> family.bits:
        text = "%d (>= 2**%d) is not permitted as an IPv%d address"
        raise AddressValueError(text % (number, family.bits, family.version))


@functools.total_ordering
class _Address(_Family):
    def __init__(self, address):
        family = self._family
        self._scope_id = None
        if isinstance(address, int):
            _check_number(address, family)
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != family.bits // 8:
                text = "%r (len %d != %d) is not permitted as an IPv%d address"
                raise AddressValueError(text % (address, len(address), family.bits // 8, family.version))
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            if family.version == 6:
                text, self._scope_id = family.split_scope(text)
            self._ip = family.parse(text)

    _prefixlen = property(lambda self: self.max_prefixlen)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version and self._scope_id == other._scope_id
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    def __hash__(self):
        return hash((hex(self._ip), self._scope_id) if self._scope_id else hex(self._ip))

    def __str__(self):
        text = self._family.text(self._ip)
        return text + "%" + self._scope_id if self._scope_id else text

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __reduce__(self):
        return self.__class__, (str(self) if self._scope_id else self._ip,)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        kind = fmt[-1]
        flags = fmt[:-1]
        if kind not in "bnxX" or flags not in ("", "#", "_", "#_"):
            return super().__format__(fmt)
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        width = self.max_prefixlen // (1 if kind == "b" else 4)
        if "_" in flags:
            width += width // 4 - 1
        if "#" in flags:
            width += 2
        return format(self._ip, f"{'#' if '#' in flags else ''}0{width}{'_' if '_' in flags else ''}{kind}")

    @property
    def packed(self):
        """The address as bytes."""
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    def _explode(self):
        return self._family.full_text(self._ip)

    def _pointer(self):
        return self._family.pointer(self._ip)

    def _in(self, name):
        return any(self._ip >> shift == start >> shift for start, shift in self._family.ranges(name))

    @property
    def is_multicast(self):
        """Whether the address is reserved for multicast."""
        return self._in("multicast")

    @property
    def is_reserved(self):
        """Whether the address is reserved by the IETF."""
        return self._in("reserved")

    @property
    def is_link_local(self):
        """Whether the address is for the local link."""
        return self._in("link_local")

    @property
    def is_loopback(self):
        """Whether the address is the machine itself."""
        return self._in("loopback")

    @property
    def is_unspecified(self):
        """Whether all bits are zero."""
        return self._ip == 0

    @property
    def is_private(self):
        """Whether the address is for private networks."""
        mapped = getattr(self, "ipv4_mapped", None)
        return mapped.is_private if mapped is not None else self._in("private")

    @property
    def is_global(self):
        """Whether the address is for public networks."""
        if self.version == 4:
            return not self._in("shared") and not self.is_private
        return not self.is_private


class _Network(_Family):
    def __init__(self, address, strict=True):
        family = self._family
        if isinstance(address, (bytes, int)):
            given, mask = address, family.bits
        elif isinstance(address, tuple):
            given, mask = address[0], address[1] if len(address) > 1 else family.bits
        else:
            parts = _split(address)
            given, mask = parts[0], parts[1] if len(parts) == 2 else family.bits
        self.network_address = family.address(given)
        self._prefixlen = family.prefix(mask)
        self.netmask = family.mask(self._prefixlen)
        number = self.network_address._ip
        inside = number & self.netmask._ip
        if inside != number:
            if strict:
                raise ValueError("%s has host bits set" % self)
            self.network_address = family.address(inside)

    @property
    def prefixlen(self):
        """How many bits the networks's part has."""
        return self._prefixlen

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._family.address(self.network_address._ip | self.hostmask._ip)

    @functools.cached_property
    def hostmask(self):
        """The bits that are not of the netmask."""
        return self._family.address((1 << self.max_prefixlen) - 1 ^ self.netmask._ip)

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return 1 << (self.max_prefixlen - self._prefixlen)

    with_prefixlen = property(lambda self: "%s/%d" % (self.network_address, self._prefixlen))
    with_netmask = property(lambda self: "%s/%s" % (self.network_address, self.netmask))
    with_hostmask = property(lambda self: "%s/%s" % (self.network_address, self.hostmask))

    def __str__(self):
        return "%s/%d" % (self.network_address, self._prefixlen)

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def _explode(self):
        return "%s/%d" % (self.network_address.exploded, self._prefixlen)

    def _pointer(self):
        return self._family.pointer_of_text(str(self), self)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def hosts(self):
        """Return the addresses that hosts may have."""
        free = self.max_prefixlen - self._prefixlen
        if free == 0:
            return [self._family.address(self.network_address._ip)]
        if free == 1:
            return list(self)
        first = self.network_address._ip + 1
        last = self.broadcast_address._ip - (1 if self.version == 4 else 0)
        return self._addresses(first, last)

    def _addresses(self, first, last):
        address = self._family.address
        while first <= last:
            yield address(first)
            first += 1

    def __iter__(self):
        return self._addresses(self.network_address._ip, self.broadcast_address._ip)

    def __getitem__(self, n):
        first, last = self.network_address._ip, self.broadcast_address._ip
        number = first + n if n >= 0 else last + n + 1
        if not first <= number <= last:
            raise IndexError("address out of range")
        return self._family.address(number)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        self._check_version(other)
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __le__(self, other):
        less = self.__lt__(other)
        return less if less is NotImplemented else less or self == other

    def __gt__(self, other):
        less = self.__le__(other)
        return less if less is NotImplemented else not less

    def __ge__(self, other):
        less = self.__lt__(other)
        return less if less is NotImplemented else not less

    def __eq__(self, other):
        try:
            return (
                self.version == other.version
                and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask)
            )
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(self.network_address._ip ^ self.netmask._ip)

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Whether a network has addresses in common with this one."""
        return (
            other.network_address in self
            or other.broadcast_address in self
            or self.network_address in other
            or self.broadcast_address in other
        )

    def _check_version(self, other):
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))

    def _is_inside(self, other):
        try:
            self._check_version(other)
            first = other.network_address <= self.network_address
            return first and other.broadcast_address >= self.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {self} and {other}")

    def subnet_of(self, other):
        """Whether this network is inside another."""
        return self._is_inside(other)

    def supernet_of(self, other):
        """Whether another network is inside this one."""
        return _Network._is_inside(other, self) if isinstance(other, _Network) else self._is_inside(other)

    def address_exclude(self, other):
        """Yield the networks that are left without another one that is inside."""
        self._check_version(other)
        if not isinstance(other, _Network):
            raise TypeError("%s is not a network object" % other)
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        rest = self
        while rest != other:
            low, high = rest.subnets()
            rest, outside = (low, high) if other.subnet_of(low) else (high, low)
            yield outside

    def compare_networks(self, other):
        """Return -1, 0 or 1 for a network that comes before, is the same, or comes after."""
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same type" % (self, other))
        mine, others = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return (mine > others) - (mine < others)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Yield the networks that this one is made of."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (prefix, self))
        number, end = self.network_address._ip, self.broadcast_address._ip
        step = self.num_addresses >> prefixlen_diff
        while number <= end:
            yield self.__class__((number, prefix))
            number += step

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """Return the network that this one is a part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(
                "current prefixlen is %d, cannot have a prefixlen_diff of %d" % (self._prefixlen, prefixlen_diff)
            )
        return self.__class__((self.network_address._ip & self.netmask._ip << prefixlen_diff, prefix))

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_multicast = property(lambda self: self._both("is_multicast"))
    is_reserved = property(lambda self: self._both("is_reserved"))
    is_link_local = property(lambda self: self._both("is_link_local"))
    is_unspecified = property(lambda self: self._both("is_unspecified"))
    is_loopback = property(lambda self: self._both("is_loopback"))

    @property
    def is_private(self):
        """Whether the whole network is in one range for private networks."""
        first, last = self.network_address._ip, self.broadcast_address._ip
        return any(
            first >> shift == start >> shift == last >> shift for start, shift in self._family.ranges("private")
        )

    @property
    def is_global(self):
        """Whether the network is for public use."""
        if self.version == 6:
            return not self.is_private
        return not (self.network_address._in("shared") and self.broadcast_address._in("shared")) and not self.is_private


class _Interface:
    """An address with its network; mixed into the classes of addresses."""

    def __init__(self, address):
        family = self._family
        if isinstance(address, (bytes, int)):
            given, mask = address, family.bits
        elif isinstance(address, tuple):
            given, mask = address[0], address[1] if len(address) > 1 else family.bits
        else:
            parts = _split(address)
            given, mask = parts[0], parts[1] if len(parts) == 2 else family.bits
        _Address.__init__(self, given)
        self.network = family.network((self._ip, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefix = self.network._prefixlen

    _prefixlen = property(lambda self: self._prefix)
    hostmask = property(lambda self: self.network.hostmask)

    @property
    def ip(self):
        """The address alone."""
        return self._family.address(self._ip)

    with_prefixlen = property(lambda self: "%s/%d" % (_Address.__str__(self), self._prefix))
    with_netmask = property(lambda self: "%s/%s" % (_Address.__str__(self), self.netmask))
    with_hostmask = property(lambda self: "%s/%s" % (_Address.__str__(self), self.hostmask))

    def __str__(self):
        return self.with_prefixlen

    def _explode(self):
        return "%s/%d" % (_Address._explode(self), self._prefix)

    def _pointer(self):
        return self._family.pointer_of_text(str(self), self)

    def __eq__(self, other):
        same = _Address.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = _Address.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefix, self.network.network_address._ip))

    def __reduce__(self):
        return self.__class__, (str(self),)


class IPv4Address(_Address):
    """An address of IPv4, from a text, an integer or four bytes."""


class IPv4Network(_Network):
    """A network of IPv4, from a text such as '192.0.2.0/24', or an address and a mask."""


class IPv4Interface(_Interface, IPv4Address):
    """An address of IPv4 with its network, from a text such as '192.0.2.5/24'."""


class IPv6Address(_Address):
    """An address of IPv6, from a text, an integer or sixteen bytes."""

    @property
    def scope_id(self):
        """The zone after '%', or None."""
        return self._scope_id

    @property
    def is_site_local(self):
        """Whether the address is of the deprecated site-local range."""
        return self._in("site_local")

    @property
    def ipv4_mapped(self):
        """The IPv4 address in one of the form ::ffff:a.b.c.d, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """The addresses of server and client of Teredo, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The IPv4 address of 6to4, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Network(_Network):
    """A network of IPv6, from a text such as '2001:db8::/32', or an address and a prefix length."""

    is_site_local = property(lambda self: self._both("is_site_local"))


class IPv6Interface(_Interface, IPv6Address):
    """An address of IPv6 with its network, from a text such as '2001:db8::1/64'."""

    is_unspecified = property(lambda self: self._ip == 0 and self.network.is_unspecified)
    is_loopback = property(lambda self: _Address.is_loopback.fget(self) and self.network.is_loopback)


class _Version:
    def __init__(self, address, network, ranges):
        self.address = address
        self.network = network
        self._texts = ranges
        self._ranges = {}
        self._masks = {}

    def ranges(self, name):
        """The starts of the ranges of a name, and how many bits of their addresses are free."""
        found = self._ranges.get(name)
        if found is None:
            found = self._ranges[name] = []
            for text in self._texts.get(name, "").split():
                start, prefix = text.split("/")
                found.append((self.parse(start), self.bits - int(prefix)))
        return found

    def mask(self, prefix):
        found = self._masks.get(prefix)
        if found is None:
            found = self._masks[prefix] = self.address((1 << self.bits) - (1 << self.bits - prefix))
        return found

    def invalid_mask(self, mask):
        return NetmaskValueError(f"{mask!r} is not a valid netmask")

    def prefix(self, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= self.bits:
                raise self.invalid_mask(mask)
            return mask
        if mask.isascii() and mask.isdigit():
            # A long row of digits is no length.
            prefix = int(mask[-9:]) if mask[:-9].strip("0") == "" else -1
            if not 0 <= prefix <= self.bits:
                raise self.invalid_mask(mask)
            return prefix
        if self.version == 6:
            raise self.invalid_mask(mask)
        try:
            number = self.parse(mask)
        except AddressValueError:
            raise self.invalid_mask(mask) from None
        # A netmask has its ones first, a host mask its zeros.
        for ones in (number, number ^ 0xFFFFFFFF):
            zeros = ones ^ 0xFFFFFFFF
            if zeros & zeros + 1 == 0:
                return 32 - zeros.bit_length()
        raise self.invalid_mask(mask)


class _Version4(_Version):
    version = 4
    bits = 32

    def parse(self, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        number = 0
        for octet in octets:
            try:
                number = number << 8 | self._octet(octet)
            except ValueError as e:
                raise AddressValueError(f"{e} in {text!r}") from None
        return number

    def _octet(self, text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f"Only decimal digits permitted in {text!r}")
        if len(text) > 3:
            raise ValueError(f"At most 3 characters permitted in {text!r}")
        if text != "0" and text[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {text!r}")
        number = int(text)
        if number > 255:
            raise ValueError("Octet %d (> 255) not permitted" % number)
        return number

    def text(self, number):
        return ".".join(str(octet) for octet in number.to_bytes(4, "big"))

    full_text = text

    def pointer(self, number):
        return ".".join(str(octet) for octet in reversed(number.to_bytes(4, "big"))) + ".in-addr.arpa"

    def pointer_of_text(self, text, network):
        return ".".join(reversed(text.split("."))) + ".in-addr.arpa"


class _Version6(_Version):
    version = 6
    bits = 128

    def split_scope(self, text):
        address, mark, scope = text.partition("%")
        if not mark:
            return address, None
        if not scope or "%" in scope:
            raise AddressValueError('Invalid IPv6 address: "%r"' % text)
        return address, scope

    def parse(self, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":", 10)
        if len(parts) < 3:
            raise AddressValueError("At least 3 parts expected in %r" % text)
        if "." in parts[-1]:
            try:
                last = _V4.parse(parts.pop())
            except AddressValueError as e:
                raise AddressValueError("%s in %r" % (e, text)) from None
            parts += ["%x" % (last >> 16), "%x" % (last & 0xFFFF)]
        if len(parts) > 9:
            raise AddressValueError("At most 8 colons permitted in %r" % text)
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError("At most one '::' permitted in %r" % text)
        before = parts
        after = []
        if gaps:
            before, after = parts[: gaps[0]], parts[gaps[0] + 1 :]
            if not before[0]:
                before = before[1:]
                if before:
                    raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not after[-1]:
                after = after[:-1]
                if after:
                    raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            if len(before) + len(after) >= 8:
                raise AddressValueError("Expected at most 7 other parts with '::' in %r" % text)
        else:
            if len(parts) != 8:
                raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
            if not parts[0]:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        number = 0
        try:
            for part in [*before, *["0"] * (8 - len(before) - len(after)), *after]:
                number = number << 16 | self._part(part)
        except ValueError as e:
            raise AddressValueError("%s in %r" % (e, text)) from None
        return number

    def _part(self, text):
        if not set("0123456789ABCDEFabcdef").issuperset(text):
            raise ValueError("Only hex digits permitted in %r" % text)
        if len(text) > 4:
            raise ValueError("At most 4 characters permitted in %r" % text)
        return int(text, 16)

    def text(self, number):
        parts = ["%x" % (number >> shift & 0xFFFF) for shift in range(112, -1, -16)]
        # The first of the longest runs of zeros, of two at least, is left out.
        best, size = 0, 1
        at = 0
        while at < 8:
            end = at
            while end < 8 and parts[end] == "0":
                end += 1
            if end - at > size:
                best, size = at, end - at
            at = end + 1
        if size < 2:
            return ":".join(parts)
        return ":".join(parts[:best]) + "::" + ":".join(parts[best + size :])

    def full_text(self, number):
        return ":".join("%04x" % (number >> shift & 0xFFFF) for shift in range(112, -1, -16))

    def pointer(self, number):
        return ".".join(reversed("%032x" % number)) + ".ip6.arpa"

    def pointer_of_text(self, text, network):
        return ".".join(reversed(network.exploded.replace(":", ""))) + ".ip6.arpa"


_V4 = _Version4(
    IPv4Address,
    IPv4Network,
    {
        "multicast": "224.0.0.0/4",
        "reserved": "240.0.0.0/4",
        "link_local": "169.254.0.0/16",
        "loopback": "127.0.0.0/8",
        "shared": "100.64.0.0/10",
        "private": "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24 "
        "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32",
    },
)
_V6 = _Version6(
    IPv6Address,
    IPv6Network,
    {
        "multicast": "ff00::/8",
        "reserved": "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 "
        "F000::/5 F800::/6 FE00::/9",
        "link_local": "fe80::/10",
        "loopback": "::1/128",
        "site_local": "fec0::/10",
        "private": "::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10",
    },
)
for _class in (IPv4Address, IPv4Network):
    _class._family = _V4
for _class in (IPv6Address, IPv6Network):
    _class._family = _V6
