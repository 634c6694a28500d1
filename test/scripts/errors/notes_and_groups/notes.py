def convert(rows):
    out = []
    for number, row in enumerate(rows):
        try:
            out.append([int(cell) for cell in row])
        except ValueError as e:
            e.add_note(f"in row {number}: {row}")
            e.add_note("hint: numbers only,\nno letters")
            raise
    return out


def load(tables):
    try:
        return {name: convert(rows) for name, rows in tables.items()}
    except ValueError as e:
        e.add_note("while loading tables " + ", ".join(tables))
        raise


print(load({"small": [["1", "2"]]}))
load({"first": [["1"]], "second": [["1"], ["2", "x"]]})
