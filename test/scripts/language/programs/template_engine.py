class TemplateError(Exception):
    __str__ = lambda self: "{} (line {})".format(*self.args)

def split(text):
    pos, line = 0, 1
    while pos < len(text):
        starts = [(p, kind) for kind in ("{{", "{%", "{#") if (p := text.find(kind, pos)) >= 0]
        if not starts:
            yield "text", text[pos:], line
            return
        start, kind = min(starts)
        yield "text", text[pos:start], line
        line += text.count("\n", pos, start)
        closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[kind]
        end = text.find(closing, start)
        if end < 0:
            raise TemplateError(f"{kind} is never closed", line)
        yield {"{{": "expr", "{%": "tag", "{#": "comment"}[kind], text[start + 2:end].strip(), line
        pos = end + 2
        if kind == "{%" and text[pos:pos + 1] == "\n":
            pos += 1
            line += 1

FILTERS = {
    "upper": str.upper,
    "title": str.title,
    "length": len,
    "join": lambda items, sep=", ": sep.join(map(str, items)),
    "default": lambda value, other="": value or other,
    "pad": lambda value, width: f"{value:>{int(width)}}",
    "money": lambda value: f"{value:,.2f}",
}

def lookup(path, context):
    if path.startswith(("'", '"')):
        return path[1:-1]
    if path.lstrip("-").isdigit():
        return int(path)
    value = context
    for i, part in enumerate(path.split(".")):
        try:
            value = value[int(part)] if isinstance(value, (list, tuple)) else value[part] if isinstance(value, dict) else getattr(value, part)
        except (KeyError, IndexError, AttributeError, ValueError):
            return None
    return value() if callable(value) else value

def evaluate(expression, context, line):
    path, *filters = expression.split("|")
    value = lookup(path.strip(), context)
    for spec in filters:
        name, _, argument = spec.strip().partition(":")
        if name not in FILTERS:
            raise TemplateError(f"unknown filter {name!r}", line)
        value = FILTERS[name](value, *([lookup(argument, context)] if argument else []))
    return value

def render(tokens, context):
    out = []
    for kind, content, line in tokens:
        if kind == "text":
            out.append(content)
        elif kind == "expr":
            value = evaluate(content, context, line)
            out.append("" if value is None else str(value))
        elif kind == "tag":
            tag, _, rest = content.partition(" ")
            if tag == "for":
                name, _, source = rest.partition(" in ")
                body = collect(tokens, "endfor", line)
                items = list(evaluate(source, context, line) or ())
                for i, item in enumerate(items):
                    loop = {"index": i + 1, "first": i == 0, "last": i == len(items) - 1}
                    out.append(render(iter(body), {**context, name.strip(): item, "loop": loop}))
            elif tag == "if":
                negated = rest.startswith("not ")
                truth = bool(evaluate(rest.removeprefix("not "), context, line)) != negated
                body, other = collect(tokens, "endif", line, "else")
                out.append(render(iter(body if truth else other), context))
            else:
                raise TemplateError(f"unknown tag {tag!r}", line)
    return "".join(out)

def collect(tokens, end, line, middle=None):
    parts, depth, current, opener = [[], []], 0, 0, {"endfor": "for", "endif": "if"}[end]
    for token in tokens:
        tag = token[1].partition(" ")[0] if token[0] == "tag" else None
        if tag == opener:
            depth += 1
        elif tag == end:
            if depth == 0:
                return parts if middle else parts[0]
            depth -= 1
        elif tag == middle and middle and depth == 0:
            current = 1
            continue
        parts[current].append(token)
    raise TemplateError(f"missing {end}", line)

def template(text, **context):
    return render(split(text), context)

PAGE = """\
{# a comment #}Dear {{ user.name|title }},
{% if items %}
{% for item in items %}
{{ loop.index|pad:2 }}. {{ item.name|default:"(no name)" }} {{ item.price|money }}{% if loop.last %}.{% else %};{% endif %}

{% endfor %}
{% else %}
nothing for you.
{% endif %}
{{ user.greeting }}, {{ count }} {{ missing }}{{ "lit"|upper }}
{% for row in grid %}{% for c in row %}[{{ c }}]{% endfor %} {% if not row.3 %}short {% endif %}{% endfor %}"""
print(template(PAGE, user={"name": "ann lee", "greeting": lambda: "Hi Ann"}, items=[{"name": "pen", "price": 1234.5}, {"price": 2}], count=2, grid=[[1, 2], "abcd", (1, 2, 3, 4)]))
print(template("{% if items %}x{% else %}empty{% endif %}|{{ tags|join:'-' }}|{{ tags|length }}", items=[], tags=["a", 1]))
for bad in ("{{ open", "a\nb {% for x in y %}", "{{ x|nope }}", "{% what %}", "{% if a %}\n{% if b %}{% endif %}"):
    try:
        print(template(bad, y=[1]))
    except TemplateError as e:
        print(repr(bad), "->", e)
