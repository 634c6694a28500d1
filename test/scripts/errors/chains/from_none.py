def find_user(users, name):
    try:
        return users[name]
    except KeyError:
        raise LookupError(f"no user called {name!r}") from None


def greet(users, *names):
    for name in names:
        print("hello", find_user(users, name)["title"], name.title())


people = {"ann": {"title": "Dr"}, "bob": {"title": "Mr"}}
greet(people, "ann")
try:
    greet(people, "zoe")
except LookupError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
people["dora"] = {}
try:
    greet(people, "dora")
except KeyError as e:
    print("KeyError", e)
greet(people, "bob", "carl", "ann")
