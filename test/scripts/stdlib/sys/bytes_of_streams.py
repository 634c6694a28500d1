# What lies below the standard streams, and what they tell of themselves.
import io
import sys

out = sys.stdout
print(out is sys.__stdout__, sys.stderr is sys.__stderr__, sys.stdin is sys.__stdin__)
print(out.closed, out.mode, out.writable(), out.readable(), sys.stdin.readable(), sys.stdin.writable(), out.encoding.lower(), out.newlines)
print(type(out.buffer).__name__, type(sys.stdin.buffer).__name__, out.buffer.writable(), out.buffer.name)
out.flush()
print(out.buffer.write(b"bytes\n"), flush=True)
pieces = "ä€😀\n".encode()
for at in range(len(pieces)):
    out.buffer.write(pieces[at : at + 1])
out.buffer.flush()
print(out.reconfigure(line_buffering=True), out.errors is not None)
kept = sys.stdout
sys.stdout = io.StringIO()
print("kept")
text, sys.stdout = sys.stdout.getvalue(), kept
print(repr(text), sys.stdin.read(0) if False else "")
for wrong in (5, "text", None):
    try:
        out.buffer.write(wrong)
    except TypeError as failure:
        print(type(failure).__name__)
try:
    out.write(b"x")
except TypeError as failure:
    print(failure)
