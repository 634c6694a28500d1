# What is no expression is shown as it would be in source.
import typing

for text in ["a b", "it's", 'say "it\'s" \\ \n', "名 前", "\x00", "😀 \u2028"]:
    try:
        typing.ForwardRef(text)
    except SyntaxError as error:
        print(ascii(error.msg), len(error.msg))
