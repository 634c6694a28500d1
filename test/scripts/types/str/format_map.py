# format_map takes its mapping as it is, without copying it.
class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'


print('{a} and {b}'.format_map({'a': 1, 'b': 2}), '{a} {zz}'.format_map(Default(a=1)))
print('{x[y]} {x[z]}'.format_map({'x': Default(y=5)}))


class Recorder:
    def __init__(self):
        self.asked = []

    def __getitem__(self, key):
        self.asked.append(key)
        return len(self.asked)


r = Recorder()
print('{one} {two:>4} {one!r} {three:{width}}'.format_map(r), r.asked)
for f in ('{}', '{0}', '{missing}', '{a.b}', '{a[0]}', '{', '{a:{a}}', '{a!z}'):
    try:
        print(f, '->', f.format_map({'a': 1}))
    except Exception as e:
        print(f, type(e).__name__, e)
for args in ((), (1,), (None,), ({}, {})):
    try:
        print('{a}'.format_map(*args))
    except TypeError as e:
        print(e)
print('no fields'.format_map(None), '{{}}'.format_map(0))
template = 'Dear {name},\nyou owe {amount:,.2f} since {when[year]}.'
for row in (
    {'name': 'Ann', 'amount': 1234.5, 'when': {'year': 1999}}, {'name': 'Bob', 'amount': 7, 'when': {'year': 2000}},
):
    print(template.format_map(row))
