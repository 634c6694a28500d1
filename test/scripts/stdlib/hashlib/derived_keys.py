import hashlib
import io


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


# RFC 6070, RFC 7914 and others.
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 1).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2).hex())
print(hashlib.pbkdf2_hmac("sha1", b"passwordPASSWORDpassword", b"saltSALTsaltSALTsaltSALTsaltSALTsalt", 64, 25).hex())
print(hashlib.pbkdf2_hmac("sha1", b"pass\0word", b"sa\0lt", 100, 16).hex())
print(hashlib.pbkdf2_hmac("sha256", b"passwd", b"salt", 1, dklen=64).hex())
print(hashlib.pbkdf2_hmac("sha512", b"p" * 200, b"s", 5, 100).hex())
print(hashlib.pbkdf2_hmac("md5", b"", b"", 3).hex(), hashlib.pbkdf2_hmac("sha3_256", b"a", b"b", 2).hex())
print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1, dklen=64).hex())
print(hashlib.scrypt(b"password", salt=b"NaCl", n=64, r=8, p=2, dklen=32).hex())
print(hashlib.scrypt(b"p", salt=b"s", n=2, r=1, p=3, maxmem=10**6).hex())
for args in (
    ("sha1", b"p", b"s", 0), ("sha1", b"p", b"s", 1, 0), ("sha1", "p", b"s", 1), ("sha1", b"p", 5, 1),
    ("sha1", b"p", b"s", 2**31), ("sha1", b"p", b"s", 1, -1), (5, b"p", b"s", 1), ("sha1", b"p", b"s"),
):
    show(lambda: hashlib.pbkdf2_hmac(*args))
for options in (
    dict(n=3, r=1, p=1), dict(n=2, r=0, p=1), dict(n=2**20, r=8, p=1), dict(n=2, r=1, p=1, dklen=0), dict(n=2, r=1, p=1, maxmem=-1), dict(n=0, r=1, p=1),
):
    show(lambda: hashlib.scrypt(b"p", salt=b"s", **options))
show(lambda: hashlib.scrypt(b"p"))
show(lambda: hashlib.scrypt("p", salt=b"s", n=2, r=1, p=1))

print(hashlib.file_digest(io.BytesIO(b"abc" * 1000), "sha256").hexdigest() == hashlib.sha256(b"abc" * 1000).hexdigest())
f = io.BytesIO(b"abcdef")
f.seek(3)
print(hashlib.file_digest(f, hashlib.md5).hexdigest() == hashlib.md5(b"def").hexdigest(), f.read())
print(hashlib.file_digest(io.BytesIO(b"x"), lambda: hashlib.blake2b(digest_size=8)).hexdigest())
show(lambda: hashlib.file_digest(5, "md5"))
show(lambda: hashlib.file_digest(io.BytesIO(b"x"), "nope"))
