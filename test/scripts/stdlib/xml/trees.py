import copy
import io
import xml.etree.ElementTree as ET
from xml.etree.ElementTree import Element, SubElement


def attempt(text, function):
    try:
        print(text, repr(function()))
    except Exception as e:
        print(text, type(e).__name__, e)


root = ET.fromstring("""<?xml version="1.0"?>
<!-- before -->
<data xmlns:x="urn:x">
  <country name="Liechtenstein"><rank>1</rank><year>2008</year><neighbor name="Austria" direction="E"/><neighbor name="Switzerland"/></country>
  <country name="Singapore">text &lt;&amp;&gt;&#65;&#x1F600; <![CDATA[<raw> & ]]>tail<rank x:k="v">4</rank> after</country>
  <x:other a='q"q' b="two
lines&#10;kept	tab"/><?target some data?><!-- in -->
</data>""")
print(root.tag, root.attrib, len(root), [child.tag for child in root])
print(ET.tostring(root, encoding="unicode"))
print(ET.tostring(root))
for child in root:
    print(child.tag, child.attrib, repr(child.text), repr(child.tail))
print([e.tag for e in root.iter()], [e.text for e in root.iter("rank")], len(list(root.iter("*"))))
print(list(root.itertext()))
paths = ["country", "country/rank", ".//rank", "*", "*/neighbor", ".//neighbor[@name]", ".//neighbor[@direction='E']",
    ".//neighbor[@direction!='E']", "country[rank]", "country[rank='4']", "country[1]", "country[2]", "country[last()]",
    "country[last()-1]", ".//neighbor/..", ".", "./country/year", ".//*[@name='Austria']", "{urn:x}other", "{*}other", "{urn:x}*",
    ".//{*}rank", "{}*", "country[@name='Singapore']/rank", "country[.='x']", "nothing", "country[year='2008'][1]", ".//rank[.='1']",
    "country/", "country[rank!='4']", "*[2]", ".//year/../rank"]
for path in paths:
    attempt(path, lambda: [(e.tag, e.get("name"), e.text and e.text.strip()) for e in root.findall(path)])
for path in ["/country", "country[0]", "country[first()]", "a:b", "country[last()+1]", "//", ".//[", "a b", "[@a]", "country[-1]", "country[]"]:
    attempt(path, lambda: [e.tag for e in root.findall(path)])
attempt("ns", lambda: [e.tag for e in root.findall("p:other", {"p": "urn:x"})])
attempt("default", lambda: [e.tag for e in root.findall("other", {"": "urn:x"})])
attempt("findtext", lambda: (root.findtext(".//year"), root.findtext("no"), root.findtext("no", "d"), root.findtext("{urn:x}other")))
attempt("find", lambda: (root.find("country").get("name"), root.find("nope"), root.find("country").keys(), root.find("country").items()))

made = Element("a", {"k": "1"}, z="2")
SubElement(made, "b", q='<&>"\'').text = "t & u"
SubElement(made, "c").tail = "é"
made.append(ET.Comment("note"))
made.append(ET.PI("do", "it"))
print(ET.tostring(made), ET.tostring(made, "utf-8"), ET.tostring(made, "unicode", short_empty_elements=False))
print(ET.tostring(made, "iso-8859-1"), ET.tostring(made, encoding="utf-8", xml_declaration=True))
print(ET.tostring(made, method="text", encoding="unicode"), ET.tostring(made, method="html", encoding="unicode"))
ET.indent(made)
print(ET.tostring(made, "unicode"))
ET.indent(root, space="\t")
ET.dump(root)
print(made[0].tag, made[-1].text, [e.tag for e in made[0:2]], made[1:] == list(made)[1:])
made[0] = Element("new")
del made[1:]
made.insert(0, Element("first"))
made.extend([Element("x"), Element("y")])
made.remove(made[1])
print(ET.tostring(made, "unicode"))
made.set("k", "9")
twin = copy.deepcopy(made)
twin[0].text = "only here"
print(ET.tostring(twin), ET.tostring(made), ET.tostring(copy.copy(made)), repr(made)[:12], twin == made)
attempt("append", lambda: made.append("x"))
attempt("insert", lambda: made.insert(0, None))
attempt("extend", lambda: made.extend(["x"]))
attempt("remove", lambda: made.remove(Element("zz")))
attempt("index", lambda: made[99])
attempt("sub", lambda: SubElement("x", "y"))
attempt("attrib", lambda: Element("a", []))
attempt("serialize", lambda: ET.tostring(Element("a", k=1)))
attempt("serialize", lambda: ET.tostring(Element(5)))
attempt("method", lambda: ET.tostring(made, method="nope"))
attempt("prefix", lambda: ET.register_namespace("ns1", "u"))
ET.register_namespace("my", "urn:x")
print(ET.tostring(root.find("{urn:x}other"), "unicode"))
print(ET.tostring(Element("{urn:y}a", {"{urn:z}k": "v", "p": ET.QName("urn:y", "val")}), "unicode"))
print(ET.tostring(Element("{urn:y}a"), "unicode", default_namespace="urn:y"))
attempt("unqualified", lambda: ET.tostring(Element("a"), default_namespace="urn:y"))
print(ET.QName("u", "t"), repr(ET.QName("x")), ET.QName("a") == "a", ET.QName("a") < ET.QName("b"))

tree = ET.parse(io.BytesIO('<?xml version="1.0" encoding="iso-8859-1"?><r><i id="1">\xe9</i></r>'.encode("latin-1")))
print(tree.getroot().tag, tree.find("i").text, [e.tag for e in tree.iter()])
out = io.BytesIO()
tree.write(out, encoding="utf-8", xml_declaration=True)
print(out.getvalue())
text = io.StringIO()
tree.write(text, encoding="unicode")
print(text.getvalue())
for event, element in ET.iterparse(io.StringIO("<a><b>1</b><c/></a>"), events=("start", "end")):
    print(event, element.tag, element.text)
print([(event, e.tag) for event, e in ET.iterparse(io.BytesIO(b"<a><b/></a>"))])
attempt("events", lambda: ET.iterparse(io.BytesIO(b"<a/>"), events=("bad",)))
parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True, insert_pis=True))
parser.feed("<a><!-- kept -->")
parser.feed("<?p i?></a>")
print(ET.tostring(parser.close()))


class Target:
    def start(self, tag, attrib):
        print("start", tag, attrib)

    def end(self, tag):
        print("end", tag)

    def data(self, data):
        print("data", repr(data))

    def close(self):
        return "closed"


parser = ET.XMLParser(target=Target())
parser.feed("<a k='v'>text<b/></a>")
print(parser.close())
tree, ids = ET.XMLID("<a><b id='1'/><c id='2'/></a>")
print(sorted((k, v.tag) for k, v in ids.items()))
print(ET.tostring(ET.fromstringlist(["<a>", "b</a>"])), ET.iselement(tree), ET.iselement(5), ET.VERSION)
pull = ET.XMLPullParser(["start", "end", "start-ns", "end-ns"])
pull.feed("<a xmlns:p='u'><p:b/></a>")
pull.close()
print([(event, getattr(e, "tag", e)) for event, e in pull.read_events()])
deep = ET.fromstring("<a>" * 3000 + "</a>" * 3000)
print(len(list(deep.iter())))
