import secrets

token = secrets.token_hex(16)
print(len(token), token != secrets.token_hex(16))
print(secrets.randbelow(10) < 10, secrets.compare_digest('a', 'a'))
