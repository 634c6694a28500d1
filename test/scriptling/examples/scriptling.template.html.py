import scriptling.template.html as template

templates = template.Set()
templates.add('''<ul>{{range .items}}
  <li title="{{.name}}"><a href="{{.link}}">{{.name}}</a></li>{{else}}
  <li>nothing</li>{{end}}
</ul>''')
print(templates.render({'items': [{'name': 'Tea & "more"', 'link': '/tea?q=a b'}, {'name': '<pot>', 'link': 'javascript:alert(1)'}]}))
