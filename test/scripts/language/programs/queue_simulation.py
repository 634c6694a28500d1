class Random:
    """A linear congruential generator: the same numbers on every machine."""

    def __init__(self, seed=42):
        self.state = seed

    def next(self):
        self.state = (1103515245 * self.state + 12345) % 2**31
        return self.state

    def between(self, low, high):
        return low + (self.next() >> 8) % (high - low + 1)

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def choice(self, items):
        return items[self.between(0, len(items) - 1)]

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.between(0, i)
            items[i], items[j] = items[j], items[i]


class Customer:
    serial = 0

    def __init__(self, arrival, kind, needs):
        Customer.serial += 1
        self.number = Customer.serial
        self.arrival, self.kind, self.needs = arrival, kind, needs
        self.started = None

    def __str__(self):
        return f"#{self.number}({self.kind[0]})"


class Counter:
    def __init__(self, name, serves=None):
        self.name, self.serves = name, serves
        self.customer, self.left = None, 0
        self.served = self.busy = 0

    def tick(self):
        if self.customer is None:
            return None
        self.busy += 1
        self.left -= 1
        if self.left == 0:
            done, self.customer = self.customer, None
            self.served += 1
            return done

    def start(self, customer, now):
        self.customer, self.left = customer, customer.needs
        customer.started = now


class Bank:
    KINDS = {"cash": (1, 3), "loan": (5, 9), "advice": (2, 6)}

    def __init__(self, seed, counters, patience=12):
        self.random = Random(seed)
        self.counters = counters
        self.queue, self.done, self.gone = [], [], []
        self.patience = patience
        self.longest = 0

    def minute(self, now, open_doors):
        for counter in self.counters:
            if finished := counter.tick():
                self.done.append(finished)
        if open_doors and self.random.chance(55):
            kind = self.random.choice(list(self.KINDS))
            self.queue.append(Customer(now, kind, self.random.between(*self.KINDS[kind])))
        for customer in self.queue[:]:
            if now - customer.arrival > self.patience:
                self.queue.remove(customer)
                self.gone.append(customer)
        for counter in self.counters:
            if counter.customer is None:
                for customer in self.queue:
                    if counter.serves is None or customer.kind == counter.serves:
                        self.queue.remove(customer)
                        counter.start(customer, now)
                        break
        self.longest = max(self.longest, len(self.queue))

    def run(self, minutes):
        now = 0
        while now < minutes or self.queue or any(c.customer for c in self.counters):
            self.minute(now, now < minutes)
            now += 1
            if now % 30 == 0:
                print(f"{now:>4} min: queue {' '.join(map(str, self.queue)) or '-'}")
        return now


def statistics(values):
    values = sorted(values)
    mean = sum(values) / len(values)
    deviation = (sum((v - mean) ** 2 for v in values) / len(values)) ** 0.5
    return f"mean {mean:.2f}, sd {deviation:.2f}, median {values[len(values) // 2]}, max {values[-1]}"


bank = Bank(2024, [Counter("A"), Counter("B"), Counter("Loans", serves="loan")])
end = bank.run(120)
print(f"closed after {end} minutes, {len(bank.done)} served, {len(bank.gone)} left angry, longest queue {bank.longest}")
print("waiting:", statistics([c.started - c.arrival for c in bank.done]))
for kind in bank.KINDS:
    times = [c.needs for c in bank.done if c.kind == kind]
    print(f"{kind:<7}{len(times):>3} {statistics(times) if times else 'none'}")
for counter in bank.counters:
    print(f"{counter.name:<6}served {counter.served:>2}, busy {counter.busy / end:.1%}")
r = Random(7)
deck = list("ABCDEFGH")
r.shuffle(deck)
print(deck, [r.between(1, 6) for _ in range(12)], r.choice("xyz"), [Random(1).next() for _ in range(2)])
