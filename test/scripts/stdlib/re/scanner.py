# re.Scanner: texts split into tokens by a list of patterns and actions.
import re

calculator = re.Scanner(
    [
        (r"[a-zA-Z_]\w*", lambda scanner, token: ("name", token)),
        (r"\d+\.\d*", lambda scanner, token: float(token)),
        (r"\d+", lambda scanner, token: int(token)),
        (r"=|\+|-|\*|/", "operator"),
        (r"\s+", None),
    ]
)
print(calculator.scan("sum = 3*foo + 312.50+bar"))
print(calculator.scan("a ? b"))
print(calculator.scan(""))
print(calculator.scan("   "))

places = []
words = re.Scanner([(r"(\w)\w*", lambda scanner, token: places.append((scanner.match.span(), token)) or token), (r"\W", None)])
print(words.scan("one two-three"), places)

# The first pattern that matches wins, not the longest; one that matches nothing ends it.
print(re.Scanner([("a", 1), ("ab", 2), ("b", 3)]).scan("abab"))
print(re.Scanner([("a", 1), ("b*", 2)]).scan("aabbac"))
print(re.Scanner([("ab", "x")], re.IGNORECASE).scan("abABc"))
print(re.Scanner([(r"^a", "start"), ("a", "later")]).scan("aaa"))
print(re.Scanner([(r"(?<=a)b", "after a"), (".", "any")]).scan("abb"))
print(len(calculator.lexicon), "Scanner" in re.__all__ if hasattr(re, "__all__") else False)
try:
    re.Scanner([("(", 1)])
except re.error as error:
    print(type(error).__name__)
