"""Sales from the CSV files of a folder, in euros, as a report: report.py RATES_URL DATA_FOLDER REPORT_FILE"""

import csv
import sys
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from pathlib import Path

import requests


def read_sales(folder):
    """Yield each sale, and what is wrong with the rows that are none."""
    for path in sorted(folder.glob('*.csv')):
        with path.open(newline='') as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                try:
                    yield path.stem, row['product'], Decimal(row['amount']), row['currency'], None
                except InvalidOperation:
                    yield path.stem, None, None, None, f"{path.name}, line {number}: '{row['amount']}' is no amount"


def rates_for(currencies, url):
    response = requests.get(url, params={'base': 'EUR', 'symbols': ','.join(sorted(currencies))}, timeout=5)
    response.raise_for_status()
    rates = {name: Decimal(str(rate)) for name, rate in response.json()['rates'].items()}
    return {'EUR': Decimal(1), **rates}


def table(title, totals):
    lines = [f'| {title} | EUR |', '|---|---:|']
    for name, total in sorted(totals.items(), key=lambda item: -item[1]):
        lines.append(f'| {name} | {total:.2f} |')
    return '\n'.join(lines)


url, data, target = sys.argv[1:]
sales = list(read_sales(Path(data)))
problems = [problem for *_, problem in sales if problem]
good = [sale for sale in sales if not sale[-1]]
rates = rates_for({currency for *_, currency, _ in good}, url)

by_shop, by_product = defaultdict(Decimal), defaultdict(Decimal)
for shop, product, amount, currency, _ in good:
    by_shop[shop] += amount / rates[currency]
    by_product[product] += amount / rates[currency]

parts = ['# Sales', table('Shop', by_shop), table('Product', by_product)]
if problems:
    parts.append('Left out:\n\n' + '\n'.join(f'- {problem}' for problem in problems))
Path(target).write_text('\n\n'.join(parts) + '\n')
print(f'{len(good)} sales, {sum(by_shop.values()):.2f} EUR, rows left out: {len(problems)}, see {target}')
