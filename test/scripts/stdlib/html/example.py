import html

print(html.escape('<b>"tea" & milk</b>'))
print(html.unescape('caf&eacute; &lt; &#128512;') == 'café < 😀')
