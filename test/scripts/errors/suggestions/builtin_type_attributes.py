def normalise(words):
    return [word.lower().strp() for word in words]


text = "Some Text"
print(text.lower().strip())
items = [3, 1]
for attempt in (lambda: items.apend(5), lambda: {}.item(), lambda: (5).bitlength(), lambda: None.upper()):
    try:
        attempt()
    except AttributeError as e:
        print(e)
class Words(list):
    def longest(self):
        return max(self, key=len)


print(Words(["a", "bb"]).longest())
try:
    Words().longst()
except AttributeError as e:
    print(e)
print(normalise([" A ", "b"]))
