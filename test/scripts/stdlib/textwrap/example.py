# Texts in lines of a given width.
import textwrap

text = "The quick brown fox jumps over the lazy dog."
print(textwrap.fill(text, width=20, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, width=24))
print(textwrap.dedent("    a\n      b\n"))
