# argparse.FileType: arguments that are opened.
import argparse
import sys

with open("kettle.txt", "w") as file:
    file.write("hot\n")
parser = argparse.ArgumentParser(prog="tea")
parser.add_argument("source", type=argparse.FileType("r", encoding="utf-8"))
parser.add_argument("-o", "--output", type=argparse.FileType("w"), default="-")
found = parser.parse_args(["kettle.txt", "-o", "cup.txt"])
found.output.write(found.source.read().upper())
found.output.close()
print(open("cup.txt").read(), found.source.name, found.source.encoding)
print(parser.parse_args(["-"]).source is sys.stdin, parser.parse_args(["kettle.txt"]).output is sys.stdout)
print(argparse.FileType("rb", 0), argparse.FileType("w", encoding="utf-8", errors="replace"))
for call in (lambda: argparse.FileType("r")("absent.txt"), lambda: argparse.FileType("b")("-"), lambda: argparse.FileType("wb")("-")):
    try:
        print(call() is sys.stdout.buffer)
    except (argparse.ArgumentTypeError, ValueError) as error:
        print(type(error).__name__, error)
