import string

print(string.Template('$name costs $$${price}').substitute(name='Tea', price='2.50'))
print(string.capwords('a cup of tea'), string.ascii_lowercase[:5])
print(string.Formatter().format('{0:>6}|{kind!r}', 'tea', kind='green'))
