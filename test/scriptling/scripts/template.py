import scriptling.template.html as html
import scriptling.template.text as text


def show(source, data=None, module=text, **delimiters):
    try:
        templates = module.Set(**delimiters)
        templates.add(source)
        print(repr(templates.render(data)))
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')


D = {'name': 'Ada', 'n': 3, 'f': 2.5, 'ok': True, 'items': ['a','b'], 'm': {'z': 1, 'a': {'deep': 'x'}}, 'none': None, 'e': [], 'x': '<script>"\'&+'}
for s in ['Hello {{.name}}!', '{{.missing}} {{.none}}', '{{.m.a.deep}} {{.m}} {{.items}} {{.f}} {{.n}} {{.ok}}',
  '{{if .ok}}yes{{else}}no{{end}} {{if .e}}a{{else if .n}}b{{else}}c{{end}}',
  '{{range .items}}[{{.}}]{{end}} {{range $i, $e := .items}}{{$i}}={{$e}},{{end}} {{range .e}}x{{else}}none{{end}} {{range $k, $v := .m}}{{$k}};{{end}} {{range 3}}{{.}}{{end}}',
  '{{with .m.a}}{{.deep}} {{$.name}}{{end}}{{with .none}}x{{else}}y{{end}}',
  '{{define "t"}}<{{.}}>{{end}}{{template "t" .name}} {{template "t" .n}} {{block "b" .items}}{{len .}}{{end}}',
  '{{$x := 1}}{{if true}}{{$x = 5}}{{$y := 2}}{{end}}{{$x}}', 'a  {{- " b " -}}  c {{/* comment */}} d {{- /* x */ -}} e',
  '{{range .items}}{{if eq . "b"}}{{break}}{{end}}{{.}}{{end}} {{range .items}}{{if eq . "a"}}{{continue}}{{end}}{{.}}{{end}}',
  '{{printf "%05d|%-5s|%.2f|%q|%v|%t|%x|%d|%%" .n .name .f .name .items .ok 255 "s"}}', '{{print 1 2 "a" 3}} {{println "x" 1}}',
  '{{and .ok .n}} {{or .e "d"}} {{not .ok}} {{eq .n 3 4}} {{ne .n 3}} {{lt 1 2}} {{ge .n 3}} {{len .name}} {{index .items 1}} {{index .m "a" "deep"}} {{slice .name 1 2}}',
  '{{.name | printf "%s-%s" "x" | len}} {{html .x}} {{js .x}} {{urlquery "a b&c"}} {{`raw "s"`}} {{"q\\t\\u0041"}} {{\'a\'}} {{0x1F}} {{-5}} {{1.5e3}} {{(len .items)}}',
  '{{.x}}', '{{', '{{.name', '{{if}}x{{end}}', '{{if .ok}}', '{{end}}', '{{foo}}', '{{$nope}}', '{{template "q"}}', '{{index .items 9}}', '{{.name.x}}', '{{.none.x}}', '{{lt 1 "a"}}', '{{"a}}', '{{break}}', '{{nil}}','{{1 | 2}}','{{.name 1}}', '{{range .name}}{{end}}', '{{}}', '{{len}}', '{{ "}}" }}']:
    show(s, D)
show('<<.name>> {{ literal }}', D, left='<<', right='>>')
show('[[.name}}', D, left='[[')
for s, d in [('<p>{{.}}</p>', '<b>&"'), ('<p title="{{.}}">', 'a"b<'), ('<p title={{.}}>', 'a b>'), ('<a href="{{.}}">', 'javascript:alert(1)'), ('<a href="{{.}}">', 'http://x/?a=b c&"'), ('<a href="/p/{{.}}?q={{.}}">', 'a b/&x'),
  ('<script>var x = {{.}}; var s = "{{.}}"; // {{.}}\n var r = /{{.}}/; y = `{{.}}`;</script>{{.}}', '</script>"\'a/b`${x}'), ('<a onclick="f({{.}})">', '"); alert(1) //'), ('<a onclick="f(\'{{.}}\')">', "'); alert(1) //"),
  ('<style>p { color: {{.}}; background: "{{.}}" }</style>', 'red'), ('<style>p { color: {{.}} }</style>', 'expression(1)'), ('<p style="width: {{.}}">', '1px; x: url(javascript:1)'),
  ('<!-- {{.}} --><textarea>{{.}}</textarea><title>{{.}}</title>', '</textarea><script>'), ('<p {{.}}="x">', 'onclick'), ('<p {{.}}="x">', 'id'), ('<{{.}}>', 'script'), ('<scr{{.}}>', 'ipt'), ('<a hr{{.}}="x">', 'ef'),
  ('<script>x = {{.}}</script>', {'a': [1, None, True, '</script>']}), ('<script type="text/template"><b>{{.}}</b></script>', '<i>'), ('<a href="java{{.}}">', 'script:alert(1)'), ('<a href="javascript:{{.}}">', 'alert(1)'), ('<p>{{.missing}}</p>', {}), ('<script>', 1), ('a < {{.}}', 'b'), ('<iframe srcdoc="{{.}}">', '<b>'), ('<iframe srcdoc="{{.}}"></iframe>', '<b>"'), ('<svg:a xlink:href="{{.}}" data-onclick="{{.}}">', 'javascript:1'), ('<img src=x onerror={{.}}>', 'a b`')]:
    show(s, d, html)
templates = html.Set()
templates.add('{{.}}')
print(templates.render('<'))
try:
    templates.add('x')
except Exception as failure:
    print(failure)
templates = text.Set()
templates.add('{{define "a"}}A{{.}}{{end}}')
templates.add('main {{template "a" 1}}')
print(templates.render(None), templates.render('a', 5))


class Thing:
    shared = 1

    def __init__(self):
        self.name = 'thing'
        self._secret = 1


for source in ['{{.name}}', '{{._secret}}', '{{.shared}}', '{{.__class__}}', '{{.__dict__}}']:
    show(source, Thing())
show('{{call .f 2}} {{range .g}}{{.}}{{end}}', {'f': lambda x: x * 21, 'g': (i for i in range(3))})
show('{{1e21}} {{1e20}} {{0.00001}} {{.}}', [1e-7, float('inf'), -0.5, 3.0])
for action in [lambda: text.Set('a'), lambda: text.Set(left=5), lambda: text.Set().render({}), lambda: templates.render('none', 1)]:
    try:
        print(action())
    except Exception as failure:
        print(f'{type(failure).__name__}: {failure}')
