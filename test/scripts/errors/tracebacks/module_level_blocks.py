values = [3, 1, 0]
totals = {}
for value in values[:2]:
    with_name = f"v{value}"
    totals[with_name] = totals.get(with_name, 0) + value
while len(totals) < 3:
    totals[len(totals)] = None
print(totals)
results = []
if len(values) > 2:
    for value in values:
        try:
            results.append(6 // value)
        finally:
            print("tried", value)
    else:
        print("never reached")
else:
    print("not this branch")
print(results)
