"""Tables as CSV, as RFC 4180 has it, with lines that end in a line feed."""

import csv
import io

__all__ = []
__also__ = ["loads", "loads_dict", "dumps", "dumps_dict"]


def _delimiter(delimiter, where):
    if not isinstance(delimiter, str) or not delimiter:
        raise ValueError(where + ": the delimiter must be a text that is not empty")
    return delimiter[0]


def _rows(text, delimiter, where):
    if not isinstance(text, str):
        raise TypeError(where + ": expected a str, not " + type(text).__name__)
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True) if row]
    except csv.Error as e:
        raise ValueError("%s: %s" % (where, e)) from None


def loads(text, delimiter=","):
    """Return the rows of a table, each a list of texts. Rows may differ in length."""
    return _rows(text, _delimiter(delimiter, "csv.loads"), "csv.loads")


def loads_dict(text, delimiter=","):
    """Return the rows of a table as dicts, whose keys the first row has. Cells that are missing are empty."""
    rows = _rows(text, _delimiter(delimiter, "csv.loads_dict"), "csv.loads_dict")
    if not rows:
        return []
    header = rows[0]
    return [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in rows[1:]]


def _cell(value, where):
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    raise TypeError("%s is not a string" % where)


def _write(rows, delimiter):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


def dumps(rows, delimiter=","):
    """Return rows as a table. Cells are texts, numbers, bools or None."""
    delimiter = _delimiter(delimiter, "csv.dumps")
    return _write(
        [[_cell(value, f"csv.dumps: cell [{i}][{j}]") for j, value in enumerate(row)] for i, row in enumerate(rows)],
        delimiter,
    )


def dumps_dict(rows, columns=None, delimiter=","):
    """Return dicts as a table with a header: the columns, or the sorted keys of the first dict."""
    delimiter = _delimiter(delimiter, "csv.dumps_dict")
    rows = list(rows)
    if columns is None:
        columns = sorted(rows[0]) if rows else []
    if not columns:
        return ""
    body = [
        [_cell(row.get(column), f"csv.dumps_dict: cell [{i}][{column!r}]") for column in columns]
        for i, row in enumerate(rows)
    ]
    return _write([list(columns), *body], delimiter)
