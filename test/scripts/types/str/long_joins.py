# What is joined is so long that there has to be room for it.
words = ["abc"] * 6000
text = ",".join(words)
print(len(text), text[:9], text[-9:], ",".join(word for word in words) == text)
joined = b",".join([word.encode() for word in words])
print(len(joined), joined == text.encode())
try:
    b",".join([b"abc"] * 6000 + [3])
except TypeError as error:
    print(error)
