# The reserved words.
import keyword

print(keyword.kwlist, keyword.softkwlist, keyword.__all__)
print([keyword.iskeyword(w) for w in ("if", "match", "None", "x", "", 5, None)], [keyword.issoftkeyword(w) for w in ("match", "_", "if")])
try:
    keyword.iskeyword([])
except TypeError as error:
    print(error)
