import hashlib

print(hashlib.sha256(b'tea').hexdigest())
digest = hashlib.blake2b(digest_size=8)
digest.update(b'te')
digest.update(b'a')
print(digest.hexdigest())
