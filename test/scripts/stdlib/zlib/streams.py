import base64
import zlib


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


# Streams with Huffman codes of their own.
STREAMS = (
    ("eNpLSQcAATEAzA==", 2476624039, 2),
    ("eNpFkFluwCAQQ6/iq7EEwjoQ9jl9E6lVf23LTzbFkX2GPbhvsGpGRuq4g5l5wAuKkT9TLj9321gKo14PemvOeuGQ6C98kqwK883my4rSK1p8Wm53+MRi6iDQHiEKZRO8VmUUmGXB9qmmGQtll0mlLPDDlkyHkS8tvHi2yuZ1MMYeCAYlaJY4a/7Dlm+elTwNfEukhdQnHe2hewCVt8pV/wTBGbNUTC55Y6vEW9I7PWrnkrwkpm6/U84KeWUSNx4+KhZ9OcxkvlforETmB1gweKI=", 3001881893, 316),
    ("eNpVVgeypCAQvUpfjSxJkopw+m2Q0b9VP0yN0NAvtb1IbfsJB+3gDu/yDvywwFSVPsYKjlMBtJrrLjdEmc4AKUWQVUHWxJ7AjNx58hkuftuSeQcdwadtVowUQpQUSKEXcRo3PyUaKdA8TQyYVlbe6lZwJpGBh8rvC3Qy2ZK+Q2W8Au0cD0sbNQTY3Rln2kDtu797CdAVU3ttq/KsEu7TOsKUh6S32pKzHmQyEI7aPOwV++obha1ScYI6C6Tqft3r4+ukCxLx6cRgtDR+335D0rDTWunm4fLyWWXSdsJ53vin02On7nzB4we2V8wlROgMkalwcPD9dHKfzxrL1+125CLv6g9ihgTnOrR6QXOHNt3Pz2dhB4k6b/Nw6xQIYva28wG56T8keYPr9rcoh3i/ws1E4NlxNJvrRu/QLpCWOX/6hSPdhSLxSHBtoUtmgSYFjtpth2w3Vgx4xTMJBlvtKidZpAKuJpIWn9aYc3w3D6yqzWXCrpArKmRtJPxqLWIKJRECOx8YS9Bbn1dEPMbx9NbOheSOHzGEWLtjG5aSnZ5A/FFOsfr3Iluu2bXPM01benuVNY/4UH4Oq6aYzmgrU6FDGTfz/aZh21BZFm/+0+GQ00eBlW+rVySHuiGTeoNDov8UGKA/6L63eBBd0vOIkDljAokXCDHlzT1iRQmEVn2QcG89EYJa09pTbNVHhSemj+ONdKW7+/OBbfL8NvyP48WfLlGJw6Uy/UFgHbX+LaJ4vjlK35272acdlqawwAR0kvwgVc/navlqXt73r8IHuT24g1Nsp0j+hn64V9+82avk2Zw/rtC4+Xw/xPBZZbf0yJgzApzwPiT/IZGVVEQWn0D30E2ElvFu4vRC8njHxTgnI6Ro05s+UoJb7rW0ck1krHW1CgbI3Xv8QZ+2CSiNGYdojowzGihmmI7o+IeyP+7wSha3WZQpX/h9AYPS/DX9oJZYzARotI3QJtAMSsTW658qGJbdCB7M9FlnRVIXjpkCMy0XI7k35iIX+iFmyXKruZmr/pHAoiU76foetj9a+zMDlnjeRZPmN29m3vEsnqx/A3K5EuPGcBbP+CbMz7ZDecvJP1tp+eb5ejJkNOt+2VkOK518bP4C9Pm95t2pY49tJFzTQh6fyh78XzZ/DKN/WzDXdZ2PSt4FI4x+EnxN+wy+P/eZSnql85JXskCAsfbIgZ8Nni/HjB2hv6FMuNy+zZPCweVF0phGcfy8Xn67XYnx0fglwjNREEiTEv2hOLs6StHKEA1nbKuJBWVl4AIglW8EzZeAkRwoWh9WNK/V78hA6av94QFvGcqJ0v2R+4Wj6knhRepXHO066n+UCZ1j73Tcw27HU9Eyeu2sfLOiEL4tAidKeLOjp+HINSI/z+GtBuYvKPOtYK16oR4rnjH1hcKyyRDzGLKj/jy23FLopkT5824hHYbY0gL9ymIUDmOOkXdoUal93PLti5b3OZGw25FmDl+Bdv7EoXrG1XjFct2QHj7ux2QdwpjxgvH0D9f3r6g=", 368425955, 2490),
    ("eNplWFmipSgM3Uq2BiqKIJMDyuo7jLmv+qeq+qqYnCmx1y1442Fn1n7xsAIcj3DNoK5ZwxzeOUA6VnHqTTlQE3/MdMKmxGNukMmm3QF/pdbW6wukgKCFTsZu4NScOLzTkV5utw30dehgwCh+hQRBMnXD7j2HI91aGAhmhUUGl/ApL7f4ea0O2OfJ3a7eaN2ewF7xO+CLDwi/w3zuz7LYNAH/5CYv7yFFkH4PiiUDz3zCeSmhBfjJBQY+akgLc/fZ68HbBQc98wWW+1jE7F4HDO+aTsG1vWDFe2/3wbu+aV9mu0O8VxBq0seNhdj9eZ47d34sQc1yegzMHILapnOH5xBwJ34Zrm8w0UXYzMKURgSiCicovf7Aa6d1cR9WZPWjryhhW+cwiw24Ux/j34LHYqlSHnzBV8SNv/Z7AMHlZlmZuzwEFl+YP7j8Sk93aHiac6EqOf3wY//Ae0fHHNdjv3mH2y/hRw/WS9QEhFWsTJyHR1Es5YfaoeOLiB+zf0qb3jTNk6xQzVeAjaVVJr2AiCusya8cnq/rp5002zi/D0xrFIdDpIS+7Sjqh+iOBeFduXXC4wMF5PlTzxlIiwjI+vX3sJM/TEu81518Z2Jm9VXXecp1Z5JoeDabxKSaWF9h4vmdD7DjOm/s0p43vpaQOq3cUvPM49i1vkWnhBxHUkjaAyTqbZWP+e4d/VhfWZpR25UN+UWnpfDvB3o5DuuPwjG2dVjAFkIvc5rtsT2g5p8Xj9J53J/3fOHdkmcMO71hfiC6EFzhtT18uO5KnXTgTmysdZtvar0plLxD+W6czBL3c08T/074pvC82iRs4uTMZZFmJ8Vg9HoZ9FPX+KgN+zC7T3B4lOz6rtKhaxqrQ6TUU9ZlWoMXp1jhYR69/DifT7l4yjLvNNFZWY0k/uYShNbq2+wGlNIxLhOkkFYrrv5zCxBzv3Hb8/lDzO0KCdHwGPl2YF3TauLXMyanjlsQy6ljh//Vld3uybEbZDynfmqLqQ5Te5CcNc2xKW5ECjKSkyr9pEyJccWZ4Tc+kpvt3c0/tNUXF7UN8VMsdSAbApqrzfQRUMJiLZGXrb3F8O1P/PEYhSpJqfuqAUyq77XVhGiBgGW3l43mv4DZicbTOsH93pcJ+2APhdahLc3362V6fFGZaCzbfpR6s2XGSfGqM8x9MBGl6RRSoYpPHU5zbgpiMsebTkuZW06+OJxhwRnYeENj7n67R1k0Pnosk0Pomn1vpdm0/qQDlTxKGJnb9YY9NzRWuWWSu4YuTelvnQ+bhiM2TxEw5XcMjJxPxFzBZYRinh23V9jWUEhxa5XOfCm45BK5+smpHPxZj+Vi8nCf08WcDL+to3RyRtZlIVt6kqsSCMhahje6ba0LyrQLM/sj0JAZGm+5ns1cKVjYbj6DkizjFyug993YNTFHFQ1WR8O1JAoPEvInF9ToWDIGLY150k7N1REXo/Iu87LV0LmDVqy8KDykb9JuXuRYN6jgYtbBbU6PTHZpL8OY8c6x09KlOOEfansVTPS14SmPlWgs8xP/1Te+AUtGtYZtpgfzP9uzM4EmIJfjjsCYUgaHSeOwzZRugDHp+0u6IvGYaRN3CcxGLkFRhz1N3ZZKmeq2T5ACaz4WLCudHzvr0ePdQwvYWF5fcQv9GWL6kns6smdwJSRZ1Swe8dkcZHdZCRD4aOU+/+vARW+/cTRRXT+6w5FEko9jQNzLdi/+eEFebaX5rauhs7Nke1aWraMFfblc0qduy0NYmBPNpY3hvAAM/f7oAz2T1+suO3RpVlfLmKwvwr+tEm2vL5KONRCysXvEm9wA7ih9MuItBAItQAPi6rG2jiD2eEBZ0rpoaY/oIwdllgsrc3HsBTTEanZJR/tGQQmXgKbKvGbVMBuEtdYogfv3SUlZtEqGb4i/odMILNV2MvOQxFQu4FDA8MJ+84ZGEZi5jR8kfeRd/8JoN+QlKq9ceUtq0t8iX+5ulGoPsgsVX8ZUKSvLAHckAkfbepUmMVph5HwpP2OLP1Ie5h9oaqJtxmKeuc+BVHOiCYP2LuSAxtxYSMcIHLlaGWuPdxQaou0vrLt915U/+zgsvQwAEfjBaI7EsgUiUiiY8QFQRlk2a1b9zwZBMst058byCU9y5h1SJtv0uBgt5GhtU4HMa52oQZR36Z817s+wPjAjmd0xTGgq4O1M077Yfqap0uqR7g/ponxqYY9Ed9ZOnqxZSrW6XnlO0UobGq6rnQZaGROD5+68zHWLwP5p0i91RtD5FbTRIC3yfRwgH6SCDHMd5n2BIs3UrGt+qNgViX4H91Nf4OI/3929GRxyfaX7O0JRJv/bq4jaPO36eBoHZyXR//zIJY8waKMof4WZ8o1BjuyV1Gyun1Ut1v4DHFywDQ==", 2697952391, 4493),
)
for text, check, length in STREAMS:
    stream = base64.b64decode(text)
    data = zlib.decompress(stream)
    print(zlib.crc32(data) == check, len(data) == length, zlib.adler32(data))
    for level, wbits in ((-1, 15), (0, -15), (1, 31), (9, 15)):
        assert zlib.decompress(zlib.compress(data, level, wbits), wbits) == data
    reader = zlib.decompressobj()
    parts = [reader.decompress(stream[i : i + 1]) for i in range(len(stream))]
    print(b"".join(parts) == data, reader.eof, reader.flush())
    reader = zlib.decompressobj()
    result, rest = b"", stream + b"after"
    while not reader.eof:
        piece = reader.decompress(rest, 100)
        assert len(piece) <= 100
        result += piece
        rest = reader.unconsumed_tail
    print(result == data, reader.unused_data)
    writer = zlib.compressobj(6)
    out = b"".join([writer.compress(data[i : i + 500]) for i in range(0, len(data), 500)])
    out += writer.flush(zlib.Z_SYNC_FLUSH)
    reader = zlib.decompressobj()
    print(reader.decompress(out) == data, reader.eof)
    out += writer.compress(b"end") + writer.flush()
    print(zlib.decompress(out) == data + b"end")
