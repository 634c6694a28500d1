import unicodedata as u

for code in [*range(0x20, 0x7F), 0xE9, 0xC7, 0x1ED9, 0x3B1, 0x3A9, 0x436, 0x20AC, 0x4E2D, 0x2260]:
    name = u.name(chr(code))
    print(name, u.lookup(name) == chr(code), code > 0x4000 or u.lookup(name.lower()) == chr(code))
print(u.name("\n", "none"), u.name("\ue000", None), u.unidata_version)
for f, args in [
    (u.name, ("\x00",)), (u.name, ("ab",)), (u.name, (3,)), (u.lookup, ("nope",)), (u.lookup, (3,)), (u.decimal, ("a",)),
    (u.digit, ("a",)), (u.numeric, ("a",)), (u.normalize, ("X", "a")), (u.is_normalized, ("X", "a")), (u.normalize, ("NFC", 3)),
    (u.category, ("",)), (u.lookup, ("x" * 300,)), (u.numeric, ("",)), (u.decimal, ()), (u.normalize, (1, "")),
    (u.decimal, ("a", "b", "c")), (u.name, ("a", "b", "c")), (u.category, ()), (u.mirrored, (b"a",)), (u.normalize, ("NFC",)),
    (u.combining, ("\U0001f600\u0301",)), (u.bidirectional, (None,)),
]:
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
