# Fields and lines that are longer than what is read or written in one go.
import csv
import io

rows = [
    ["plain text " * 4, 'with "quotes" and, commas; ' * 3, "lines\nand\r\nmore" * 3, 12345678901234567890, None, 2.5],
    ["é😀ü" * 9, "", "x" * 40, ";'|" * 5],
    [],
    ["" , "single 'quotes' here"],
]
for options in ({}, {"delimiter": ";", "quotechar": "'"}, {"quoting": csv.QUOTE_ALL}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "!"}, {"delimiter": "é", "quoting": csv.QUOTE_NONNUMERIC}):
    file = io.StringIO()
    csv.writer(file, **options).writerows(rows)
    text = file.getvalue()
    print(repr(text))
    file.seek(0)
    back = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), **options):
            back.append(row)
    except (ValueError, csv.Error) as e:
        print(type(e).__name__, e)
    print(back)
print(list(csv.reader(["a" * 30 + "," + '"' + "b," * 20 + '"', '"two', 'lines"' + ",c" * 9])))
reader = csv.reader(iter(["a,b," * 10, "1," * 10]))
print(next(reader), reader.line_num, next(reader), reader.line_num)
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["plain " * 5 + ","])
except csv.Error as e:
    print(e)
before = csv.field_size_limit(20)
try:
    print(list(csv.reader(["a," + "b" * 21])))
except csv.Error as e:
    print(e)
csv.field_size_limit(before)