for data in (b"", b"a", b"aaaa" * 200, bytes(range(256)) * 2, b"abc" * 20):
    for level in (-1, 0, 1, 4, 9):
        assert zlib.decompress(zlib.compress(data, level)) == data
    print(len(zlib.compress(data)) < len(data) + 20, zlib.crc32(data), zlib.adler32(data))
c = zlib.compress(b"hello" * 10)
for action in (
    lambda: zlib.decompress(b""), lambda: zlib.decompress(c[:-1]), lambda: zlib.decompress(c[:5]), lambda: zlib.decompress(b"xx" + c), lambda: zlib.decompress(c + b"x"), lambda: zlib.decompress(c[:-1] + b"x"), lambda: zlib.decompress(c, wbits=5), lambda: zlib.decompress("x"),
    lambda: zlib.compress("x"), lambda: zlib.compress(b"", 10), lambda: zlib.compress(b""), lambda: zlib.decompress(b"x\x9c\x07"), lambda: zlib.decompressobj(wbits=99), lambda: zlib.compressobj(level=99), lambda: zlib.decompressobj().decompress(c, -1), lambda: zlib.decompress(b"\x78\x00"),
    lambda: zlib.decompress(b"\x79\x9c"), lambda: zlib.decompress(b"\x1f\x8b\x00", 31), lambda: zlib.decompress(b"x\x9c\x4b\x04\x12\x00"), lambda: zlib.decompress(zlib.compress(b"a", wbits=31), 47), lambda: zlib.decompress(c, 47), lambda: zlib.decompressobj().flush(0),
):
    show(action)
print(zlib.crc32(b"a"), zlib.crc32(b"b", 5), zlib.adler32(b"a"), zlib.adler32(b"b", 5), zlib.adler32(b"x" * 6000), zlib.crc32(b"", 2**40 + 1))
print(zlib.error.__module__, zlib.MAX_WBITS, zlib.Z_BEST_COMPRESSION, zlib.Z_SYNC_FLUSH, zlib.DEFLATED)
