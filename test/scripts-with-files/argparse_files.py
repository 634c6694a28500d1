# Arguments that stand in files.
import argparse
import contextlib
import io
import shlex

with open("args.txt", "w") as file:
    file.write("-x\n1\n\nname with spaces\n")
with open("nested.txt", "w") as file:
    file.write("@args.txt\n-y\n2")

parser = argparse.ArgumentParser(prog="prog", fromfile_prefix_chars="@")
parser.add_argument("-x")
parser.add_argument("-y")
parser.add_argument("names", nargs="*")
print(parser.parse_args(["@args.txt"]))
print(parser.parse_args(["@nested.txt"]))
print(parser.parse_args(["-x", "5", ""]))


class ByWords(argparse.ArgumentParser):
    def convert_arg_line_to_args(self, arg_line):
        return shlex.split(arg_line, comments=True)


with open("words.txt", "w") as file:
    file.write("-x 'a b' # the first\n# nothing\nplain 'q r'\n")
words = ByWords(fromfile_prefix_chars="+@", prog="words")
words.add_argument("-x")
words.add_argument("names", nargs="*")
print(words.parse_args(["+words.txt"]))

errors = io.StringIO()
with contextlib.redirect_stderr(errors):
    try:
        parser.parse_args(["@missing.txt"])
    except SystemExit as end:
        print("status", end.code)
print(errors.getvalue())

plain = argparse.ArgumentParser(prog="plain")
plain.add_argument("names", nargs="*")
print(plain.parse_args(["@args.txt"]))
