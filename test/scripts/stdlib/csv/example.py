import csv
import io

text = 'name,price\ntea,2.50\n"cake, sliced",4.00\n'
for row in csv.DictReader(io.StringIO(text)):
    print(row)

out = io.StringIO()
csv.writer(out, lineterminator='\n').writerows([['name', 'price'], ['milk "fresh"', 1]])
print(out.getvalue(), end='')
