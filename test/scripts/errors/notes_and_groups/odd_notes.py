class Picky(Exception):
    def __str__(self):
        return f"picky about {self.args[0]}"


class Unprintable:
    def __str__(self):
        raise RuntimeError("no text")

    def __repr__(self):
        return "<Unprintable>"


def fail():
    e = Picky("notes")
    e.add_note("")
    e.add_note("a note")
    e.add_note("  indented\n\nwith an empty line\n")
    e.__notes__.append(5)
    e.__notes__.append(["a", "list"])
    raise e


try:
    fail()
except Picky as e:
    print(e, e.__notes__)
fail()
