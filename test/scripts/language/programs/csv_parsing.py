class CsvError(ValueError):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")
        self.line = line


def parse_csv(text, delimiter=",", quote='"', strict=False):
    """Yields rows; quoted fields may hold delimiters, quotes and newlines."""
    row, field, quoted, was_quoted, line = [], [], False, False, 1
    i = 0
    while i < len(text):
        ch = text[i]
        if quoted:
            if ch == quote:
                if text[i + 1:i + 2] == quote:
                    field.append(quote)
                    i += 1
                else:
                    quoted = False
            else:
                line += ch == "\n"
                field.append(ch)
        elif ch == quote and not field:
            quoted = was_quoted = True
        elif ch == delimiter:
            row.append("".join(field))
            field, was_quoted = [], False
        elif ch == "\n":
            if row or field or was_quoted:
                yield row + ["".join(field)]
            row, field, was_quoted = [], [], False
            line += 1
        elif ch == "\r" and text[i + 1:i + 2] == "\n":
            pass
        elif was_quoted and strict:
            raise CsvError(f"{ch!r} after a closing quote", line)
        else:
            field.append(ch)
        i += 1
    if quoted:
        raise CsvError("unterminated quote", line)
    if row or field or was_quoted:
        yield row + ["".join(field)]


def format_row(values, delimiter=",", quote='"'):
    def cell(value):
        text = "" if value is None else str(value)
        if any(c in text for c in (delimiter, quote, "\n", "\r")) or text != text.strip():
            return quote + text.replace(quote, quote * 2) + quote
        return text

    return delimiter.join(map(cell, values))


def convert(text):
    if text == "":
        return None
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return {"true": True, "false": False}.get(text.lower(), text)


class Table:
    def __init__(self, text, **options):
        self.header, *rows = parse_csv(text, **options)
        self.rows = []
        for number, row in enumerate(rows, 2):
            if len(row) != len(self.header):
                raise CsvError(f"{len(row)} fields instead of {len(self.header)}", number)
            self.rows.append(dict(zip(self.header, map(convert, row))))

    def __iter__(self):
        return iter(self.rows)

    def column(self, name):
        return [row[name] for row in self.rows]

    def where(self, **conditions):
        return [row for row in self.rows if all(test(row[k]) if callable(test) else row[k] == test for k, test in conditions.items())]

    def dump(self):
        return "\n".join([format_row(self.header), *(format_row(row.values()) for row in self.rows)])


text = 'id,name,score,active,note\n1,Ann,3.5,true,plain\r\n2,"Smith, Bob",,FALSE,"said ""hi"""\n\n3,Cy,1e3,,"two\nlines"\n4,"",-7,True, spaced '
table = Table(text)
for row in table:
    print(row)
print(table.column("score"), [r["id"] for r in table.where(active=True)], [r["name"] for r in table.where(score=lambda s: s is not None and s > 0)])
print(table.dump())
print([row for row in Table(table.dump())] == table.rows, Table("a;b\n1;'x;y'", delimiter=";", quote="'").rows)
print(list(parse_csv('')), list(parse_csv('a')), list(parse_csv('"",')), list(parse_csv('a"b,c""d')), list(parse_csv('"x"y,z')), list(parse_csv("\n\n,\n")))
for bad, options in (('a,b\n1', {}), ('a\n"open', {}), ('a\n"x"y', {"strict": True}), ('', {}), ('a\n"multi\nline\nopen', {})):
    try:
        print(Table(bad, **options).rows)
    except CsvError as e:
        print(type(e).__name__, e, e.line)
    except ValueError as e:
        print("ValueError", e)
print([convert(t) for t in ("12", "-3", "4.50", "1e-2", "nan", "0x10", "TRUE", " 7 ", "1_000", "")])
