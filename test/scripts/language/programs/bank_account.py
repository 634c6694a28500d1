class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        self.needed = needed
        self.available = available
        super().__init__(f"Need {needed:.2f} but only {available:.2f} available")


class AccountClosed(Exception):
    pass


class Account:
    _next_id = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.id = Account._next_id
        Account._next_id += 1
        self.history = []
        self.closed = False

    @property
    def balance(self):
        return self._balance

    def _record(self, kind, amount):
        self.history.append((kind, amount, self._balance))

    def _check_open(self):
        if self.closed:
            raise AccountClosed(f"Account {self.id} is closed")

    def deposit(self, amount):
        self._check_open()
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self._balance += amount
        self._record("deposit", amount)

    def withdraw(self, amount):
        self._check_open()
        if amount > self.available():
            raise InsufficientFunds(amount, self.available())
        self._balance -= amount
        self._record("withdraw", amount)

    def available(self):
        return self._balance

    def close(self):
        self.closed = True

    def __str__(self):
        return f"{type(self).__name__} #{self.id} ({self.owner}): {self._balance:.2f}"


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        interest = round(self._balance * self.rate, 2)
        self.deposit(interest)
        return interest


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return self._balance + self.overdraft


def transfer(source, target, amount):
    try:
        source.withdraw(amount)
    except InsufficientFunds as e:
        print(f"Transfer failed: {e} (short by {e.needed - e.available:.2f})")
        return False
    try:
        target.deposit(amount)
    except (AccountClosed, ValueError) as e:
        source.deposit(amount)
        print("Transfer rolled back:", e)
        return False
    return True


alice = Savings("Alice", 500)
bob = Checking("Bob", 50, overdraft=200)
carol = Account("Carol")

print(alice, bob, carol, sep="\n")
print(transfer(alice, bob, 120.5), transfer(bob, carol, 400), transfer(bob, carol, 360))
carol.close()
print(transfer(alice, carol, 10))
print("Interest:", alice.add_interest())
for action in (lambda: alice.deposit(-5), lambda: alice.withdraw(10_000), lambda: carol.withdraw(1), lambda: setattr(alice, "balance", 1e6)):
    try:
        action()
    except (ValueError, InsufficientFunds, AccountClosed, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
for account in (alice, bob, carol):
    print(account)
    for kind, amount, after in account.history:
        print(f"   {kind:<10}{amount:>10.2f}{after:>12.2f}")
print("Total:", sum(a.balance for a in (alice, bob, carol)))
