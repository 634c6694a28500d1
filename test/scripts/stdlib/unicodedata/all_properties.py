import unicodedata as u
from hashlib import md5

for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition):
    values = {}
    digest = md5()
    for code in range(0, 0x3400, 7):
        value = f(chr(code))
        values[value] = values.get(value, 0) + 1
        digest.update(str(value).encode())
    print(f.__name__, digest.hexdigest(), len(values))
digest = md5()
for code in [*range(0, 0x20000, 73), *range(0x1F000, 0x1F200, 3), *range(0xE0000, 0xE0200, 3), 0x10FFFF]:
    c = chr(code)
    if 0xD800 <= code < 0xE000:
        continue
    digest.update(f"{u.category(c)}{u.bidirectional(c)}{u.east_asian_width(c)}{u.decimal(c, None)}{u.digit(c, None)}{u.numeric(c, None)}".encode())
print(digest.hexdigest())
for c in "5²½Ⅷ万億٣a":
    print(c, u.decimal(c, "-"), u.digit(c, "-"), u.numeric(c, "-"))
