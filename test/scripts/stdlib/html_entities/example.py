from html.entities import codepoint2name, html5, name2codepoint

print(name2codepoint['eacute'], codepoint2name[233], html5['hearts;'])
