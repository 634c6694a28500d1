import math

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def shift(ch, by):
    if not ch.isascii() or not ch.isalpha():
        return ch
    base = ord("A") if ch.isupper() else ord("a")
    return chr((ord(ch) - base + by) % 26 + base)


def caesar(text, key):
    return "".join(shift(ch, key) for ch in text)


def vigenere(text, key, sign=1):
    out, i = [], 0
    for ch in text:
        if ch.isascii() and ch.isalpha():
            out.append(shift(ch, sign * ALPHABET.index(key[i % len(key)].lower())))
            i += 1
        else:
            out.append(ch)
    return "".join(out)


def affine(text, a, b, decrypt=False):
    if math.gcd(a, 26) != 1:
        raise ValueError(f"{a} shares a factor with 26")
    if decrypt:
        inverse = pow(a, -1, 26)
        table = {x: (inverse * (x - b)) % 26 for x in range(26)}
    else:
        table = {x: (a * x + b) % 26 for x in range(26)}
    return text.translate({ord(c): ALPHABET[table[i]] for i, c in enumerate(ALPHABET)})


def rail_fence(text, rails, decrypt=False):
    pattern = list(range(rails)) + list(range(rails - 2, 0, -1))
    order = sorted(range(len(text)), key=lambda i: (pattern[i % len(pattern)], i))
    if not decrypt:
        return "".join(text[i] for i in order)
    out = [""] * len(text)
    for ch, i in zip(text, order):
        out[i] = ch
    return "".join(out)


class Playfair:
    def __init__(self, key):
        letters = dict.fromkeys((key + ALPHABET).lower().replace("j", "i"))
        self.square = [ch for ch in letters if ch.isalpha()]
        self.place = {ch: divmod(i, 5) for i, ch in enumerate(self.square)}

    def pairs(self, text):
        text = [c for c in text.lower().replace("j", "i") if c.isalpha()]
        i = 0
        while i < len(text):
            a = text[i]
            b = text[i + 1] if i + 1 < len(text) and text[i + 1] != a else "x"
            i += 1 if b == "x" and (i + 1 >= len(text) or text[i + 1] == a) else 2
            yield a, b

    def crypt(self, text, step=1):
        out = ""
        for a, b in self.pairs(text):
            (r, c), (s, d) = self.place[a], self.place[b]
            if r == s:
                out += self.square[5 * r + (c + step) % 5] + self.square[5 * s + (d + step) % 5]
            elif c == d:
                out += self.square[5 * ((r + step) % 5) + c] + self.square[5 * ((s + step) % 5) + d]
            else:
                out += self.square[5 * r + d] + self.square[5 * s + c]
        return out


class Stream:
    """XOR with a key stream from a small generator."""

    def __init__(self, seed):
        self.state = seed

    def __iter__(self):
        state = self.state
        while True:
            state = (state * 6364136223846793005 + 1442695040888963407) & 2**64 - 1
            yield state >> 56

    def __xor__(self, data):
        return bytes(a ^ b for a, b in zip(data, self))


FREQUENT = dict(zip("etaoinshrdlu", range(12, 0, -1)))


def crack_caesar(text):
    scored = ((sum(FREQUENT.get(c, 0) for c in caesar(text, -k).lower()), k) for k in range(26))
    best, key = max(scored)
    return key, caesar(text, -key)


message = "Meet me at the Café, 10 o'clock. Bring Zebras!"
print(caesar(message, 3), caesar(caesar(message, 3), -3) == message, caesar("xyz", 29), caesar("abc", -1))
print(vigenere(message, "Lemon"), vigenere(vigenere(message, "Lemon"), "Lemon", -1) == message)
print(affine("affine cipher", 5, 8), affine(affine("affine cipher", 5, 8), 5, 8, decrypt=True))
print(rail_fence("WEAREDISCOVEREDFLEEATONCE", 3), rail_fence(rail_fence(message, 4), 4, decrypt=True) == message, rail_fence("", 2))
p = Playfair("playfair example")
code = p.crypt("Hide the gold in the tree stump")
print(code, p.crypt(code, -1), list(p.pairs("balloon x")))
secret = Stream(2024) ^ "naïve ☃".encode()
print(secret.hex(), (Stream(2024) ^ secret).decode(), list(Stream(1) ^ bytes(4)))
print(crack_caesar("Wkh txlfn eurzq ira mxpsv ryhu wkh odcb grj dqg wkhq uhvwv lq wkh vkdgh"))
print({c: n for c in "aeiou" if (n := message.lower().count(c))}, "".join(sorted(set(message.lower()) & set(ALPHABET))))
for bad in (lambda: affine("x", 13, 1), lambda: vigenere("text", ""), lambda: vigenere("text", "k3y"), lambda: caesar("a", "b")):
    try:
        print(bad())
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
