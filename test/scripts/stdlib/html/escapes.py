import html
import html.entities as entities


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


print(html.escape("""<a href="x">Tom & 'Jerry'</a> &amp;"""), html.escape("""<"'>&""", quote=False), html.escape("""<"'>""", False))
for text in (
    "&lt;b&gt; &amp; &quot;q&quot; &#39;x&#39; &#x27;y&#X27;",
    "no references",
    "&lt &gt &amp &ampx &ampx; &notit; &notin; &not; &notin",
    "&copy 2020 &copy2020 &copyright",
    "&nope; &; & &# &#; &#x; &#xg;",
    "&#0; &#13; &#128; &#129; &#150; &#159; &#x80;",
    "&#xD800; &#x110000; &#1114111; &#99999999999;",
    "&#1; &#8; &#11; &#14; &#31; &#127; &#xfdd0; &#xffff; &#x1fffe;",
    "&#65 &#x41 &#65;B &#x41;B &#x41B",
    "&NotEqualTilde; &fjlig; &ThickSpace; &Afr;",
    "&CounterClockwiseContourIntegral; &CounterClockwiseContourIntegralx;",
    "&eacute&Eacute;&EACUTE;",
    "&" * 5,
    "&amp;amp;lt;",
    "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;",
    "\u00e9&eacute;\U0001F600&#x1F600;",
):
    print(ascii(html.unescape(text)))
print(sum(len(v) for v in entities.html5.values()), len(entities.html5), all(html.unescape("&" + n) == v for n, v in entities.html5.items()))
print(list(entities.html5.items())[:6], list(entities.html5)[-3:])
print(list(entities.name2codepoint.items())[:5], len(entities.name2codepoint), entities.codepoint2name[233], entities.codepoint2name[8364])
print(list(entities.entitydefs.items())[:3], ascii(entities.entitydefs["euro"]), entities.entitydefs["eacute"])
print(html.unescape(html.escape("<a b='c' d=\"e\">&amp;</a>")), html.__all__, entities.__all__)
show(lambda: html.escape(5))
show(lambda: html.unescape(5))
show(lambda: html.escape())
show(lambda: html.escape(b"x"))
