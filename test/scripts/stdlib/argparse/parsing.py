import argparse
import io
import sys
from argparse import ArgumentParser


def attempt(parser, args, method="parse_args"):
    """What comes of a command line, with what goes to standard error."""
    err = io.StringIO()
    old, sys.stderr = sys.stderr, err
    try:
        result = repr(getattr(parser, method)(args.split()))
    except SystemExit as e:
        result = f"exit {e.code}"
    except Exception as e:
        result = f"{type(e).__name__} {e}"
    finally:
        sys.stderr = old
    print(f"{args!r}: {result} {err.getvalue().splitlines()[-1:]}")


p = ArgumentParser(prog="PROG")
p.add_argument("file")
p.add_argument("rest", nargs="*")
p.add_argument("-f", "--foo", type=int, default=3, help="foo help")
p.add_argument("-v", "--verbose", action="count")
p.add_argument("-x", action="store_true")
p.add_argument("-y", action="store_false", dest="why")
p.add_argument("--bar-baz", choices=["a", "b"], default="a")
p.add_argument("--list", action="append")
p.add_argument("--ext", action="extend", nargs="+", type=float)
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--ac", action="append_const", const=1, dest="consts")
p.add_argument("--opt", nargs="?", const="C", default="D")
p.add_argument("--two", nargs=2)
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
for args in (
    "a", "", "a b c", "-f 5 a", "-f5 a", "--foo=7 a", "--foo 7 a b", "--fo 1 a", "-f x a", "-f", "-xvv a", "-vvvx a", "-xf4 a", "-xq a", "a -y", "--bar-baz b a", "--bar-baz c a", "--list 1 --list 2 a", "a --ext 1 2 --ext 3", "--const a", "--ac --ac a", "--opt a", "a --opt", "--opt=z a",
    "--two 1 2 a", "--two 1", "--flag a", "--no-flag a", "a --unknown", "a -q", "-- -f", "a -- -x", "-1 a", "a -5", "--x a", "--l 1 a", "--version", "a --foo", "a --foo=", "-f=6 a", "a b --foo 2 c", "--ver a", "--b b a", "a -x=1",
):
    attempt(p, args)
attempt(p, "a --nope b -z", "parse_known_args")
print(p.parse_args(["a"], argparse.Namespace(foo=99, extra=1)))
ns = p.parse_args(["z", "--foo", "8"])
print(ns.file, ns.foo, vars(ns) == ns.__dict__, ns == p.parse_args(["z", "--foo", "8"]), "foo" in ns, p.get_default("foo"))
p.set_defaults(foo=12, other="o")
attempt(p, "a")

# Groups of which one may be given.
p = ArgumentParser(prog="G")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("-a", action="store_true")
g.add_argument("-b", type=int)
g.add_argument("c", nargs="?")
for args in ("-a", "-b 1", "x", "", "-a -b 1", "-a x"):
    attempt(p, args)

# Subcommands.
p = ArgumentParser(prog="S")
p.add_argument("--top")
sub = p.add_subparsers(dest="command", required=True)
one = sub.add_parser("one", help="first", aliases=["o", "uno"])
one.add_argument("n", type=int)
one.set_defaults(func="f1")
two = sub.add_parser("two")
two.add_argument("--deep", action="store_true")
nested = two.add_subparsers(title="inner", metavar="CMD")
nested.add_parser("x").add_argument("y")
for args in ("one 5", "--top t one 5", "o 1", "one", "one x", "two --deep x z", "two", "three", "", "two x", "one 5 --bad", "--bad one 5"):
    attempt(p, args)
attempt(p, "one 5 --bad", "parse_known_args")

# Types, choices and numbers of arguments.
def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


p = ArgumentParser(prog="T")
p.add_argument("n", type=even)
p.add_argument("m", nargs="+", choices=range(1, 4), type=int)
p.add_argument("--r", nargs=argparse.REMAINDER)
p.add_argument("--d", type=float, default="2.5")
for args in ("2 1", "3 1", "x 1", "2 1 2 9", "2 3 --r -a --b c", "2", "2 1 --d 1e3", "2 1 --d q"):
    attempt(p, args)
p = ArgumentParser(prog="N")
p.add_argument("a", nargs=2)
p.add_argument("b", nargs="?", default="B")
p.add_argument("c", nargs="*", default=["C"])
p.add_argument("-o")
for args in ("1 2", "1 2 3", "1 2 3 4 5", "1", "1 2 -o x 3", "1 -o x 2", "1 2 -o", "1 2 -- -o"):
    attempt(p, args)
attempt(p, "1 2 -o x 3 4", "parse_intermixed_args")
attempt(p, "1 -o x 2 3", "parse_intermixed_args")
p = ArgumentParser(prog="M", prefix_chars="+-", allow_abbrev=False, argument_default=argparse.SUPPRESS)
p.add_argument("+f", "++foo")
p.add_argument("-1", dest="one", action="store_true")
for args in ("+f 1", "++foo 2", "++fo 2", "-1", "", "-2", "+h x"):
    attempt(p, args)
p = ArgumentParser(prog="E", exit_on_error=False)
p.add_argument("-i", type=int)
for args in ("-i x", "-i 1", "-i"):
    attempt(p, args)

for action in (
    lambda p: p.add_argument("-a", action="nope"), lambda p: p.add_argument("-h"), lambda p: p.add_argument("x", required=True), lambda p: p.add_argument("-a", nargs=0), lambda p: p.add_argument("-a", const=1), lambda p: p.add_argument("-a", type=5), lambda p: p.add_argument("-a", nargs=2, metavar=("x",)),
    lambda p: p.add_argument("--"), lambda p: p.add_argument("-a", "b"), lambda p: p.add_argument("x", dest="y"), lambda p: p.add_argument(), lambda p: p.add_mutually_exclusive_group().add_argument("x"), lambda p: ArgumentParser(conflict_handler="x"), lambda p: p.add_argument("-a", foo=1), lambda p: p.add_argument("-a", action="store_true", type=int),
):
    try:
        print(action(ArgumentParser(prog="X")))
    except Exception as e:
        print(type(e).__name__, e)
p = ArgumentParser(prog="R", conflict_handler="resolve")
p.add_argument("-f", "--foo")
print(p.add_argument("--foo", help="new"), p)


class Collect(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values, option_string))


p.add_argument("-c", action=Collect, nargs=1)
attempt(p, "-c 5 --foo 1 -f 2")
print(argparse.Namespace(a=1, b="x", **{"c d": 2}), argparse.ArgumentError(None, "msg"), argparse.SUPPRESS, argparse.REMAINDER)
