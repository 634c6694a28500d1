import keyword

print(keyword.iskeyword('lambda'), keyword.iskeyword('match'), keyword.issoftkeyword('match'))
print(len(keyword.kwlist), keyword.kwlist[:5])
