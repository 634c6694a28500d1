import scriptling.template.text as template

templates = template.Set(left='<<', right='>>')
templates.add('<<define "line">><<printf "%-8s %6.2f" .name .price>><<end>>')
templates.add('''<<range $i, $each := .items>><<if $i>>
<<end>><<template "line" $each>><<end>>''')
print(templates.render({'items': [{'name': 'tea', 'price': 4.5}, {'name': 'pot', 'price': 18.0}]}))
