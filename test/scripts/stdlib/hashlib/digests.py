import hashlib


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


NAMES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s")
LENGTHS = (0, 1, 3, 55, 56, 63, 64, 65, 71, 72, 111, 112, 127, 128, 129, 136, 144, 168, 200, 255, 256, 257, 1000)
data = bytes(i * 7 % 256 for i in range(1000))
for name in NAMES:
    make = getattr(hashlib, name)
    print(name, make().name, make().digest_size, make().block_size, make(b"abc").hexdigest())
    joined = hashlib.md5()
    for length in LENGTHS:
        joined.update(make(data[:length]).digest())
    print(joined.hexdigest(), make(data).digest()[:4])
    h = make()
    for start in range(0, 1000, 37):
        h.update(data[start : start + 37])
    h2 = h.copy()
    print(h.digest() == make(data).digest() == h2.digest() == hashlib.new(name, data).digest())
    h2.update(b"more")
    print(h2.hexdigest() == make(data + b"more").hexdigest(), h.hexdigest() == make(data).hexdigest(), make(b"x" * 5000).hexdigest()[:16])
for name in ("shake_128", "shake_256"):
    make = getattr(hashlib, name)
    print(name, make().name, make().digest_size, make().block_size)
    print(make(b"").hexdigest(10), make(b"abc").digest(5), make(data).hexdigest(400)[-20:], make(b"").digest(0), make(b"q").hexdigest(length=3))
for name in ("SHA256", "sha512_224", "sha512_256", "SHA1", "MD5"):
    print(name, hashlib.new(name, b"abc").name, hashlib.new(name, b"abc").hexdigest())
print(hashlib.md5(bytearray(b"abc")).hexdigest() == hashlib.md5(memoryview(b"abc")).hexdigest() == hashlib.md5(string=b"abc").hexdigest())
print(hashlib.sha1(b"x", usedforsecurity=False).hexdigest())
print(sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available, hashlib.__all__[-3:])
h = hashlib.sha256()
print(type(h), type(hashlib.shake_128()), type(hashlib.blake2b()), type(hashlib.sha3_256()))
show(lambda: hashlib.sha256(42))
show(lambda: hashlib.sha256(1.5))
show(lambda: hashlib.new("nope"))
show(lambda: hashlib.new(5))
show(lambda: hashlib.shake_128(b"").digest())
show(lambda: h.digest(4))
show(lambda: hashlib.sha256(data=b""))
show(lambda: h.update())
show(lambda: type(h)())
show(lambda: h.nope)

# BLAKE2 with all that it can be given.
for options in (
    dict(digest_size=20),
    dict(digest_size=1),
    dict(key=b"key"),
    dict(key=b"k" * 32, salt=b"salt", person=b"pers"),
    dict(fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=1, inner_size=32, last_node=True),
    dict(fanout=0, depth=255, leaf_size=2**32 - 1, node_offset=2**40),
):
    for make in (hashlib.blake2b, hashlib.blake2s):
        h = make(b"data", **options)
        print(h.hexdigest(), h.digest_size, make(key=options.get("key", b"")).hexdigest()[:8], make(data, **options).hexdigest()[:10])
for make in (hashlib.blake2b, hashlib.blake2s):
    print(make.MAX_KEY_SIZE, make.SALT_SIZE, make.PERSON_SIZE, make.MAX_DIGEST_SIZE)
print(hashlib.new("blake2b", b"x", digest_size=4).hexdigest())
for options in (
    dict(digest_size=65), dict(digest_size=0), dict(key=b"x" * 65), dict(salt=b"x" * 17), dict(person=b"x" * 17), dict(fanout=256),
    dict(depth=0), dict(leaf_size=2**32), dict(leaf_size=-1), dict(node_offset=-1), dict(node_offset=2**64), dict(node_depth=256), dict(inner_size=65),
):
    show(lambda: hashlib.blake2b(**options))
show(lambda: hashlib.blake2s(node_offset=2**48))
show(lambda: hashlib.blake2b(5))
