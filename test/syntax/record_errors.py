"""Records what CPython says of the broken sources in errors.txt as errors.json, for errors.test.ts to compare.

Run it with CPython 3.12: python3 test/syntax/record_errors.py
In errors.txt a line of `%` parts the sources; <TAB>, <CR>, <FF> and <U+00A0> stand for those characters, and
<EOF> at the end of a source means that its last line has no line end.
"""

import json
import pathlib
import re
import warnings


NAMED = {"TAB": "\t", "CR": "\r", "FF": "\f"}


def plain(text):
    return re.sub(
        r"<(TAB|CR|FF|U\+([0-9A-F]+))>",
        lambda match: NAMED.get(match[1]) or chr(int(match[2], 16)),
        text,
    )


def main():
    warnings.simplefilter("ignore")
    here = pathlib.Path(__file__).parent
    table = []
    for part in (here / "errors.txt").read_text().split("%\n"):
        source = plain(part).removesuffix("\n").removesuffix("<EOF>") if part.endswith("<EOF>\n") else plain(part)
        try:
            compile(source, "<string>", "exec", dont_inherit=True)
        except SyntaxError as error:
            table.append(
                {
                    "source": source,
                    "kind": type(error).__name__,
                    "message": error.msg,
                    "line": error.lineno,
                    "column": error.offset,
                }
            )
        else:
            print("this is no error:", repr(source))
    lines = ",\n".join(json.dumps(entry) for entry in table)
    (here / "errors.json").write_text(f"[\n{lines}\n]\n")
    print(len(table), "errors")


if __name__ == "__main__":
    main()
