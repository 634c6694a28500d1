# What is refused or warned of when arguments are described, and streams that are not there.
import argparse
import contextlib
import sys
import warnings

parser = argparse.ArgumentParser(prog="prog")
try:
    parser.add_argument("-x", type=argparse.FileType)
except ValueError as error:
    print(error)

for name, value in (("type", None), ("type", bool), ("choices", ()), ("metavar", "D")):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        parser.add_argument("--" + name + str(value), action=argparse.BooleanOptionalAction, **{name: value})
    print([(each.category.__name__, str(each.message)) for each in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    parser.add_argument("--plain", action=argparse.BooleanOptionalAction, default=True, help="flag")
print(caught, parser.parse_args(["--no-plain"]).plain)

with contextlib.redirect_stderr(None):
    try:
        parser.exit(3, "nobody hears this")
    except SystemExit as end:
        print(end.code)
    try:
        parser.error("nor this")
    except SystemExit as end:
        print(end.code)
