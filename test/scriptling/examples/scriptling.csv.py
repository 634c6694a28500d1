import scriptling.csv as csv

rows = csv.loads_dict('name,price\ntea,4.5\n"cup, blue",6.8\n')
print(rows[1].name, rows[1]['price'])
print(csv.dumps_dict(rows, columns=['price', 'name']), end='')
