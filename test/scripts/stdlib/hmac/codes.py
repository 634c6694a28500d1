import hashlib
import hmac


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b"):
    for key, message in ((b"\x0b" * 20, b"Hi There"), (b"Jefe", b"what do ya want for nothing?"), (b"\xaa" * 200, b"\xdd" * 50), (b"", b"")):
        h = hmac.new(key, message, name)
        print(h.hexdigest(), h.name, h.digest_size, h.block_size)
        assert h.digest() == hmac.digest(key, message, name) == hmac.new(key, message, getattr(hashlib, name)).digest()
h = hmac.new(b"key", digestmod="sha256")
h.update(b"mess")
other = h.copy()
h.update(b"age")
other.update(b"y")
print(h.hexdigest(), other.hexdigest(), h.digest() == hmac.HMAC(b"key", b"message", "sha256").digest())
print(hmac.new(bytearray(b"k"), memoryview(b"m"), "md5").hexdigest(), hmac.new(b"k", b"m", lambda d=b"": hashlib.sha1(d)).name)
print(hmac.trans_5C[:3], hmac.trans_36[:3], hmac.digest_size, hmac.HMAC.blocksize)
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest("abc", "abd"), hmac.compare_digest(b"abc", bytearray(b"abc")), hmac.compare_digest(b"a", b"ab"), hmac.compare_digest("", ""), hmac.compare_digest(b"", b"x"))
show(lambda: hmac.compare_digest(1, 1))
show(lambda: hmac.compare_digest("é", "é"))
show(lambda: hmac.compare_digest("a", b"a"))
show(lambda: hmac.compare_digest(b"a", "a"))
show(lambda: hmac.new(5, b"m", "md5"))
show(lambda: hmac.new(b"k", 5, "md5"))
show(lambda: hmac.new(b"k", b"m", "nope"))
show(lambda: hmac.new(b"k", b"m", 5))
show(lambda: hmac.new(b"k", b"m", "shake_128"))
show(lambda: hmac.digest(b"k", b"m", "nope"))
show(lambda: hmac.new())
