SALES = """\
2024-01-03;north;Widget;12;2.50
2024-01-05;south;Gadget;3;19.99
2024-01-09;north;Gadget;1;19.99
2024-02-11;east;Widget;40;2.25
2024-02-12;south;Doohickey;7;4.75
2024-02-28;north;Widget;x;2.50
2024-03-01;east;Gizmo;2;149
broken line
2024-03-15;south;Widget;100;1.99
2024-03-15;west;Gadget;-1;19.99
"""


class Sale:
    def __init__(self, date, region, product, quantity, price):
        self.year, self.month, self.day = map(int, date.split("-"))
        self.region, self.product = region, product
        self.quantity, self.price = int(quantity), float(price)
        if self.quantity <= 0:
            raise ValueError(f"quantity {self.quantity} is not positive")

    @property
    def total(self):
        return self.quantity * self.price


def read(text):
    sales, errors = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            sales.append(Sale(*line.split(";")))
        except ValueError as e:
            errors.append((number, f"bad value: {e}"))
        except TypeError:
            errors.append((number, f"expected 5 fields, got {len(line.split(';'))}"))
    return sales, errors


def group(items, key):
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def bar(value, largest, width=20):
    filled = round(value / largest * width)
    return "█" * filled + "·" * (width - filled)


def table(headers, rows, align):
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(r[i]) for r in [headers, *rows]) for i in range(len(headers))]

    def line(cells):
        return "| " + " | ".join(f"{c:{a}{w}}" for c, a, w in zip(cells, align, widths)) + " |"

    rule = "+-" + "-+-".join("-" * w for w in widths) + "-+"
    return "\n".join([rule, line(headers), rule, *map(line, rows), rule])


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


sales, errors = read(SALES)
grand = sum(s.total for s in sales)
print(f"{' SALES REPORT ':=^50}")
print(f"{len(sales)} sales, {len(errors)} rejected, total {grand:,.2f}")
for number, message in errors:
    print(f"  line {number:>2}: {message}")
print()

by_region = group(sales, lambda s: s.region)
rows = []
for region, items in sorted(by_region.items(), key=lambda kv: -sum(s.total for s in kv[1])):
    total = sum(s.total for s in items)
    rows.append([region.title(), len(items), f"{total:.2f}", f"{total / grand:.1%}"])
print(table(["Region", "N", "Total", "Share"], rows, "<>>>"))
print()
monthly = {m: sum(s.total for s in items) for m, items in group(sales, lambda s: (s.year, s.month)).items()}
for (year, month), total in sorted(monthly.items()):
    print(f"{year}/{month:02d} {bar(total, max(monthly.values()))} {total:>8.2f}")
print()
products = group(sales, lambda s: s.product)
widest = max(map(len, products))
for product in sorted(products):
    prices = [s.price for s in products[product]]
    print(f"{product.ljust(widest, '.')}: {min(prices):>7.2f} to {max(prices):<7.2f} median {median(prices):.3f}")
best = max(sales, key=lambda s: s.total)
print(f"Best sale: {best.quantity} x {best.product} on {best.day}.{best.month}.{best.year} for {best.total:.2f}")
print(f"{'':-<50}")
