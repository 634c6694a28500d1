from pprint import pprint

pprint({'name': 'garden', 'beds': [{'plant': 'bean', 'rows': [1, 2, 3]}, {'plant': 'pea', 'rows': []}]}, width=40)
