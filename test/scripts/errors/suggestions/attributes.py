class Account:
    currency = "EUR"

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount

    def _internal(self):
        return "private"


a = Account("Ann")
a.deposit(5)
print(a.balance)
try:
    a.depsit(5)
except AttributeError as e:
    print(e, "|", e.name, "|", e.obj is a)
for other in ("curency", "Balance", "_internl", "zzzz"):
    try:
        getattr(a, other)
    except AttributeError as e:
        print(e)
print(a.ownr)
