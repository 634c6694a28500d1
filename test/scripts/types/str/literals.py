# How literals turn into text: escapes, prefixes, quotes, joining.
print('a\tb\\c\'d\"e', "it's", 'say "x"', ascii('\x41\u00e9\U0001F600\101\60\0'))
print(r'raw\n\t\\', R"\x41", r'quote\'s', len(r'\''), ascii('\a\b\f\v\r\n'))
print('\N{BULLET}\N{GREEK SMALL LETTER ALPHA}\N{GRINNING FACE}', '\N{LATIN SMALL LETTER E WITH ACUTE}')
print('one' 'two' "three", ('paren'
      'thesis'), 'back\
slash', u'unicode prefix', '' '')
print('''triple "quoted" with 'both'
and a line''', """a
b""", '''''' == '', """it's""", '''"''', """\"""")
print(ascii('''line\
joined
  indented'''), len('''
'''), ascii(r'''raw
\n'''), '\1\12\123' == '\x01\x0aS', '\08' == '\x008', '\377' == 'ÿ')
x = 3
print(f'{x}' 'plain {x}' f"{x + 1}" r'\{x}', rf'\{x}\n', fr'{x}\t', f'{{{x}}}', f'''{
    x * 2
}''', f'{x!r:>4}', F'{"nested " + f"{x}"}', f'{"a" "b"}', f"{'q'}")
print(f'{x:{x}}', f'{x:>{x * 2}}', f'{[i for i in range(x)]}', f'{ {"k": 1}["k"] }', f'{(lambda n: n + 1)(x)}')
print(f'{x if x else 0}', f'{x,}', f'{x == 3}', f'{x != 3}', f'{x=}', f'{x = }', f'{x=:>5}', f'{x=!s}')
print(f'{'same quotes'}', f'{'\n'.join(['a', 'b'])}', f'{"\t"!r}', f'{f'{f'{x}'}'}', f'{x:\x3e5}')
print(len('\\'), len('\\n'), len('\n'), len('\\\\'), 'tab' + '\t' + 'end', '\\' == chr(92), '\'' == "'")
