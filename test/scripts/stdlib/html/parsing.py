from html.parser import HTMLParser


class Events(HTMLParser):
    def __init__(self, **options):
        self.events = []
        super().__init__(**options)

    def handle_starttag(self, tag, attrs):
        self.events.append(("start", tag, attrs, self.getpos()))

    def handle_endtag(self, tag):
        self.events.append(("end", tag))

    def handle_data(self, data):
        self.events.append(("data", data))

    def handle_charref(self, name):
        self.events.append(("charref", name))

    def handle_entityref(self, name):
        self.events.append(("entityref", name))

    def handle_comment(self, data):
        self.events.append(("comment", data))

    def handle_decl(self, data):
        self.events.append(("decl", data))

    def handle_pi(self, data):
        self.events.append(("pi", data))

    def unknown_decl(self, data):
        self.events.append(("unknown", data))


TEXTS = (
    '<!DOCTYPE html>\n<html lang="de"><head><title>T &amp; x</title></head>\n<body class=a id=\'b\'>Hi<br/>you<br></body></html>',
    "<p checked DISABLED=Yes data-x='1 &gt; 0' y= z>text",
    "<script>if (a < b && c) { x = '</p>'; }</script><style>a > b {}</style>after",
    "<SCRIPT type=x></SCRIPT >x",
    "<!-- comment --><!---><!-- -- x --><!bogus><?pi x?><![CDATA[a < b]]><![if IE]>x<![endif]>",
    "&lt; &#60; &#x3c; &nosuch; &amp &",
    "a < b > c </ x></x y></><//x>",
    "<a href=x>y</a href=x><a <b>",
    "<div><p>unclosed",
    "<a href='unclosed",
    "text <",
    "</",
    "<!--unclosed",
    "<img src=a.png alt='x'/><img/><br / ><a/b/c=d>",
    "<é><a é=1 \u0130='x'>",
    "<a$><a:b><a.b-c_d>",
    "line1\nline2\n  <tag\n attr>\n</tag>",
    "<a b='&lt;&eacute;' c=\"&copy\" d='&'>",
    "<x y='1'z='2'>",
    "&#xzz; &#; &;",
)
for text in TEXTS:
    for convert in (True, False):
        p = Events(convert_charrefs=convert)
        p.feed(text)
        before = len(p.events)
        p.close()
        print(p.events[:before], p.events[before:], p.getpos(), p.get_starttag_text())
    p = Events()
    for c in text:
        p.feed(c)
    p.close()
    print(p.events == (q := Events(), q.feed(text), q.close())[0].events, "".join(e[1] for e in p.events if e[0] == "data"))
p = Events()
p.feed("<a>&l")
print(p.rawdata, p.lasttag, p.convert_charrefs, p.cdata_elem)
p.feed("t;")
p.reset()
print(repr(p.rawdata), p.getpos())
try:
    Events().feed("<![unknown[x]]>")
except AssertionError as e:
    print(e)
try:
    Events().feed("<![ x]>")
except AssertionError as e:
    print(e)
try:
    HTMLParser(True)
except TypeError as e:
    print(e)


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.links.append(dict(attrs).get("href"))


p = Links()
p.feed('<a href="/one">1</a><A HREF=/two>2</A><a>3</a><a href>4</a>')
print(p.links, p.CDATA_CONTENT_ELEMENTS)
