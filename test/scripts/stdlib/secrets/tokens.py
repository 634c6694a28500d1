import re
import secrets


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


print(secrets.__all__, secrets.DEFAULT_ENTROPY)
print(len(secrets.token_bytes()), len(secrets.token_bytes(None)), type(secrets.token_bytes(3)), secrets.token_bytes(0))
print(len(secrets.token_hex()), len(secrets.token_hex(8)), len(secrets.token_hex(nbytes=1)))
print(len(secrets.token_urlsafe()), [len(secrets.token_urlsafe(n)) for n in range(8)])
print(all(re.fullmatch(r"[0-9a-f]{32}", secrets.token_hex(16)) for _ in range(20)))
print(all(re.fullmatch(r"[\w-]*", secrets.token_urlsafe(n), re.ASCII) for n in range(40)))
print(len({secrets.token_hex(16) for _ in range(100)}))
print(sorted({secrets.randbelow(3) for _ in range(200)}), secrets.randbelow(1))
print(all(0 <= secrets.randbits(70) < 2**70 for _ in range(50)), secrets.randbits(0))
print({secrets.choice("abc") for _ in range(200)} == set("abc"), secrets.choice((7,)), secrets.choice(range(5, 6)))
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest("abc", "abd"), secrets.compare_digest(b"a", b"a"))
print(secrets.compare_digest("a", "aa"))
attempt(secrets.compare_digest, "ä", "ä")
attempt(secrets.compare_digest, "a", b"a")
attempt(secrets.randbelow, 0)
attempt(secrets.randbelow, -4)
attempt(secrets.randbelow, "5")
attempt(secrets.randbits, -1)
attempt(secrets.choice, [])
attempt(secrets.token_bytes, -1)
attempt(secrets.token_hex, 1, 2)
random = secrets.SystemRandom()
print(isinstance(random, secrets.SystemRandom), 1 <= random.randint(1, 6) <= 6, 0 <= random.random() < 1)
print(sorted(random.sample(range(5), 5)))
