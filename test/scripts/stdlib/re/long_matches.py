# Matching that takes many steps, so that it is left and taken up again where time is sliced.
import re

text = 'ab' * 1000 + 'c'
print(len(re.findall(r'(?:a|b|ab)+?(?=c|b)', text)), re.fullmatch('(?:a|b|ab)*c', 'ab' * 200 + 'c').span())
print(re.findall(r'((?:a|ab)+?)(b*)', 'ab' * 500)[-2:], re.split(r'(?:(?:a|ab)(?:b|ba)?)+?x?', 'ab' * 500)[:5])
print(re.sub(r'((?:a|ab)+?)(b*)', r'\2\1', 'ab' * 500)[:12], re.subn(r'(?:a|ab)+?(b*)', '-', 'ab' * 500, count=3)[1])
print(re.sub(r'(?:a|ab)+?(b*)', lambda m: str(len(m[0])), 'ab' * 500)[:12])
print(sum(len(m[0]) for m in re.finditer(r'(?:a?){12}a{12}', 'a' * 48)))
print(re.match(r'(?:a?){16}a{16}', 'a' * 16).span(), re.search(r'(a|ab)*?c', 'ab' * 300 + 'abc').span())
print(re.search('(?:a+)+$', 'a' * 14 + 'b'), re.search(r'(x+x+)+y', 'x' * 14), re.search(r'(?:1|11){9}x', '1' * 12))
print(re.search(r'(?:1[0-2]|0[1-9]|[1-9])' * 8 + 'x', '1' * 16))
matches = re.finditer(r'(?:a|aa)+?b', ('a' * 12 + 'b') * 20)
print([m.end() for m in matches][-3:], sorted(['ab' * 3, 'a'], key=lambda s: re.search('(?:a|b|ab)*$', s).end()))
