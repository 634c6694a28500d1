class Report(Exception):
    def __str__(self):
        return "\n".join(["several problems:"] + [f"  * {problem}" for problem in self.args])


def validate(form):
    problems = [f"{field} is empty" for field, value in form.items() if not value]
    if problems:
        raise Report(*problems)
    return "valid"


print(validate({"name": "Ann"}))
try:
    validate({"name": "", "age": None})
except Report as e:
    print(e)
    print(repr(e))
try:
    raise ValueError("line one\nline two\n")
except ValueError as e:
    print(repr(str(e)))
validate({"name": "", "mail": "", "age": 5})
