import hmac

tag = hmac.new(b'key', b'message', 'sha256').hexdigest()
print(tag)
print(hmac.compare_digest(tag, hmac.digest(b'key', b'message', 'sha256').hex()))
