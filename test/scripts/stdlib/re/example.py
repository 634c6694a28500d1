# Finding and replacing by patterns.
import re

text = "Ada: ada@example.org, Bob: bob@example.com"
for match in re.finditer(r"(?P<name>\w+): (?P<mail>\S+@\w+\.\w+)", text):
    print(match["name"], match["mail"], match.span())
print(re.sub(r"@[\w.]+", "@...", text))
print(re.split(r"[,:]\s*", text))
