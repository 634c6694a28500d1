from scriptling.markdown import to_html


def show(text):
    print(to_html(text), end='---\n')


show('# Title\n\nSome *em* and **strong** and ***both*** and ~~gone~~ `code <b>`.\nnext line\n\n## Title\n\nSub\n===\n')
show('```python\nx = "<1>"\n```\n\n    indented\n\n~~~\nopen')
show('- a\n- b\n  - c\n\n1. x\n2. y\n\n3) z\n\n- [ ] todo\n- [x] done\n')
show('- a\n\n- b\n\n  more\n')
show('| a | b |\n|:--|--:|\n| 1 | `x` \\| y |\n| 2 |\n\nafter')
show('> quote\nlazy\n> - item\n\n---\n')
show('[t](http://a.b "T") ![alt *x*](i.png) [ref] [x][Ref] [no]\n\n[ref]: <http://r> \'R\'\n')
show('<script>alert(1)</script>\n\ntext <b onclick="x">bold</b> <img src=x onerror=alert(1)>\n\n<div>\nhidden\n</div>\n\n<iframe src="x"></iframe>\n\n<!-- c -->\n\nend')
show('[a](javascript:alert(1)) [b](JaVa&#x53;cript:1) [c](data:text/html,x) ![d](data:image/png;base64,x) [e](vbscript:x) <javascript:1> [f](<java\tscript:x>)')
show('http://example.com/a?b=c&d. www.x.org) (https://y.z/(q)) <https://a.b> <m@x.org> a_b_c *a*b __c__ 5 * 3 * 2 &amp; &copy; &nope; \\*x\\*')
show('**bold *inner* text** *a **b** c* ***x** y* _a_ a*b* *[l](u)*')
show('Line with trailing\\\nbreak  \nhere\n# H\ntext\n***\nx\n- l\n')
show('* a\n\n  ```\n  code\n  ```\n* b\n\n5. five\n7. seven\n\npara\n7. no list\n')
show('[a [b](c) d](e) ![i [l](m)](n) [x](<a b> (t)) [y]( /u "q\\"" ) [z](a(b)c) [un](clos')
show('`` a ` b `` `x\ny` \\`no\\` ~~~ a~b~c ~~x~y~~ **a*b**c*')
show('a | b\n--|--\n**x** | [l](u)\n\n|no|\n|-|-|\n')
show('<details>\n<summary>s</summary>\n\ninside\n\n</details>\n\nx <!-- hidden --> y <?php z ?> <custom-tag a=1> </b>')
show('\ttab code\n\n- item\n\n\tmore\n\n\nü Ü\n===\n# !?\n#no\n#\n####### seven\n')
for wrong in (None, 5, b'x'):
    try:
        to_html(wrong)
    except TypeError as failure:
        print(failure)
print(repr(to_html('')), repr(to_html('\n\n')), repr(to_html('a\r\nb\x00')))
