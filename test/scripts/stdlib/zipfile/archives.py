import base64
import io
import zipfile


def attempt(text, function):
    try:
        print(text, repr(function()))
    except Exception as e:
        print(text, type(e).__name__, e)


out = io.BytesIO()
with zipfile.ZipFile(out, "w") as archive:
    archive.writestr("a.txt", "hello")
    archive.writestr("folder/b.bin", bytes(range(256)) * 20, compress_type=zipfile.ZIP_DEFLATED)
    info = zipfile.ZipInfo("é.txt", (2024, 1, 5, 10, 20, 31))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.comment = b"note"
    archive.writestr(info, "x" * 1000)
    archive.mkdir("empty")
    with archive.open("streamed.txt", "w") as file:
        file.write(b"part one, ")
        file.write(b"part two")
    archive.comment = b"all of it"
    print(archive.namelist(), archive.getinfo("a.txt").file_size)

archive = zipfile.ZipFile(out)
print(archive.namelist(), archive.comment, archive.mode)
for info in archive.infolist():
    print(info.filename, info.file_size, info.compress_type, info.is_dir(), hex(info.CRC), info.comment, oct(info.external_attr >> 16))
print(archive.getinfo("é.txt").date_time, repr(archive.getinfo("a.txt")))
print(archive.read("a.txt"), archive.read("folder/b.bin") == bytes(range(256)) * 20, archive.read("é.txt")[:5], archive.read("streamed.txt"))
print(archive.testzip(), archive.getinfo("folder/b.bin").compress_size < 5120)
with archive.open("streamed.txt") as file:
    print(file.read(4), file.readline(), file.read())
with archive.open("a.txt") as file:
    print(io.TextIOWrapper(file).read())
attempt("missing", lambda: archive.read("nope"))
attempt("getinfo", lambda: archive.getinfo("nope"))
attempt("writing", lambda: archive.writestr("a", "b"))
archive.close()
attempt("closed", lambda: archive.read("a.txt"))
with zipfile.ZipFile(out, "a") as archive:
    archive.writestr("late.txt", "late", zipfile.ZIP_DEFLATED, 9)
with zipfile.ZipFile(out) as archive:
    print(archive.namelist(), archive.read("late.txt"), archive.read("a.txt"), archive.testzip())
print(zipfile.is_zipfile(out), zipfile.is_zipfile(io.BytesIO(b"no")), zipfile.is_zipfile(io.BytesIO(out.getvalue() + b"junk")))
attempt("bad", lambda: zipfile.ZipFile(io.BytesIO(b"no archive at all")))
attempt("empty", lambda: zipfile.ZipFile(io.BytesIO()))
attempt("mode", lambda: zipfile.ZipFile(out, "q"))
attempt("method", lambda: zipfile.ZipFile(io.BytesIO(), "w", 99))
attempt("year", lambda: zipfile.ZipInfo("a", (1970, 1, 1, 0, 0, 0)))

data = bytearray(out.getvalue())
data[data.index(b"hello")] = ord("j")
damaged = zipfile.ZipFile(io.BytesIO(bytes(data)))
attempt("damaged", lambda: damaged.read("a.txt"))
print(damaged.testzip())
data = out.getvalue()
attempt("prefix", lambda: zipfile.ZipFile(io.BytesIO(b"#!shebang\n" + data)).read("a.txt"))
attempt("truncated", lambda: zipfile.ZipFile(io.BytesIO(data[:-30])))
made = base64.b64decode(
    "UEsDBAoAAAAAAAAAIVgAAAAAAAAAAAAAAAAFAAAAZW1wdHlQSwECFAMKAAAAAAAAACFYAAAAAAAAAAAAAAAABQAAAAAAAAAAAAAApIEAAAAAZW1wdHlQSwUGAAAAAAEAAQAzAAAAIwAAAAAA"
)
other = zipfile.ZipFile(io.BytesIO(made))
print(other.namelist(), other.read("empty"), other.infolist(), other.NameToInfo["empty"].date_time)
stream = io.BytesIO()
zipfile.ZipFile(stream, "w").close()
print(stream.getvalue(), zipfile.ZipFile(stream).namelist())
print(issubclass(zipfile.BadZipFile, Exception), zipfile.BadZipfile is zipfile.BadZipFile, zipfile.error is zipfile.BadZipFile)
fixed = io.BytesIO()
with zipfile.ZipFile(fixed, "w") as archive:
    archive.writestr(zipfile.ZipInfo("n", (2000, 2, 3, 4, 5, 6)), b"data")
print(fixed.getvalue())
