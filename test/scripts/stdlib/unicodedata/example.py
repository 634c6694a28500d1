# What is known of characters, and texts without accents.
import unicodedata

for character in "a9é€":
    print(unicodedata.category(character), unicodedata.name(character))
print(unicodedata.lookup("GREEK SMALL LETTER PI"), unicodedata.numeric("½"))
text = "Crème Brûlée"
parts = unicodedata.normalize("NFD", text)
print("".join(c for c in parts if not unicodedata.combining(c)))
print(unicodedata.normalize("NFKC", "ﬁne ①②"))
