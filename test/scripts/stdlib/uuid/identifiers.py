import uuid
from uuid import UUID


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


U = UUID("12345678-1234-5678-9234-567812345678")
for u in (U, UUID(int=0), UUID(int=2**128 - 1), UUID("{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}"), UUID("urn:uuid:6ba7b8109dad11d1a0b400c04fd430c8"), UUID(bytes=bytes(range(16))), UUID(bytes_le=bytes(range(16))), UUID(fields=(1, 2, 3, 4, 5, 6)), UUID(int=5, version=4), UUID("00000000-0000-0000-c000-000000000046")):
    print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.time, u.clock_seq, u.node, u.urn, u.variant, u.version, u.is_safe)
    assert UUID(u.hex) == UUID(str(u)) == UUID(int=u.int) == UUID(bytes=u.bytes) == UUID(bytes_le=u.bytes_le) == UUID(fields=u.fields) == u
print(hash(U) == hash(U.int), int(U), U < UUID(int=5), U > UUID(int=5), U <= U, U >= U, U == 5, U != U, sorted([U, UUID(int=1)]))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, b"http://x"), uuid.uuid3(uuid.NAMESPACE_OID, "1.2"), uuid.uuid5(uuid.NAMESPACE_X500, "é"))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant, len(str(a)), isinstance(a, UUID))
a, b = uuid.uuid1(), uuid.uuid1()
print(a != b, a.version, a.variant, a.node == b.node == uuid.getnode(), a.time < b.time)
c = uuid.uuid1(5, 6)
print(c.node, c.clock_seq, c.version)
print(uuid.SafeUUID.safe, list(uuid.SafeUUID), uuid.RESERVED_NCS, uuid.RFC_4122, uuid.RESERVED_MICROSOFT, uuid.RESERVED_FUTURE)
for action in (
    lambda: UUID("x"), lambda: UUID(), lambda: UUID(hex="a", int=1), lambda: UUID(int=-1), lambda: UUID(int=2**128), lambda: UUID(bytes=b"x"), lambda: UUID(bytes_le=b"x"), lambda: UUID(fields=(1, 2)), lambda: UUID(fields=(2**32, 0, 0, 0, 0, 0)),
    lambda: UUID(fields=(0, 2**16, 0, 0, 0, 0)), lambda: UUID(fields=(0, 0, -1, 0, 0, 0)), lambda: UUID(fields=(0, 0, 0, 256, 0, 0)), lambda: UUID(fields=(0, 0, 0, 0, -1, 0)), lambda: UUID(fields=(0, 0, 0, 0, 0, 2**48)), lambda: UUID(int=0, version=9), lambda: UUID(5),
    lambda: UUID("z" * 32), lambda: U < 5, lambda: setattr(U, "int", 5), lambda: setattr(U, "x", 5), lambda: uuid.uuid3(1, "x"), lambda: uuid.uuid5(uuid.NAMESPACE_DNS, 5), lambda: uuid.uuid4(1), lambda: U.nope,
):
    show(action)
