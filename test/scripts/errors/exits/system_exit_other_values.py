import sys

for value in (None, 0, True, 7, "text", 2.5, (1, 2), []):
    try:
        raise SystemExit(value)
    except SystemExit as e:
        print(repr(value), repr(e.code))


class Report:
    def __init__(self, problems):
        self.problems = problems

    def __str__(self):
        return "\n".join(f"- {p}" for p in self.problems)


print(str(Report([])) == "", Report(["x"]))
print("an object is printed and the status is 1")
sys.exit(Report(["first problem", "second problem"]))
