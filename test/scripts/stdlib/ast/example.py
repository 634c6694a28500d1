from ast import literal_eval

print(literal_eval("{'name': 'tea', 'prices': [2.5, 3], 'hot': True}"))
try:
    literal_eval('open("secret")')
except ValueError as error:
    print(str(error).split(':')[0])
